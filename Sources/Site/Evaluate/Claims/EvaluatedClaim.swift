import Formula

/// A claim with what the models give.
struct EvaluatedClaim: Sendable {
  let checked: CheckedClaim
  /// How its condition stands; `nil` where there is none.
  let standing: ClaimStanding?
  var cases: [EvaluatedClaimCase]
  /// The parameters that the condition rests on, in the order of the formulas.
  let inputs: [DefinitionID]
  /// The values of parameters at which it turns, the nearest first.
  var turningPoints: [TurningPoint] = []

  var entry: ClaimEntry { checked.entry }
  var id: String { entry.id.value }

  /// What the recorded verdict asks of the condition; `nil` where it asks nothing.
  var wanted: ClaimStanding.Truth? {
    switch entry.verdict?.value {
    case .holds: .holds
    case .overstated, .understated, .misstated: .fails
    case .depends, .open, nil: nil
    }
  }
}

/// A case of a claim with what comes out.
struct EvaluatedClaimCase: Sendable {
  let checked: CheckedClaimCase
  let standing: ClaimStanding
  /// The values that it supposes.
  let supposed: [(id: DefinitionID, value: KnownQuantity)]
  /// The values of parameters at which it turns, the nearest first.
  var turningPoints: [TurningPoint] = []

  /// Whether it comes out as recorded; one without a record was told already.
  var agrees: Bool {
    switch checked.file.outcome?.value {
    case .holds: standing.truth == .holds
    case .fails: standing.truth == .fails
    case nil: true
    }
  }
}
