/// The number below which a standard normal variable lies with probability `p`.
///
/// Wichura's algorithm AS 241 (1988): three quotients of polynomials of degree seven, good to 10⁻¹⁶ on all
/// of the open interval; with rounding, a few units in the last place. Minus infinity at 0, infinity at 1,
/// NaN outside. `normalQuantile(1 - p)` is exactly `-normalQuantile(p)` where `1 - p` is exact.
///
///     normalQuantile(0.95)   // 1.6448536269514715
///
/// Cost: a quotient of polynomials; in the tails a logarithm and a square root as well.
public func normalQuantile(_ p: Double) -> Double {
  guard p >= 0, p <= 1 else { return .nan }
  let fromMiddle = p - 0.5
  if fromMiddle.magnitude <= normalMiddle {
    let r = 0.180625 - fromMiddle * fromMiddle
    return fromMiddle * quotient(middleNumerator, middleDenominator, r)
  }
  let tail = min(p, 1 - p)
  if tail == 0 { return p == 0 ? -.infinity : .infinity }
  let r = (-Double.log(tail)).squareRoot()
  let size =
    r <= 5
    ? quotient(tailNumerator, tailDenominator, r - 1.6)
    : quotient(farNumerator, farDenominator, r - 5)
  return p < 0.5 ? -size : size
}

/// How far from one half the middle reaches, where no logarithm is needed.
let normalMiddle = 0.425

/// ``normalQuantile(_:)-(Double)`` of eight numbers at once, with the same bits.
///
/// Cost: where vectors are narrow hardly less than eight calls, since the middle and the tails are computed
/// for all; with eight doubles to a vector, two calls. Eight calls when one lies within 10⁻¹⁰ of 0 or 1.
public func normalQuantile(_ p: SIMD8<Double>) -> SIMD8<Double> {
  let p = Lanes(p)
  let complement = 1.0 - p
  // NaN is not less either.
  let lowest = Lanes(repeating: 1e-10)
  guard ((lowest .<= p) .& (lowest .<= complement)).isEverywhere else {
    return eachLane(p.numbers) { normalQuantile($0) }
  }
  let fromMiddle = p - 0.5
  let isBelow = fromMiddle .< 0.0
  let distance = Lanes.choice(isBelow, 0.0 - fromMiddle, fromMiddle)
  let isMiddle = distance .<= Lanes(repeating: normalMiddle)
  let r = 0.180625 - fromMiddle * fromMiddle
  guard !isMiddle.isEverywhere else {
    let middle = polynomial(middleNumerator, r) / polynomial(middleDenominator, r)
    return (fromMiddle * middle).numbers
  }
  let tail = LogarithmParts(Lanes.choice(isBelow, p, complement)).natural
  let t = (0.0 - tail).squareRoot() - 1.6
  // One division for both: it takes longer than anything else here.
  let numerator = Lanes.choice(
    isMiddle, polynomial(middleNumerator, r), polynomial(tailNumerator, t))
  let denominator = Lanes.choice(
    isMiddle, polynomial(middleDenominator, r), polynomial(tailDenominator, t))
  let factor = Lanes.choice(isMiddle, fromMiddle, Lanes.choice(isBelow, -1.0, 1.0))
  return (factor * (numerator / denominator)).numbers
}

/// The quotient of two polynomials, the constant terms first in their coefficients.
private func quotient(_ numerator: [Double], _ denominator: [Double], _ x: Double) -> Double {
  polynomial(numerator, x) / polynomial(denominator, x)
}

/// A polynomial of degree seven, in pairs.
@inline(__always)
private func polynomial<Number: KernelNumber>(_ c: [Double], _ x: Number) -> Number {
  func pair(_ index: Int) -> Number {
    Number(floatLiteral: c[index + 1]) * x + Number(floatLiteral: c[index])
  }
  let x2 = x * x
  return (pair(0) + x2 * pair(2)) + (x2 * x2) * (pair(4) + x2 * pair(6))
}

// The published decimals, in the hexadecimal spelling that every compiler reads alike: a decimal literal
// is rounded twice where the compiler goes through 80 bits.

private let middleNumerator: [Double] = [
  0x1.b18d91e9eef75p1, 0x1.0a4888b1a436ep7, 0x1.ece5d2213c0ccp10, 0x1.ad1d8cd4ee71dp13,
  0x1.66c3e869b752ap15, 0x1.06c1c55b78f2p16, 0x1.052d26b2e45e4p15, 0x1.39a296f7d925ep11,
]

private let middleDenominator: [Double] = [
  0x1p0, 0x1.5281b386e1ab5p5, 0x1.5797efdc8b3f7p9, 0x1.512322e75c89fp12,
  0x1.4b772d5d65266p14, 0x1.3317caa64f4bep15, 0x1.c0e457cb1ae76p14, 0x1.46a7eca984b69p12,
]

private let tailNumerator: [Double] = [
  0x1.6c665fde9526ap0, 0x1.2857748cab19bp2, 0x1.713f71462256ap2, 0x1.d2ecb1a3d02c4p1,
  0x1.453cc085375b2p0, 0x1.ef2abb9b85c37p-3, 0x1.744eb6c45ec67p-6, 0x1.9615ac0b7ace9p-11,
]

private let tailDenominator: [Double] = [
  0x1p0, 0x1.06cefbb46a449p1, 0x1.ad278e6526633p0, 0x1.61292f23385c9p-1,
  0x1.2f5123394f04p-3, 0x1.f207a7eab17bfp-7, 0x1.1f18cbfdf2728p-11, 0x1.20d3f686439e4p-30,
]

private let farNumerator: [Double] = [
  0x1.aa1b1c13ee526p2, 0x1.5daea6e875003p2, 0x1.c8ea6461fa445p0, 0x1.2fad9315255cfp-2,
  0x1.b2b41193b4ee7p-6, 0x1.45c1908425345p-10, 0x1.c6ec6cc59e02ap-16, 0x1.afb74d693bf93p-23,
]

private let farDenominator: [Double] = [
  0x1p0, 0x1.331d34fc7d77fp-1, 0x1.186eb183443fbp-3, 0x1.e76f93215462ap-7,
  0x1.9c8bc979dc5d7p-11, 0x1.35c2c496374bfp-16, 0x1.31446f740b9ep-23, 0x1.269bff1f8c19p-49,
]
