import Diagnostics
import Templates

/// All that what pages share is made from.
struct SharedInput: Equatable, Sendable {
  let files: [InputFile]
  private let theme: [InputFile]?
  private let contentPath: String
  private let templatesPath: String
  private let baseURL: String?
  private let showsDrafts: Bool

  /// The input of a report of which these files are no pages, in order.
  init(_ input: ReportInput, _ files: [InputFile]) {
    self.files = files
    theme = input.theme
    contentPath = input.contentPath
    templatesPath = input.templatesPath
    baseURL = input.baseURL
    showsDrafts = input.showsDrafts
  }
}

/// What the stages make of the files that pages share. Each stage runs once, when it is asked for.
struct SharedWork: Sendable {
  let input: SharedInput
  /// A parser that has read all but the pages.
  let parser: ReportParser
  /// The theme; `nil` after an error in it.
  let theme: Theme?
  let themeProblems: [Diagnostic]
  private var checked: SharedCheck?
  private var evaluated: (report: EvaluatedReport, problems: [Diagnostic])?
  private var figures: (figures: [String: [String: Figure]], problems: [Diagnostic])?

  /// Reads the files of a key, which is that of the input.
  init(_ key: SharedInput, _ input: ReportInput) {
    self.input = key
    var parser = ReportParser(
      contentPath: input.contentPath, input.library, showsDrafts: input.showsDrafts)
    parser.parse(shared: key.files, baseURL: input.baseURL)
    (theme, themeProblems) = parser.readTheme(
      input.themeFiles, for: [PageContext.contract, SinglePageContext.contract])
    self.parser = parser
  }

  /// What is checked of a report before its pages.
  mutating func check(_ host: Host) -> SharedCheck {
    if let checked { return checked }
    let check = SharedCheck(parser.report, host)
    checked = check
    return check
  }

  /// Its values.
  mutating func evaluate(_ host: Host) -> (report: EvaluatedReport, problems: [Diagnostic]) {
    if let evaluated { return evaluated }
    let result = Site.evaluate(check(host).report)
    evaluated = result
    return result
  }

  /// Its figures, by language and id.
  mutating func layOut(
    _ host: Host
  ) -> (figures: [String: [String: Figure]], problems: [Diagnostic]) {
    if let figures { return figures }
    let result = Site.layOut(evaluate(host).report)
    figures = result
    return result
  }
}
