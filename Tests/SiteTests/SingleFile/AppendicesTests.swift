import Testing

@testable import Site

/// A single file without some of the pages that no author wrote.
@Suite struct AppendicesTests {
  private func page(_ appendices: Appendices, at base: String? = nil) throws -> RenderedPage {
    var report = SingleFileReport.report
    if let base {
      report = report.replacing(
        "date: 2026-02-01", with: "date: 2026-02-01\nbase_url: \(base)", in: "report.yaml")
    }
    let build = SingleFileReport.build(report, appendices)
    #expect(shortLines(build) == [])
    let file = try #require(build.singleFiles.first)
    return RenderedPage(path: file.file.path, bytes: file.bytes)
  }

  @Test(arguments: [
    (Appendices.all, ["index", "costs", "more", "claims", "models", "model-coffee", "references"]),
    (.noModels, ["index", "costs", "more", "claims", "references"]),
    (.none, ["index", "costs", "more"]),
  ]) func thePagesThatAreThere(appendices: Appendices, names: [String]) throws {
    let page = try page(appendices)
    let all = ["index", "costs", "more", "claims", "models", "model-coffee", "references"]
    #expect(all.filter { page.ids[$0] != nil } == names)
    #expect(page.headings.count { $0.level == 1 } == names.count)
    for link in page.links where !link.address.hasPrefix("https://example.org/") {
      let isInside =
        link.address.hasPrefix("data:")
        || page.ids[percentDecoded(link.address.dropFirst())] != nil
      #expect(isInside, "\(link.address) leads out of the file")
    }
  }

  /// The words of a link stay, and lead to the site where that is known.
  @Test func linksToWhatIsNotThere() throws {
    let bare = try page(.noModels)
    let text = String(decoding: bare.bytes, as: UTF8.self)
    #expect(!text.contains("model-coffee"))
    #expect(text.contains(">A year of coffee</a>"))
    let known = try page(.noModels, at: "https://example.org/coffee/")
    #expect(
      known.links.contains { $0.address == "https://example.org/coffee/en/model-coffee.html" })
  }
}
