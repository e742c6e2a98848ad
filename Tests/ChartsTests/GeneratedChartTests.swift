import Markup
import Testing

@testable import Charts

/// Ten thousand charts, in batches that run side by side.
@Test(arguments: 0..<20)
func generatedChartsKeepTheLawsOfDrawings(_ batch: Int) {
  var drawn = 0
  for seed in (batch * 500)..<((batch + 1) * 500) {
    let chart = ChartGenerator.chart(UInt64(seed))
    guard let resolved = try? chart.resolved() else { continue }
    drawn += 1
    // Each layout has half of the charts.
    let layout: Layout = seed % 2 == 0 ? .wide : .narrow
    let drawing = DrawnText(Array(resolved.laidOut(layout).svg().bytes))
    let faults = faults(of: drawing)
    #expect(faults.isEmpty, "seed \(seed): \(faults.joined(separator: "; "))")
    let cut = cutNumbers(in: drawing)
    #expect(cut.isEmpty, "seed \(seed): \(cut)")
  }
  #expect(drawn > 250, "most generated charts can be drawn: \(drawn) of 500")
}

@Test func allSampleChartsKeepTheLawsOfDrawings() throws {
  for chart in SampleCharts.all {
    for layout in Layout.allCases {
      let faults = faults(of: try chart.resolved().laidOut(layout))
      #expect(faults.isEmpty, "\(chart.id), \(layout.name): \(faults.joined(separator: "; "))")
    }
  }
}

@Test func aBadDrawingHasFaults() {
  let text = #"<text x="5" y="20">one</text><text x="9" y="22">two</text>"#
  for (svg, fault) in [
    (#"<svg viewBox="0 0 99 99">\#(text)</svg>"#, "one lies on two"),
    (#"<svg viewBox="0 0 20 99"><text x="5" y="20">wide</text></svg>"#, "wide leaves the drawing"),
    (#"<svg viewBox="0 0 9 9"><path d="M1 1l99 0"/></svg>"#, "a path leaves the drawing"),
    (#"<svg viewBox="0 0 9 9"><path d="Mnan 1"/></svg>"#, "an unknown command of path data"),
    (#"<svg viewBox="0 0 9 9"><g id="a"/><g id="a"/></svg>"#, "an id stands twice"),
    (#"<svg viewBox="0 0 9 9"><g></svg>"#, "an end tag without its start"),
  ] {
    #expect(faults(of: DrawnText(Array(svg.utf8))).contains(fault), "\(svg)")
  }
}

private func faults(of chart: LaidOutChart) -> [String] {
  faults(of: DrawnText(Array(chart.svg().bytes)))
}

/// The numbers of axes that leave a drawing.
private func cutNumbers(in drawing: DrawnText) -> [String] {
  guard let page = drawing.viewBox else { return [] }
  return drawing.texts.filter { $0.isNumberOfAxis && !page.grown(by: 0.5).contains($0.box) }
    .map { $0.text }
}

/// What is wrong with a drawing: words on words, anything outside of it, ids that stand twice.
private func faults(of drawing: DrawnText) -> [String] {
  if let problem = drawing.problem { return [problem] }
  guard let page = drawing.viewBox else { return ["no view box"] }
  var faults: [String] = []
  let texts = drawing.texts.filter { !$0.text.isEmpty }
  for (index, (text, box, isNumberOfAxis)) in texts.enumerated() {
    if !isNumberOfAxis, !page.grown(by: 0.5).contains(box) {
      faults.append("\(text) leaves the drawing")
    }
    for other in texts[(index + 1)...] where box.overlaps(other.box) {
      faults.append("\(text) lies on \(other.text)")
    }
  }
  // Half of a point or of a line's width may rise above the frame.
  if let ink = drawing.inkBox, !page.grown(by: 8).contains(ink) {
    faults.append("a path leaves the drawing")
  }
  if drawing.ids.count != Set(drawing.ids).count { faults.append("an id stands twice") }
  return faults
}
