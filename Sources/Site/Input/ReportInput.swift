/// A whole report, as it was read from disk. The order of the files does not matter.
public struct ReportInput: Hashable, Sendable {
  /// The files below the content folder.
  public let content: [InputFile]
  /// The files below the templates folder; `nil` for the default theme.
  public let theme: [InputFile]?
  /// The content folder as diagnostics show it.
  public let contentPath: String
  /// The templates folder as diagnostics show it.
  public let templatesPath: String
  /// What the call says of severities.
  public let severities: [SeverityOption]
  /// Where the site will be published, whatever the report says; `nil` where the call says nothing of it.
  public let baseURL: String?
  /// Whether pages that say `draft: true` are shown like others.
  public var showsDrafts = false
  /// Whether the build makes a file with all pages for each language, beside the site.
  public var makesSingleFiles = false
  /// The pages that no author wrote which such a file holds.
  public var appendices = Appendices.all

  /// A report of these files.
  public init(
    content: [InputFile], theme: [InputFile]? = nil, contentPath: String = "content",
    templatesPath: String = "templates", severities: [SeverityOption] = [],
    baseURL: String? = nil
  ) {
    self.content = content
    self.theme = theme
    self.contentPath = contentPath
    self.templatesPath = templatesPath
    self.severities = severities
    self.baseURL = baseURL
  }
}
