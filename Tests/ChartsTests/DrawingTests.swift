import Foundation
import Markup
import TestSupport
import Testing

@testable import Charts

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Test(arguments: SampleCharts.all.map(\.id))
func drawingsAreAsTheyWere(_ id: String) throws {
  let chart = try #require(SampleCharts.all.first { $0.id == id })
  let resolved = try chart.resolved()
  for layout in layouts(of: chart) {
    expectGolden(resolved.laidOut(layout).svg().text, "\(id)-\(layout.name).svg")
  }
}

/// Across the notes as well only several panels look otherwise than in the column of text.
private func layouts(of chart: Chart) -> [Layout] {
  chart.panels.count > 1 ? Layout.allCases : [.wide, .narrow]
}

@Test func theGalleryShowsAllDrawings() throws {
  var page = """
    <!doctype html><meta charset="utf-8"><title>Charts</title>
    <style>
    :root{

    """
  for paint in Paint.all { page += "\(paint.property):\(paint.light);" }
  page += "}\n@media screen and (prefers-color-scheme:dark){:root{"
  for paint in Paint.all { page += "\(paint.property):\(paint.dark);" }
  page += "}}\n@media print{:root{"
  for paint in Paint.all { page += "\(paint.property):\(paint.print);" }
  page += """
    }}
    body{background:var(--paper);color:var(--ink);font-family:sans-serif;margin:20px}
    section{display:flex;flex-wrap:wrap;gap:20px 40px;margin:0 0 40px}
    </style>

    """
  for chart in SampleCharts.all {
    let resolved = try chart.resolved()
    page += "<h2>\(chart.id)</h2>\n<section>\n"
    for layout in layouts(of: chart) { page += resolved.laidOut(layout).svg().text }
    page += "</section>\n"
  }
  expectGolden(page, "gallery.html")
}

@Test func aFileOfItsOwnBringsItsColours() throws {
  let svg = try SampleCharts.twoLines.resolved().laidOut(.wide).svg(colors: .file).text
  expectGolden(svg, "alone.svg")
  #expect(!svg.contains("var("))
  #expect(svg.contains(#"xmlns="http://www.w3.org/2000/svg""#))
  for medium in ["screen and (prefers-color-scheme:dark)", "print", "(forced-colors:active)"] {
    #expect(svg.contains("@media \(medium){"))
  }
  #expect(wellFormed(svg))
}

@Test(arguments: [ColorSource.light, .dark, .print])
func aFileOfOneThemeHasOnlyItsColours(_ colors: ColorSource) throws {
  for chart in SampleCharts.all {
    let svg = try chart.resolved().laidOut(.wide).svg(colors: colors).text
    let allowed = Set(Paint.all.map(colors.color)).union(["none"])
    for match in svg.matches(of: /(?:fill|stroke)="([^"]*)"/) {
      #expect(allowed.contains(String(match.1)), "\(chart.id): \(match.1)")
    }
    #expect(svg.contains(#"<rect x="-12" y="-12" width="632""#))
    #expect(!svg.contains("<style"))
  }
}

@Test func aPageHasNoPaperBelowItsDrawings() throws {
  let svg = try SampleCharts.twoLines.resolved().laidOut(.wide).svg().text
  #expect(!svg.contains("<rect"))
  #expect(!svg.contains("<style"))
}

