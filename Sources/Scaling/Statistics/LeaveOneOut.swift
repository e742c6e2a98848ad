import RealMath

/// How well a law foretells an observation that it was not fitted to: each is left out in turn.
///
/// Unlike the criteria of likelihood it compares any two fits to the same observations, of whatever loss and scale:
/// it is in the units of the observations.
public struct LeaveOneOut: Equatable, Sendable {
  /// How it was found.
  public enum Method: Equatable, Sendable {
    /// The law was fitted again without each point.
    case refits
    /// From what each point weighs in its own fitted value: exact where the law is linear in its parameters and
    /// the loss is least squares, else one step of the fit without it.
    case leverages
  }

  /// The root of the weighted mean square of what was observed minus what was foretold.
  public let rootMeanSquare: Double

  /// How it was found.
  public let method: Method

  /// For how many points a fit without it failed, so that the leverage stands in.
  public let approximated: Int
}

/// Leaves each observation of a fit out in turn; with up to two hundred points by fitting again.
///
/// The fits begin at the estimates. Cost: for each point some evaluations of the law at all places.
///
/// - Precondition: law and observations are those of the fit.
public func leaveOneOut(
  _ law: some Law, to observations: Observations, around fit: Fit
) -> LeaveOneOut {
  var descender = Descender(law, observations, tolerance: 1e-8)
  let influence = Influence(&descender, fit)
  let isSmall = law.pointCount <= 200
  var multiplicities = [Double](repeating: 1, count: law.pointCount)
  var (squares, weights) = (CompensatedSum(), CompensatedSum())
  var approximated = 0
  for point in multiplicities.indices {
    var foretold = influence.foretold(point, fit)
    if isSmall {
      multiplicities[point] = 0
      descender.repeatPoints(multiplicities)
      var descent = descender.begin(at: fit.estimates, start: 0)
      descender.advance(&descent, to: 200)
      if descent.state == .converged, descender.objective(at: descent.parameters).isFinite {
        foretold = descender.values[point]
      } else {
        approximated += 1
      }
      multiplicities[point] = 1
    }
    let weight = observations.weights?[point] ?? 1
    let miss = observations.values[point] - fit.loss.expected(foretold, at: point)
    squares.add(weight * miss * miss)
    weights.add(weight)
  }
  return LeaveOneOut(
    rootMeanSquare: (squares.value / weights.value).squareRoot(),
    method: isSmall ? .refits : .leverages, approximated: approximated)
}

extension Loss {
  /// What is expected to be observed where the law has a value.
  func expected(_ value: Double, at point: Int) -> Double {
    if case .binomial(let trials) = self { return trials[point] * value }
    return value
  }
}
