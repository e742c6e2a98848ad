import Charts
import Formula

extension FigurePlaces {
  /// How many inputs a figure shows: those that move the value most.
  private static let mostInputs = 12

  /// How an input moves the value.
  private struct Swing {
    /// The place of the input among those of the mark.
    let input: Int
    let low: Double
    let high: Double
    var width: Double { (high - low).magnitude }
  }

  func mark(_ tornado: CheckedTornado, _ texts: [String?]) -> Mark {
    let swings = swings(tornado)
    // After the label of the mark come the names of the inputs, then those of their two ends.
    let ends = texts.dropFirst(1 + tornado.inputs.count)
    return .tornado(
      TornadoMark(
        places: swings.indices.map { Double($0) }, lows: swings.map(\.low),
        highs: swings.map(\.high), base: graph.valueAtMedians(tornado.value, samples),
        lowLabel: ends.first ?? nil, highLabel: ends.last ?? nil))
  }

  /// The names of the inputs that are shown, in their order.
  func names(_ tornado: CheckedTornado, _ texts: [String?]) -> [String] {
    swings(tornado).map { texts[1 + $0.input] ?? "" }
  }

  /// What the value is with each input at the ends of its interval and all others at their medians; those
  /// that move it most come first, and of equals those that were named first.
  private func swings(_ tornado: CheckedTornado) -> [Swing] {
    let swings = tornado.inputs.enumerated().map { index, input in
      let ends = interval(input.node) ?? Domain(number(input.node), number(input.node))
      let values = graph.values(
        of: tornado.value, where: input.node, takes: [ends.from, ends.to], samples)
      return Swing(input: index, low: values[0], high: values[1])
    }
    return Array(
      swings.sorted { ($1.width, $0.input) < ($0.width, $1.input) }.prefix(Self.mostInputs))
  }
}
