public import Charts
import Markup
import RealMath

/// What charts are measured on, the same in every program: `Benchmarks/peers/charts.py` draws them too.
public enum ChartCase: String, CaseIterable, Sendable {
  /// Three lines of two hundred points over a logarithmic axis.
  case lines
  /// Ten thousand points.
  case points
  /// A line of a million points.
  case million
  /// A hundred charts of a line of fifty points each.
  case hundred

  /// What it is, in words.
  public var title: String {
    switch self {
    case .lines: "three lines of 200 points"
    case .points: "10,000 points"
    case .million: "a line of a million points"
    case .hundred: "a hundred small charts"
    }
  }

  /// The charts of the case.
  public var charts: [Chart] {
    switch self {
    case .lines: [threeLines]
    case .points: [cloud]
    case .million: [walk]
    case .hundred: (0..<100).map(small)
    }
  }

  /// From the charts to SVG.
  public static func draw(_ charts: [Chart]) -> [[UInt8]] {
    charts.map { chart in
      do {
        return try chart.resolved().laidOut(.wide).svg().bytes
      } catch {
        preconditionFailure("the chart cannot be drawn: \(error)")
      }
    }
  }

  /// A number that tells whether another program draws the same: the sum of all vertical values.
  public static func sum(_ charts: [Chart]) -> Double {
    var sum = 0.0
    for mark in charts.flatMap(\.marks) {
      switch mark {
      case .line(let line):
        if case .samples(let samples) = line.curve { for sample in samples { sum += sample.y } }
      case .points(let points): for point in points.points { sum += point.y }
      default: break
      }
    }
    return sum
  }
}

private var threeLines: Chart {
  let lines = ["Alpha", "Beta", "Gamma"].enumerated().map { index, name in
    let exponent = -0.05 - 0.03 * Double(index)
    let samples = (0..<200).map { step -> Sample in
      let x = Double.exp10(18 + 8 * Double(step) / 199)
      return Sample(x, 1.5 + 20 * Double.pow(x / 1e18, exponent))
    }
    return Mark.line(LineMark(.samples(samples), label: name))
  }
  return chart(
    "lines", "Loss falls with compute",
    x: Axis(title: "Training compute", unit: "FLOP", scale: .log()),
    y: Axis(title: "Loss", unit: "nats"), marks: lines)
}

private var cloud: Chart {
  let points = (0..<10_000).map { LabelledPoint(share($0, 7919), share($0, 104_729)) }
  return chart(
    "points", "Ten thousand points", x: Axis(title: "First"), y: Axis(title: "Second"),
    marks: [.points(PointsMark(points))])
}

private var walk: Chart {
  let samples = (0..<1_000_000).map { index in
    Sample(Double(index), Double(index % 1000) / 1000 + share(index, 7919))
  }
  return chart(
    "million", "A million points", x: Axis(title: "Step"), y: Axis(title: "Height"),
    marks: [.line(LineMark(.samples(samples), label: "Signal"))])
}

private func small(_ number: Int) -> Chart {
  let samples = (0..<50).map { Sample(Double($0), share($0 + number, 7919)) }
  return chart(
    "small-\(number)", "Chart \(number)", x: Axis(title: "Step"),
    y: Axis(title: "Height"), marks: [.line(LineMark(.samples(samples)))])
}

/// A chart in the words of no language.
private func chart(_ id: String, _ title: String, x: Axis, y: Axis, marks: [Mark]) -> Chart {
  Chart(
    id: id, title: title, description: .generated(.plain), x: x, y: y, marks: marks, words: .plain)
}

/// Numbers from 0 to 1 that look random and are the same in every program.
private func share(_ index: Int, _ factor: Int) -> Double {
  Double((index + 1) * factor % 1_000_003) / 1_000_003
}
