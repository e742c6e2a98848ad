/// A program with its registers, to be run many times: no run takes memory.
struct PreparedProgram: Sendable {
  private let program: Program
  private(set) var file: RegisterFile<EightLanes>
  /// The registers of what depends on the given numbers only; none when nothing does.
  private var once: [RegisterFile<Double>] = []

  /// The registers of `program` for so many lanes. What depends on nothing that is given is computed here.
  init(_ program: Program, lanes: Int, _ samples: Samples) {
    self.program = program
    file = RegisterFile(for: program, lanes: lanes, chunk: program.chunk)
    guard let prelude = program.prelude.first else { return }
    guard prelude.givenCount > 0 else {
      file.give(prelude.run(given: [], in: nil, samples), from: program.givenCount)
      return
    }
    once = [RegisterFile(for: prelude, lanes: 1, chunk: 1)]
    if let fixed = prelude.prelude.first {
      once[0].give(fixed.run(given: [], in: nil, samples), from: prelude.givenCount)
    }
  }

  /// How many lanes are computed together.
  var together: Int { file.together }

  /// Where the values of the roots stand.
  var results: [Program.Register] { program.results }

  /// Sets the numbers that are the same in all lanes, and computes what depends on these only.
  mutating func give(_ uniform: [Double], _ samples: Samples) {
    file.give(uniform, from: 0)
    guard !once.isEmpty, let prelude = program.prelude.first else { return }
    once[0].give(uniform, from: 0)
    var state = RunState(lanes: 1)
    once[0].compute(prelude, .one(samples), 0..<1, &state)
    for (index, result) in prelude.results.enumerated() {
      let number = once[0].number(result)
      file.blocks[program.givenCount + index] = EightLanes(repeating: number)
    }
  }

  /// Computes the roots in some lanes, at most ``together``.
  mutating func compute(_ lanes: Lanes, _ part: Range<Int>, _ state: inout RunState) {
    file.compute(program, lanes, part, &state)
  }

  /// Writes the values that a root has in the lanes that were computed last.
  func store(_ index: Int, lanes: Int, to column: inout [Double], at start: Int) {
    file.store(program.results[index], lanes: lanes, to: &column, at: start)
  }
}
