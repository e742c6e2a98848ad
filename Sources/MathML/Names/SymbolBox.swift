/// A name, or a declared symbol, as it is set.
///
///     rho → ρ    x1, x₁, x_1 → x with a lowered 1    N_opt → N with a lowered, upright opt
///     rl_share → rl share, as words    gpt3 → gpt3
struct SymbolBox {
  /// How many letters stand on the line.
  enum Form: Hashable {
    /// One letter, perhaps with something lowered.
    case letter
    /// One word.
    case word
    /// Several words.
    case words
  }

  let box: Box
  let form: Form

  /// The box of a name without qualifying dots. Names that consist of underscores are set as they are.
  init(_ name: String) {
    let (stem, digits) = SymbolBox.split(name)
    let parts = stem.split(separator: "_", omittingEmptySubsequences: true).map { String($0) }
    guard let first = parts.first else {
      box = .word(name)
      form = .word
      return
    }
    var lowered = parts.dropFirst() + digits
    if let letter = SymbolBox.letter(first) {
      box = SymbolBox.box(.letter(letter), lowered: lowered)
      form = .letter
      return
    }
    let (head, number) = SymbolBox.splitDigits(first)
    if !number.isEmpty, let letter = SymbolBox.letter(head) {
      lowered.insert(number, at: lowered.startIndex)
      box = SymbolBox.box(.letter(letter), lowered: lowered)
      form = .letter
      return
    }
    var text = ""
    for part in parts { text += (text.isEmpty ? "" : " ") + part }
    box = SymbolBox.box(.word(text), lowered: digits[...])
    form = parts.count == 1 ? .word : .words
  }

  private static func box(_ head: Box, lowered parts: ArraySlice<String>) -> Box {
    guard let first = parts.first else { return head }
    guard parts.count > 1 else { return .lowered(head, index(first)) }
    // `x1_max` has two indices; words after the first letter are one.
    let isCounted = parts.contains { !$0.utf8.isEmpty && $0.utf8.allSatisfy(isDigit) }
    var text = ""
    for part in parts { text += (text.isEmpty ? "" : isCounted ? ", " : " ") + part }
    return .lowered(head, .word(text))
  }

  private static func index(_ part: String) -> Box {
    if part.utf8.allSatisfy(isDigit) { return .number(part) }
    if let letter = letter(part) { return .letter(letter) }
    return .word(part)
  }

  /// The one letter that a part of a name is or, in Greek, names.
  private static func letter(_ part: String) -> String? {
    if let greek = greekLetter(part) { return greek }
    guard part.unicodeScalars.count == 1, !part.utf8.allSatisfy(isDigit) else { return nil }
    return part
  }

  /// Lowered digits at the end, as plain ones, and what stands before them.
  private static func split(_ name: String) -> (stem: String, digits: [String]) {
    var stem = Array(name.unicodeScalars)
    var digits: [Unicode.Scalar] = []
    while let last = stem.last, (0x2080...0x2089).contains(last.value) {
      digits.append(Unicode.Scalar(UInt8(last.value - 0x2080 + 0x30)))
      stem.removeLast()
    }
    return (text(stem), digits.isEmpty ? [] : [text(digits.reversed())])
  }

  private static func splitDigits(_ part: String) -> (head: String, digits: String) {
    let digits = part.utf8.reversed().prefix(while: isDigit).count
    let bytes = Array(part.utf8)
    let place = bytes.count - digits
    return (
      String(decoding: bytes[..<place], as: UTF8.self),
      String(decoding: bytes[place...], as: UTF8.self)
    )
  }

  private static func text(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

/// Whether a byte of UTF-8 is a digit.
func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
