import Foundation
import Testing

/// The page of a diagnostic code in `Documentation/diagnostics`: what was found, and two examples.
struct CodePage: CustomTestStringConvertible, Sendable {
  /// The code, which is the name of the file.
  let code: String
  /// The whole page.
  let text: String
  /// The lines above the first section.
  private(set) var head: [String] = []
  /// The titles of the sections, in their order.
  private(set) var sections: [String] = []
  private var blocks: [(section: String, block: CodeBlock)] = []

  /// Every page, by code. The index is none.
  static let all: [CodePage] = names.filter { $0 != "index" }.map { CodePage($0, read($0)) }

  /// The index, with the files of the report that the examples change.
  static let index = CodePage("index", read("index"))

  /// The page of `code` with this text.
  init(_ code: String, _ text: String) {
    self.code = code
    self.text = text
    var open: CodeBlock?
    var paragraph = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if var block = open {
        if block.isClosed(by: line) {
          blocks.append((sections.last ?? "", block))
          open = nil
        } else {
          block.lines.append(line)
          open = block
        }
      } else if let block = CodeBlock(opening: line, below: paragraph) {
        open = block
      } else if line.hasPrefix("## ") {
        sections.append(String(line.dropFirst(3)))
      } else if sections.isEmpty {
        head.append(line)
      }
      if !line.isEmpty { paragraph = line }
    }
  }

  var testDescription: String { code }

  /// The code blocks of a section; those above the first section have the title "".
  func blocks(in section: String) -> [CodeBlock] {
    blocks.filter { $0.section == section }.map(\.block)
  }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Documentation/diagnostics").resolvingSymlinksInPath()

  private static let names: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }.sorted()
  }()

  private static func read(_ name: String) -> String {
    let file = folder.appendingPathComponent(name + ".md")
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }
}

/// A fenced block of a page. Behind the language stands the path of a file of the report.
struct CodeBlock: Sendable {
  /// The path, below the folder of the report; `nil` for what is no file.
  let path: String?
  /// Whether the file is not there.
  let isAbsent: Bool
  /// The line above, which shows readers the path: what stands behind the language is shown nowhere.
  let caption: String
  /// What stands in the block.
  var lines: [String] = []

  private let fence: String

  /// A block that this line opens, if it opens one.
  init?(opening line: String, below caption: String) {
    fence = String(line.prefix { $0 == "`" })
    guard fence.count >= 3 else { return nil }
    self.caption = caption
    var info = String(line.dropFirst(fence.count))
    isAbsent = info.hasSuffix(" absent")
    if isAbsent { info = String(info.dropLast(" absent".count)) }
    let words = info.split(separator: " ", maxSplits: 1).map(String.init)
    path = words.count > 1 ? words[1] : nil
  }

  /// The line that belongs above the block; `nil` for what is no file.
  var expectedCaption: String? { path.map { "`\($0)`" + (isAbsent ? " is not there:" : ":") } }

  /// Whether this line ends the block.
  func isClosed(by line: String) -> Bool { line == fence }

  /// What the file holds. `⟪FF⟫` is a byte, and `⟪( × 201⟫` a text so many times in a row.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for (index, part) in lines.map({ $0 + "\n" }).joined().components(separatedBy: "⟪").enumerated()
    {
      guard index > 0, let end = part.range(of: "⟫") else {
        bytes += Array(part.utf8)
        continue
      }
      let sign = part[..<end.lowerBound]
      if let cross = sign.range(of: " × ", options: .backwards),
        let count = Int(sign[cross.upperBound...])
      {
        bytes += Array(String(repeating: String(sign[..<cross.lowerBound]), count: count).utf8)
      } else if sign.utf8.count == 2, let byte = UInt8(sign, radix: 16) {
        bytes.append(byte)
      } else {
        Issue.record("⟪\(sign)⟫ is neither a byte nor a repetition")
      }
      bytes += Array(part[end.upperBound...].utf8)
    }
    return bytes
  }
}
