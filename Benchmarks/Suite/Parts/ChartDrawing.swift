import Benchmark
import ChartCases
import Charts
import Markup

/// Charts from their description to SVG: one in both layouts, and the cases that `Benchmarks/compare` holds
/// against other programs.
///
/// Held against writing the finished drawings once more: all their text copied, and each of their numbers
/// written anew by the standard library.
func chartDrawing() -> [Comparison] {
  [comparison("two layouts, from chart to SVG", svgs)]
    + ChartCase.allCases.map { chartCase in
      let charts = chartCase.charts
      return comparison(chartCase.title) { ChartCase.draw(charts) }
    }
}

private func comparison(_ name: String, _ draw: @escaping () -> [[UInt8]]) -> Comparison {
  let drawings = draw().map(pieces)
  return Comparison(
    group: "charts", name: name, peer: "write the same SVG, each number by Double.description",
    subject: { blackHole(draw()) },
    floor: {
      for pieces in drawings {
        var bytes: [UInt8] = []
        for piece in pieces {
          switch piece {
          case .text(let text): bytes += text
          case .number(let number): bytes += number.description.utf8
          }
        }
        blackHole(bytes)
      }
    })
}

private let chart = Chart(
  id: "bill", title: "The bill", description: .generated(.plain),
  x: Axis(
    title: "RL compute, as a share of pre-training", scale: .log(), domain: Domain(1e-4, 100)),
  y: Axis(title: "Total training cost after ten times the RL compute", format: .factor),
  marks: [
    .line(LineMark(.function { $0.map { (1 + 10 * $0) / (1 + $0) } }, label: "Ten times")),
    .line(LineMark(.function { $0.map { (1 + 3 * $0) / (1 + $0) } }, label: "Three times")),
    .point(PointMark(x: 1, y: 5.5, label: "Parity: 5.5×")),
    .rule(RuleMark(.horizontal(10), label: "Ten times the bill")),
  ], words: .plain)

private func svgs() -> [[UInt8]] {
  do {
    let resolved = try chart.resolved()
    return Layout.allCases.map { resolved.laidOut($0).svg().bytes }
  } catch {
    preconditionFailure("the chart cannot be drawn: \(error)")
  }
}

private enum Piece {
  case text([UInt8])
  case number(Double)
}

/// A drawing taken apart into its numbers and the text between them.
private func pieces(of svg: [UInt8]) -> [Piece] {
  var pieces: [Piece] = []
  var rest = svg[...]
  while !rest.isEmpty {
    let text = rest.prefix { !isDigit($0) }
    rest = rest[text.endIndex...]
    let digits = rest.prefix { isDigit($0) || $0 == UInt8(ascii: ".") }
    rest = rest[digits.endIndex...]
    if !text.isEmpty { pieces.append(.text(Array(text))) }
    guard !digits.isEmpty else { continue }
    let number = Double(String(decoding: digits, as: UTF8.self))
    pieces.append(number.map(Piece.number) ?? .text(Array(digits)))
  }
  return pieces
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
