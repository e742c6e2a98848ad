/// The messages that a part of the program says, as an enum whose raw values spell the facts: the name that language
/// files give a message, and then the places in it.
///
///     enum ChartMessage: String, MessageKey {
///       case level = "level {name} {value}"
///       case points = "points {count} {left} {right}"
///     }
///
/// A message with a place called `count` may have a form for each plural category, and one with a place called
/// `ordinal` for each that the language's ``OrdinalRule`` tells apart.
public protocol MessageKey: CaseIterable, Hashable, Sendable, RawRepresentable
where RawValue == String {}

extension MessageKey {
  /// The name in language files.
  public var name: String {
    String(decoding: rawValue.utf8.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
  }

  /// The places that the message must have, in the order of the facts; `count` may be left out of any form.
  public var places: [String] { Message(rawValue).places }

  /// Whether the message may differ by a number.
  public var isCounted: Bool { places.contains { $0 == "count" } }

  /// Whether the message may differ by the place in a row.
  public var isOrdinal: Bool { places.contains { $0 == "ordinal" } }
}
