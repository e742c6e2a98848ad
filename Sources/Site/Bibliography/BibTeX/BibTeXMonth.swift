/// A month as BibTeX files have it: `oct`, `October`, `10`, with a day maybe: `20 October`.
struct BibTeXMonth {
  /// 1 to 12.
  let month: Int
  let day: Int?

  init?(_ text: String) {
    var month: Int?
    var numbers: [Int] = []
    for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      if let number = Int(word) {
        numbers.append(number)
      } else if let found = Self.names.firstIndex(where: { word.lowercased().hasPrefix($0) }) {
        month = found + 1
      }
    }
    if let month {
      self.month = month
      day = numbers.first
    } else if let number = numbers.first, (1...12).contains(number) {
      self.month = number
      day = nil
    } else {
      return nil
    }
  }

  private static let names = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