@Test func aChartMayStandTwiceOnAPage() throws {
  let laidOut = try SampleCharts.twoLines.resolved().laidOut(.wide)
  let first = laidOut.svg().text
  let second = laidOut.svg(id: "chart-two-lines-2").text
  #expect(first.contains(#"id="chart-two-lines-wide-title""#))
  #expect(second.contains(#"id="chart-two-lines-2-wide-title""#))
  #expect(
    second.contains(#"aria-labelledby="chart-two-lines-2-wide-title chart-two-lines-2-wide-desc""#))
  #expect(!second.contains("chart-two-lines-wide"))
}

@Test func everyDrawingIsSmallAndWellFormed() throws {
  for chart in SampleCharts.all {
    for layout in Layout.allCases {
      let svg = try chart.resolved().laidOut(layout).svg()
      #expect(svg.bytes.count < byteLimit(chart), "\(chart.id)")
      #expect(wellFormed(svg.text), "\(chart.id)")
    }
  }
}

@Test func linesHaveAHaloWhereThereAreTints() throws {
  for chart in SampleCharts.all {
    let svg = try chart.resolved().laidOut(.wide).svg().text
    let plots = svg.components(separatedBy: #"<g class="legend""#)[0]
    for panel in plots.components(separatedBy: #"<g class="panel">"#) {
      let lines = panel.split(separator: "\n")
      let hasTints = lines.contains {
        $0.contains("fill-opacity") && !$0.contains(#"class="points""#)
      }
      for (before, line) in zip(lines, lines.dropFirst()) where line.contains(#"class="line"#) {
        #expect(before.contains(#"class="halo""#) == hasTints, "\(chart.id): \(line)")
      }
    }
  }
}

@Test func theOnlyIdsNameTheDrawing() throws {
  for chart in SampleCharts.all {
    let svg = try chart.resolved().laidOut(.wide).svg().text
    let name = "chart-\(chart.id)-wide"
    #expect(svg.contains(#"role="img" aria-labelledby="\#(name)-title \#(name)-desc""#))
    #expect(svg.components(separatedBy: " id=").count == 3)
    #expect(svg.contains(#"<title id="\#(name)-title">"#))
    #expect(svg.contains(#"<desc id="\#(name)-desc">"#))
    #expect(!svg.contains("clip"))
  }
}

@Test func everyLabelledTickCarriesItsValue() throws {
  let svg = try SampleCharts.twoLines.resolved().laidOut(.wide).svg().text
  #expect(svg.contains(#"<g class="x-axis""#))
  #expect(svg.contains(#"<g class="y-axis""#))
  for value in ["1", "10", "100", "1000", "10000", "0.2", "0.4", "0.6", "0.8"] {
    #expect(svg.contains(#"<g class="tick" data-value="\#(value)">"#))
  }
}

@Test func hostileWordsAreEscaped() throws {
  let words = "</text><script>alert(\"&\")</script>\u{0}"
  let chart = Chart(
    id: "hostile", title: words, description: .written(words),
    x: Axis(title: words, domain: Domain(0, 1)), y: Axis(title: words, unit: words),
    marks: [
      SampleCharts.line(words) { $0 }, .point(PointMark(x: 0.5, y: 0.1, label: words)),
      .rule(RuleMark(.vertical(0.3), label: words)),
    ])
  for layout in Layout.allCases {
    let svg = try chart.resolved().laidOut(layout).svg().text
    #expect(!svg.contains("<script"))
    #expect(wellFormed(svg))
  }
}

@Test func manyShortPiecesAreWrittenInLinearTime() {
  // As many as the error bars of a large set; a copy of the path for each would take minutes.
  var data = PathData()
  let piece = [Position(1, 2), Position(1, 3)]
  for _ in 0..<300_000 { data.line(piece) }
  #expect(data.text.utf8.count == 300_000 * "M1 2v1".utf8.count)
}

@Test func extremeValuesAreDrawn() throws {
  let extents: [(Double, Double)] = [
    (-.greatestFiniteMagnitude, .greatestFiniteMagnitude), (.leastNonzeroMagnitude, 1e-300),
    (1, 1.000_000_000_001),
    (0, .leastNonzeroMagnitude), (-1e300, 1), (1e17, 1e17 + 64),
  ]
  for (low, high) in extents {
    for kind in [ScaleKind.linear, .log()] where kind == .linear || low > 0 {
      for domain in [Domain(low, high), nil] where domain.map(kind.spans) ?? true {
        let axis = Axis(title: "Value", scale: kind, domain: domain)
        let samples = [Sample(low, low), Sample(high, high)]
        let chart = Chart(
          id: "extreme", title: "", x: axis, y: axis,
          marks: [.line(LineMark(.samples(samples), label: "Line")), SampleCharts.line("f") { $0 }])
        for layout in Layout.allCases {
          #expect(wellFormed(try chart.resolved().laidOut(layout).svg().text))
        }
      }
    }
  }
}

private func wellFormed(_ text: String) -> Bool {
  XMLParser(data: Data(text.utf8)).parse()
}

/// A line of a million samples is thinned to what can be seen; ten thousand points take nine bytes each.
private func byteLimit(_ chart: Chart) -> Int {
  if chart.id == "long-series" { return 80_000 }
  let points = chart.marks.map { mark in
    if case .points(let points) = mark { points.points.count } else { 0 }
  }
  return points.reduce(0, +) > 2000 ? 100_000 : 40_000
}
