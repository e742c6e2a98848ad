/// What is wrong with the text of a number format, and where.
public struct NumberFormatProblem: Error, Hashable, Sendable {
  /// The kinds of fault, with the words found.
  public enum Fault: Hashable, Sendable {
    /// A word that is no term; ``NumberFormat/knownTerms`` holds those that are.
    case unknownTerm(String)
    /// A term that asks for something else than an earlier one: two notations, or two precisions.
    case conflict(first: String, second: String)
    /// A term that was there before, or means the same.
    case repeated(String)
    /// A number without `decimals` or `digits` after it.
    case numberAlone(String)
    /// `decimals` or `digits` without a number before it.
    case missingNumber(String)
    /// A count outside of what can be shown: `allowed` bounds it.
    case countOutOfRange(String, allowed: ClosedRange<Int>)
    /// Two commas without a term between them, or a comma at an end.
    case missingTerm
  }

  /// What is wrong.
  public let fault: Fault

  /// The UTF-8 offsets of the words at fault, from the start of the format's text; may be empty.
  public let bytes: Range<Int>

  init(_ fault: Fault, _ bytes: Range<Int>) {
    self.fault = fault
    self.bytes = bytes
  }
}
