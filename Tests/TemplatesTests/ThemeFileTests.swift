import Diagnostics
import Templates
import Testing

@Suite struct ThemeFileTests {
  @Test func assetsAreKeptAndSortedByPath() throws {
    var sources = SourceMap()
    let files = [
      file("assets/b.css", "b"), file("page.html", ""), file("assets/a/x.png", "a"),
      file("assets/.DS_Store", ""), file("README.md", "{{"), file(".gitignore", ""),
    ]
    let reading = Theme.read(files, for: [testContract], in: &sources)
    let theme = try #require(reading.theme)
    #expect(theme.assets.map(\.path) == ["assets/a/x.png", "assets/b.css"])
    #expect(reading.diagnostics.isEmpty)
  }

  @Test func theOrderOfTheFilesDoesNotMatter() {
    let files = [
      file("page.html", "{{>a}}{{>b}}{{x}}"), file("partials/a.html", "{{y}}"),
      file("partials/b.html", "{{z}}"), file("stray.txt", ""), file("partials/c.html", ""),
    ]
    var forward = SourceMap()
    var backward = SourceMap()
    let one = Theme.read(files, for: [testContract], in: &forward).diagnostics
    let other = Theme.read(files.reversed(), for: [testContract], in: &backward).diagnostics
    #expect(one == other)
    #expect(forward.all.map(\.path) == backward.all.map(\.path))
  }

  @Test func ownFilesStandBeforeThoseOfTheDefaultTheme() {
    let files = [file("page.html", "own")].completed(by: [
      file("page.html", "default"), file("assets/style.css", "default"),
    ])
    #expect(files == [file("assets/style.css", "default"), file("page.html", "own")])
  }

  private func file(_ path: String, _ text: String) -> ThemeFile {
    ThemeFile(path: path, bytes: Array(text.utf8))
  }
}
