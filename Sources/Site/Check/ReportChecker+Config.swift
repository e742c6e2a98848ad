import Diagnostics
import Numerals

extension ReportChecker {
  /// What `report.yaml` says, held against the files that are there.
  mutating func checkConfig() {
    // Without a word about languages there is nothing to hold the pages against.
    guard !report.config.languages.isEmpty else { return }
    checkLanguages()
    checkPageOrder()
    for language in languages where report.config.title.map({ $0[language] == nil }) ?? false {
      if let title = report.config.title {
        add(.missingTranslation(language: language, title.range))
      }
    }
  }

  private mutating func checkLanguages() {
    var first: [String: SourceRange] = [:]
    for language in report.config.languages {
      if let before = first[language.value] {
        add(.repeatedLanguage(language.value, language.range, first: before))
        continue
      }
      first[language.value] = language.range
      if !isLanguageTag(language.value) {
        add(.badLanguageTag(language.value, language.range))
      } else if !report.library.has(language.value) {
        add(
          .unsupportedLanguage(language.value, language.range, known: report.library.tags))
      } else if report.page("index", in: language.value) == nil,
        !gaps.hasUnread(page: "index", in: language.value)
      {
        let isDraft = report.hasDraft("index", in: language.value)
        add(.missingFrontPage(language: language.value, isDraft: isDraft, language.range))
      }
    }
    for page in report.pages where first[page.language] == nil {
      add(.unlistedLanguage(page.language, SourceRange(page.source, 0, 0), known: languages))
    }
  }

  private mutating func checkPageOrder() {
    // A language without any page was told by its front page alone.
    let written = languages.filter { !report.slugs(in: $0).isEmpty }
    var first: [String: SourceRange] = [:]
    for (place, slug) in report.config.pages.enumerated() {
      if let before = first[slug.value] {
        add(.repeatedPage(slug.value, slug.range, first: before))
        continue
      }
      first[slug.value] = slug.range
      if slug.value == "index" {
        if place > 0 { add(.frontPageNotFirst(slug.range)) }
        continue
      }
      for language in written where report.page(slug.value, in: language) == nil {
        guard !gaps.hasUnread(page: slug.value, in: language),
          !report.hasDraft(slug.value, in: language)
        else { continue }
        let isToCome =
          report.hasDraft(slug.value) && report.shownPage(slug.value, in: language) == nil
        if isToCome { continue }
        let near = nearestName(to: slug.value, in: report.slugs(in: language))
        // A page that is called almost so, and that nothing lists, is this one.
        let isMisnamed = near.map { !report.config.pages.map(\.value).contains($0) } ?? false
        if !isMisnamed, let original = report.shownPage(slug.value, in: language) {
          let pages = ParityProblem.Pages(
            translation: language + "/" + slug.value + ".md", original: original.contentPath)
          add(.untranslatedPage(pages, at: slug.range))
          continue
        }
        add(.missingPage(slug.value, language: language, slug.range, nearest: near))
      }
    }
    // Without a list there is no order to be missing from.
    guard !report.config.pages.isEmpty else { return }
    for page in report.pages where first[page.slug] == nil && languages.contains(page.language) {
      add(.unlistedPage(page.slug, SourceRange(page.source, 0, 0)))
    }
  }
}
