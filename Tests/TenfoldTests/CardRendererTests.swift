import Foundation
import Site
import Testing

@testable import tenfold

/// Cards are drawn by a program of the machine, once for each drawing.
@Suite struct CardRendererTests {
  private let program: BuiltProgram

  init() throws { program = try BuiltProgram() }

  @Test func aCardIsDrawnOnceAndPublished() throws {
    let folder = try report()
    try folder.write(Self.pencil, to: "bin/rsvg-convert")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.path("bin/rsvg-convert"))
    let environment = [
      "PATH": folder.path("bin") + ":/usr/bin:/bin", "DRAWN": folder.path("drawn"),
    ]
    for _ in 0..<2 {
      let outcome = try program.run(
        "build", "--cards", "--base-url", "https://example.org", in: folder,
        environment: environment)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(!outcome.errors.contains("card-missing"), "\(outcome.errors)")
    }
    let files = folder.files(under: ".")
    let cards = files.keys.filter { $0.hasPrefix("public/en/cards/index-") }
    #expect(cards.count == 1)
    #expect(files["drawn"] == "x\n")
    #expect(files[".tenfold/.gitignore"] == "*\n")
    #expect(!files.keys.contains { $0.hasSuffix(".svg") && $0.hasPrefix(".tenfold") })
    #expect(
      files["public/en/index.html"]?.contains("og:image\" content=\"https://example.org/en/cards/")
        == true)
  }

  @Test(arguments: [
    ("#!/bin/sh\n[ \"$1\" = --version ]\n", "`rsvg-convert` ends with status 1"),
    ("#!/bin/sh\nexit 0\n", "the program wrote no picture"), ("", "there is no `rsvg-convert`"),
  ])
  func aProgramThatDrawsNothingIsToldAndTheSiteIsMade(script: String, reason: String) throws {
    let folder = try report()
    try folder.write(script, to: "bin/rsvg-convert")
    try FileManager.default.setAttributes(
      [.posixPermissions: script.isEmpty ? 0o644 : 0o755],
      ofItemAtPath: folder.path("bin/rsvg-convert"))
    let outcome = try program.run(
      "build", "--cards", "--base-url", "https://example.org", in: folder,
      environment: ["PATH": folder.path("bin")])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("warning[card-missing]: 1 card of pages could not be drawn"))
    #expect(outcome.errors.contains(reason), "\(outcome.errors)")
    #expect(folder.files(under: "public/en/cards") == [:])
  }

  @Test func anAddressIsOneOnTheWeb() throws {
    let outcome = try program.run("build", "--base-url", "example.org", in: try report())
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("--base-url needs an address that begins with `https://`."))
  }

  /// Takes down that it was asked, and writes what a picture begins with.
  private static let pencil = """
    #!/bin/sh
    if [ "$1" = --version ]; then echo "rsvg-convert version 1.2.3"; exit; fi
    echo x >> "$DRAWN"
    printf '\\211PNG\\r\\n\\032\\n' > "$4"

    """

  private func report() throws -> TemporaryFolder {
    try TemporaryFolder([
      "content/report.yaml": "title: Coffee\nlanguages: [en]\npages: [index]\n",
      "content/en/index.md": "---\ntitle: Coffee\n---\n\nMoney.\n",
    ])
  }
}
