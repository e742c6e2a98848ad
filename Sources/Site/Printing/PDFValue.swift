/// An object of a PDF (ISO 32000-1, 7.3), as far as it tells where things stand.
indirect enum PDFValue: Hashable, Sendable {
  case name(String)
  /// Another object, by its number.
  case reference(Int)
  case array([PDFValue])
  case dictionary([String: PDFValue])
  /// A number, a text, a truth, or nothing.
  case other

  /// The entry of a dictionary.
  subscript(key: String) -> PDFValue? {
    if case .dictionary(let entries) = self { entries[key] } else { nil }
  }
}
