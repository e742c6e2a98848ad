/// The way to a fact of a record, taken apart: `standing.sides[1][2].value`.
struct FactPath: Hashable {
  /// A member, and the items that lie in it: `sides`, of which the first, of which the second.
  struct Step: Hashable {
    var name = ""
    var items: [String] = []
  }

  let steps: [Step]

  /// Takes a path apart. Names of items may hold points.
  init(_ path: String) {
    var steps = [Step()]
    var depth = 0
    for character in path {
      let last = steps.count - 1
      if character == "]", depth > 0 { depth -= 1 }
      switch character {
      case "[" where depth == 0: steps[last].items.append("")
      case "]" where depth == 0: break
      case "." where depth == 0: steps.append(Step())
      default:
        if depth == 0 {
          steps[last].name.append(character)
        } else {
          steps[last].items[steps[last].items.count - 1].append(character)
        }
      }
      if character == "[" { depth += 1 }
    }
    self.steps = steps
  }
}
