/// The words for marks that stand at places: bars, tornados and sets of points.
extension DescriptionWords {
  /// What is shown at a place that has a name.
  struct NamedValue {
    var name: String
    var value: String
  }

  /// From where to where the bars of a series reach.
  func bars(
    name: String?, count: Int, least: NamedValue, greatest: NamedValue, isLevel: Bool
  ) -> String {
    switch language {
    case .english:
      let of = name.map { " of " + $0 } ?? ""
      if count == 1 {
        return "the bar" + of + " shows " + least.value + " for " + least.name
      }
      if isLevel { return "all " + number(count) + " bars" + of + " show " + least.value }
      return (name ?? "the bars") + (name == nil ? " range from " : " ranges from ") + least.value
        + " for " + least.name + " to " + greatest.value + " for " + greatest.name
    case .dutch:
      let of = name.map { " van " + $0 } ?? ""
      if count == 1 {
        return "de balk" + of + " toont " + least.value + " voor " + least.name
      }
      if isLevel { return "alle " + number(count) + " balken" + of + " tonen " + least.value }
      return (name ?? "de balken") + (name == nil ? " lopen van " : " loopt van ") + least.value
        + " voor " + least.name + " tot " + greatest.value + " voor " + greatest.name
    }
  }

  /// Which of several inputs moves a value most.
  func tornado(
    _ name: String, count: Int, low: String, high: String, base: String
  ) -> String {
    let number = self.number(count)
    switch language {
    case .english:
      let most = count == 1 ? " moves the result" : " moves the result most"
      return (count == 1 ? "" : "of " + number + " inputs ") + name + most + ", from " + low
        + " at its low end to " + high + " at its high end, around " + base
    case .dutch:
      let ends = " van " + low + " bij de lage tot " + high + " bij de hoge waarde, rond " + base
      return count == 1
        ? name + " verschuift de uitkomst," + ends
        : "van " + number + " invoerwaarden verschuift " + name + " de uitkomst het meest," + ends
    }
  }

  /// Whether larger values along one axis go with larger ones along the other, or with smaller ones.
  func trend(rises: Bool) -> String {
    switch language {
    case .english: rises ? ", mostly rising" : ", mostly falling"
    case .dutch: rises ? ", meestal stijgend" : ", meestal dalend"
    }
  }
}
