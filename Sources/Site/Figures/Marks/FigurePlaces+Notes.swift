import Charts

// What explains a drawing: words, arrows and slope triangles.

extension FigurePlaces {
  /// Words at a place.
  func text(_ place: CheckedPlace, _ texts: [String?]) -> Mark {
    .text(TextMark(x: number(place.x), y: number(place.y), text: texts[1] ?? ""))
  }

  /// An arrow between two places.
  func arrow(_ from: CheckedPlace, _ to: CheckedPlace, _ texts: [String?]) -> Mark {
    .arrow(
      ArrowMark(
        from: Sample(number(from.x), number(from.y)), to: Sample(number(to.x), number(to.y)),
        label: texts[0]))
  }

  /// A triangle between two places of a curve.
  func mark(_ slope: CheckedSlope, _ curves: SampledCurves) -> Mark {
    let xs = [number(slope.from), number(slope.to)].sorted()
    let ys = curves.values(at: xs)[0]
    return .slope(SlopeMark(from: Sample(xs[0], ys[0]), to: Sample(xs[1], ys[1])))
  }
}
