import Diagnostics

/// The first bytes of a file that are no character of UTF-8; `nil` for valid text. One pass.
func invalidUTF8(_ source: SourceID, _ bytes: [UInt8]) -> SourceRange? {
  if String(validating: bytes, as: UTF8.self) != nil { return nil }
  var parser = Unicode.UTF8.ForwardParser()
  var iterator = bytes.makeIterator()
  var place = 0
  while true {
    switch parser.parseScalar(from: &iterator) {
    case .valid(let encoded): place += encoded.count
    case .error(let length): return SourceRange(source, place, place + length)
    case .emptyInput: return nil
    }
  }
}
