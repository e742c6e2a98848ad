import RealMath

/// Draws points and fits a law to them, one replicate after the other, with what it needs allocated once.
struct Resampling<L: Law> {
  private var descender: Descender<L>
  private let start: Descent
  private let stream: RandomStream
  private var multiplicities: [Double]

  init(_ law: L, _ observations: Observations, _ fit: Fit, _ stream: RandomStream) {
    // What is left is far less than a replicate differs from the next.
    descender = Descender(law, observations, tolerance: 1e-6)
    start = Descent(start: 0, parameters: fit.estimates, objective: 0)
    self.stream = stream
    multiplicities = [Double](repeating: 0, count: law.pointCount)
  }

  /// The estimates of a replicate; none where its points do not determine them, or lead to no minimum.
  mutating func estimates(ofReplicate replicate: Int) -> [Double] {
    let count = multiplicities.count
    for point in 0..<count { multiplicities[point] = 0 }
    for draw in 0..<count {
      let bits = stream.bits(at: replicate * count + draw)
      // The bias of this product is of order 2⁻⁶⁴ times the count.
      let point = Int(bits.multipliedFullWidth(by: UInt64(count)).high)
      multiplicities[point] += 1
    }
    descender.repeatPoints(multiplicities)
    var descent = start
    descent.objective = descender.objective(at: start.parameters)
    descender.advance(&descent, to: 200)
    return descent.state == .converged && descender.isDetermined ? descent.parameters : []
  }
}
