// The words of controls.

extension Language {
  /// "from 0.001", below the first end
  func controlFrom(_ value: String) -> String { self[.controlFrom, ["value": value]] }
  /// "to 100", below the second end
  func controlTo(_ value: String) -> String { self[.controlTo, ["value": value]] }
  /// Of a control on which equal ways are equal factors.
  var logarithmic: String { self[.logarithmic] }
  /// What stands before the claims for which no turning point was found.
  var noTurningPoint: String { self[.noTurningPoint] }

  /// "would hold from 17 on", behind the name of a claim; `low` is the lower value of two.
  func turns(along point: TurningPoint, at low: String, _ reach: Reach) -> String {
    let would = would(point.truth)
    let value = point.isSampled ? self[.about, ["value": low]] : low
    switch reach {
    case .upwards: return self[.controlTurnsFrom, ["would": would, "value": value]]
    case .downwards: return self[.controlTurnsDownTo, ["would": would, "value": value]]
    case .between(let end):
      return self[.controlTurnsBetween, ["would": would, "value": value, "end": end]]
    case .alone: return self[.controlTurnsAlone, ["would": would, "value": value]]
    }
  }
}
