extension NumberStyle {
  /// The words for powers of ten: one for every third power from 10⁶ to 10³³.
  ///
  /// English uses the short scale, Dutch the long one: an English billion is a Dutch miljard, a trillion
  /// a biljoen. Neither language adds a plural ending after a number: 5 million, 5 miljoen.
  var scaleWords: [String] {
    switch language {
    case .english:
      [
        "million", "billion", "trillion", "quadrillion", "quintillion", "sextillion", "septillion",
        "octillion", "nonillion", "decillion",
      ]
    case .dutch:
      [
        "miljoen", "miljard", "biljoen", "biljard", "triljoen", "triljard", "quadriljoen",
        "quadriljard", "quintiljoen", "quintiljard",
      ]
    }
  }
}
