extension PageContext {
  /// The keys of `page.html`, with their meanings: the reference for whoever writes a theme.
  public static let contract = TemplateContract(
    "page",
    keys: [
      TemplateKey("language", .text, "language of the page as a BCP 47 tag"),
      TemplateKey("locale", .text, "the same with a country, for those who ask for one: `en_GB`"),
      TemplateKey("right_to_left", .flag, "whether the language is written from right to left"),
      TemplateKey("root", .text, "what leads to the site's root: empty, or `../`"),
      TemplateKey("report_title", .text, "title of the report"),
      TemplateKey("home", .text, "link to the report's front page in this language"),
      TemplateKey("title", .text, "title of the page"),
      TemplateKey(
        "heading", .fragment, "the same title as markup, with its values as buttons"),
      TemplateKey("is_front", .flag, "whether this is the front page"),
      TemplateKey("summary", .optional(.text), "one or two sentences about the page"),
      TemplateKey("standfirst", .optional(.fragment), "the summary as markup"),
      TemplateKey("position", .optional(.text), "where the page stands: `Chapter 2 of 5`"),
      TemplateKey("authors", .optional(.text), "who wrote it"),
      TemplateKey("date", .optional(.record(dateKeys)), "when it was last changed"),
      TemplateKey("reading_time", .optional(.text), "how long it takes to read: `6-minute read`"),
      TemplateKey("canonical", .optional(.text), "address of the page on the web"),
      TemplateKey("is_listed", .flag, "whether search engines shall list it; `404.html` is not"),
      TemplateKey("feed", .optional(.text), "link to the feed of the report in this language"),
      TemplateKey("card", .optional(.text), "address of a picture of the page, 1200 by 630 pixels"),
      TemplateKey(
        "structured_data", .fragment, "an element of the head with what machines read of the page"),
      TemplateKey(
        "content_language", .optional(.text),
        "language of title, summary and body, where it is not that of the page"),
      TemplateKey("notice", .optional(.text), "what is to be said above the body"),
      TemplateKey("content", .fragment, "body of the page"),
      TemplateKey(
        "contents", .list(.record(headingKeys + [sectionsKey])), "sections of the page"),
      TemplateKey(
        "chapters", .list(.record(cardKeys)), "chapters, on the front page; elsewhere none"),
      TemplateKey("navigation", .list(.record(navigationKeys)), "all pages, in reading order"),
      TemplateKey(
        "appendices", .list(.record(linkKeys + [currentKey])),
        "pages that no author wrote: the ledger of claims, the models, the references"),
      TemplateKey("previous", .optional(.record(linkKeys)), "page before this one"),
      TemplateKey("next", .optional(.record(linkKeys)), "page after this one"),
      TemplateKey(
        "languages", .list(.record(languageKeys)),
        "the page in every language, this one included; empty when there is one"),
      TemplateKey("numbers", .optional(.text), "link to the numbers of the report as JSON"),
      TemplateKey("labels", .record(labelKeys), "words in the language of the page"),
    ], essentials: ["content"])

  private static let linkKeys = [
    TemplateKey("title", .text, "text of the link"),
    TemplateKey("href", .text, "relative link"),
    TemplateKey(
      "title_language", .optional(.text), "language of the title, where it is not that of the page"),
  ]

  private static let headingKeys =
    linkKeys + [TemplateKey("number", .optional(.text), "number of the section: `2.1`")]

  private static let sectionsKey = TemplateKey(
    "sections", .list(.record(headingKeys)), "sections within it")

  private static let numberKey = TemplateKey("number", .optional(.text), "number of the chapter")

  private static let currentKey = TemplateKey(
    "current", .flag, "whether it is the page that is shown")

  private static let navigationKeys = linkKeys + [numberKey, currentKey]

  private static let cardKeys =
    linkKeys + [numberKey, TemplateKey("summary", .optional(.text), "summary of the chapter")]

  private static let languageKeys = [
    TemplateKey("code", .text, "BCP 47 tag"),
    TemplateKey("locale", .text, "the same with a country: `en_GB`"),
    TemplateKey("name", .text, "the language's own name"),
    TemplateKey("href", .text, "relative link"),
    TemplateKey("current", .flag, "whether it is the language that is shown"),
    TemplateKey(
      "translation", .flag,
      "whether this page is there in that language, and not shown as it was written"),
    TemplateKey("address", .optional(.text), "address of the page on the web"),
    TemplateKey("first", .flag, "whether it is the first language of the report"),
  ]

  private static let dateKeys = [
    TemplateKey("machine", .text, "the day for machines: `2026-02-01`"),
    TemplateKey("text", .text, "the day for readers"),
  ]

  private static let labelKeys = [
    TemplateKey("skip", .text, "Skip to content"),
    TemplateKey("contents", .text, "Contents"),
    TemplateKey("on_this_page", .text, "On this page"),
    TemplateKey("language", .text, "Language"),
    TemplateKey("previous", .text, "Previous"),
    TemplateKey("next", .text, "Next"),
    TemplateKey("chapters", .text, "Chapters"),
    TemplateKey("appendices", .text, "Behind the report"),
    TemplateKey("updated", .text, "Updated"),
    TemplateKey("numbers", .text, "Numbers as JSON"),
    TemplateKey("colophon", .text, "a sentence on how the numbers came about"),
  ]
}
