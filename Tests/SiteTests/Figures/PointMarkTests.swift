import Charts
import Diagnostics
import Testing

@testable import Site

/// Points and what is known of them, and lines through rows.
@Suite struct PointMarkTests {
  private static let trees = SmallReport()
    .with(
      "models/trees.yaml",
      """
      title: Trees
      data:
        trees:
          origin: A tape
          licence: CC0
          columns: {age: {}, height: m, low: m, high: m, girth: cm, kind: {text: true}}
      definitions:
        tallest: max(data.trees.height)

      """
    )
    .with(
      "data/trees.csv",
      """
      age,height,low,high,girth,kind
      5,9,8,10,30,Ash
      2,3,2,4,12,Oak
      1,2,1,3,5,Ash
      4,7,6,8,20,Oak

      """)

  private func set(_ text: String, in report: SmallReport = SmallReport()) -> PointsMark? {
    guard case .points(let points)? = drawnMarks(text, in: report).first else { return nil }
    return points
  }

  @Test func rowsHaveNamesSizesAndIntervals() throws {
    let text = """
      - points: {data: trees, x: age, y: height / 1 m, label: kind, size: girth / 2, low: low / 1 m, high: high / 1 m}
        size_label: Girth
        shape: diamond
        filled: false
      """
    let points = try #require(set(text, in: Self.trees))
    #expect(points.points.map(\.label) == ["Ash", "Oak", "Ash", "Oak"])
    #expect(points.points.map(\.size) == [15, 6, 2.5, 10])
    #expect(points.points[0].yInterval == Domain(8, 10))
    #expect(points.points[0].xInterval == nil)
    #expect(points.sizeTitle == "Girth (cm)" && points.shape == .diamond && !points.isFilled)
  }

  @Test func pointsOfAListHaveTheSame() throws {
    let text = """
      - points: [{x: 2, y: 3, size: 4, low: 2, high: 4, x_low: 1, x_high: 3, label: A}, {x: 5, y: 5, size: 1}]
        shape: ring
      """
    let points = try #require(set(text))
    let first = LabelledPoint(
      2, 3, label: "A", size: 4, xInterval: Domain(1, 3), yInterval: Domain(2, 4))
    #expect(points.points == [first, LabelledPoint(5, 5, size: 1)])
    #expect(points.shape == .ring)
  }

  @Test func anUncertainPointHasItsInterval() throws {
    let point = try #require(set("- points: [{x: 2 to 8, y: 3}]")?.points.first)
    let interval = try #require(point.xInterval)
    #expect((interval.from - 2).magnitude < 0.01 && (interval.to - 8).magnitude < 0.01)
    #expect(point.yInterval == nil)
    guard case .point(let single)? = drawnMarks("- point: {x: 3, y: 2 to 8}").first else { return }
    #expect(single.yInterval != nil && single.xInterval == nil)
  }

  @Test func aLineThroughRowsGoesFromLeftToRight() {
    let text = "- line: {data: trees, x: age, y: height / 1 m, by: kind}"
    let lines = drawnMarks(text, in: Self.trees).compactMap { mark -> LineMark? in
      if case .line(let line) = mark { line } else { nil }
    }
    #expect(lines.map(\.label) == ["Ash", "Oak"])
    guard lines.count == 2, case .samples(let ash) = lines[0].curve else { return }
    #expect(ash == [Sample(1, 2), Sample(5, 9)])
  }

  @Test func problemsOfALaterMarkAreToldAtThat() {
    let text = """
      title: A
      x: {domain: [1, 10]}
      y: {domain: [1, 10]}
      marks:
        - line: {data: trees, x: age, y: height / 1 m, by: kind}
        - point: {x: 50, y: 50}

      """
    let build = Self.trees.with("charts/cups.yaml", text).build()
    #expect(build.diagnostics.map(\.code) == ["outside-domain-of-axis"])
    #expect(shortLines(build).first?.contains("cups.yaml:6:") == true)
  }
}
