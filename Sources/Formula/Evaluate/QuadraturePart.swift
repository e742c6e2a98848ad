/// The integral of a function over a part of an interval, with what is known of its error.
///
/// A Gauss rule of 10 points and its Kronrod extension of 21 give two values; their difference is the error
/// of the first, and that of the second follows from it by the experience of QUADPACK's `qk21`
/// (R. Piessens and others, 1983).
struct QuadraturePart {
  let from: Double
  let to: Double
  let value: Double
  /// The integral of the magnitude.
  let magnitude: Double
  let error: Double

  /// A rule is blind between its last place and the end of the part, where a kink goes unseen. `doubt` is the
  /// error of the whole that this is a part of: not all of it is believed to be gone.
  init(from: Double, to: Double, doubt: Double, _ f: (Double) -> Double) throws(Unintegrable) {
    func finite(_ place: Double) throws(Unintegrable) -> Double {
      let value = f(place)
      guard value.isFinite else { throw .undefined(at: place) }
      return value
    }
    let center = from / 2 + to / 2
    let half = to / 2 - from / 2
    let middle = try finite(center)
    var values: [(low: Double, high: Double)] = []
    var kronrod = QuadraturePart.centerWeight * middle
    var gauss = 0.0
    var size = QuadraturePart.centerWeight * middle.magnitude
    for node in QuadraturePart.nodes {
      let pair = (
        low: try finite(center - half * node.place), high: try finite(center + half * node.place)
      )
      values.append(pair)
      kronrod += node.kronrod * (pair.low + pair.high)
      gauss += node.gauss * (pair.low + pair.high)
      size += node.kronrod * (pair.low.magnitude + pair.high.magnitude)
    }
    let mean = kronrod / 2
    var spread = QuadraturePart.centerWeight * (middle - mean).magnitude
    for (node, pair) in zip(QuadraturePart.nodes, values) {
      spread += node.kronrod * ((pair.low - mean).magnitude + (pair.high - mean).magnitude)
    }
    var error = (kronrod - gauss).magnitude
    if spread != 0, error != 0 {
      let share = 200 * error / spread
      error = share < 1 ? spread * (share * share.squareRoot()) : spread
    }
    self.from = from
    self.to = to
    value = half * kronrod
    magnitude = half.magnitude * size
    // Below that the error is rounding.
    self.error = max(half.magnitude * max(error, 0x1p-47 * size), doubt * 0x1p-12)
  }

  var length: Double { (to - from).magnitude }

  /// Whether there are enough numbers between its ends to halve it.
  var isDivisible: Bool {
    length > max(from.magnitude, to.magnitude) * 0x1p-50
  }

  private static let centerWeight = 0.1494455540029169

  /// The places to both sides of the center, and their weights in both rules.
  private static let nodes: [(place: Double, kronrod: Double, gauss: Double)] = [
    (0.14887433898163122, 0.14773910490133849, 0.29552422471475287),
    (0.2943928627014602, 0.14277593857706009, 0),
    (0.4333953941292472, 0.13470921731147334, 0.26926671930999635),
    (0.5627571346686047, 0.12349197626206584, 0),
    (0.6794095682990244, 0.10938715880229764, 0.21908636251598204),
    (0.7808177265864169, 0.0931254545836976, 0),
    (0.8650633666889845, 0.07503967481091996, 0.1494513491505806),
    (0.9301574913557082, 0.054755896574351995, 0),
    (0.9739065285171717, 0.032558162307964725, 0.06667134430868814),
    (0.9956571630258081, 0.011694638867371874, 0),
  ]
}
