import Charts

extension FigurePlaces {
  /// An axis as it is drawn.
  func axis(_ axis: CheckedAxis, _ file: AxisFile, _ words: FigureWords.AxisWords) -> Axis {
    let scale: ScaleKind =
      switch file.scale {
      case .linear: .linear
      case .log: .log(base: file.base)
      case .symlog: .symlog(threshold: axis.threshold.map(number) ?? .nan)
      case .logit: .logit
      case .time: .time
      }
    let given = stretch(axis.domain)
    return Axis(
      title: words.title, unit: words.unit, isUnitNamed: words.isUnitNamed,
      unitOfOne: words.unitOfOne,
      multiples: zip(axis.multiples, words.multiples).map {
        UnitMultiple(unit: $1, factor: $0.factor)
      }, scale: scale,
      domain: file.isReversed ? given.map { Domain($0.to, $0.from) } : given,
      fit: file.ends == .nice ? .nice : .tight, isReversed: file.isReversed,
      isOfWholes: file.isOfWholes, format: file.format.format,
      second: axis.second.map { second in
        SecondAxis(
          title: words.second?.title ?? "", unit: words.second?.unit,
          isUnitNamed: words.second?.isUnitNamed ?? false, factor: second.factor,
          format: file.second?.format.format ?? .number)
      })
  }
}

extension AxisFile.FormatName {
  /// The format of that name.
  var format: AxisFormat {
    switch self {
    case .number: .number
    case .plain: .plain
    case .prefixed: .prefixed
    case .powers: .powers
    case .percent: .percent
    case .factor: .factor
    case .year: .year
    case .words: .words
    }
  }
}
