/// The addresses that a preview keeps for itself. No site has them: its folders are languages and kinds of files.
enum PreviewPath {
  /// What all of them begin with.
  static let folder = "/-/"
  /// Tells browsers what is shown, and tells them again when that changes.
  static let events = folder + "events"
  /// What is wrong with the report, as markup.
  static let problems = folder + "problems"
  /// The script that keeps a page up to date.
  static let script = folder + "preview.js"
}
