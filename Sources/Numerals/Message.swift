/// Words with places in them that are filled when they are said: `Figure {number}`.
///
///     Message("{name} marks {value}").filled(["name": "“Limit”", "value": "80%"])   // “Limit” marks 80%
public struct Message: Hashable, Sendable {
  /// A run of words, or a place.
  public enum Piece: Hashable, Sendable {
    case words(String)
    case place(String)
  }

  /// The pieces in order.
  public let pieces: [Piece]

  /// The message that a text spells: what stands between braces is the name of a place. A brace that nothing closes is
  /// a character like others. Cost: linear.
  public init(_ text: String) {
    var pieces: [Piece] = []
    var words: [UInt8] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "{"),
        let end = bytes[index...].firstIndex(of: UInt8(ascii: "}"))
      {
        if !words.isEmpty { pieces.append(.words(String(decoding: words, as: UTF8.self))) }
        words = []
        pieces.append(.place(String(decoding: bytes[(index + 1)..<end], as: UTF8.self)))
        index = end + 1
      } else {
        words.append(bytes[index])
        index += 1
      }
    }
    if !words.isEmpty { pieces.append(.words(String(decoding: words, as: UTF8.self))) }
    self.pieces = pieces
  }

  /// The names of the places, in order.
  public var places: [String] {
    pieces.compactMap { if case .place(let name) = $0 { name } else { nil } }
  }

  /// The words with every place filled, that called `count` with `count` if it is given; a place without value stays
  /// as it is spelled, braces and all.
  public func filled(
    _ values: KeyValuePairs<String, String> = [:], count: String? = nil
  ) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .words(let words): text += words
      case .place(let name):
        if let value = values.first(where: { $0.key == name })?.value {
          text += value
        } else if let count, name == "count" {
          text += count
        } else {
          text += "{" + name + "}"
        }
      }
    }
    return text
  }
}
