import Diagnostics

@testable import Site

/// The source that every YAML test reads.
let yamlSource = SourceID(0)

/// Parses `text` as a whole file.
func parse(_ text: String) -> (node: YAMLNode?, problems: [YAMLProblem]) {
  parseYAML(yamlSource, Array(text.utf8))
}

/// The bytes of `text` in `range`, as text.
func slice(_ text: String, _ range: SourceRange?) -> String? {
  range.map { String(decoding: Array(text.utf8)[$0.start..<$0.end], as: UTF8.self) }
}

/// A tree in one line, for comparison: `{title: "A", list: ["b", {}]}`; nothing is `-`.
func outline(_ node: YAMLNode?) -> String {
  guard let node else { return "no tree" }
  switch node.kind {
  case .scalar(let scalar):
    return scalar.isNothing ? "-" : quoted(scalar.text)
  case .sequence(let items):
    return "[" + items.map { outline($0) }.joined(separator: ", ") + "]"
  case .mapping(let entries):
    let entries = entries.map { "\($0.key.text): \(outline($0.value))" }
    return "{" + entries.joined(separator: ", ") + "}"
  }
}

/// Every scalar of a tree, keys included, in order.
func scalars(_ node: YAMLNode) -> [YAMLScalar] {
  switch node.kind {
  case .scalar(let scalar): [scalar]
  case .sequence(let items): items.flatMap { scalars($0) }
  case .mapping(let entries): entries.flatMap { [$0.key] + scalars($0.value) }
  }
}

/// Problems as lines: the place as the text it covers, the code, the message and what follows.
func report(_ problems: [YAMLProblem], in text: String) -> String {
  report(problems.map(\.diagnostic), in: text)
}

/// Diagnostics as lines.
func report(_ problems: [Diagnostic], in text: String) -> String {
  let map = LineMap(Source(path: "", text: text))
  return problems.map { problem in
    var lines = ["\(problem.code.name): \(problem.message)"]
    for label in problem.labels {
      let place = map.position(at: label.range.start)
      let covered = quoted(slice(text, label.range) ?? "")
      let words = label.text.isEmpty ? "" : " \(label.text)"
      lines.append("  \(place.line):\(place.column) \(covered)\(words)")
    }
    lines += problem.notes.map { "  note: \($0)" }
    if let hint = problem.hint { lines.append("  hint: \(hint)") }
    return lines.joined(separator: "\n")
  }.joined(separator: "\n")
}

/// A text in double quotes, with its odd characters visible.
func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case "\"": result += "\\\""
    case "\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{1}":
      result += scalar.escaped(asASCII: true)
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
