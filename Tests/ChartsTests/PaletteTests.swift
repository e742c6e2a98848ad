import Foundation
import Testing

@testable import Charts

/// The colours of one theme, as drawings have them and as pages do.
private struct Palette: Sendable {
  let name: String
  /// The head of the rule in the style sheet of the pages.
  let rule: String
  let color: @Sendable (Paint) -> String
  /// The least difference between two series, to any sight.
  let leastDifference: Double
  /// The least difference in lightness (L*) between two series.
  let leastStep: Double

  static let all = [
    Palette(
      name: "light", rule: ":root {", color: { $0.light }, leastDifference: 16, leastStep: 0),
    Palette(
      name: "dark", rule: "@media (prefers-color-scheme: dark) {", color: { $0.dark },
      leastDifference: 16, leastStep: 0),
    Palette(
      name: "print", rule: "@media print {", color: { $0.print }, leastDifference: 14,
      leastStep: 5),
  ]

  var series: [LightColor] {
    (0..<SeriesStyle.count).compactMap { LightColor(hex: color(.series($0))) }
  }

  var pairs: [(Int, Int)] {
    series.indices.flatMap { a in series.indices.dropFirst(a + 1).map { (a, $0) } }
  }
}

/// The style sheet of the pages.
private func colorSheet() throws -> String {
  let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  return try String(
    contentsOf: root.appendingPathComponent("templates/assets/colors.css"), encoding: .utf8)
}

@Test func differencesAreThoseOfTheLiterature() {
  // Sharma, Wu and Dalal 2005, table 1: rows 1, 4, 7, 17 and 25.
  let rows: [((Double, Double, Double), (Double, Double, Double), Double)] = [
    ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
    ((50, -1.3802, -84.2814), (50, 0, -82.7485), 1.0000),
    ((50, 0, 0), (50, -1, 2), 2.3669),
    ((50, 2.5, 0), (73, 25, -18), 27.1492),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
  ]
  for (a, b, expected) in rows {
    let found = colorDifference((l: a.0, a: a.1, b: a.2), (l: b.0, a: b.1, b: b.2))
    #expect((found - expected).magnitude < 1e-4)
  }
}

@Test func pagesAndFilesHaveTheSameColours() throws {
  let sheet = try colorSheet()
  for palette in Palette.all {
    let start = try #require(sheet.range(of: palette.rule), "\(palette.name)").upperBound
    let end = sheet.range(of: "\n}", range: start..<sheet.endIndex)?.lowerBound ?? sheet.endIndex
    let rule = sheet[start..<end]
    for paint in Paint.all {
      #expect(
        rule.contains("\(paint.property): \(palette.color(paint));"),
        "\(palette.name) \(paint.property) is \(palette.color(paint)) in drawings")
    }
  }
}

@Test func wordsAndSeriesStandOutFromThePaper() throws {
  for palette in Palette.all {
    let paper = try #require(LightColor(hex: palette.color(.paper)))
    for paint in Paint.all where paint != .grid && paint != .paper {
      let color = try #require(LightColor(hex: palette.color(paint)))
      #expect(color.contrast(to: paper) >= 4.5, "\(palette.name) \(paint)")
    }
  }
}

@Test func seriesStandOutFromATintOfTheirOwn() throws {
  // Browsers mix the bytes of colours, not their light.
  func mixed(_ color: String, _ paper: String, _ share: Double) -> LightColor? {
    guard let color = Int(color.dropFirst(), radix: 16),
      let paper = Int(paper.dropFirst(), radix: 16)
    else { return nil }
    let parts = [16, 8, 0].map { shift -> Int in
      let mixed = Double(color >> shift & 255) * share + Double(paper >> shift & 255) * (1 - share)
      return Int(mixed.rounded(.toNearestOrEven)) << shift
    }
    let digits = String(parts.reduce(0, +), radix: 16)
    return LightColor(hex: "#" + String(repeating: "0", count: 6 - digits.count) + digits)
  }
  for palette in Palette.all {
    for paint in (0..<SeriesStyle.count).map({ Paint.series($0) }) {
      let color = try #require(LightColor(hex: palette.color(paint)))
      let tint = try #require(
        mixed(palette.color(paint), palette.color(.paper), IntervalKey.opacity))
      #expect(color.contrast(to: tint) >= 3, "\(palette.name) \(paint)")
    }
  }
}

@Test func seriesAreToldApartByEveryEye() {
  for palette in Palette.all {
    for sight in Sight.allCases {
      let seen = palette.series.map(sight.seen)
      for (a, b) in palette.pairs {
        let difference = colorDifference(seen[a], seen[b])
        #expect(
          difference >= palette.leastDifference,
          "\(palette.name), \(sight): \(a + 1) and \(b + 1) differ by \(difference)")
      }
    }
  }
}

@Test func printedSeriesDifferInGrey() {
  for palette in Palette.all {
    let lightness = palette.series.map(\.lab.l)
    for (a, b) in palette.pairs {
      #expect(
        (lightness[a] - lightness[b]).magnitude >= palette.leastStep,
        "\(palette.name): \(a + 1) and \(b + 1)")
    }
  }
}
