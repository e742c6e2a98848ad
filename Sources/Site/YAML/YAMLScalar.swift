import Diagnostics

/// A text in a YAML file, with the way back to the bytes that spell it.
///
/// Nothing is coerced: `no`, `1.10` and `12:30:45` are the texts they look like.
struct YAMLScalar: Sendable {
  /// How a scalar is spelled.
  enum Style: Hashable, Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded
  }

  /// The text after quotes, escapes, folding and indentation are undone, mapped byte by byte.
  let excerpt: Excerpt

  /// How the text is spelled.
  let style: Style

  /// The whole scalar with its quotes, or with the `|` or `>` of a block; without anchor.
  let range: SourceRange

  /// Whether a comma ends the text, as between braces or brackets it does where no quotes are around it:
  /// `{of: f(x, y)}`.
  var endsAtComma = false

  /// The text.
  var text: String { excerpt.text }

  /// Whether nothing at all is written where a value could stand, as in `title:`.
  ///
  /// `""`, `null` and `~` are written: they are texts.
  var isNothing: Bool { style == .plain && excerpt.bytes.isEmpty }
}
