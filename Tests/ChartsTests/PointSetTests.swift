import Markup
import Numerals
import TestSupport
import Testing

@testable import Charts

private func chart(_ marks: [PointsMark], x: Axis = Axis(), y: Axis = Axis()) -> Chart {
  Chart(id: "points", title: "", x: x, y: y, marks: marks.map { .points($0) })
}

private func symbols(_ mark: DrawnMark) -> [Symbol] {
  mark.shapes.flatMap { shape -> [Symbol] in
    if case .symbols(let symbols, _) = shape { symbols } else { [] }
  }
}

@Test func theAreaOfAPointIsProportionalToItsSize() throws {
  for seed in UInt64(1)...100 {
    var random = SeededGenerator(seed: seed)
    func set() -> PointsMark {
      PointsMark(
        (0..<Int.random(in: 1...9, using: &random)).map { _ in
          LabelledPoint(
            Double.random(in: 0...1, using: &random), Double.random(in: 0...1, using: &random),
            size: Double.random(in: 0.01...50, using: &random))
        })
    }
    let sets = [set(), set()]
    let sizes = sets.flatMap { $0.points.compactMap(\.size) }
    for layout in Layout.allCases {
      let laidOut = try chart(sets).resolved().laidOut(layout)
      let scales = laidOut.panels[0].marks.flatMap { symbols($0).map(\.scale) }
      let radius = layout == .narrow ? 10.0 : 14
      let largest = sizes.max() ?? 0
      for (size, scale) in zip(sizes, scales) {
        let area = scale * scale * PointShape.radius * PointShape.radius
        #expect((area / (radius * radius) - size / largest).magnitude < 1e-12, "seed \(seed)")
      }
    }
  }
}

@Test func theKeyShowsRoundSizes() throws {
  let points = [1.3, 7, 180].map { LabelledPoint($0, $0, size: $0) }
  let laidOut = try chart([PointsMark(points, sizeTitle: "Users")]).resolved().laidOut(.wide)
  let key = try #require(laidOut.legend.sizes)
  #expect(key.samples.map(\.text) == ["100", "20", "5"])
  for sample in key.samples {
    #expect(sample.centre.y + sample.radius < laidOut.legend.height)
    #expect(sample.centre.y - sample.radius >= 0)
  }
  #expect(try chart([PointsMark(points)]).resolved().laidOut(.wide).legend.sizes == nil)
  #expect(SymbolSizes(largest: .leastNonzeroMagnitude, .wide).samples().count == 1)
  #expect(SymbolSizes(largest: 0, .wide).samples().isEmpty)
}

@Test func theKeyShowsTheShapeOfItsPointsAndNoSmallerOnes() throws {
  func key(_ sets: [PointsMark]) throws -> SizeKey? {
    try chart(sets).resolved().laidOut(.wide).legend.sizes
  }
  let points = [1.0, 4, 10].map { LabelledPoint($0, $0, size: $0) }
  let squares = PointsMark(points, shape: .square, sizeTitle: "Weight")
  #expect(try key([squares])?.samples.map(\.text) == ["10", "2"])
  #expect(try key([squares])?.shape == .square)
  #expect(try key([PointsMark(points), squares])?.shape == .disc)
  #expect(try key([PointsMark([LabelledPoint(1, 2)]), squares])?.shape == .square)
}

@Test func wrongPointsAreReported() {
  let mark = PointsMark([
    LabelledPoint(1, 1, size: -1), LabelledPoint(1, 1, size: .nan),
    LabelledPoint(1, 1, xInterval: Domain(2, 1)), LabelledPoint(1, 1, yInterval: Domain(0, 2)),
  ])
  #expect(
    mark.problems(x: Axis(), y: Axis(scale: .log())) == [
      .negativeSize(index: 0), .negativeSize(index: 1), .unorderedInterval(index: 2),
    ])
  let point = PointMark(x: 1, y: 1, xInterval: Domain(.nan, 1), yInterval: Domain(3, 2))
  #expect(
    point.problems(x: Axis(), y: Axis()) == [
      .unorderedInterval(index: 0), .unorderedInterval(index: 0),
    ])
}

@Test func theAxesShowIntervals() throws {
  let mark = PointsMark([LabelledPoint(5, 5, xInterval: Domain(1, 30), yInterval: Domain(-9, 6))])
  let resolved = try chart([mark]).resolved()
  #expect(resolved.xDomain.contains(30))
  #expect(resolved.panels[0].yDomain.contains(-9))
  #expect(resolved.series[0].values(of: .lower(.y, share: nil)) == [-9])
}

@Test func anEndThatALogarithmicAxisCannotShowDoesNotMoveItsPoints() throws {
  let points = [0.02, 0.5].map { LabelledPoint(1, $0, yInterval: Domain(0, $0)) }
  let resolved = try chart([PointsMark(points)], y: Axis(scale: .log())).resolved()
  #expect(resolved.panels[0].yDomain.lower < 0.02)
}

