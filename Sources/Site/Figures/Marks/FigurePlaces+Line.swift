import Charts
import Formula

extension FigurePlaces {
  func mark(_ line: CheckedLine, _ texts: [String?]) -> Mark {
    .line(LineMark(curve(line), label: texts[0]))
  }

  /// A value along the horizontal axis: of what is uncertain, the median.
  func curve(_ line: CheckedLine) -> Curve {
    let samples = samples
    guard graph.isUncertain(line.value) else {
      let program = Program(graph, roots: [line.value], inputs: [line.variable])
      return .function { program.run(count: $0.count, inputs: [$0], samples: samples)[0] }
    }
    let program = Program(graph, roots: [line.value], uniform: [line.variable])
    return .function { places in
      places.map { place in
        Estimate(samples: program.sample(samples, uniform: [place])[0], isJoint: false).value
      }
    }
  }
}
