import RealMath
import TestSupport
import Testing

@Test func everyPowerOfTenIsTheNearestDouble() throws {
  for exponent in -345...320 {
    let expected = try #require(Double("1e\(exponent)"))
    #expect(powerOfTen(exponent) == expected, "1e\(exponent)")
  }
  #expect(powerOfTen(.max) == .infinity)
  #expect(powerOfTen(.min) == 0)
}

@Test func theShortestDecimalIsSpelledAsInJSON() {
  let cases: [(Double, String)] = [
    (0, "0"), (-0.0, "0"), (5.5, "5.5"), (-1, "-1"), (100, "100"), (1e20, "100000000000000000000"),
    (1e21, "1e+21"), (1.5e300, "1.5e+300"), (1e-6, "0.000001"), (1e-7, "1e-7"),
    (-1.25e-9, "-1.25e-9"), (0.1 + 0.2, "0.30000000000000004"), (1e23, "1e+23"),
    (0x1p53, "9007199254740992"), (.leastNonzeroMagnitude, "5e-324"),
    (.greatestFiniteMagnitude, "1.7976931348623157e+308"), (123456.789, "123456.789"),
    (.leastNormalMagnitude, "2.2250738585072014e-308"), (.infinity, "Infinity"),
    (-.infinity, "-Infinity"), (.nan, "NaN"), (9.5e-3, "0.0095"), (2e-44, "2e-44"),
    (0x1p-44, "5.684341886080802e-14"), (4.35, "4.35"),
  ]
  for (value, text) in cases { #expect(shortestDecimal(value) == text) }
}

/// Swift prints the shortest digits too, by another algorithm and in another spelling.
@Test func shortestDigitsAgreeWithTheStandardLibraryAndReadBack() {
  let seed: UInt64 = 41
  var chance = SeededGenerator(seed: seed)
  for round in 0..<40_000 {
    // All patterns, then numbers of everyday size, then powers of two and their neighbours.
    var x =
      switch round % 4 {
      case 0, 1: Double(bitPattern: chance.next())
      case 2: Double(chance.next() >> 34) / powerOfTen(Int(chance.next() % 8))
      default: Double(sign: .plus, exponent: Int(chance.next() % 2098) - 1074, significand: 1)
      }
    if round % 8 == 3 { x = x.nextUp }
    if round % 8 == 7, round % 16 == 7 { x = x.nextDown }
    guard x.isFinite else { continue }
    let text = shortestDecimal(x)
    let known = DecimalDigits(shortest: x)
    guard Double(decimal: text.utf8) == x, significantDigits(x.description) == digits(known) else {
      Issue.record("\(x.description) became \(text), seed \(seed)")
      return
    }
  }
}

private func digits(_ number: DecimalDigits) -> [UInt8] { number.digits }

/// The digits of a printed number without zeros at either end and without its exponent.
private func significantDigits(_ text: String) -> [UInt8] {
  var digits: [UInt8] = []
  for byte in text.utf8 {
    if byte == UInt8(ascii: "e") { break }
    if (0x30...0x39).contains(byte), byte != 0x30 || !digits.isEmpty { digits.append(byte - 0x30) }
  }
  while digits.last == 0, digits.count > 1 { digits.removeLast() }
  return digits.isEmpty ? [0] : digits
}

@Test func roundingIsThatOfTheExactValue() throws {
  for line in try tableLines("rounding.txt") {
    let words = line.split(separator: " ")
    let x = Double(bitPattern: try #require(UInt64(words[0], radix: 16)))
    let count = try #require(Int(words[1].dropFirst()))
    let isSignificant = words[1].hasPrefix("s")
    let result =
      isSignificant ? DecimalDigits(x, significant: count) : DecimalDigits(x, places: count)
    let expected = words[2].utf8.map { $0 - UInt8(ascii: "0") }
    #expect(result.digits == expected, "\(x) \(line)")
    if expected != [0] {
      #expect(result.exponent - result.digits.count + 1 == Int(words[3]), "\(x) \(line)")
    }
  }
}

@Test func seventeenDigitsReadBack() {
  let seed: UInt64 = 42
  var chance = SeededGenerator(seed: seed)
  for _ in 0..<3_000 {
    let x = Double(bitPattern: chance.next())
    guard x.isFinite else { continue }
    let number = DecimalDigits(x, significant: 17)
    var text = number.isNegative ? "-" : ""
    for digit in number.digits { text += String(digit) }
    text += "e\(number.exponent - number.digits.count + 1)"
    #expect(Double(decimal: text.utf8) == x, "\(x), seed \(seed)")
  }
}

@Test func signsAndZerosOfDigits() {
  #expect(DecimalDigits(-0.0, places: 2).isNegative)
  #expect(DecimalDigits(-0.001, places: 2).isZero)
  #expect(DecimalDigits(-0.001, places: 2).isNegative)
  #expect(DecimalDigits(0.004, places: 2).digits == [0])
  #expect(DecimalDigits(0.006, places: 2) == .init(isNegative: false, digits: [1], exponent: -2))
  #expect(DecimalDigits(0.996, places: 2).digits == [1, 0, 0])
  #expect(DecimalDigits(6, places: -1) == .init(isNegative: false, digits: [1], exponent: 1))
  #expect(DecimalDigits(exactly: 0.1).digits.count == 55)
  #expect(DecimalDigits(exactly: .leastNonzeroMagnitude).digits.count == 751)
  #expect(DecimalDigits(shortest: 1200).digits == [1, 2])
  #expect(DecimalDigits(1200, significant: 6).trimmed().digits == [1, 2])
  #expect(DecimalDigits(shortest: 0.07).shifted(by: 2).exponent == 0)
}

@Test func decimalsAreReadToTheNearestDouble() throws {
  for line in try tableLines("reading.txt") {
    let words = line.split(separator: " ")
    let expected = Double(bitPattern: try #require(UInt64(words[1], radix: 16)))
    let result = try #require(Double(decimal: words[0].utf8), "\(words[0])")
    #expect(result.bitPattern == expected.bitPattern, "\(words[0]) gave \(result)")
  }
}

@Test func whatIsNoDecimalIsRefused() {
  for text in [
    "", "-", ".", "e5", "1e", "1e+", "1_000", "0x10", "1.2.3", "--1", "+-1", " 1", "1 ", "inf",
    "nan", "1,5", "-.e1", "1e5.5", "1e5e5", "1-2", "1e+-5", "٣",
  ] {
    #expect(Double(decimal: text.utf8) == nil, "\(text)")
  }
}

@Test func aMillionDigitsAreReadInLinearTime() {
  let long = [UInt8](repeating: UInt8(ascii: "3"), count: 1_000_000)
  #expect(Double(decimal: Array("0.".utf8) + long) == 1.0 / 3)
  #expect(Double(decimal: long) == .infinity)
}

@Test func coordinatesHaveAtMostTwoDecimals() {
  let cases: [(Double, String)] = [
    (12.5, "12.5"), (-0.001, "0"), (-0.005, "-0.01"), (0.125, "0.13"), (3, "3"), (-7.25, "-7.25"),
    (1e300, "1000000000000000"), (-.infinity, "-1000000000000000"), (0.1, "0.1"), (99.999, "100"),
  ]
  for (value, text) in cases {
    #expect(String(decoding: coordinate(value), as: UTF8.self) == text)
  }
}

@Test func fewDigitsAreSpelledLikeTheShortest() {
  #expect(shortestDecimal(1.414_213_56, significant: 4) == "1.414")
  #expect(shortestDecimal(0.5, significant: 4) == "0.5")
  #expect(shortestDecimal(-1_234_567.8, significant: 4) == "-1235000")
  #expect(shortestDecimal(9.9996e-9, significant: 4) == "1e-8")
  #expect(shortestDecimal(0, significant: 4) == "0")
}
