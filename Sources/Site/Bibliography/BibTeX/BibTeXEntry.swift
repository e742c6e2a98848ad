import Diagnostics

/// An entry of a BibTeX file as it is written, abbreviations put in.
struct BibTeXEntry {
  /// The type, in small letters: `article`.
  let type: String
  let typeRange: SourceRange
  let key: Located<String>
  /// The fields in the order of the file, each once.
  var fields: [BibTeXField] = []
  /// Whether it was read to its end.
  var isWhole = false

  /// The value of a field; `nil` where it is not there, or is empty.
  subscript(name: String) -> Excerpt? {
    fields.first { $0.name == name }.flatMap { $0.value.bytes.isEmpty ? nil : $0.value }
  }
}

/// A field of an entry.
struct BibTeXField {
  /// The name, in small letters.
  let name: String
  let nameRange: SourceRange
  /// The value without the braces or quotes around it, and with its LaTeX.
  let value: Excerpt
}
