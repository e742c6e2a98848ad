/// A name, or a declared symbol, as it is set.
///
///     rho → ρ    x1, x₁, x_1 → x with a lowered 1    N_opt → N with a lowered, upright opt
///     rl_share → rl share, as words    gpt3 → gpt3    o1_score → o1 score    ŷ → y with a hat
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

  /// The box of a name without qualifying dots, with the name of the model or data set that it belongs to
  /// lowered if there is one. Names that consist of underscores are set as they are.
  init(_ name: String, of owner: String? = nil) {
    let (stem, digits) = SymbolBox.split(name)
    let parts = stem.split(separator: "_", omittingEmptySubsequences: true).map { String($0) }
    let owners = owner.map { [$0.split(separator: "_").joined(separator: " ")] } ?? []
    guard let first = parts.first else {
      box = SymbolBox.box(.word(name), lowered: owners)
      form = .word
      return
    }
    if let letter = SymbolBox.letter(first) {
      // Digits are an index of their own; words after the letter are one.
      let indices = SymbolBox.indices(parts.dropFirst())
      box = SymbolBox.box(letter, lowered: indices + digits + owners)
      form = .letter
      return
    }
    let (head, number) = SymbolBox.splitDigits(first)
    // `x1` has an index; `o1_score` and `v3_hours` begin with the name of something.
    if parts.count == 1, !number.isEmpty, let letter = SymbolBox.letter(head) {
      box = SymbolBox.box(letter, lowered: [number] + digits + owners)
      form = .letter
      return
    }
    box = SymbolBox.box(.word(parts.joined(separator: " ")), lowered: digits + owners)
    form = parts.count == 1 ? .word : .words
  }

  private static func box(_ head: Box, lowered parts: [String]) -> Box {
    guard !parts.isEmpty else { return head }
    return .lowered(head, .list(parts.map(index), .comma))
  }

  private static func indices(_ parts: ArraySlice<String>) -> [String] {
    if parts.contains(where: { $0.utf8.allSatisfy(isDigit) }) { return Array(parts) }
    return parts.isEmpty ? [] : [parts.joined(separator: " ")]
  }

  private static func index(_ part: String) -> Box {
    if part.utf8.allSatisfy(isDigit) { return .number(part) }
    return letter(part) ?? .word(part)
  }

  /// The one letter that a part of a name is or, in Greek, names; it may have an accent.
  private static func letter(_ part: String) -> Box? {
    if let greek = greekLetter(part) { return .letter(greek) }
    if let accented = AccentedLetter(part) { return .accented(accented.letter, accented.accent) }
    guard part.unicodeScalars.count == 1, !part.utf8.allSatisfy(isDigit) else { return nil }
    return .letter(part)
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
