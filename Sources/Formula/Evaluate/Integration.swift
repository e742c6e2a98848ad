import RealMath

/// The integral of a function between two ends.
///
/// The interval is halved where the error is largest, until the rest is small (R. Piessens and others,
/// QUADPACK, 1983). The function is never asked for at the ends themselves.
///
/// Where an end will not settle, as that of `1/sqrt(x)` at zero, the two halves of the interval are added
/// up toward their ends in parts that halve each time, and the limit is extrapolated, which is exact where
/// the parts fall off like powers. What does not settle then either has no integral, or none that can be
/// told. The halves are then taken from the middle, so that a function that is singular inside of the
/// interval must be integrated in two pieces.
///
/// The error is below some 10⁻¹⁰ of the integral of the magnitude, 10⁻⁹ with a singular end. No rule sees all:
/// one kink in a thousand leaves an error of 10⁻⁸, in the outermost thousandth of the interval one of 10⁻⁶, and
/// a peak narrower than the first places are apart is missed, unless it stands at an end. Cost: at least
/// 125 values, some thousands with a singular end.
func integral(from: Double, to: Double, of f: (Double) -> Double) -> SweepOutcome {
  if from == to { return .value(0) }
  do throws(Unintegrable) {
    let value: Double
    if let whole = try settled(Interval(from: from, to: to), scale: 0, endsMayBeSingular: true, f) {
      value = whole.value
    } else {
      let middle = from / 2 + to / 2
      let upper = try limit(from: middle, toward: to, f)
      let lower = try limit(from: middle, toward: from, f)
      value = upper - lower
    }
    return value.isFinite ? .value(value) : .failed(.overflow)
  } catch {
    switch error {
    case .undefined(let place): return .undefined(at: place)
    case .unsettled: return .failed(.integralDiverges(from: from, to: to))
    }
  }
}

/// Why there is no integral.
enum Unintegrable: Error {
  case undefined(at: Double)
  case unsettled
}

/// The error that is aimed at, as a share of the integral of the magnitude.
private let precision = 1e-11
/// The error with which an extrapolated limit is still taken.
private let coarsePrecision = 1e-9
/// How many values an integral takes at most, unless its function is very rugged.
let integralSteps = 5_000
/// How many parts an interval is cut into at most.
private let partsAtMost = 2_000

/// An integral, and that of the magnitude.
private struct Area {
  let value: Double
  let magnitude: Double
}

/// The integral over an interval; `nil` when one of its ends will not settle. `scale` is the size of what
/// it is a part of.
private func settled(
  _ interval: Interval, scale: Double, endsMayBeSingular: Bool, _ f: (Double) -> Double
) throws(Unintegrable) -> Area? {
  let whole = try QuadraturePart(from: interval.from, to: interval.to, doubt: 0, f)
  // On the way to a singular end most parts are smooth, and there are many of them.
  var parts = endsMayBeSingular ? try firstParts(of: interval, whole, f) : [whole]
  while true {
    var (value, error, magnitude) = (CompensatedSum(), 0.0, 0.0)
    var worst: Int?
    for (index, part) in parts.enumerated() {
      value.add(part.value)
      error += part.error
      magnitude += part.magnitude
      // Where it has not settled at this size, it will not.
      let isDivisible =
        part.isDivisible && part.length > (interval.to - interval.from).magnitude * 0x1p-100
      if isDivisible, worst.map({ parts[$0].error < part.error }) ?? true { worst = index }
    }
    // What is too large for a number is not told better by halving.
    if !magnitude.isFinite || error <= precision * max(magnitude, scale) {
      return Area(value: value.value, magnitude: magnitude)
    }
    guard let worst, parts.count < partsAtMost else { throw .unsettled }
    let part = parts[worst]
    if endsMayBeSingular, part.from == interval.from || part.to == interval.to,
      part.length < (interval.to - interval.from).magnitude * deepestPart
    {
      return nil
    }
    let middle = part.from / 2 + part.to / 2
    parts[worst] = try QuadraturePart(from: part.from, to: middle, doubt: part.error, f)
    parts.append(try QuadraturePart(from: middle, to: part.to, doubt: part.error, f))
  }
}

/// The part of the interval at which an end counts as singular: a power law over twelve decades must not.
private let deepestPart = 0x1p-42

/// The first parts of an interval: quarters, and smaller and smaller ones toward an end near which the function
/// is far larger than elsewhere. What decays over many decades would else be missed.
private func firstParts(
  of interval: Interval, _ whole: QuadraturePart, _ f: (Double) -> Double
) throws(Unintegrable) -> [QuadraturePart] {
  let typical = whole.magnitude / whole.length
  func rises(_ share: Double) -> Bool {
    let value = f(place(share, in: interval))
    return !value.isNaN && value.magnitude > 10 * typical
  }
  let grades = stride(from: 4, through: 40, by: 4).map {
    Double(sign: .plus, exponent: -$0, significand: 1)
  }
  var shares = [0.25, 0.5, 0.75]
  if grades.contains(where: rises) { shares = grades.reversed() + shares }
  if grades.contains(where: { rises(1 - $0) }) { shares += grades.map { 1 - $0 } }
  var parts: [QuadraturePart] = []
  var from = interval.from
  for share in shares + [1] {
    let to = place(share, in: interval)
    guard to != from else { continue }
    parts.append(try QuadraturePart(from: from, to: to, doubt: whole.error, f))
    from = to
  }
  return parts
}

/// The place a share of the way from one end of an interval to the other.
private func place(_ share: Double, in interval: Interval) -> Double {
  interval.from * (1 - share) + interval.to * share
}

/// The integral toward an end that may be singular.
private func limit(
  from start: Double, toward end: Double, _ f: (Double) -> Double
) throws(Unintegrable) -> Double {
  var (sum, magnitude) = (CompensatedSum(), 0.0)
  var sequence = Extrapolation()
  var near = start
  var last = Double.infinity
  var falls = 0
  for _ in 0..<60 {
    let far = end + (near - end) / 2
    // Nearer to the end than this the distance from it has too few digits.
    guard (far - near).magnitude > end.magnitude * 0x1p-26 else { break }
    guard
      let part = try settled(
        Interval(from: near, to: far), scale: magnitude, endsMayBeSingular: false, f)
    else { break }
    sum.add(part.value)
    magnitude += part.magnitude
    sequence.add(sum.value)
    // Parts that do not fall off have no sum, although their extrapolation may have a limit: that of parts
    // that grow has nothing to do with them.
    falls = part.magnitude <= last * 0.985 ? falls + 1 : 0
    if falls >= 4, sequence.error <= precision * magnitude {
      return sequence.limit
    }
    last = part.magnitude
    near = far
  }
  guard falls >= 4, sequence.error <= coarsePrecision * magnitude, last < magnitude / 64 else {
    throw .unsettled
  }
  return sequence.limit
}
