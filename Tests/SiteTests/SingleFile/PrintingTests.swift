import Testing

@testable import Site

/// What is made of a single file for paper, and of the PDF that comes back.
@Suite struct PrintingTests {
  /// A PDF with a tree of pages and named places, as Chromium writes it.
  private static func pdf(
    _ places: [(name: String, page: Int)], date: String = "20261123073216+00'00'"
  )
    -> [UInt8]
  {
    let objects = [
      "<</Title (\\(a\\) <<)\n/CreationDate (D:\(date))\n/ModDate (D:\(date))>>",
      "<</Type /Catalog\n/Pages 3 0 R\n/Dests 7 0 R>>",
      "<</Type /Pages\n/Count 3\n/Kids [4 0 R 5 0 R]>>",
      "<</Type /Page\n/MediaBox [0 0 594.95996 841.91998]>>",
      "<</Type /Pages /Kids [6 0 R 8 0 R]>>", "<</Type /Page>>",
      "<<"
        + places.map { "/\($0.name) [\([4, 6, 8][$0.page - 1]) 0 R /XYZ 6 826.16 0]" }
        .joined(separator: "\n") + ">>", "<</Type /Page>>",
    ]
    var text = "%PDF-1.4\n"
    var starts: [Int] = []
    for (place, object) in objects.enumerated() {
      starts.append(text.utf8.count)
      text += "\(place + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for start in starts {
      let digits = String(start)
      text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    text +=
      "trailer\n<</Size \(objects.count + 1)\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n\(table)\n%%EOF\n"
    return Array(text.utf8)
  }

  @Test func pagesOfPlacesAreRead() {
    let found = PDFReading(Self.pdf([("a#2Fb", 1), ("c#C3#A9", 2), ("d", 3)]))?.destinations()
    #expect(found == ["a/b": 1, "cé": 2, "d": 3])
    #expect(PDFReading(Self.pdf([]))?.destinations() == [:])
  }

  @Test func whatIsNoPDFIsNotRead() {
    #expect(PDFReading([]) == nil)
    #expect(PDFReading(Array("startxref 99".utf8)) == nil)
    let whole = Self.pdf([("a", 1)])
    for end in stride(from: 0, to: whole.count, by: 7) {
      _ = PDFReading(Array(whole[..<end]))?.destinations()
      var bent = whole
      bent[end] = bent[end] == 0x39 ? 0x31 : 0x39
      _ = PDFReading(bent)?.destinations()
    }
  }

  @Test func timesAreThoseOfTheReport() {
    let one = Self.pdf([], date: "20261123073216+00'00'")
    let other = Self.pdf([], date: "20270101000000+00'00'")
    let dated = datedPDF(one, "20260201")
    #expect(dated.count == one.count)
    #expect(dated.elementsEqual(datedPDF(other, "20260201")))
    #expect(String(decoding: dated, as: UTF8.self).contains("/ModDate (D:20260201000000+00'00')"))
    let undated = datedPDF(one, nil)
    #expect(undated.elementsEqual(datedPDF(other, nil)))
    #expect(!String(decoding: undated, as: UTF8.self).contains("Date"))
    #expect(PDFReading(undated) != nil)
  }

  private static let file = SingleFile(
    language: "en", name: "x-en",
    bytes: Array(
      "<html><head></head><body><a href=\"#a/b\">1</a><a href=\"#lost\">2</a><p popover>"
        .utf8) + Array("<a href=\"#a/b\">3</a></p></body></html>".utf8),
    day: nil, pageReference: "p. {page}")

  @Test func linksSayTheirPages() {
    let printed = Self.file.printed(on: .letter, .known(["a/b": 12]))
    #expect(
      String(decoding: printed, as: UTF8.self)
        == "<html><head><style>@page { size: letter; }</style>\n</head><body>"
        + "<a href=\"#a/b\" data-page=\"p. 12\">1</a><a href=\"#lost\">2</a><p popover>"
        + "<a href=\"#a/b\">3</a></p></body></html>")
  }

  /// A PDF holds no file behind a link.
  @Test func linksToFilesInsideLeadToTheWebOrNowhere() {
    let file = SingleFile(
      language: "en", name: "x-en",
      bytes: Array(
        ("<a href=\"data:,1\" data-online=\"https://x.org/1\" download=\"1\">1</a>"
          + "<a class=\"c\" href=\"data:,2\">2</a><a href=\"https://x.org/\">3</a>").utf8),
      day: nil, pageReference: "p. {page}")
    #expect(
      String(decoding: file.printed(on: .a4, .none), as: UTF8.self)
        == "<a href=\"https://x.org/1\"  download=\"1\">1</a><a class=\"c\" >2</a>"
        + "<a href=\"https://x.org/\">3</a>")
  }

  @Test func printingEndsWhenTheNumbersAreTrue() {
    var asked: [String] = []
    let printed = PrintedReport(Self.file, on: .a4) { html in
      let text = String(decoding: html, as: UTF8.self)
      asked.append(text)
      // The number takes room, and moves what it tells of by a page.
      return Self.pdf([("a#2Fb", text.contains("p. 000") ? 1 : 2)])
    }
    #expect(printed.hasPageNumbers)
    #expect(printed.file.path == "x-en.pdf")
    #expect(asked.map { $0.contains("p. 1\"") } == [false, true, false])
    #expect(asked.last?.contains("p. 2\"") == true)
  }

  @Test func numbersThatNeverSettleAreLeftOut() {
    var count = 0
    var last = ""
    let printed = PrintedReport(Self.file, on: .a4) { html in
      count += 1
      last = String(decoding: html, as: UTF8.self)
      return Self.pdf([("a#2Fb", count % 2 + 1)])
    }
    #expect(!printed.hasPageNumbers)
    #expect(count == 6)
    #expect(!last.contains("data-page"))
  }

  @Test(arguments: [
    ("en", Paper.a4), ("en-US", .letter), ("es-mx", .letter), ("nl-BE", .a4),
    ("zh-Hant-PH", .letter),
  ]) func papersOfLanguages(tag: String, paper: Paper) { #expect(Paper(usualFor: tag) == paper) }
}
