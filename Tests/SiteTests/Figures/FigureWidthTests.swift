import Testing

@testable import Site

/// Which figures take the room beside the text.
@Suite struct FigureWidthTests {
  private func body(_ keys: String) -> String {
    SmallReport().with(
      "charts/cups.yaml",
      """
      title: Cups
      x: {unit: cup/day, domain: [1, 6]}
      y: {unit: EUR}
      \(keys)
      marks:
        - line: \(keys.contains("many") ? "many * " : "")coffee.cost(x) * 1 year

      """
    ).body()
  }

  private func isFull(_ body: String) -> Bool {
    let isNamed = body.contains(#"<figure class="figure figure-full" id="figure-cups">"#)
    #expect(body.contains("chart-full") == isNamed)
    return isNamed
  }

  @Test func aFigureIsAsWideAsTheTextUnlessItSaysOtherwise() {
    #expect(!isFull(SmallReport().body()))
    #expect(isFull(body("wide: true")))
    #expect(!isFull(body("wide: false")))
  }

  @Test func threePanelsInARowTakeMore() {
    let facets = "facets: {each: many, of: [1, 2, 3]"
    #expect(isFull(body(facets + "}")))
    #expect(!isFull(body(facets + ", columns: 2}")))
    #expect(!isFull(body(facets + "}\nwide: false")))
    #expect(!isFull(body("facets: {each: many, of: [1, 2]}")))
  }

  @Test func aTableOfManyColumnsTakesMore() {
    func table(_ columns: Int) -> String {
      let row = String(repeating: "| a ", count: columns) + "|\n"
      return SmallReport().withPage(
        row + String(repeating: "|---", count: columns) + "|\n" + row
      ).with("charts/cups.yaml", nil).body()
    }
    #expect(!table(7).contains("figure-full"))
    #expect(table(8).contains(#"<div class="table-scroll figure-full" role="region""#))
  }
}
