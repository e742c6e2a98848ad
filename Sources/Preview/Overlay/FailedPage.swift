import Markup

/// The page that stands for all others while there is no site yet, with what is wrong.
struct FailedPage: Sendable {
  /// The page.
  let bytes: [UInt8]

  /// The page for a report with these problems, or for one that is still being built.
  init(_ problems: ProblemList?) {
    let title = problems == nil ? "The report is being built" : "The report does not build yet"
    bytes =
      PlainPage(title) { writer in
        guard let problems else { return }
        writer.element("div", ["class": "problems"]) { writer in
          writer.append(problems.markup)
        }
      }.bytes
  }
}
