/// Shares between two ends that stand out on an axis of log odds, from small to large: digits times powers of
/// ten below a half, the half itself, and what remains to one above it.
///
///     logitShares(digits: [1], from: 0.01, to: 0.99)  // 0.01, 0.1, 0.5, 0.9, 0.99
func logitShares(digits: [Double], from lower: Double, to upper: Double) -> [Double] {
  // Beyond fifteen nines a double is one.
  func mirrored(_ share: Double) -> Int { min(max(-decade(of: max(1 - share, 1e-15)), 1), 15) }
  var shares: [Double] = []
  if lower < 0.5 {
    shares += powerMultiples(digits, from: lower, to: min(upper, 0.5)).filter { $0 < 0.5 }
  }
  shares.append(0.5)
  if upper > 0.5 {
    for exponent in max(mirrored(max(lower, 0.5)) - 1, 1)...mirrored(upper) {
      for digit in digits.reversed() {
        let share = decimal(decimal(1, exponent) - digit, -exponent)
        if share > 0.5 { shares.append(share) }
      }
    }
  }
  return shares.filter { lower <= $0 && $0 <= upper }
}

/// Sets of values for the labels of an axis of log odds between two ends, the most telling first.
///
/// Tens, hundredths, thousandths and what mirrors them come first, thinned from the ends inward where they are
/// too many; twos and fives join them where they are few; on a short stretch the values are those of a linear
/// axis.
func logitTickSets(from lower: Double, to upper: Double) -> [[Double]] {
  let tens = logitShares(digits: [1], from: lower, to: upper)
  var sets: [[Double]] = []
  if tens.count < 4 {
    let all = logitShares(digits: [1, 2, 3, 4, 5, 6, 7, 8, 9], from: lower, to: upper)
    let finer = logitShares(digits: [1, 2, 5], from: lower, to: upper)
    sets += [all, finer].filter { (3...9).contains($0.count) }
  }
  if tens.count >= 3 {
    if tens.count < 80 { sets.append(tens) }
    for stride in roundStrides where 1 < stride && stride <= tens.count && tens.count < 80 * stride
    {
      sets.append(
        tens.filter { share in
          let small = min(share, oddsComplement(share))
          return share == 0.5 || decade(of: small) % stride == 0
        })
    }
  }
  for count in [7, 6, 5, 4, 3, 2] {
    let values = linearTicks(from: lower, to: upper, count: count).values
    sets.append(values.filter { 0 < $0 && $0 < 1 })
  }
  return sets.filter { $0.count >= 2 }
}

/// What remains to one, as the decimal that is meant: 0.01 for 0.99.
func oddsComplement(_ share: Double) -> Double {
  guard share > 0.5 else { return 1 - share }
  let rest = 1 - share
  let exponent = decade(of: rest * 1.000_1)
  let digit = (rest / decimal(1, exponent)).rounded(.toNearestOrEven)
  return decimal(digit, exponent)
}
