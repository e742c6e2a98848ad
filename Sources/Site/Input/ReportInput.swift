/// A file that was read: its path below its folder, with forward slashes, and its bytes.
public struct InputFile: Hashable, Sendable {
  /// The path below the folder, such as `en/index.md`.
  public let path: String
  /// What the file holds.
  public let bytes: [UInt8]

  /// The file at `path`.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// A file to be written: its path below the output folder, and its bytes.
public struct OutputFile: Hashable, Sendable {
  /// The path below the output folder, such as `en/index.html`.
  public let path: String
  /// What the file holds.
  public let bytes: [UInt8]

  /// The file at `path`.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// A whole report, as it was read from disk. The order of the files does not matter.
public struct ReportInput: Sendable {
  /// The files below the content folder.
  public let content: [InputFile]
  /// The files below the templates folder; `nil` for the default theme.
  public let theme: [InputFile]?
  /// The content folder as diagnostics show it.
  public let contentPath: String
  /// The templates folder as diagnostics show it.
  public let templatesPath: String

  /// A report of these files.
  public init(
    content: [InputFile], theme: [InputFile]? = nil, contentPath: String = "content",
    templatesPath: String = "templates"
  ) {
    self.content = content
    self.theme = theme
    self.contentPath = contentPath
    self.templatesPath = templatesPath
  }
}
