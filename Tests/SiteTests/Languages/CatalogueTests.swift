import Charts
import Foundation
import MathML
import Numerals
import Testing

@testable import Site

/// The catalogue of messages: what code says is in the files, and what is in the files is said.
@Suite struct CatalogueTests {
  private static let sources: String = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let catalogues = ["SiteMessage.swift", "ChartMessage.swift", "FormulaMessage.swift"]
    return ["Site", "Charts", "MathML"].flatMap { target -> [String] in
      let folder = root.appendingPathComponent("Sources/" + target)
      let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
      return (files ?? []).filter { path in
        path.hasSuffix(".swift") && !catalogues.contains { path.hasSuffix($0) }
      }.map { path in
        let data = FileManager.default.contents(atPath: folder.appendingPathComponent(path).path)
        return String(decoding: data ?? Data(), as: UTF8.self)
      }
    }.joined()
  }()

  /// The cases of a catalogue that no code says.
  private func unsaid<Key: MessageKey>(_ type: Key.Type) -> [String] {
    Key.allCases.map { "\($0)" }.filter { name in
      // The name behind a dot, and no longer one that begins with it.
      !Self.sources.split(separator: "." + name).dropFirst().contains { rest in
        !(rest.first.map { $0.isLetter || $0.isNumber } ?? false)
      }
    }
  }

  @Test func everyMessageIsSaidSomewhere() {
    #expect(!Self.sources.isEmpty)
    #expect(unsaid(SiteMessage.self) == [])
    #expect(unsaid(ChartMessage.self) == [])
    #expect(unsaid(FormulaMessage.self) == [])
  }

  @Test func namesAreDistinctAndPlacesAreKnown() {
    func check<Key: MessageKey>(_ type: Key.Type, sections: Bool) {
      #expect(Set(Key.allCases.map(\.name)).count == Key.allCases.count)
      for key in Key.allCases {
        #expect(key.name.contains(".") == sections, "\(key.rawValue)")
        #expect(Set(key.places).count == key.places.count, "\(key.rawValue)")
      }
    }
    check(SiteMessage.self, sections: true)
    check(ChartMessage.self, sections: false)
    check(FormulaMessage.self, sections: false)
  }

  /// Reading stops the program where a file of the default theme lacks a string, or has one too many.
  @Test(arguments: ["en", "nl"])
  func languagesOfTheThemeAreWhole(_ tag: String) throws {
    let language = try #require(Language(tag))
    for message in SiteMessage.allCases {
      #expect(language[message] != message.rawValue, "\(message.rawValue)")
    }
  }
}
