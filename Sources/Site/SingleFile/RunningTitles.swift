/// The style that puts titles at the head of printed pages: the report's on the left, and the chapter's on the right.
///
/// CSS cannot yet take them from headings in any browser, so that each chapter has pages of its own name.
struct RunningTitles: Sendable {
  /// The title of the report.
  let report: String
  /// The ids and titles of the parts of the file; one without a title goes on under that of the part before it.
  let parts: [(anchor: String, title: String?)]
  /// Whether pages are written from right to left.
  let isRightToLeft: Bool

  /// The element `style`.
  var element: String {
    let (near, far) = isRightToLeft ? ("right", "left") : ("left", "right")
    var css = "@media print {\n@page { @top-\(near) { content: \(Self.quoted(report)); } }\n"
    // No title stands above the first page, which has it large.
    css += "@page :first { @top-\(near) { content: none; } }\n"
    var count = 0
    for part in parts {
      if let title = part.title {
        count += 1
        css += "@page part-\(count) { @top-\(far) { content: \(Self.quoted(title)); } }\n"
      }
      css += "[id=\(Self.quoted(part.anchor))] { page: part-\(count); }\n"
    }
    // What stands below all parts goes on where the last one ends.
    css += "main ~ * { page: part-\(count); }\n"
    return "<style>\n\(css)}\n</style>\n"
  }

  /// A text as CSS has it, with nothing that could end it, or the element that it stands in.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      let isPlain = scalar.value >= 0x20 && !"\"\\<>&".unicodeScalars.contains(scalar)
      if isPlain {
        quoted.unicodeScalars.append(scalar)
      } else {
        quoted += "\\" + String(scalar.value, radix: 16) + " "
      }
    }
    return quoted + "\""
  }
}
