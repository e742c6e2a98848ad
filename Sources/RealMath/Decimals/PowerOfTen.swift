/// An approximation of a power of ten from below: `10^exponent` lies in
/// `[high·2⁶⁴ + low, high·2⁶⁴ + low + 1) · 2^binaryExponent`, and the top bit of `high` is set.
///
/// The 128 bits are those of the exact power, cut off, for every exponent from -364 to 335. They come
/// from `5^q = 5^(28j) · 5^i` with `0 <= i < 28`: the first factor from a table of 192 bits, the second
/// exact in 64. The product of the cut-off table entry and the exact factor is too small by less than
/// `5^i` units of its last place, far below bit 128; that no carry is lost on the way was verified for
/// each of the 700 exponents and is held by a test. Twenty-five entries thus do the work of the usual
/// tables of 600 and more.
struct PowerOfTen {
  let high: UInt64
  let low: UInt64
  let binaryExponent: Int

  /// The exponents for which the approximation is defined.
  static let exponents = -364...335

  /// - Precondition: `exponent` lies in ``exponents``.
  init(_ exponent: Int) {
    precondition(Self.exponents.contains(exponent), "a power of ten within the table")
    // 28·13 = 364 keeps the dividend natural, so that the division rounds down.
    let index = (exponent + 364) / 28
    let small = smallPowersOfFive[exponent + 364 - 28 * index]
    let (carry0, _) = fullProduct(powersOfFive[3 * index + 2], small)
    let (carry1, product1) = fullProduct(powersOfFive[3 * index + 1], small)
    let (carry2, product2) = fullProduct(powersOfFive[3 * index], small)
    let (word1, overflow1) = product1.addingReportingOverflow(carry0)
    let (sum2, overflow2) = product2.addingReportingOverflow(carry1)
    let (word2, overflow3) = sum2.addingReportingOverflow(overflow1 ? 1 : 0)
    let word3 = carry2 + (overflow2 ? 1 : 0) + (overflow3 ? 1 : 0)
    // The product fills 192 to 256 bits; the upper 128 of them are wanted.
    let shift = UInt64(word3.leadingZeroBitCount)
    if shift == 0 {
      (high, low) = (word3, word2)
    } else if shift == 64 {
      (high, low) = (word2, word1)
    } else {
      high = word3 << shift | word2 >> (64 - shift)
      low = word2 << shift | word1 >> (64 - shift)
    }
    binaryExponent = floorLog2OfPowerOfTen(exponent) - 127
  }
}

/// The power of ten nearest to `10^exponent`, ties impossible: 0 below -323, infinity above 308.
///
///     powerOfTen(-3)   // 0.001
///     powerOfTen(400)  // inf
///
/// Correctly rounded, subnormal results included. Cost: a few multiplications.
public func powerOfTen(_ exponent: Int) -> Double {
  if exponent > 308 { return .infinity }
  if exponent < -330 { return 0 }
  let power = PowerOfTen(exponent)
  // No power of ten in this range is so near to a halfway point that 128 bits leave a doubt.
  return nearestDouble(power.high, power.low, power.binaryExponent, slack: 1).value
}

/// `⌊log₁₀ 2^exponent⌋`, exact for exponents between -1200 and 1200; the product fits in 32 bits.
func floorLog10OfPowerOfTwo(_ exponent: Int) -> Int {
  (exponent * 1_262_611) >> 22
}

/// `⌊log₁₀ (¾ · 2^exponent)⌋`, exact for exponents between -1200 and 1200.
func floorLog10OfThreeQuartersOfPowerOfTwo(_ exponent: Int) -> Int {
  (exponent * 1_262_611 - 524_031) >> 22
}

/// `⌊log₂ 10^exponent⌋`, exact for exponents between -400 and 400.
func floorLog2OfPowerOfTen(_ exponent: Int) -> Int {
  (exponent * 1_741_647) >> 19
}

