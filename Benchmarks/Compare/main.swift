// Does Tenfold's part of the rows of `Benchmarks/compare`: reads the name of a row from each line of input, does its
// work once, and answers with the nanoseconds that it took, a sum of the bits of its results, and one number of
// them, which a peer must give too.

import ChartCases

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// Before anything else is made: this is to take no longer than it must.
if CommandLine.arguments.contains(drawHundred) {
  let drawings = ChartCase.draw(ChartCase.hundred.charts)
  precondition(drawings.allSatisfy { !$0.isEmpty }, "an empty drawing")
  exit(0)
}

/// The rows, by the names that the peers give them.
let rows = formulaRows() + costModelRows() + fitRows() + chartRows()

var prepared: [String: () -> Outcome] = [:]
while let name = readLine() {
  guard let row = rows.first(where: { $0.name == name }) else {
    answer("-")
    continue
  }
  let work: () -> Outcome
  if let known = prepared[name] {
    work = known
  } else {
    // Kept once: a closure that goes into a dictionary and out again is wrapped each time.
    work = row.prepare()
    prepared[name] = work
  }
  var outcome: Outcome?
  let time = ContinuousClock().measure { outcome = work() }
  let nanoseconds = Int(time / .nanoseconds(1))
  let sum = outcome.map { bitSum($0.results) } ?? 0
  answer("\(nanoseconds) \(String(sum, radix: 16)) \(outcome?.told ?? .nan)")
}
