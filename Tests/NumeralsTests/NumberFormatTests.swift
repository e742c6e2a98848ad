import Numerals
import TestSupport
import Testing

@Test func formatsAreReadOrRefusedAtTheRightPlace() throws {
  let lines = try corpusLines("problems.txt")
  var index = 0
  while index < lines.count {
    let (number, text) = lines[index]
    index += 1
    guard !text.isEmpty else { continue }
    let next = index < lines.count ? lines[index].text : ""
    guard let caret = next.firstIndex(of: "^"), next[..<caret].allSatisfy({ $0 == " " }) else {
      #expect(throws: Never.self, "line \(number)") { try NumberFormat(parsing: text) }
      continue
    }
    index += 1
    let marks = next[caret...].prefix { $0 == "^" }
    let start = next.distance(from: next.startIndex, to: caret)
    let fault = next[caret...].dropFirst(marks.count).dropFirst()
    do {
      _ = try NumberFormat(parsing: text)
      Issue.record("line \(number): \(text) was accepted")
    } catch {
      #expect(error.bytes == start..<start + marks.count, "line \(number)")
      #expect(words(error.fault) == fault, "line \(number)")
    }
  }
}

private func words(_ fault: NumberFormatProblem.Fault) -> String {
  switch fault {
  case .unknownTerm(let word): "unknownTerm \(word)"
  case .conflict(let first, let second): "conflict \(first) | \(second)"
  case .repeated(let word): "repeated \(word)"
  case .numberAlone(let word): "numberAlone \(word)"
  case .missingNumber(let word): "missingNumber \(word)"
  case .countOutOfRange(let word, let allowed): "countOutOfRange \(word) in \(allowed)"
  case .missingTerm: "missingTerm"
  }
}

@Test func termsMeanWhatTheySay() throws {
  var format = NumberFormat(.words, .significant(2))
  format.isBare = true
  format.showsInterval = true
  #expect(try NumberFormat(parsing: "interval bare, 2 digits words") == format)
  #expect(try NumberFormat(parsing: "") == NumberFormat())
  #expect(try NumberFormat(parsing: " \t") == NumberFormat())
  #expect(try NumberFormat(parsing: "percent, 1 decimal") == NumberFormat(.percent, .decimals(1)))
  #expect(try NumberFormat(parsing: "exact") == NumberFormat(.automatic, .exact))
}

@Test func textAndFormatAgree() throws {
  let precisions: [NumberFormat.Precision] = [
    .automatic, .exact, .significant(1), .significant(17), .decimals(0), .decimals(1),
    .decimals(20),
  ]
  for notation in NumberFormat.Notation.allCases {
    for precision in precisions {
      for flags in 0..<4 {
        var format = NumberFormat(notation, precision)
        format.isBare = flags & 1 == 1
        format.showsInterval = flags & 2 == 2
        #expect(try NumberFormat(parsing: format.text) == format, "\(format.text)")
      }
    }
  }
  #expect(NumberFormat().text.isEmpty)
  #expect(NumberFormat(.percent, .decimals(1)).text == "percent, 1 decimal")
}

@Test func everyKnownTermIsKnown() {
  for term in NumberFormat.knownTerms {
    do {
      _ = try NumberFormat(parsing: term)
    } catch {
      if case .unknownTerm = error.fault { Issue.record("\(term) is unknown") }
    }
  }
}

@Test func noBytesAreTooStrangeToRead() {
  let seed: UInt64 = 63
  var chance = SeededGenerator(seed: seed)
  let alphabet = Array("1290 ,,  percent decimals digits words\u{E9}\u{0}".utf8) + [0xFF, 0xC3]
  for _ in 0..<5_000 {
    let bytes = (0..<Int(chance.next() % 20)).map { _ in
      alphabet[Int(chance.next() % UInt64(alphabet.count))]
    }
    do {
      _ = try NumberFormat(parsing: bytes)
    } catch {
      let isInside = error.bytes.lowerBound >= 0 && error.bytes.upperBound <= bytes.count
      #expect(isInside, "\(bytes), seed \(seed)")
    }
  }
}
