import Preview
import Site

extension Report {
  /// The report as browsers are shown it, with the files of a site that has no error.
  func update(files: [OutputFile]?) -> PreviewUpdate {
    PreviewUpdate(files: files, diagnostics: diagnostics, sources: sources)
  }
}
