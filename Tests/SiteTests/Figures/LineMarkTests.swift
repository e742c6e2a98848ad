import Charts
import Testing

@testable import Site

/// Lines, and what is drawn around them.
@Suite struct LineMarkTests {
  private func line(_ text: String) throws -> LineMark {
    let marks = drawnMarks(text)
    guard marks.count == 1, case .line(let line) = marks[0] else {
      throw NotALine()
    }
    return line
  }

  private struct NotALine: Error {}

  private func ends(_ line: LineMark, at place: Double) -> [Double] {
    guard case .function(let function)? = line.intervals?.ends else { return [] }
    return function([place]).map { $0[0] }
  }

  private func isNear(_ a: Double, _ b: Double) -> Bool { (a / b - 1).magnitude < 0.02 }

  @Test func anUncertainLineHasItsInterval() throws {
    let line = try line("- line: (2 to 8) * x")
    #expect(line.intervals?.shares == [0.9])
    let ends = ends(line, at: 3)
    #expect(ends.count == 2 && isNear(ends[0], 6) && isNear(ends[1], 24))
    guard case .function(let median) = line.curve else { return }
    #expect(isNear(median([3])[0], 12), "the median of a log-normal quantity from 2 to 8 is 4")
  }

  @Test func aCertainLineHasNone() throws {
    #expect(try line("- line: 2 * x").intervals == nil)
  }

  @Test func intervalsAreChosen() throws {
    #expect(try line("- {line: (2 to 8) * x, intervals: none}").intervals == nil)
    let line = try line("- {line: (2 to 8) * x, intervals: [50%, 0.8, 50%]}")
    #expect(line.intervals?.shares == [0.8, 0.5])
    let ends = ends(line, at: 1)
    #expect(ends.count == 4)
    #expect(ends[0] < ends[2] && ends[2] < ends[3] && ends[3] < ends[1], "nested")
  }

  @Test func aFanIsALineWithThreeIntervals() throws {
    let fan = try line("- {fan: (2 to 8) * x, support: [1, 5]}")
    #expect(fan.intervals?.shares == [0.9, 0.8, 0.5])
    #expect(fan.support == Domain(1, 5))
  }

  @Test func valuesDoNotDependOnWhatWasAskedBefore() throws {
    let first = try line("- line: (2 to 8) * x + (1 to 2)")
    let second = try line("- line: (2 to 8) * x + (1 to 2)")
    guard case .function(let a) = first.curve, case .function(let b) = second.curve else { return }
    _ = b([9, 4, 2])
    _ = ends(second, at: 5)
    #expect(a([2, 5, 9]) == b([2, 5, 9]))
    #expect(ends(first, at: 4) == ends(second, at: 4))
  }

  @Test func aBandLiesBetweenTwoCurves() {
    guard case .band(let band)? = drawnMarks("- {band: {from: x, to: 2 * x}, label: B}").first,
      case .function(let ends) = band.intervals.ends
    else { return #expect(Bool(false), "no band") }
    #expect(band.intervals.shares == [nil])
    #expect(ends([1, 3]) == [[1, 3], [2, 6]])
    #expect(band.label == "B")
  }

  @Test func anAreaHasItsBase() {
    guard case .area(let area)? = drawnMarks("- {area: 3 * x, base: 2}").first,
      case .function(let curve) = area.curve
    else { return #expect(Bool(false), "no area") }
    #expect(area.base == 2)
    #expect(curve([2]) == [6])
  }

  @Test func aStackHasAColumnForEachLayer() {
    let text = "- stack: [{area: x, label: First}, {area: 2 * x}, {area: (3 to 3.1) * x}]"
    guard case .stack(let stack)? = drawnMarks(text).first,
      case .function(let layers) = stack.layers
    else { return #expect(Bool(false), "no stack") }
    #expect(stack.labels == ["First", nil, nil])
    let values = layers([1, 2])
    #expect(values[0] == [1, 2] && values[1] == [2, 4] && values[2][0] > 3)
  }
}
