import TestSupport
import Testing

@testable import Formula

private let definitions = [
  ("f(x, a, b)", "a * exp(-b * x) + ln(a) / (1 + x^b) + sum(k -> k * b, 0, 3) + k"),
  ("k", "inverse(a -> a^3, 27, 0, 9)"),
]

/// The program of a formula of `x` with parameters, and the columns that it is run with.
private func fixture(_ text: String) throws -> (uniform: Program, plain: Program) {
  var calculation = Calculation(definitions)
  let (xID, x) = calculation.variable()
  let (aID, a) = calculation.variable()
  let (bID, b) = calculation.variable()
  let found = calculation.quantity(text, [("x", x), ("a", a), ("b", b)])
  let node = try #require(found, "\(calculation.messages)").node
  let graph = calculation.checker.graph
  return (
    Program(graph, roots: [node, b.node, x.node], uniform: [aID, bID], inputs: [xID]),
    Program(graph, roots: [node, b.node, x.node], inputs: [aID, bID, xID])
  )
}

/// A workspace gives what a run of a program with all inputs as columns gives, whatever the number of rows and
/// however often it is used.
@Test(arguments: [1, 3, 8, 30, 256, 600])
func aWorkspaceAgreesWithAPlainRun(_ lanes: Int) throws {
  var generator = SeededGenerator(seed: UInt64(lanes))
  let (program, plain) = try fixture("f(x, a, b)")
  let xs = (0..<lanes).map { _ in Double.random(in: 0.1...9, using: &generator) }
  var workspace = Workspace(for: program, columns: [xs])
  #expect(workspace.lanes == lanes)
  for _ in 0..<20 {
    let (a, b) = (
      Double.random(in: 0.5...5, using: &generator), Double.random(in: -2...2, using: &generator)
    )
    workspace.run(uniform: [a, b])
    func column(_ value: Double) -> [Double] { [Double](repeating: value, count: lanes) }
    let expected = plain.run(count: lanes, inputs: [column(a), column(b), xs])
    let isSame = workspace.values == expected.flatMap { $0 }
    #expect(isSame, "\(a) \(b)")
    #expect(expected[0].allSatisfy { $0.isFinite })
    let isSameInOneRun = program.run(count: lanes, uniform: [a, b], inputs: [xs]) == expected
    #expect(isSameInOneRun)
  }
}

@Test func aWorkspaceTakesOtherColumns() throws {
  let (program, _) = try fixture("a * x + b")
  var workspace = Workspace(for: program, columns: [[1, 2, 3]])
  workspace.run(uniform: [2, 1])
  #expect(workspace.values == [3, 5, 7, 1, 1, 1, 1, 2, 3])
  workspace.load([[4, 5, 6]])
  workspace.run(uniform: [2, 1])
  #expect(workspace.values == [9, 11, 13, 1, 1, 1, 4, 5, 6])
  workspace.run(uniform: [0, 1])
  #expect(workspace.values == [1, 1, 1, 1, 1, 1, 4, 5, 6])
}

@Test func aWorkspaceNeedsNoColumns() throws {
  var calculation = Calculation(definitions)
  let (id, a) = calculation.variable()
  let found = calculation.quantity("ln(a) * k", [("a", a)])
  let node = try #require(found).node
  var workspace = Workspace(
    for: Program(calculation.checker.graph, roots: [node], uniform: [id]), columns: [])
  workspace.run(uniform: [1])
  #expect(workspace.values == [0])
  workspace.run(uniform: [-1])
  #expect(workspace.values[0].isNaN)
}

/// How many lanes are computed together changes no bit.
@Test func chunksChangeNothing() throws {
  let (_, plain) = try fixture("f(x, a, b) + integral(t -> t * b, 0, a)")
  var generator = SeededGenerator(seed: 3)
  let columns = (0..<3).map { _ in
    (0..<300).map { _ in Double.random(in: 0.1...4, using: &generator) }
  }
  let lanes = Lanes(count: 300, samples: .none, kind: .inputs, columns: columns)
  let expected = plain.run(lanes, given: [])
  for chunk in [1, 8, 24, 100, 1_000] {
    let isSame = plain.run(lanes, given: [], chunk: chunk) == expected
    #expect(isSame, "\(chunk)")
  }
}
