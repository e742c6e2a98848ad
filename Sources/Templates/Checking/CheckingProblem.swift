import Diagnostics

/// What can be wrong with a template among the others and under its contract.
enum CheckingProblem {
  case missingTemplate(String, known: [String])
  case unusedTemplate(String, Template.Kind, SourceRange)
  /// A key that the template writes nowhere, and that is what a page is about.
  case unusedKey(String, of: String, SourceRange)
  case unknownPartial(String, SourceRange, known: [String])
  case partialCycle([String], SourceRange)
  case partialInside(MarkupPlace, name: String, SourceRange)
  case unknownAsset(String, SourceRange, nearest: String?)
  case unknownKey(String, of: String?, SourceRange, known: [String])
  case notARecord(String, TemplateShape, SourceRange)
  case notWritable(String, TemplateShape, SourceRange)
  case unguarded(String, SourceRange)
  case alwaysThere(String, TemplateShape, SourceRange)
  case refusedPlace(String, MarkupPlace, SourceRange)
  case markupInside(String, MarkupPlace, SourceRange)
  case unknownTransform(String, SourceRange)
  case transformWithoutList(TemplateTransform, SourceRange)
  case transformOutsideList(TemplateTransform, SourceRange)
  case transformOfOther(TemplateTransform, TemplateShape, SourceRange)
}
