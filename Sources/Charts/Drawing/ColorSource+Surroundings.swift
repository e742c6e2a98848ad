/// The colours of what stands around a drawing in a picture that has no style sheet.
extension ColorSource {
  /// Text.
  public var ink: String { color(.ink) }
  /// Text that matters less.
  public var softInk: String { color(.soft) }
  /// The background.
  public var paper: String { color(.paper) }
}
