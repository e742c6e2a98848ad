/// The files of a report that a formula may need: those of the models that it names, and of the models that
/// these name in turn.
///
/// A name counts wherever a model's name stands before a dot and a name, be it in a comment: what is not needed does
/// no harm. Models that state correlations are always among them, and so is all that is no model. `nil` when a
/// formula names data, which any model may declare. Cost: one look at each byte of what is needed.
func filesNeeded(by formula: String, among files: [InputFile]) -> [InputFile]? {
  var models: [String: Int] = [:]
  for (place, file) in files.enumerated() {
    if let name = modelName(file.path) { models[name] = place }
  }
  var needed = Set(files.indices.filter { modelName(files[$0].path) == nil })
  var waiting: [Int] = []
  func add(_ bytes: [UInt8]) -> Bool {
    for name in namesBeforeDots(bytes) {
      if name == "data" { return false }
      if let place = models[name], needed.insert(place).inserted { waiting.append(place) }
    }
    return true
  }
  guard add(Array(formula.utf8)) else { return nil }
  for place in models.values where contains(files[place].bytes, "correlate(") {
    if needed.insert(place).inserted { waiting.append(place) }
  }
  while let place = waiting.popLast() {
    guard add(files[place].bytes) else { return nil }
  }
  return files.indices.filter(needed.contains).map { files[$0] }
}

private func modelName(_ path: String) -> String? {
  guard path.hasPrefix("models/"), path.hasSuffix(".yaml") else { return nil }
  return String(path.dropFirst("models/".count).dropLast(".yaml".count))
}

/// The names that stand directly before a dot and another name, each as often as it does.
private func namesBeforeDots(_ bytes: [UInt8]) -> [String] {
  var names: [String] = []
  var start: Int?
  for (place, byte) in bytes.enumerated() {
    if isPartOfName(byte) {
      if start == nil { start = place }
      continue
    }
    if byte == UInt8(ascii: "."), let start, place + 1 < bytes.count,
      isPartOfName(bytes[place + 1])
    {
      names.append(String(decoding: bytes[start..<place], as: UTF8.self))
    }
    start = nil
  }
  return names
}

private func isPartOfName(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xFF:
    true
  default: false
  }
}

private func contains(_ bytes: [UInt8], _ text: String) -> Bool {
  let sought = Array(text.utf8)
  guard bytes.count >= sought.count, let first = sought.first else { return false }
  for start in 0...(bytes.count - sought.count) where bytes[start] == first {
    if bytes[start..<(start + sought.count)].elementsEqual(sought) { return true }
  }
  return false
}
