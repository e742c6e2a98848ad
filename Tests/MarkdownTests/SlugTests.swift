import Markdown
import Testing

@Suite struct SlugTests {
  @Test func headingsBecomeFragmentsLikeOnGitHub() {
    #expect(slug("Two ways to scale") == "two-ways-to-scale")
    #expect(slug("What a tenfold costs: 5,5×?") == "what-a-tenfold-costs-55")
    #expect(slug("Énergie & économie") == "énergie--économie")
    #expect(slug("Überblick 東京 snake_case") == "überblick-東京-snake_case")
    #expect(slug("no\u{A0}break") == "no-break")
    #expect(slug("?!") == "section")
    #expect(slug("") == "section")
  }

  @Test func equalHeadingsGetDifferentSlugs() {
    var slugs = Slugs()
    #expect(slugs.next(for: "Costs") == "costs")
    #expect(slugs.next(for: "Costs 1") == "costs-1")
    #expect(slugs.next(for: "Costs") == "costs-2")
    #expect(slugs.next(for: "costs") == "costs-3")
  }
}
