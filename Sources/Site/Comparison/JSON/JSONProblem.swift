import Diagnostics

/// Why a text is not JSON, with the bytes that are to blame.
struct JSONProblem: Error, Hashable {
  /// What can be wrong.
  enum Reason: Hashable {
    /// Something else stands where this must.
    case missing(String)
    /// Something stands behind the end.
    case textAfterEnd
    /// A text that its line, or the file, ends.
    case unclosedText
    /// A character that JSON wants escaped.
    case rawControlCharacter
    /// An escape that JSON does not have, or half of a pair.
    case badEscape
    /// Digits that are no JSON number, such as `01` or `.5`.
    case badNumber
    /// A number beyond all doubles.
    case numberTooLarge
    /// Bytes that are no UTF-8.
    case notUTF8
    /// A member of the same object again.
    case repeatedName(String)
    /// A value inside more than ``JSONNodeReader/maximumDepth`` others.
    case tooDeep
  }

  let reason: Reason
  let place: Range<Int>

  /// The problem in words, in the file that it was found in.
  func diagnostic(_ source: SourceID) -> Diagnostic {
    Diagnostic(
      "malformed-json", reason.message, at: SourceRange(source, place.lowerBound, place.upperBound),
      hint: "`tenfold build` writes the file anew; it is not meant to be edited")
  }
}

extension JSONProblem.Reason {
  fileprivate var message: String {
    switch self {
    case .missing(let words): "this is not JSON: here must stand \(words)"
    case .textAfterEnd: "this is not JSON: something stands behind the end"
    case .unclosedText: "this is not JSON: the text has no closing quote"
    case .rawControlCharacter: "this is not JSON: a control character must be escaped"
    case .badEscape: "this is not JSON: there is no such escape"
    case .badNumber: "this is not JSON: a number is not spelled like this"
    case .numberTooLarge: "the number is too large"
    case .notUTF8: "these bytes are not UTF-8"
    case .repeatedName(let name): "`\(name)` is given twice"
    case .tooDeep: "more than \(JSONNodeReader.maximumDepth) values lie inside each other"
    }
  }
}
