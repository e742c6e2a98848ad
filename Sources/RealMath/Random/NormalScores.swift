/// Replaces numbers between 0 and 1 by ``normalQuantile(_:)-(Double)`` of each, in `count` blocks from `place` on.
///
/// The tails, which take a logarithm, are one number in seven, but hardly eight in a row are free of them. So they
/// are gathered and computed among themselves. Cost: a third of a call for each eight numbers.
public func replaceByNormalQuantiles(
  _ values: inout MutableSpan<SIMD8<Double>>, at place: Int, count: Int
) {
  var tails = [Int32](repeating: 0, count: 8 * count + 1)
  var tailCount = 0
  for block in 0..<count {
    let shares = values[place + block]
    for lane in 0..<8 {
      // Without a branch that nobody can foresee: what is no tail is overwritten.
      tails[tailCount] = Int32(truncatingIfNeeded: 8 * block + lane)
      tailCount += (shares[lane] - 0.5).magnitude > normalMiddle ? 1 : 0
    }
  }
  var gathered = [SIMD8<Double>](repeating: SIMD8(repeating: 0.25), count: (tailCount + 7) / 8)
  for index in 0..<tailCount {
    let (block, lane) = (Int(tails[index]) >> 3, Int(tails[index]) & 7)
    gathered[index >> 3][index & 7] = values[place + block][lane]
    values[place + block][lane] = 0.5
  }
  for block in 0..<count {
    values[place + block] = normalQuantile(values[place + block])
  }
  for block in gathered.indices { gathered[block] = normalQuantile(gathered[block]) }
  for index in 0..<tailCount {
    let (block, lane) = (Int(tails[index]) >> 3, Int(tails[index]) & 7)
    values[place + block][lane] = gathered[index >> 3][index & 7]
  }
}
