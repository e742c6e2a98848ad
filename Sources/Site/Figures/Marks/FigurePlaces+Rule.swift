import Charts

extension FigurePlaces {
  func mark(_ rule: CheckedRule, _ texts: [String?]) -> Mark {
    switch rule {
    case .horizontal(let node): .rule(RuleMark(.horizontal(number(node)), label: texts[0]))
    case .vertical(let node): .rule(RuleMark(.vertical(number(node)), label: texts[0]))
    }
  }
}
