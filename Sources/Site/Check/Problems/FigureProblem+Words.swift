import Diagnostics

extension FigureProblem {
  /// The problem in words.
  var diagnostic: Diagnostic {
    switch self {
    case .axisMismatch(let axis, let expected, let found, let range):
      Diagnostic(
        "unit-mismatch",
        "\(axis.words) \(expected == "1" ? "counts plain numbers" : "is in `\(expected)`"), "
          + "and this \(measure(found))",
        at: range, label: "this \(measure(found))",
        hint: axis == .contours
          ? "convert one of them" : "convert one of them, or give the axis a `unit`")
    case .secondAxisMismatch(let expected, let found, let range):
      Diagnostic(
        "unit-mismatch",
        "the second axis \(measure(found)), and the first \(measure(expected))", at: range,
        label: "this measures something else",
        hint: "a second axis shows the same values in another unit, and nothing else")
    case .sizeMismatch(let expected, let found, let range):
      Diagnostic(
        "unit-mismatch",
        "the size of the first point \(measure(expected)), and this \(measure(found))", at: range,
        label: "this \(measure(found))")
    case .wrongAxisFormat(let format, let unit, let range):
      Diagnostic(
        "wrong-format", "an axis in `\(unit)` cannot be shown as `\(format)`", at: range,
        hint: "divide by the unit first, or leave the format out")
    case .emptyDomain(let range):
      Diagnostic(
        "empty-domain", "the axis has no length", at: range, hint: "give it two different ends")
    case .nonPositiveDomain(let axis, let range):
      Diagnostic(
        "log-of-zero", "\(axis.words) is logarithmic, and reaches zero or below", at: range,
        hint: "choose a positive end, or `scale: linear`")
    case .improperShare(let axis, let range):
      Diagnostic(
        "outside-logit", "\(axis.words) shows log odds, and reaches 0 or 1 or beyond", at: range,
        hint: "choose ends between 0 and 1, such as `[1%, 99%]`")
    case .impossibleScale(let axis, let range):
      Diagnostic(
        "impossible-scale", "the threshold of \(axis.words) is not more than zero", at: range,
        hint: "give the value up to which the axis is linear")
    case .unplaceable(let reason, let range):
      Diagnostic(
        "unplaceable-mark", "the mark has no place on its axes", at: range, label: reason.words)
    case .undefinedLine(let range):
      Diagnostic("undefined-line", "the line has no value anywhere on the axis", at: range)
    case .outsideDomain(let range):
      Diagnostic(
        "outside-domain-of-axis", "nothing of this mark lies inside the axes", at: range,
        hint: "widen the `domain`, or leave it out")
    case .unevenBars(let found, let series, let range):
      Diagnostic(
        "uneven-bars",
        "this bar has \(found) value\(found == 1 ? "" : "s"), and there \(series == 1 ? "is" : "are") "
          + (series == 0 ? "no series" : "\(series) series"),
        at: range,
        hint: series == 0 ? "name the series: `series: [First, Second]`" : "give one value for each"
      )
    case .noBars(let range):
      Diagnostic(
        "no-bars", "there are no bars", at: range,
        hint: "write `bars: [{name: …, value: …}, …]`")
    case .repeatedBar(let name, let range):
      Diagnostic(
        "repeated-bar", "two rows are the bar `\(name)`", at: range, label: "named by this",
        hint: "take some of the rows with `where`, tell series apart with `by`, or summarize the "
          + "data with `group`")
    case .repeatedName(let name, let isSeries, let range, let first):
      Diagnostic(
        "repeated-bar", "two \(isSeries ? "series" : "bars") are called `\(name)`",
        at: [Label(range, "again here"), Label(first, "first here")])
    case .axisOfNames(let axis, let intruder, let range):
      Diagnostic(
        "axis-of-names", "the \(axis.rawValue) axis has names, and no numbers", at: range,
        label: intruder.words)
    case .notAFit(let range):
      Diagnostic(
        "not-a-fit", "this is no fit", at: range, hint: "name one of a model: `fit: model.fit`")
    case .fitOfSeveral(let places, let range):
      Diagnostic(
        "fit-of-several", "the fit has \(places.count) variables, and a plot has one axis for them",
        at: range, notes: ["they are " + places.map { "`\($0)`" }.joined(separator: ", ")],
        hint: "draw its law as a `line` with all but one of them given")
    case .certainValue(let range):
      Diagnostic(
        "certain-input", "nothing uncertain goes into this value", at: range,
        hint: "give a parameter a range, such as `5 to 20`")
    case .certainInput(let name, let range):
      Diagnostic(
        "certain-input", "`\(name)` is certain, so that it moves nothing", at: range,
        hint: "give it a range, such as `5 to 20`")
    case .unclearInput(let range):
      Diagnostic(
        "unclear-input", "an input is the name of a parameter or a definition", at: range,
        label: "this is none")
    case .noMarks(let range):
      Diagnostic("no-marks", "the chart draws nothing", at: range, hint: "add to `marks`")
    case .tooManyPoints(let count, let limit, let range):
      Diagnostic(
        "too-many-points", "\(count) points are too many for one figure", at: range,
        label: "a mark draws at most \(limit)",
        hint: "take some of the rows with `where`")
    case .tooManySeries(let count, let limit, let range):
      Diagnostic(
        "too-many-series", severity: .warning,
        "\(count) series are more than can be told apart", at: range,
        label: "\(limit) have looks of their own",
        hint:
          "show them side by side with `facets`, or leave out the labels of those that are only "
          + "context")
    case .unusedFacets(let reason, let range):
      Diagnostic(
        "unused-facets", reason.words, at: range, label: "the panels would be alike",
        hint: reason.hint)
    case .tooManyPanels(let count, let limit, let range):
      Diagnostic(
        "too-many-panels", "\(count) panels are too many for one figure", at: range,
        label: "a figure has at most \(limit)",
        hint: "choose some of them, or show the rest in another chart")
    case .missingSize(let range):
      Diagnostic(
        "missing-key", "a point needs the key `size`, since others have it", at: range)
    case .negativeSize(let range):
      Diagnostic(
        "negative-size", "a point has a size that is negative or not finite", at: range,
        hint: "take only the rows with a size with `where`")
    case .notWords(let range):
      Diagnostic(
        "not-words", "this is no column of words", at: range,
        hint: "name a column that is declared with `text: true`")
    case .unequalColumns(let expected, let found, let range):
      Diagnostic(
        "unequal-columns", "a mark has columns of \(expected) and of \(found) values", at: range)
    case .unorderedInterval(let range):
      Diagnostic(
        "unordered-interval", "an interval ends before it begins", at: range,
        hint: "give the lower end as `low`, and the upper one as `high`")
    case .certainCurve(let range):
      Diagnostic(
        "no-interval", "the line is certain and has no interval", at: range,
        hint: "write `line`, without `intervals`")
    case .baseOnLogAxis(let axis, let range):
      Diagnostic(
        "base-on-log-axis", "\(axis.words) is logarithmic, and has no place for the base line",
        at: range, hint: "choose `scale: linear`, or points or a line")
    case .varyingBase(let range):
      Diagnostic(
        "varying-base", "the base line of an area is one number, and this varies with `x`",
        at: range, hint: "fill between two curves with `band: {from: f(x), to: g(x)}`")
    case .missingStretch(let range):
      Diagnostic(
        "missing-stretch", "nothing says where to look for the crossing", at: range,
        hint: "give `from` and `to`, or the horizontal axis a `domain`")
    case .missingDomains(let range):
      Diagnostic(
        "missing-domains", "contours go through both axes, whose ends are not given", at: range,
        hint: "give both axes a `domain`")
    case .noLevels(let range):
      Diagnostic(
        "no-levels", "contours lie at levels that rise, at least at one", at: range,
        hint: "write `levels: [10, 20, 30]`")
    case .negativeLayer(let range):
      Diagnostic(
        "negative-layer", "a layer of the stack is less than zero somewhere", at: range,
        hint: "draw it as a `line`, or narrow the `domain`")
    case .noCrossing(let range):
      Diagnostic(
        "no-crossing", "the two curves do not meet here", at: range,
        hint: "look in another stretch with `from` and `to`")
    case .severalCrossings(let places, let count, let samples, let range):
      Diagnostic(
        "several-crossings",
        "the two curves meet at \(count > 5 ? "many" : "\(count)") places", at: range,
        label: places,
        notes: samples.count == 2
          ? ["this happens in \(samples[0]) of \(samples[1]) samples"] : [],
        hint: "say with `from` and `to` which one is meant")
    case .partialCurve(let share, let place, let range):
      Diagnostic(
        "partial-curve", severity: .warning,
        "the curve has a value in \(share) of the samples only, at x = \(place)", at: range,
        label: "it is drawn where all of them have one",
        hint: "let the axis begin or end where each sample has a value")
    case .rareCrossing(let share, let isNarrowed, let range):
      Diagnostic(
        "rare-crossing", severity: isNarrowed ? .warning : .error,
        "the two curves meet in \(share) of the samples only", at: range,
        label: "its interval would be that of these alone",
        hint: isNarrowed
          ? "look in a wider stretch"
          : "look in a wider stretch, or say which one is meant, with `from` and `to`")
    }
  }

