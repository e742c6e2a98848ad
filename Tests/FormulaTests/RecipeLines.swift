import Diagnostics
import Formula
import FormulaSyntax

/// The data sets of a case that are made of others, in lines that follow each other:
///
///     set pairs from thinking
///     set pairs join plain on task, size = scale take plain_tokens = tokens
///     set pairs where kind = "reasoning"
///     set pairs derive ratio: tokens / plain_tokens
///     set pairs group task, size
///     set pairs each ratio: geometric_mean(ratio)
struct RecipeLines {
  private(set) var recipes: [DataRecipe] = []

  init(_ lines: [String], _ annotations: inout Annotations, in model: ModelID) {
    var groups: [(keys: [Expression.Name], columns: [DataRecipe.DerivedColumn])?] = []
    for (line, text) in lines.enumerated() where text.hasPrefix("set ") {
      var reader = WordReader(line, text, annotations)
      _ = reader.word()
      let name = reader.word()
      let verb = reader.word()
      if verb.text == "from" {
        recipes.append(DataRecipe(name.text, of: .dataSet(reader.word()), in: model))
        groups.append(nil)
      }
      guard let last = recipes.indices.last else { continue }
      switch verb.text {
      case "join":
        let with = reader.word()
        _ = reader.word()
        let keys = reader.pairs()
        recipes[last].join = DataRecipe.Join(with: with, keys: keys, columns: reader.pairs())
      case "where": recipes[last].condition = reader.formula(&annotations)
      case "derive": recipes[last].derived.append(reader.column(&annotations))
      case "group": groups[last] = (keys: reader.pairs().map(\.here), columns: [])
      case "each": groups[last]?.columns.append(reader.column(&annotations))
      default: break
      }
    }
    for (index, group) in groups.enumerated() {
      recipes[index].groups = group.map { DataRecipe.Groups(by: $0.keys, columns: $0.columns) }
    }
  }
}

/// The words of a line, with their places.
private struct WordReader {
  let line: Int
  let bytes: [UInt8]
  let annotations: Annotations
  var place = 0

  init(_ line: Int, _ text: String, _ annotations: Annotations) {
    self.line = line
    bytes = Array(text.utf8)
    self.annotations = annotations
  }

  mutating func word() -> Expression.Name {
    while place < bytes.count, bytes[place] == 0x20 { place += 1 }
    let start = place
    while place < bytes.count, !" ,:".utf8.contains(bytes[place]) { place += 1 }
    let excerpt = annotations.excerpt(line, from: start, to: place)
    return Expression.Name(excerpt.text, excerpt.range)
  }

  /// `a, b = c` up to `take` or the end.
  mutating func pairs() -> [DataRecipe.Join.Pair] {
    var pairs: [DataRecipe.Join.Pair] = []
    while place < bytes.count {
      let here = word()
      if here.text == "take" { break }
      var there = here
      let before = place
      if word().text == "=" { there = word() } else { place = before }
      pairs.append((here, there))
      if place < bytes.count, bytes[place] == UInt8(ascii: ",") { place += 1 }
    }
    return pairs
  }

  mutating func column(_ annotations: inout Annotations) -> DataRecipe.DerivedColumn {
    let name = word()
    place += 1
    return DataRecipe.DerivedColumn(name, formula(&annotations))
  }

  func formula(_ annotations: inout Annotations) -> Expression {
    let parsed = parseFormula(annotations.excerpt(line, from: place))
    for problem in parsed.problems { annotations.add(problem.diagnostic) }
    return parsed.tree
  }
}