/// The upper 192 bits of 5^(28j) for j from -13 to 11, cut off, three words each.
private let powersOfFive: [UInt64] = [
  0xE1AFA13AFBD14D6D, 0x82189C09A3A1EC21, 0x7A43516213C7E04C,  // 5^-364
  0xE3E27A444D8D98B7, 0xFD1B1B2308169B25, 0x363B1F2C568DC3E2,  // 5^-336
  0xE61ACF033D1A45DF, 0x6FB92487298E33BD, 0xADD7728C20B99BD1,  // 5^-308
  0xE858AD248F5C22C9, 0xD1B3400F8F9CFF68, 0xF910F9F648232F14,  // 5^-280
  0xEA9C227723EE8BCB, 0x465E15A979C1CADC, 0x0A0CE827EAC11F2D,  // 5^-252
  0xECE53CEC4A314EBD, 0xA4F8BF5635246428, 0x4609AC5C7899CA36,  // 5^-224
  0xEF340A98172AACE4, 0x86FB897116C87C34, 0x9C39C1DA4C49278D,  // 5^-196
  0xF18899B1BC3F8CA1, 0xDC44E6C3CB279AC1, 0xF80F36174730CA34,  // 5^-168
  0xF3E2F893DEC3F126, 0x5A89DBA3C3EFCCFA, 0xD8ECB58659BE9C90,  // 5^-140
  0xF64335BCF065D37D, 0x4D4617B5FF4A16D5, 0xAA09501D5954A559,  // 5^-112
  0xF8A95FCF88747D94, 0x75A44C6397CE912A, 0x33CCA6C06B07B74D,  // 5^-84
  0xFB158592BE068D2E, 0xEED6E2F0F0D56712, 0xAC2E4F162CFAD40A,  // 5^-56
  0xFD87B5F28300CA0D, 0x8BCA9D6E188853FC, 0x76DCB60081CE0FA5,  // 5^-28
  0x8000000000000000, 0x0000000000000000, 0x0000000000000000,  // 5^0
  0x813F3978F8940984, 0x4000000000000000, 0x0000000000000000,  // 5^28
  0x82818F1281ED449F, 0xBFF8F10E7A8921A4, 0x2000000000000000,  // 5^56
  0x83C7088E1AAB65DB, 0x792667C6DA79E0FA, 0x0861D3EE22D1CC53,  // 5^84
  0x850FADC09923329E, 0x03E2CF6BC604DDB0, 0x74A7EF0198791097,  // 5^112
  0x865B86925B9BC5C2, 0x0B8A2392BA45A9B2, 0x5C6658D409FB8BF7,  // 5^140
  0x87AA9AFF79042286, 0x90FB44D2F05D0842, 0xFB118FC9C217A1D2,  // 5^168
  0x88FCF317F22241E2, 0x441FECE3BDF81F03, 0x12F274928400100D,  // 5^196
  0x8A5296FFE33CC92F, 0x82BD6B70D99AAA6F, 0xBC10C5C5CDA97C8D,  // 5^224
  0x8BAB8EEFB6409C1A, 0x1AD089B6C2F7548E, 0x25C7B885BA466E37,  // 5^252
  0x8D07E33455637EB2, 0xDB0B487B6423E1E8, 0x7EC63730F500B406,  // 5^280
  0x8E679C2F5E44FF8F, 0x570F09EAA7EA7648, 0x5961DB50C6D2B886,  // 5^308
]

/// 5^i for i from 0 to 27, exact.
private let smallPowersOfFive: [UInt64] = [
  0x1,
  0x5,
  0x19,
  0x7D,
  0x271,
  0xC35,
  0x3D09,
  0x1312D,
  0x5F5E1,
  0x1DCD65,
  0x9502F9,
  0x2E90EDD,
  0xE8D4A51,
  0x48C27395,
  0x16BCC41E9,
  0x71AFD498D,
  0x2386F26FC1,
  0xB1A2BC2EC5,
  0x3782DACE9D9,
  0x1158E460913D,
  0x56BC75E2D631,
  0x1B1AE4D6E2EF5,
  0x878678326EAC9,
  0x2A5A058FC295ED,
  0xD3C21BCECCEDA1,
  0x422CA8B0A00A425,
  0x14ADF4B7320334B9,
  0x6765C793FA10079D,
]
