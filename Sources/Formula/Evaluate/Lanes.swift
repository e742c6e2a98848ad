/// What the lanes of a run are.
struct Lanes {
  /// How many there are.
  let count: Int
  let samples: Samples
  let kind: Kind
  /// The columns of the inputs.
  var columns: [[Double]] = []

  enum Kind {
    /// Values of the inputs.
    case inputs
    /// Values of the inputs, in one sample.
    case oneSample(Int, Samples.Joint)
    /// Samples.
    case samples(Samples.Joint)
    /// All samples of what statistics sum up, and then each of so many equal parts of them.
    case parts(Int)
  }

  /// One lane, in no sample.
  static func one(_ samples: Samples) -> Lanes { Lanes(count: 1, samples: samples, kind: .inputs) }

  /// Whether each lane is a sample.
  var areSamples: Bool {
    if case .samples = kind { return true }
    return false
  }

  /// Whether each lane but the first is a part of the samples.
  var areParts: Bool {
    if case .parts = kind { return true }
    return false
  }

  /// Which of the samples are the part that a lane stands for; `nil` where it stands for none.
  func part(_ lane: Int) -> Range<Int>? {
    guard case .parts(let parts) = kind, lane > 0 else { return nil }
    let count = samples.count / parts
    return (lane - 1) * count..<lane * count
  }

  /// The samples that statistics in a lane sum up.
  func samples(of lane: Int) -> Samples {
    guard case .parts(let parts) = kind, lane > 0 else { return samples }
    return samples.part(lane - 1, of: parts)
  }

  /// How many lanes share what a run may take: one sample is looked at as it was computed, among all, and each part of
  /// the samples may take what the whole may.
  var shares: Int {
    switch kind {
    case .oneSample: samples.count
    case .parts: 1
    case .inputs, .samples: count
    }
  }

  /// Writes the scores of an uncertain quantity in a run of lanes; NaN where there is no sample to look at.
  func write<Block: LaneBlock>(
    _ draw: Int, _ score: Score, to target: Int, _ part: Range<Int>, _ blocks: Int,
    _ values: inout MutableSpan<Block>
  ) {
    let steady: Double
    switch kind {
    case .samples(let joint):
      Block.scores(
        draw, score, of: joint, samples, from: part.lowerBound, blocks, to: target, &values)
      return
    case .oneSample(let sample, let joint):
      steady = samples.score(draw, score, of: joint, at: sample)
    case .inputs, .parts: steady = .nan
    }
    for block in 0..<blocks { values[target + block] = Block(repeating: steady) }
  }
}

/// What a run has used up so far.
struct RunState {
  var allowance: Allowance
  /// The instructions whose searches took more than there was, in a sample: what one sample has too little
  /// for, the others have too little for as well.
  private var spent: [Int] = []

  init(_ allowance: Allowance) { self.allowance = allowance }

  init(lanes: Int) { self.init(Allowance(lanes: lanes)) }

  func isSpent(_ instruction: Int) -> Bool { !spent.isEmpty && spent.contains(instruction) }

  mutating func spend(_ instruction: Int) { spent.append(instruction) }
}
