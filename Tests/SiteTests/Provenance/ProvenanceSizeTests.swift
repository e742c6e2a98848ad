import Foundation
import Testing

@testable import Site

/// What it costs that every number can be asked.
@Suite struct ProvenanceSizeTests {
  /// How many bytes a page with 2,000 computed numbers may be larger for it, compressed.
  static let allowed = 150_000

  @Test func twoThousandFormulasStaySmall() throws {
    let page = NumberPage(formulas: NumberPage.formulas(count: 2_000, distinct: 2_000))
    #expect(page.numbers == 2_000)
    let overhead = try page.overhead()
    #expect(overhead < Self.allowed, "\(overhead) bytes")
  }

  @Test func aFormulaThatIsRepeatedCostsLittle() throws {
    let page = NumberPage(formulas: NumberPage.formulas(count: 2_000, distinct: 100))
    #expect(page.numbers == 2_000)
    let overhead = try page.overhead()
    #expect(overhead < Self.allowed / 3, "\(overhead) bytes")
  }

  @Test func valuesOfDefinitionsShareTheirPopovers() throws {
    let page = NumberPage(formulas: (0..<2_000).map { "p\($0 % 60)" })
    #expect(page.html.components(separatedBy: "<div class=\"why\"").count - 1 == 60)
    let overhead = try page.overhead()
    #expect(overhead < Self.allowed / 5, "\(overhead) bytes")
  }
}

/// A page of computed numbers on sixty parameters, each with label, source and note.
struct NumberPage {
  let html: String

  init(formulas: [String]) {
    let parameters = (0..<60).map { index in
      """
        p\(index):
          value: \(index % 4 == 0 ? "(\(index + 2) to \(3 * index + 7))" : "\(index + 2).\(index * 7 % 10)") kg
          label: Mass of part \(index) of the machine
          source: report\(index % 12)
          note: Weighed in series \(index * 37 % 101), which leaves out what was lost in month \(index % 12 + 1).

      """
    }
    let sources = (0..<12).map { index in
      "  - {id: report\(index), title: Report \(index), author: [{family: Author\(index)}], "
        + "issued: {date-parts: [[20\(10 + index)]]}, URL: https://example.org/\(index)}\n"
    }
    let text = formulas.enumerated().map { index, formula in
      "Part \(index) weighs `= \(formula)` in all." + (index % 10 == 9 ? "\n\n" : "\n")
    }
    html = SmallReport()
      .with("models/coffee.yaml", nil).with("charts/cups.yaml", nil)
      .with("models/machine.yaml", "title: A machine\nparameters:\n" + parameters.joined())
      .with("sources.yaml", "references:\n" + sources.joined())
      .with("report.yaml", "title: Masses\nlanguages: [en]\npages: [index]\nsamples: 256\n")
      .with("en/index.md", "---\ntitle: Masses\nmodels: [machine]\n---\n\n" + text.joined())
      .output("en/index.html")
  }

  /// So many formulas of three parameters, of which so many differ.
  static func formulas(count: Int, distinct: Int) -> [String] {
    (0..<count).map { index in
      let kind = index % distinct
      let (a, b, c) = (kind % 60, kind * 7 % 59, kind / 60)
      return "p\(a) * p\(b) / p\((c + 17) % 60) + \(kind + 1) kg"
    }
  }

  /// How many numbers can be asked.
  var numbers: Int { html.components(separatedBy: "class=\"value\"").count - 1 }

  /// The same page with plain numbers.
  var plain: String {
    html.components(separatedBy: "\n").filter { !$0.hasPrefix("<div class=\"why\"") }
      .joined(separator: "\n")
      .replacingOccurrences(
        of: "<data [^>]*><button [^>]*>", with: "", options: .regularExpression
      )
      .replacingOccurrences(of: "</button></data>", with: "")
  }

  /// What the page is larger by, compressed.
  func overhead() throws -> Int { try compressedSize(html) - compressedSize(plain) }
}
