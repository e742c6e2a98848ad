/// The registers of a program: first the steady ones, a block each, then the others, each as many blocks as
/// are computed together.
struct RegisterFile<Block: LaneBlock> {
  var blocks: [Block]
  let layout: Layout
  private let constants: Int

  /// Where the registers stand.
  struct Layout: Sendable {
    let steadyCount: Int
    /// How many blocks are computed together.
    let width: Int

    func strip(_ register: Program.Register) -> Strip {
      register.isSteady
        ? Strip(start: register.index, step: 0)
        : Strip(start: target(register), step: 1)
    }

    func target(_ register: Program.Register) -> Int {
      steadyCount + register.index * width
    }
  }

  /// The registers for as many lanes, but at most `chunk` at once. Constants are in their places.
  init(for program: Program, lanes: Int, chunk: Int) {
    let given = program.givenCount + (program.prelude.first?.results.count ?? 0)
    let together = max(min(lanes, chunk), 1)
    layout = Layout(
      steadyCount: given + program.constants.count,
      width: (together + Block.width - 1) / Block.width)
    blocks = [Block](
      repeating: Block(repeating: 0),
      count: layout.steadyCount + program.registerCount * layout.width)
    constants = given
    give(program.constants, from: given)
  }

  /// How many lanes are computed together.
  var together: Int { layout.width * Block.width }

  /// Sets what is the same in all lanes.
  mutating func give(_ numbers: [Double], from place: Int) {
    for (index, number) in numbers.enumerated() { blocks[place + index] = Block(repeating: number) }
  }

  /// A number of the first lane.
  func number(_ register: Program.Register) -> Double {
    blocks[register.isSteady ? register.index : layout.target(register)][0]
  }

  /// Runs all instructions of the program over some lanes, at most ``together``.
  mutating func compute(
    _ program: Program, _ lanes: Lanes, _ part: Range<Int>, _ state: inout RunState
  ) {
    let layout = layout
    var values = blocks.mutableSpan
    program.compute(lanes, part, layout, &values, &state)
  }

  /// Writes the values that a register has in some lanes to a column.
  func store(
    _ register: Program.Register, lanes: Int, to column: inout [Double], at start: Int
  ) {
    Block.store(layout.strip(register), lanes, blocks.span, to: &column, at: start)
  }
}
