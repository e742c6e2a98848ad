import Diagnostics

/// An axis as its file says it.
struct AxisFile: Sendable {
  enum ScaleName: String, CaseIterable, Sendable { case linear, log, symlog, logit, time }
  enum FormatName: String, CaseIterable, Sendable {
    case number, plain, prefixed, powers, percent, factor, year, words
  }
  enum Ends: String, CaseIterable, Sendable { case nice, tight }

  let label: LocalizedPhrase?
  let unit: ParsedExcerpt?
  let scale: ScaleName
  /// The base of a logarithmic axis.
  let base: Int
  /// How far an axis of both signs is linear.
  let threshold: ParsedExcerpt?
  /// Both ends, or nothing.
  let domain: [ParsedExcerpt]
  let ends: Ends
  let isReversed: Bool
  /// Whether only whole numbers are there.
  let isOfWholes: Bool
  let format: FormatName
  let second: SecondAxisFile?
  /// Whether all of it could be read.
  let isWhole: Bool
  let range: SourceRange
}

/// The same axis in another unit as its file says it; a unit that is missing was told already.
struct SecondAxisFile: Sendable {
  let label: LocalizedPhrase?
  let unit: ParsedExcerpt?
  let format: AxisFile.FormatName
}
