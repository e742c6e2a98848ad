import Charts

extension CheckedMark.Kind {
  /// The axis along which the mark puts names in the place of numbers.
  var axisOfNames: FigureProblem.AxisName? {
    switch self {
    case .bars(let bars):
      if case .numbers = bars.places { nil } else { bars.file.axisOfPlaces }
    case .tornado: .vertical
    default: nil
    }
  }
}

extension FigurePlaces {
  /// The names that a mark puts along an axis.
  func names(_ kind: CheckedMark.Kind, _ texts: [String?], _ language: Language) -> [String]? {
    switch kind {
    case .bars(let bars): bars.names(texts, language)
    case .tornado(let tornado): names(tornado, texts)
    default: nil
    }
  }
}
