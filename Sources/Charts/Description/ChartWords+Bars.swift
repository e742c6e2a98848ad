/// The words for bars and tornados.
extension ChartWords {
  /// What is shown at a place that has a name.
  struct NamedValue {
    var name: String
    var value: String
  }

  /// From where to where the bars of a series reach.
  func bars(
    name: String?, count: Int, least: NamedValue, greatest: NamedValue, isLevel: Bool
  ) -> String {
    if count == 1 {
      guard let name else { return self(.bar, ["value": least.value, "place": least.name]) }
      return self(.barOf, ["name": name, "value": least.value, "place": least.name])
    }
    if isLevel {
      guard let name else { return self(.levelBars, count: count, ["value": least.value]) }
      return self(.levelBarsOf, count: count, ["name": name, "value": least.value])
    }
    guard let name else {
      return self(
        .bars,
        [
          "low": least.value, "lowest": least.name, "high": greatest.value,
          "highest": greatest.name,
        ])
    }
    return self(
      .barsOf,
      [
        "name": name, "low": least.value, "lowest": least.name, "high": greatest.value,
        "highest": greatest.name,
      ])
  }

  /// Which of several inputs moves a value most.
  func tornado(
    _ name: String, count: Int, low: String, high: String, base: String
  ) -> String {
    if count == 1 {
      return self(.input, ["name": name, "low": low, "high": high, "base": base])
    }
    return self(
      .inputs, count: count, ["name": name, "low": low, "high": high, "base": base])
  }
}
