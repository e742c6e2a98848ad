import Foundation
import Site
import TestSupport
import Testing

@testable import Preview
@testable import tenfold

/// Whatever happens to a folder: when reading gives something else, a change was seen.
@Suite struct ChangeLawTests {
  @Test(arguments: Observer.Way.allCases, [1, 2, 3] as [UInt64])
  func noChangeOfWhatIsReadIsMissed(way: Observer.Way, seed: UInt64) throws {
    let playground = try Playground()
    var chance = SeededGenerator(seed: seed)
    var mischief = Mischief()
    let observer = try Observer([playground.content], way)
    var known = Reading(playground.content)
    var changes = 0
    for step in 0..<1000 {
      for _ in 0..<Int.random(in: 1...3, using: &chance) {
        mischief.act(in: playground, using: &chance)
      }
      let current = Reading(playground.content)
      let isSeen = try observer.seesChange()
      if current != known {
        changes += 1
        try #require(isSeen, "seed \(seed), step \(step)")
      }
      known = current
    }
    // The law is about something.
    #expect(changes > 200)
  }
}

/// What reading a folder gives.
struct Reading: Equatable, Sendable {
  let files: [InputFile]
  let problems: [DiskProblem]

  init(_ folder: String) {
    let reading = FolderReading(folder, shown: "content")
    files = reading.files
    problems = reading.problems
  }
}

/// Random changes of a folder: of files, folders and links, hidden or not, and of the folder itself.
struct Mischief {
  private static let names = [
    "a.md", "b.yaml", "d", "e", "f", "g", "h", "i", ".hidden", "old~",
  ]
  /// Each text is longer than the one before, so that no two have the same size and time.
  private var length = 0

  /// Does something, or tries to: the machine may refuse, as it may refuse an author.
  mutating func act(in playground: Playground, using chance: inout SeededGenerator) {
    length += 1
    let path = playground.path(somewhere(&chance))
    let other = playground.path(somewhere(&chance))
    switch Int.random(in: 0..<100, using: &chance) {
    case ..<35: write(path)
    case ..<50: mkdir(path, 0o777)
    case ..<65: _ = Foundation.rename(path, other)
    case ..<75: unlink(path)
    case ..<80: rmdir(path)
    case ..<84: _ = try? FileManager.default.removeItem(atPath: path)
    case ..<92:
      let up = Int.random(in: 0..<2, using: &chance) == 0 ? "" : "../"
      let target = somewhere(&chance).dropFirst("content/".count)
      // No two have the same length.
      symlink(String(repeating: "./", count: length % 1000) + up + target, path)
    case ..<99: save(path)
    default: actOnTheFolder(playground, &chance)
    }
  }

  /// The folder itself goes, comes back, or is a link.
  private func actOnTheFolder(_ playground: Playground, _ chance: inout SeededGenerator) {
    let away = playground.path("away")
    guard access(playground.content, F_OK) != 0 else {
      _ = Foundation.rename(playground.content, away)
      return
    }
    switch Int.random(in: 0..<3, using: &chance) {
    case 0: symlink("away", playground.content)
    case 1: mkdir(playground.content, 0o777)
    default: _ = Foundation.rename(away, playground.content)
    }
  }

  private func somewhere(_ chance: inout SeededGenerator) -> String {
    let depth = Int.random(in: 1...2, using: &chance)
    let names = (0..<depth).map { _ in
      Self.names[Int.random(in: 0..<Self.names.count, using: &chance)]
    }
    return "content/" + names.joined(separator: "/")
  }

  private func write(_ path: String) {
    guard let file = fopen(path, "w") else { return }
    fputs(String(repeating: "x", count: length), file)
    fclose(file)
  }

  private func save(_ path: String) {
    write(path + ".tmp")
    _ = Foundation.rename(path + ".tmp", path)
  }
}
