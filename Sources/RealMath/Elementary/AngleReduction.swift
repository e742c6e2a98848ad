/// An angle as a number of quarter turns and a rest: `x = (quarter + 4n)·π/2 + rest`, with the rest at
/// most about π/4 in magnitude.
///
/// No double but zero comes nearer to a multiple of π/2 than 2⁻⁶¹, so 2⁻⁷⁰ of relative precision in the
/// rest asks for π to some 130 bits below the last bit of `x`.
struct ReducedAngle {
  let quarter: Int
  let rest: DoubleDouble

  /// - Precondition: `x` is finite.
  init(_ x: Double) {
    if x.magnitude <= 0.785 {
      self.init(quarter: 0, rest: DoubleDouble(x))
    } else if x.magnitude < 0x1p20 {
      self.init(near: x)
    } else {
      let far = ReducedAngle(far: x.magnitude)
      self = x < 0 ? ReducedAngle(quarter: -far.quarter & 3, rest: -far.rest) : far
    }
  }

  private init(quarter: Int, rest: DoubleDouble) {
    self.quarter = quarter
    self.rest = rest
  }

  /// Cody and Waite's reduction: π/2 in three parts of 33 bits and one of 53. Up to 2²⁰ quarter turns their
  /// products with the first three are exact.
  private init(near x: Double) {
    let k = nearestInteger(x * 0x1.45f306dc9c883p-1)
    let first = x - k * 0x1.921fb544p0
    let second = DoubleDouble(sum: first, -(k * 0x1.0b4611a6p-34))
    let third = DoubleDouble(sum: second.high, -(k * 0x1.3198a2ep-69))
    let low = second.low + third.low - k * 0x1.b839a252049c1p-104
    quarter = Int(k) & 3
    rest = DoubleDouble(larger: third.high, low)
  }

  /// Payne and Hanek's reduction (1983): of the product of `x` and 2/π only the bits of the last quarter
  /// turn and 190 bits of its fraction are computed, from the bits of 2/π that reach there.
  ///
  /// With `x = m·2^e`, the bit of 2/π that counts 2^-j counts 2^(e-j) quarter turns of `m`: those with
  /// `j <= e - 2` only add whole turns. The 192 bits after them, as a fraction times `m`, give the turns.
  private init(far x: Double) {
    let (m, e) = binaryParts(x)
    // One word of zeros stands before the bits of 2/π, for the exponents below two.
    let skipped = e - 2 + 64
    let shift = UInt64(skipped % 64)
    let index = skipped / 64
    func word(_ offset: Int) -> UInt64 {
      let upper = twoOverPi[index + offset] << shift
      return shift == 0 ? upper : upper | twoOverPi[index + offset + 1] >> (64 - shift)
    }
    let low = fullProduct(m, word(2))
    let middle = fullProduct(m, word(1))
    let (word1, carry) = middle.low.addingReportingOverflow(low.high)
    let word0 = m &* word(0) &+ middle.high &+ (carry ? 1 : 0)
    // The upper two bits are quarters; a fraction of a half or more counts from the next quarter back.
    let isBack = word0 >> 61 & 1 == 1
    quarter = (Int(word0 >> 62) + (isBack ? 1 : 0)) & 3
    var fraction = (word0 << 2 | word1 >> 62, word1 << 2 | low.low >> 62, low.low << 2)
    if isBack { fraction = negated(fraction) }
    let turn = doubleDouble(fraction) * DoubleDouble(0x1.921fb54442d18p0, 0x1.1a62633145c07p-54)
    rest = isBack ? -turn : turn
  }
}

/// The two's complement of three words.
private func negated(_ words: (UInt64, UInt64, UInt64)) -> (UInt64, UInt64, UInt64) {
  let low = ~words.2 &+ 1
  let middle = ~words.1 &+ (low == 0 ? 1 : 0)
  return (~words.0 &+ (low == 0 && middle == 0 ? 1 : 0), middle, low)
}

/// Three words as a fraction of one, cut off after 106 bits.
private func doubleDouble(_ words: (UInt64, UInt64, UInt64)) -> DoubleDouble {
  var (w0, w1, w2) = words
  var scale = 1.0
  // The fraction is above 2⁻⁶², so one word of zeros is the most that can lead.
  if w0 == 0 { (w0, w1, w2, scale) = (w1, w2, 0, 0x1p-64) }
  let lead = UInt64(w0.leadingZeroBitCount)
  if lead > 0, lead < 64 {
    (w0, w1) = (w0 << lead | w1 >> (64 - lead), w1 << lead | w2 >> (64 - lead))
    scale *= powerOfTwo(-Int(lead))
  }
  let high = Double(w0 >> 11) * 0x1p-53
  let low = Double((w0 << 53 | w1 >> 11) >> 11) * 0x1p-106
  return DoubleDouble(larger: high, low).scaled(by: scale)
}

/// A word of zeros, then the first 1280 bits of 2/π.
private let twoOverPi: [UInt64] = [
  0x0000_0000_0000_0000,
  0xA2F9_836E_4E44_1529, 0xFC27_57D1_F534_DDC0, 0xDB62_9599_3C43_9041, 0xFE51_63AB_DEBB_C561,
  0xB724_6E3A_424D_D2E0, 0x0649_2EEA_09D1_921C, 0xFE1D_EB1C_B129_A73E, 0xE882_35F5_2EBB_4484,
  0xE99C_7026_B45F_7E41, 0x3991_D639_8353_39F4, 0x9C84_5F8B_BDF9_283B, 0x1FF8_97FF_DE05_980F,
  0xEF2F_118B_5A0A_6D1F, 0x6D36_7ECF_27CB_09B7, 0x4F46_3F66_9E5F_EA2D, 0x7527_BAC7_EBE5_F17B,
  0x3D07_39F7_8A52_92EA, 0x6BFB_5FB1_1F8D_5D08, 0x5603_3046_FC7B_6BAB, 0xF0CF_BC20_9AF4_361D,
]
