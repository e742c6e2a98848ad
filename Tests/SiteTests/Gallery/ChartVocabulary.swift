import Diagnostics
import Foundation

@testable import Site

/// The keys and words that the parser of chart files knows, and those that some charts use.
///
/// The parser is asked: a key and a word that it cannot know are put into each place of the charts in turn, and its
/// message lists those that it does. So a key that is new to the parser is new here.
struct ChartVocabulary {
  /// A key, or a kind of mark, of which no chart has an example: `an axis: base`.
  private(set) var keysWithoutPicture: [String] = []
  /// A word of a list, such as a scale, that stands in no chart.
  private(set) var wordsWithoutPicture: [String] = []
  private(set) var knownKeys: Set<String> = []
  private(set) var knownWords: Set<String> = []

  private static let odd = "zzzzzzzzzzzzzzzzzzzzzzzz"

  init(_ charts: [(id: String, node: YAMLNode)]) {
    var used: Set<String> = []
    var possible: Set<String> = []
    var usedWords: Set<String> = []
    for (_, chart) in charts {
      for place in places(in: chart) {
        if let entries = place.node.mapping {
          guard let (owner, known) = Self.keys(at: place.path, of: chart) else { continue }
          let keys = entries.map(\.key.text)
          let kinds = MarkReader.all.map(\.key)
          let kind = owner == "a mark" ? kinds.first { keys.contains($0) } : nil
          let scope = kind.map { owner + " with " + $0 } ?? owner
          knownKeys.formUnion(known)
          for key in known {
            let isKind = owner == "a mark" && kinds.contains(key)
            let name = (isKind ? owner : scope) + ": " + key
            if keys.contains(key) { used.insert(name) }
            if isKind || keys.contains(key) || !Self.isMisplaced(key, at: place.path, of: chart) {
              possible.insert(name)
            }
          }
        } else if let scalar = place.node.scalar {
          let words = Self.words(at: place.path, of: chart)
          knownWords.formUnion(words)
          if words.contains(scalar.text) { usedWords.insert(scalar.text) }
        }
      }
    }
    keysWithoutPicture = possible.subtracting(used).sorted()
    wordsWithoutPicture = knownWords.subtracting(usedWords).sorted()
  }

  /// What a mapping is called, and the keys that it can have.
  private static func keys(at path: [Int], of chart: YAMLNode) -> (String, [String])? {
    let problems = problems(of: chart.adding(odd, at: path[...]))
    guard let problem = problems.first(where: { isAbout(odd, $0, "unknown-key") }),
      let owner = problem.message.components(after: "is not a key of ")
    else { return nil }
    return (owner, listed(problem))
  }

  /// Whether a key has no meaning beside those of a mapping.
  private static func isMisplaced(_ key: String, at path: [Int], of chart: YAMLNode) -> Bool {
    problems(of: chart.adding(key, at: path[...])).contains {
      $0.code.name == "misplaced-key" && $0.message.hasPrefix("`\(key)`")
    }
  }

  /// The words of which a value is one; none if it is of another kind.
  private static func words(at path: [Int], of chart: YAMLNode) -> [String] {
    let problems = problems(of: chart.replacing(odd, at: path[...]))
    return problems.first { isAbout(odd, $0, "unknown-word") }.map(listed) ?? []
  }

  private static func problems(of chart: YAMLNode) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    _ = Field.chart("chart", yamlSource, TextLanguages(["en", "nl"], .builtIn))
      .read(file: chart, "a chart", &problems)
    return problems
  }

  private static func isAbout(_ name: String, _ problem: Diagnostic, _ code: String) -> Bool {
    problem.code.name == code && problem.message.contains("`\(name)`")
  }

  /// The names that a message lists between accents.
  private static func listed(_ problem: Diagnostic) -> [String] {
    problem.notes.flatMap { note in
      note.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
  }
}

/// A value in a tree, and the way to it: the places of items and entries from the root on.
struct NodePlace {
  let path: [Int]
  let node: YAMLNode
}

/// All values of a tree.
func places(in node: YAMLNode, _ path: [Int] = []) -> [NodePlace] {
  let children = node.sequence ?? node.mapping?.map(\.value) ?? []
  return [NodePlace(path: path, node: node)]
    + children.enumerated().flatMap { places(in: $1, path + [$0]) }
}

extension YAMLNode {
  /// The tree with one more key in the mapping at `path`.
  fileprivate func adding(_ key: String, at path: ArraySlice<Int>) -> YAMLNode {
    changed(at: path) { node in
      guard let entries = node.mapping, let added = parse(key + ": 1").node?.mapping else {
        return node
      }
      return YAMLNode(kind: .mapping(entries + added), range: node.range)
    }
  }

  /// The tree with another text at `path`.
  fileprivate func replacing(_ text: String, at path: ArraySlice<Int>) -> YAMLNode {
    changed(at: path) { node in parse(text).node ?? node }
  }

  private func changed(at path: ArraySlice<Int>, _ change: (YAMLNode) -> YAMLNode) -> YAMLNode {
    guard let first = path.first else { return change(self) }
    switch kind {
    case .scalar: return self
    case .sequence(var items):
      items[first] = items[first].changed(at: path.dropFirst(), change)
      return YAMLNode(kind: .sequence(items), range: range)
    case .mapping(var entries):
      let value = entries[first].value.changed(at: path.dropFirst(), change)
      entries[first] = YAMLEntry(key: entries[first].key, value: value)
      return YAMLNode(kind: .mapping(entries), range: range)
    }
  }
}

extension String {
  /// What follows a text.
  fileprivate func components(after text: String) -> String? {
    range(of: text).map { String(self[$0.upperBound...]) }
  }
}
