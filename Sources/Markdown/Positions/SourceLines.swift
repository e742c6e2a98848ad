import Diagnostics

/// The file as cmark may see it, with its lines as cmark counts them.
struct SourceLines: Sendable {
  let source: SourceID
  /// The file. Inside the body, NUL and bytes that are not UTF-8 are question marks, one for one,
  /// so that offsets stay.
  let bytes: [UInt8]
  let body: Range<Int>
  /// The places of the NUL characters in the body.
  let nulCharacters: [Int]
  private let map: LineMap

  init(_ source: SourceID, _ file: [UInt8], body: Range<Int>) {
    self.source = source
    self.body = body.clamped(to: 0..<file.count)
    (bytes, nulCharacters) = readable(file, in: self.body)
    map = LineMap(Source(path: "", bytes: Array(bytes[self.body])))
  }

  /// How many lines the body has.
  var count: Int { map.count }

  /// The offsets of a line of the body, from one, without its line break; `nil` if there is none.
  func contents(ofLine line: Int) -> Range<Int>? {
    guard (1...map.count).contains(line) else { return nil }
    let range = map.contents(ofLine: line)
    return (range.lowerBound + body.lowerBound)..<(range.upperBound + body.lowerBound)
  }

  /// The offsets of the line break of a line; empty at the end of the file.
  func lineBreak(ofLine line: Int) -> Range<Int> {
    guard let contents = contents(ofLine: line) else { return body.upperBound..<body.upperBound }
    let next = self.contents(ofLine: line + 1)?.lowerBound ?? body.upperBound
    return contents.upperBound..<max(contents.upperBound, next)
  }

  /// The line, from one, that holds an offset of the file.
  func line(at offset: Int) -> Int {
    map.line(at: min(max(offset, body.lowerBound), body.upperBound) - body.lowerBound)
  }

  /// The offset of a column that cmark reports, in bytes from one, clamped to the line.
  func offset(line: Int, column: Int) -> Int {
    guard let contents = contents(ofLine: line) else {
      return line < 1 ? body.lowerBound : body.upperBound
    }
    return min(contents.lowerBound + max(column - 1, 0), contents.upperBound)
  }

  /// A range without the blanks and line breaks around it.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high && bytes[low].isSpace { low += 1 }
    while high > low && bytes[high - 1].isSpace { high -= 1 }
    return low..<high
  }

  func sourceRange(_ range: Range<Int>) -> SourceRange {
    SourceRange(source, range.lowerBound, range.upperBound)
  }
}

/// The file with question marks for what cmark must not see, and where NUL characters were.
private func readable(_ file: [UInt8], in body: Range<Int>) -> ([UInt8], [Int]) {
  var bytes = file
  var nulCharacters: [Int] = []
  var parser = Unicode.UTF8.ForwardParser()
  var input = file[body].makeIterator()
  var offset = body.lowerBound
  while true {
    switch parser.parseScalar(from: &input) {
    case .valid(let scalar):
      if scalar.count == 1 && file[offset] == 0 {
        bytes[offset] = UInt8(ascii: "?")
        nulCharacters.append(offset)
      }
      offset += scalar.count
    case .error(let length):
      for index in offset..<(offset + length) { bytes[index] = UInt8(ascii: "?") }
      offset += length
    case .emptyInput:
      return (bytes, nulCharacters)
    }
  }
}
