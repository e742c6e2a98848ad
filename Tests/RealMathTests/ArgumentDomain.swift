import TestSupport

/// Where the random arguments of a table come from; the words are explained in Tables/make-tables.py.
enum ArgumentDomain {
  case uniform(Double, Double)
  case scale(Int, Int)
  case signed(Int, Int)
  case around(Double, Int, Int)
  case below(Double, Int, Int)
  case whole(Int, Int)
  case quarters(UInt64)
  case bits

  init?(_ text: some StringProtocol) {
    let words = text.split(separator: " ")
    let numbers = words.dropFirst().compactMap { Double($0) }
    let integers = numbers.map { Int($0) }
    switch (words.first, numbers.count) {
    case ("uniform", 2): self = .uniform(numbers[0], numbers[1])
    case ("scale", 2): self = .scale(integers[0], integers[1])
    case ("signed", 2): self = .signed(integers[0], integers[1])
    case ("around", 3): self = .around(numbers[0], integers[1], integers[2])
    case ("below", 3): self = .below(numbers[0], integers[1], integers[2])
    case ("whole", 2): self = .whole(integers[0], integers[1])
    case ("quarters", 1): self = .quarters(UInt64(integers[0]))
    case ("bits", 0): self = .bits
    default: return nil
    }
  }

  func next(_ chance: inout SeededGenerator) -> Double {
    switch self {
    case .uniform(let low, let high):
      return low + (high - low) * (Double(chance.next() >> 11) * 0x1p-53)
    case .scale(let low, let high): return scaled(&chance, low, high).magnitude
    case .signed(let low, let high): return scaled(&chance, low, high)
    case .around(let center, let low, let high): return center + scaled(&chance, low, high)
    case .below(let center, let low, let high):
      return center - scaled(&chance, low, high).magnitude
    case .whole(let low, let high):
      return Double(low + Int(chance.next() % UInt64(high - low + 1)))
    case .quarters(let limit):
      return nearestMultiple(1 + chance.next() % limit)
    case .bits:
      while true {
        let x = Double(bitPattern: chance.next())
        if x.isFinite { return x }
      }
    }
  }

  private func scaled(_ chance: inout SeededGenerator, _ low: Int, _ high: Int) -> Double {
    let word = chance.next()
    let exponent = low + Int(chance.next() % UInt64(high - low + 1))
    let x = Double(
      sign: .plus, exponent: exponent, significand: 1 + Double(word >> 12) * 0x1p-52)
    return word & 1 == 1 ? -x : x
  }

  private func nearestMultiple(_ count: UInt64) -> Double {
    // π/2 = 0x1921fb54442d1_8469898c·2⁻⁸⁰ and less than one unit more, which no rounding here notices.
    let upper = count * 0x1_921F_B544_42D1
    let lower = count * 0x8469_898C
    var high = upper >> 32
    var (low, carry) = (upper << 32).addingReportingOverflow(lower)
    high += carry ? 1 : 0
    var exponent = -80
    // The lowest bit remembers whether anything was shifted out.
    while high > 0 {
      low = low >> 1 | (low & 1) | high << 63
      high >>= 1
      exponent += 1
    }
    return Double(sign: .plus, exponent: exponent, significand: Double(low))
  }
}