@Test func aTableHasTheSizesOfPoints() throws {
  let series = try chart([PointsMark([LabelledPoint(1, 2, size: 3), LabelledPoint(2, 3)])])
    .resolved().series
  #expect(series[0].values(of: .size) == [3, nil])
}

@Test func aDescriptionTellsAClearTrend() throws {
  func description(_ ys: [Double], _ language: ChartWords) throws -> String {
    try chart([PointsMark(ys.enumerated().map { LabelledPoint(Double($0), $1) })]).resolved()
      .generatedDescription(language)
  }
  let rising = [1, 3, 2, 4, 6, 5, 7, 8].map { Double($0) }
  #expect(try description(rising, .english).hasSuffix(", mostly rising."))
  #expect(try description(rising.reversed(), .dutch).hasSuffix(", meestal dalend."))
  #expect(try description([4, 1, 6, 3, 8, 2, 7, 5], .english).hasSuffix("from 1 to 8."))
}

@Test func ranksCorrelateWhateverTheValues() {
  #expect(rankCorrelation([1, 2, 3], [10, 100, 1000]) == 1)
  #expect(rankCorrelation([1, 2, 3], [3, 2, 1]) == -1)
  // Wikipedia's example of hours of television and intelligence, Spearman 1904: -29/165.
  let iq = [106.0, 100, 86, 101, 99, 103, 97, 113, 112, 110]
  let hours = [7.0, 27, 2, 50, 28, 29, 20, 12, 6, 17]
  #expect(((rankCorrelation(iq, hours) ?? 0) + 29.0 / 165).magnitude < 1e-15)
  #expect(rankCorrelation([1, 1], [1, 2]) == nil)
  #expect(rankCorrelation([], []) == nil)
}

// MARK: Large sets

@Test func dotsLieNearTheirPlacesWhateverTheirOrder() {
  for seed in UInt64(1)...30 {
    var random = SeededGenerator(seed: seed)
    var places = (0..<500).map { _ in
      Position(
        Double.random(in: 0...600, using: &random), Double.random(in: 0...300, using: &random))
    }
    let dots = DotLattice(places).dots
    #expect(dots.count == 500, "seed \(seed)")
    #expect(dots.allSatisfy { (0..<DotLattice.layers).contains($0.layer) })
    for place in places {
      #expect(
        dots.contains {
          (Double($0.x) / 2 - place.x).magnitude <= 0.25
            && (Double($0.y) / 2 - place.y).magnitude <= 0.25
        }, "seed \(seed)")
    }
    places.shuffle(using: &random)
    #expect(DotLattice(places).dots.elementsEqual(dots), "seed \(seed)")
  }
}

@Test func aPlaceShowsNoMoreDotsThanThereAreLayers() {
  let dots = DotLattice(Array(repeating: Position(3, 4), count: 100)).dots
  #expect(Set(dots.map(\.layer)).count == DotLattice.layers)
  #expect(dots.count == DotLattice.layers)
}

@Test func tenThousandPointsAreSmall() throws {
  func bytes(_ count: Int) throws -> Int {
    let cloud = SampleCharts.cloud(count, seed: 9, x: 0, y: 0)
    return try chart([PointsMark(cloud)]).resolved().laidOut(.wide).svg().bytes.count
  }
  #expect(try bytes(10_000) < 100_000)
}

// MARK: Names

@Test func namesThatFindNoPlaceAreCounted() throws {
  func warnings(_ count: Int) throws -> [ChartWarning] {
    let named = (0..<count).map {
      LabelledPoint(
        Double($0 % 17) / 17 + 1, Double($0 % 13) / 13 + 1, label: "A name of point \($0)")
    }
    let plain = PointsMark([LabelledPoint(0, 0), LabelledPoint(3, 3)])
    return try chart([plain, PointsMark(named)]).resolved().laidOut(.wide).warnings
  }
  #expect(try warnings(3) == [])
  guard case .leftOut(let mark, let count)? = try warnings(200).first else {
    Issue.record("no warning")
    return
  }
  #expect(mark == 1)
  #expect((101...199).contains(count))
}

@Test func largePointsHaveNames() throws {
  let points = [1.0, 2, 3].map { LabelledPoint($0, $0, label: "Point \($0)", size: 10 * $0) }
  let laidOut = try chart([PointsMark(points)]).resolved().laidOut(.wide)
  #expect(laidOut.panels[0].labels.count == 3)
}

@Test func aSetOfNamedPointsKeepsItsOwnName() throws {
  let points = [1.0, 2, 3].map { LabelledPoint($0, 4 - $0, label: "Point \($0)") }
  let laidOut = try chart([PointsMark(points, label: "Set")]).resolved().laidOut(.wide)
  let names =
    laidOut.panels[0].labels.map { $0.text.lines.joined(separator: " ") }
    + laidOut.legend.entries.map { $0.lines.joined(separator: " ") }
  #expect(Set(names) == ["Point 1.0", "Point 2.0", "Point 3.0", "Set"])
}
