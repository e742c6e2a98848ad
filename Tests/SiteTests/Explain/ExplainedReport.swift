import Diagnostics

@testable import Site

/// A report in which there is something to explain: shared definitions, functions, sources, two languages.
let explainedReport = SmallReport([]).with(
  "report.yaml",
  """
  title: {en: Coffee, nl: Koffie}
  languages: [nl, en]
  pages: [index]
  units:
    cup: {plural: cups}
  """
).with(
  "sources.yaml",
  """
  - {id: roast2025, title: The price of beans, author: [{family: Ross}, {family: Terre}], issued: 2025,
     URL: "https://example.org/beans"}
  - {id: office-survey, title: Cups in offices, issued: 2024}
  - {id: yield2025, title: A yield of beans, author: [{family: Ross}, {family: Terre}], issued: 2025}
  - {id: unread, title: Not read by anybody}
  """
).with(
  "models/coffee.yaml",
  """
  parameters:
    price: {value: 14 EUR/kg, source: [roast2025]}
    dose: 18 g/cup
    habit:
      value: 3 cups/day
      label: {nl: Kopjes per dag, en: Cups a day}
      source: [office-survey, roast2025]
  definitions:
    cost(cups_a_day): price * dose * cups_a_day
    yearly: {value: cost(habit) * 1 year in EUR, label: {nl: Kosten per jaar, en: Cost of a year}}
    double: x -> 2 * x
    is_dear: yearly > 100 EUR
    broken: 1 / (habit - habit)
    colleagues: 4
  """
).with(
  "models/office.yaml",
  """
  parameters:
    colleagues: 12
  definitions:
    share: double_share / 2
    double_share: coffee.double(coffee.yearly) / colleagues
    total: share * colleagues + coffee.yearly
  """
).with(
  "models/names.yaml",
  """
  definitions:
    g: 3
    x: 7
    twice(g): 2 * g
    applied: twice(4) + integral(x -> x, 0, 1) + (2 kg in g) / 1 kg
  """
).with("models/lost.yaml", "definitions: {all: coffee.broken * 2}\n")
  .with("models/empty.yaml", "title: {nl: Leeg, en: Empty}\n")
  .with("data/beans.csv", "yield\n1\n2\n")
  .with(
    "models/farm.yaml",
    """
    data:
      beans: {origin: A field, licence: CC0, source: yield2025, columns: {yield: kg}}
    definitions: {harvest: sum(data.beans.yield)}

    """
  )
  .with(
    "claims/all.yaml",
    """
    dear:
      says: {nl: Koffie is duur., en: Coffee is dear.}
      source: roast2025
      models: [coffee]
      holds: yearly > 200 EUR and cost(habit) * 1 day > 1 EUR
      verdict: overstated
    undecided: {says: Who knows., source: unread, verdict: open}

    """)

/// What an explanation prints: the tree, or a line for each problem.
func printed(_ explanation: Explanation) -> String {
  var drawing = CaretDrawing(explanation.sources)
  let problems = explanation.diagnostics.map { diagnostic in
    drawing.shortLine(diagnostic) + "\n" + (diagnostic.hint.map { "hint: \($0)\n" } ?? "")
  }
  return problems.joined() + explanation.text.text
}