  private func measure(_ unit: String) -> String {
    unit == "1" ? "is a plain number" : "is in `\(unit)`"
  }
}

extension FigureProblem.AxisName {
  fileprivate var words: String {
    switch self {
    case .horizontal: "the horizontal axis"
    case .vertical: "the vertical axis"
    case .contours: "the value of the contours"
    }
  }
}

extension FigureProblem.Intruder {
  fileprivate var words: String {
    switch self {
    case .axis: "leave all but its `label` out"
    case .otherNames: "this mark has names of its own"
    case .numbers: "this mark lies at numbers"
    }
  }
}

extension FigureProblem.FacetReason {
  fileprivate var words: String {
    switch self {
    case .dataSet(let name): "no mark shows rows of the data set `\(name)`"
    case .name(let name): "no mark uses the name `\(name)`"
    case .axis(let name): "`\(name)` is the place along an axis, and no name of a panel"
    case .noValues: "the facets have no values"
    }
  }

  fileprivate var hint: String {
    switch self {
    case .dataSet(let name): "give a mark `data: \(name)`"
    case .name(let name): "use `\(name)` in a formula of a mark"
    case .axis: "choose another name"
    case .noValues: "write `of: [VALUE, …]`"
    }
  }
}

extension FigureProblem.Reason {
  fileprivate var words: String {
    switch self {
    case .noEnds(let axis): "nothing says where \(axis.words) begins and ends"
    case .onlyLines: "a line needs to know where the horizontal axis begins and ends"
    case .notFinite: "it is at no finite place"
    case .notPositive(let axis): "\(axis.words) is logarithmic, and this is not positive"
    case .notShare(let axis):
      "\(axis.words) shows log odds, and this does not lie between 0 and 1"
    case .noPoints: "it has no points"
    case .notRising: "its values are in no order"
    }
  }
}
