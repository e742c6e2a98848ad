/// A file that becomes a string literal, which the compiler reads far faster than a list of bytes.
struct EmbeddedFile {
  let path: String
  let bytes: [UInt8]

  /// The arguments that make the file.
  ///
  /// Text is its own UTF-8. Bytes that are no text become the scalars of the same number.
  var arguments: String {
    if let text = String(validating: bytes, as: UTF8.self) {
      "embedded: \(literal(path)), utf8: \(literal(text))"
    } else {
      "embedded: \(literal(path)), scalars: \(literal(latin))"
    }
  }

  private var latin: String {
    var text = ""
    for byte in bytes { text.unicodeScalars.append(Unicode.Scalar(byte)) }
    return text
  }

  private func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": literal += "\\\\"
      case "\"": literal += "\\\""
      case "\n": literal += "\\n"
      // Invisible scalars would stand in the source as they are, and some of them are refused there.
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{A0}", "\u{2028}", "\u{2029}", "\u{FEFF}":
        literal += "\\u{" + String(scalar.value, radix: 16) + "}"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}

/// The Swift file for `files`, which gives `type` a list of them.
///
/// The type has an initialiser for text, and one for other bytes if the folder holds such a file.
func swiftSource(of files: [EmbeddedFile], type: String) -> String {
  """
  // Written by embed-files.

  extension \(type) {
    static let embeddedFiles: [\(type)] = [
  \(files.map { "    \(type)(\($0.arguments)),\n" }.joined())  ]
  }

  """
}
