/// A language of a report on paper.
public struct PrintedReport: Sendable {
  /// The name of the file in the folder of the site, and the PDF.
  public let file: OutputFile
  /// Whether links and contents say the pages that they lead to.
  public let hasPageNumbers: Bool

  /// How often a file is printed at most to find on which pages things stand.
  private static let patience = 5

  /// Prints a single file with `printer`, which makes a PDF of HTML.
  ///
  /// No browser can write the page where a link leads, so that the file is printed twice: once to see where things stand,
  /// and again with these numbers. Where these move what they tell of, it is printed again; where that has no end, or the
  /// PDF cannot be read, numbers are left out.
  public init<Failure: Error>(
    _ single: SingleFile, on paper: Paper, by printer: (_ html: [UInt8]) throws(Failure) -> [UInt8]
  ) throws(Failure) {
    var numbers = PageNumbers.unknown
    for _ in 0..<Self.patience {
      let pdf = try printer(single.printed(on: paper, numbers))
      guard let found = PDFReading(pdf)?.destinations() else { break }
      if numbers == .known(found) {
        self.init(single, pdf, hasPageNumbers: true)
        return
      }
      numbers = .known(found)
    }
    self.init(single, try printer(single.printed(on: paper, .none)), hasPageNumbers: false)
  }

  private init(_ single: SingleFile, _ pdf: [UInt8], hasPageNumbers: Bool) {
    file = OutputFile(path: single.name + ".pdf", bytes: datedPDF(pdf, single.day))
    self.hasPageNumbers = hasPageNumbers
  }
}
