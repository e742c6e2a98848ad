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
}
