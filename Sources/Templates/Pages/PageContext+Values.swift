package import Markup

extension PageContext {
  /// The page as ``contract`` promises it.
  public var values: TemplateValue {
    [
      "language": .text(language), "locale": .text(locale), "right_to_left": .flag(isRightToLeft),
      "root": .text(root),
      "report_title": .text(reportTitle), "home": .text(home), "title": .text(title),
      "heading": .fragment(heading), "is_front": .flag(isFront),
      "summary": .optional(summary),
      "standfirst": wholeStandfirst.map { .fragment($0) } ?? .absent,
      "position": .optional(position),
      "authors": .optional(authors), "date": date?.values ?? .absent,
      "reading_time": .optional(readingTime),
      "canonical": .optional(canonical), "is_listed": .flag(isListed), "feed": .optional(feed),
      "card": .optional(card), "structured_data": .fragment(structuredData),
      "content_language": .optional(contentLanguage), "notice": .optional(notice),
      "content": .fragment(content),
      "contents": .list(contents.map(\.values)), "chapters": .list(chapters.map(\.values)),
      "navigation": .list(navigation.map(\.values)),
      "appendices": .list(appendices.map(\.unnumbered)), "previous": previous?.values ?? .absent,
      "next": next?.values ?? .absent, "languages": .list(languages.map(\.values)),
      "numbers": .optional(numbers), "labels": labels.values,
    ]
  }
}

extension PageContext {
  /// What stands below the title: the standfirst, or the summary as markup without more.
  package var wholeStandfirst: Fragment? {
    standfirst
      ?? summary.map { summary in
        var html = MarkupWriter(.html)
        html.text(summary)
        return html.finish()
      }
  }
}

extension Theme {
  /// The bytes of a page.
  ///
  /// - Precondition: the theme was read for ``PageContext/contract``.
  public func render(_ page: PageContext) -> [UInt8] {
    render(PageContext.contract.template, page.values)
  }
}

extension PageLink {
  fileprivate var values: TemplateValue {
    ["title": .text(title), "href": .text(href), "title_language": .optional(language)]
  }
}

extension PageHeading {
  fileprivate var values: TemplateValue { .record(own + [TemplateField("sections", sections)]) }

  private var own: [TemplateField] {
    [
      TemplateField("title", .text(link.title)), TemplateField("href", .text(link.href)),
      TemplateField("title_language", .optional(link.language)),
      TemplateField("number", .optional(number)),
    ]
  }

  private var sections: TemplateValue { .list(parts.map { .record($0.own) }) }
}

extension PageNavigationItem {
  fileprivate var unnumbered: TemplateValue {
    [
      "title": .text(link.title), "href": .text(link.href),
      "title_language": .optional(link.language), "current": .flag(isCurrent),
    ]
  }

  fileprivate var values: TemplateValue {
    [
      "title": .text(link.title), "href": .text(link.href),
      "title_language": .optional(link.language), "number": .optional(number),
      "current": .flag(isCurrent),
    ]
  }
}

extension PageCard {
  fileprivate var values: TemplateValue {
    [
      "title": .text(link.title), "href": .text(link.href),
      "title_language": .optional(link.language), "number": .optional(number),
      "summary": .optional(summary),
    ]
  }
}

extension PageLanguage {
  fileprivate var values: TemplateValue {
    [
      "code": .text(code), "locale": .text(locale), "name": .text(name), "href": .text(href),
      "current": .flag(isCurrent),
      "translation": .flag(isTranslation), "address": .optional(address),
      "first": .flag(isFirst),
    ]
  }
}

extension PageDate {
  fileprivate var values: TemplateValue { ["machine": .text(machine), "text": .text(text)] }
}

extension PageLabels {
  fileprivate var values: TemplateValue {
    [
      "skip": .text(skip), "contents": .text(contents), "on_this_page": .text(onThisPage),
      "language": .text(language), "previous": .text(previous), "next": .text(next),
      "chapters": .text(chapters), "appendices": .text(appendices), "updated": .text(updated),
      "numbers": .text(numbers),
      "colophon": .text(colophon),
    ]
  }
}
