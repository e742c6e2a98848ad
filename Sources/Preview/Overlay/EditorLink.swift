import Diagnostics
import Site

/// Makes addresses that open a file of the report in an editor.
public struct EditorLink: Sendable {
  private let template: String
  private let folder: String
  private let reportFolders: [String]

  /// Links by `template`, such as `vscode://file/{path}:{line}:{column}`, to files below `reportFolders`, whose paths may be relative to
  /// `folder`.
  ///
  /// `nil` if the template is no address, or has no place for the path.
  public init?(template: String, folder: String, reportFolders: [String]) {
    let scheme = template.prefix { $0 != ":" }.utf8
    guard template.contains("{path}"), scheme.count < template.utf8.count,
      let first = scheme.first, meansItself(first), scheme.allSatisfy({ Self.isOfScheme($0) })
    else { return nil }
    self.template = template
    self.folder = folder
    self.reportFolders = reportFolders
  }

  /// The address of a place; `nil` if the source is no file of the report.
  func address(_ path: String, _ place: LineColumn) -> String? {
    guard reportFolders.contains(where: { path == $0 || path.hasPrefix($0 + "/") }) else {
      return nil
    }
    let encoded = percentEncoded(absolute(path).utf8) { meansItself($0) || $0 == UInt8(ascii: "/") }
    // The slash before the place of a path is that of the path, unless it ends the name of the scheme.
    return template.replacing("//{path}", with: "//" + encoded)
      .replacing("/{path}", with: encoded).replacing("{path}", with: encoded)
      .replacing("{line}", with: String(place.line))
      .replacing("{column}", with: String(place.column))
  }

  /// The path from the root, without `.` and `..`.
  private func absolute(_ path: String) -> String {
    var parts: [Substring] = []
    for part in (path.hasPrefix("/") ? path : folder + "/" + path).split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/")
  }

  private static func isOfScheme(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "+")
      || meansItself(byte) && byte != UInt8(ascii: "~")
        && byte != UInt8(ascii: "_")
  }
}
