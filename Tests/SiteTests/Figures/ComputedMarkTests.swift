import Charts
import Testing

@testable import Site

/// Marks whose places are computed: crossovers, slope triangles, contours; and words and arrows.
@Suite struct ComputedMarkTests {
  private func crossover(_ text: String, language: String = "en") -> PointMark? {
    let marks = drawnMarks("- crossover: " + text, language: language)
    guard case .point(let point)? = marks.first else { return nil }
    return point
  }

  @Test func twoCurvesMeetInOnePlace() throws {
    let point = try #require(crossover("{of: [2 * x, x + 3]}"))
    #expect((point.x - 3).magnitude < 1e-9 && (point.y - 6).magnitude < 1e-9)
    #expect(point.label == "x = 3")
    #expect(point.hasDropLines && point.xInterval == nil)
  }

  /// s·x meets x + 3 at 3/(s − 1), so that its interval follows from that of s.
  @Test func whereUncertainCurvesMeetIsUncertain() throws {
    let point = try #require(crossover("{of: [(3 to 4) * x, x + 3], from: 0.5, to: 9}"))
    let interval = try #require(point.xInterval)
    #expect((interval.from - 1).magnitude < 0.005 && (interval.to - 1.5).magnitude < 0.005)
    #expect(point.x > interval.from && point.x < interval.to)
    #expect(point.label == "x = 1.22 (1 to 1.5)" || point.label?.hasPrefix("x = 1.2") == true)
    let dutch = try #require(
      crossover("{of: [(3 to 4) * x, x + 3], from: 0.5, to: 9}", language: "nl"))
    #expect(dutch.label?.hasPrefix("x = 1,2") == true)
    #expect(dutch.label?.contains(" tot ") == true)
  }

  @Test func aCrossoverMayHaveALabelOfItsOwn() {
    let marks = drawnMarks("- {crossover: {of: [2 * x, x + 3]}, label: Even}")
    guard case .point(let point)? = marks.first else { return #expect(Bool(false)) }
    #expect(point.label == "Even")
  }

  @Test func aSlopeTriangleLiesAtItsCurve() {
    guard case .slope(let slope)? = drawnMarks("- slope: {of: x^2, from: 3, to: 2}").first else {
      return #expect(Bool(false), "no slope")
    }
    #expect(slope.from == Sample(2, 4) && slope.to == Sample(3, 9))
  }

  @Test func wordsAndArrowsStandAtPlaces() {
    let marks = drawnMarks(
      "- text: {x: 2, y: 3, text: Here}\n- {arrow: {from: [1, 2], to: [3, 4]}, label: There}")
    guard case .text(let text)? = marks.first, case .arrow(let arrow)? = marks.last else {
      return #expect(Bool(false), "not both")
    }
    #expect(text == TextMark(x: 2, y: 3, text: "Here"))
    #expect(arrow == ArrowMark(from: Sample(1, 2), to: Sample(3, 4), label: "There"))
  }

  @Test func contoursAreOfBothAxes() {
    let text = "- {contour: {of: x * y * 1 kWh, levels: [2, 4 kWh], unit: Wh, filled: true}}"
    guard case .contour(let contour)? = drawnMarks(text).first else {
      return #expect(Bool(false), "no contours")
    }
    #expect(contour.levels == [2, 4000], "a plain number counts the unit")
    #expect(contour.unit == "Wh" && contour.isFilled)
    #expect(contour.field([1, 2], [3, 4]) == [3000, 8000])
  }
}
