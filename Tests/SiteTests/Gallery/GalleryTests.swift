import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Site

/// The gallery as it is built: look at its pages before you write its goldens anew.
struct GalleryTests {
  private func text(_ path: String) -> String? {
    Gallery.build.files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// The files of the figures of a language, without the folder.
  private func figures(_ language: String) -> [String] {
    let folder = language + "/figures/"
    return Gallery.build.files.map(\.path).filter { $0.hasPrefix(folder) }
      .map { String($0.dropFirst(folder.count)) }.sorted()
  }

  @Test func onlyTooManySeriesAreWarnedOf() {
    let lines = shortLines(Gallery.build)
    #expect(lines.count == 1)
    #expect(
      lines.allSatisfy { $0.contains("charts/crowd.yaml") && $0.contains("too-many-series") },
      "\(lines)")
  }

  @Test func bothLanguagesHaveTheSameFigures() throws {
    #expect(figures("en") == figures("nl"))
    #expect(figures("en").count == Gallery.charts.count * 2)
    func order(_ language: String) throws -> [Substring] {
      try #require(text(language + "/index.html")).split(separator: "id=\"figure-").dropFirst()
        .compactMap { $0.split(separator: "\"").first }
    }
    #expect(try order("en") == order("nl"))
    #expect(try order("en").count == Gallery.charts.count, "each chart stands on the page")
  }

  @Test(arguments: ["en", "nl"])
  func pagesAreTheirGoldens(_ language: String) throws {
    expectGolden(
      withoutFingerprints(try #require(text(language + "/index.html"))), language + "-index.html")
  }

  @Test(arguments: ["en", "nl"])
  func figuresAreTheirGoldens(_ language: String) throws {
    for figure in figures(language) {
      expectGolden(
        try #require(text(language + "/figures/" + figure)), language + "-" + figure)
    }
  }

  @Test func noGoldenIsLeftBehind() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Goldens")
    let found = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { !$0.hasSuffix(".actual") && !$0.hasPrefix(".") }
    let expected = ["en", "nl"].flatMap { language in
      ([language + "-index.html"]) + figures(language).map { language + "-" + $0 }
    }
    #expect(Set(found).subtracting(expected).sorted() == [])
  }
}
