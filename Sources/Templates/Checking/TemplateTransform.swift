/// The questions a section may ask. Mustache answers any other with silence, so any other is refused.
enum TemplateTransform: String, CaseIterable {
  /// Whether this is the first item of the list, `{{#first()}}`.
  case first
  /// Whether this is the last item.
  case last
  /// Whether the item's index, from zero, is even.
  case even
  /// Whether the item's index, from zero, is odd.
  case odd
  /// Whether a list has no item, `{{^empty(pages)}}<ol>…</ol>{{/empty(pages)}}`.
  case empty

  /// Whether it is asked of the place in the list, and not of a list by name.
  var asksAboutPlace: Bool { self != .empty }
}
