import Diagnostics

extension InkedText {
  /// The text with ANSI colours. Only the eight basic ones, so that every theme stays readable.
  var colored: String {
    var text = ""
    for run in runs {
      if let style = run.ink.style {
        text += "\u{1B}[\(style)m\(run.text)\u{1B}[0m"
      } else {
        text += run.text
      }
    }
    return text
  }
}

extension Ink {
  /// The parameters of "select graphic rendition" (ECMA-48, 8.3.117).
  fileprivate var style: String? {
    switch self {
    case .plain, .place: nil
    case .message: "1"
    case .frame: "34"
    case .primary(.error): "1;31"
    case .primary(.warning): "1;33"
    case .primary(.note): "1;32"
    case .secondary: "36"
    }
  }
}
