/// An accent of LaTeX, which stands before the letter that carries it.
struct LaTeXAccent {
  /// The combining character of Unicode.
  let mark: Unicode.Scalar
  /// The letters that have a character of their own with the accent, and these characters.
  private let letters: [Character: Character]

  private init(_ mark: Unicode.Scalar, _ bases: String, _ composed: String) {
    self.mark = mark
    letters = Dictionary(zip(bases, composed), uniquingKeysWith: { first, _ in first })
  }

  /// The letter with the accent, as one character where Unicode has one.
  func on(_ letter: Character) -> String {
    // Letters without dot are there to carry accents.
    let base: Character = letter == "ı" ? "i" : letter == "ȷ" ? "j" : letter
    if let composed = letters[base] { return String(composed) }
    return String(base) + String(Character(mark))
  }

  /// The accents by their commands.
  static let all: [String: LaTeXAccent] = [
    "'": .init(
      "\u{301}", "AEIOUYaeiouyCcLlNnRrSsZzGg", "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźǴǵ"),
    "`": .init("\u{300}", "AEIOUaeiouNn", "ÀÈÌÒÙàèìòùǸǹ"),
    "^": .init("\u{302}", "AEIOUaeiouCcGgHhJjSsWwYy", "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷ"),
    "\"": .init("\u{308}", "AEIOUYaeiouy", "ÄËÏÖÜŸäëïöüÿ"),
    "~": .init("\u{303}", "AINOUainou", "ÃĨÑÕŨãĩñõũ"),
    "=": .init("\u{304}", "AEIOUaeiouYy", "ĀĒĪŌŪāēīōūȲȳ"),
    ".": .init("\u{307}", "CcEeGgIZzAaOo", "ĊċĖėĠġİŻżȦȧȮȯ"),
    "u": .init("\u{306}", "AaEeGgIiOoUu", "ĂăĔĕĞğĬĭŎŏŬŭ"),
    "v": .init("\u{30C}", "CcDdEeLlNnRrSsTtZzAaIiOoUuGgKkj", "ČčĎďĚěĽľŇňŘřŠšŤťŽžǍǎǏǐǑǒǓǔǦǧǨǩǰ"),
    "H": .init("\u{30B}", "OoUu", "ŐőŰű"),
    "c": .init("\u{327}", "CcSsTtGKkLlNnRrEe", "ÇçŞşŢţĢĶķĻļŅņŖŗȨȩ"),
    "k": .init("\u{328}", "AaEeIiUuOo", "ĄąĘęĮįŲųǪǫ"),
    "r": .init("\u{30A}", "AaUu", "ÅåŮů"),
    "d": .init(
      "\u{323}", "AaDdEeHhIiKkLlMmNnOoRrSsTtUuVvYyZz", "ẠạḌḍẸẹḤḥỊịḲḳḶḷṂṃṆṇỌọṚṛṢṣṬṭỤụṾṿỴỵẒẓ"),
    "b": .init("\u{331}", "DdKkLlNnRrTtZz", "ḎḏḴḵḺḻṈṉṞṟṮṯẔẕ"),
    "t": .init("\u{361}", "", ""),
  ]
}
