import Diagnostics

extension SourceLines {
  /// The state of the task in the item whose marker is at `start`.
  ///
  /// cmark takes a task for done if `[x]` stands anywhere in its line, so the box itself is read.
  func taskState(ofItemAt start: Int) -> Block.Task? {
    guard let contents = contents(ofLine: line(at: start)), start < contents.upperBound,
      let box = bytes[start..<contents.upperBound].firstIndex(of: UInt8(ascii: "["))
    else { return nil }
    return taskBox(bytes[box..<contents.upperBound])
  }

  /// The end of the line that closes a fenced code block whose fence is made of `fence`.
  func fenceEnd(onLine line: Int, of fence: UInt8) -> Int? {
    guard let contents = contents(ofLine: line) else { return nil }
    let rest = bytes[contents].drop { $0.isIndentation || $0 == UInt8(ascii: ">") }
    return rest.starts(with: [fence, fence, fence]) ? contents.upperBound : nil
  }
}

/// The task that the text of an item begins with, and the blocks without its box.
///
/// cmark knows tasks only in lists that are not in quotes; on GitHub they are tasks there too.
func taskInText(of blocks: [Block]) -> (task: Block.Task?, blocks: [Block]) {
  guard let first = blocks.first, case .paragraph(var inlines) = first.kind,
    case .text(let text)? = inlines.first?.kind, let task = taskBox(text.bytes[...]),
    text.range(0..<3).end - text.range.start == 3
  else { return (nil, blocks) }
  let start = text.bytes[3...].firstIndex { !$0.isIndentation } ?? text.bytes.count
  guard start > 3 else { return (nil, blocks) }
  let rest = text.part(start..<text.bytes.count)
  if rest.bytes.isEmpty {
    inlines.removeFirst()
  } else {
    inlines[0] = Inline(.text(rest), rest.range)
  }
  let range = SourceRange(
    first.range.source, rest.range.start, max(rest.range.start, first.range.end))
  return (task, [Block(.paragraph(inlines), range)] + blocks.dropFirst())
}

/// The task that text beginning with `[ ]`, `[x]` or `[X]` is.
private func taskBox(_ text: ArraySlice<UInt8>) -> Block.Task? {
  let box = text.prefix(3)
  guard box.count == 3, box.first == UInt8(ascii: "["), box.last == UInt8(ascii: "]") else {
    return nil
  }
  switch box[box.startIndex + 1] {
  case UInt8(ascii: " "): return .open
  case UInt8(ascii: "x"), UInt8(ascii: "X"): return .done
  default: return nil
  }
}
