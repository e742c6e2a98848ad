extension SinglePageContext {
  /// The keys of `single.html`: those of `page.html`, and what holds the pages.
  public static let contract = TemplateContract(
    "single",
    keys: PageContext.contract.keys + [
      TemplateKey("anchor", .text, "id of the front page"),
      notesKey,
      TemplateKey("notes_label", .text, "Links"),
      TemplateKey(
        "parts", .list(.record(partKeys)),
        "all pages but the front page, in reading order; then those that no author wrote"),
    ], essentials: ["content", "parts"])

  private static let partKeys = [
    TemplateKey("anchor", .text, "id of the page, which all links to it lead to"),
    TemplateKey("appendix", .flag, "whether no author wrote the page"),
    TemplateKey(
      "continued", .flag, "whether it belongs to the part before it, as models belong together"),
    TemplateKey("position", .optional(.text), "where the page stands: `Chapter 2 of 5`"),
    TemplateKey("heading", .fragment, "title of the page"),
    TemplateKey("standfirst", .optional(.fragment), "the summary as markup"),
    TemplateKey(
      "content_language", .optional(.text),
      "language of title, summary and body, where it is not that of the file"),
    TemplateKey("notice", .optional(.text), "what is to be said above the body"),
    TemplateKey("content", .fragment, "body of the page"),
    notesKey,
  ]

  private static let notesKey = TemplateKey(
    "notes",
    .list(
      .record([
        TemplateKey("number", .text, "number that stands beside the links"),
        TemplateKey("address", .text, "where they lead"),
      ])), "addresses on other sites that the page links to, for readers of paper")

  /// The file as ``contract`` promises it.
  public var values: TemplateValue {
    var page = page
    page.heading = front.heading
    page.standfirst = front.standfirst
    page.content = front.content
    guard case .record(let fields) = page.values else { return page.values }
    return .record(
      fields + [
        TemplateField("anchor", .text(front.anchor)),
        TemplateField("notes", front.noteValues),
        TemplateField("notes_label", .text(notesLabel)),
        TemplateField("parts", .list(parts.map(\.values))),
      ])
  }
}

extension SinglePagePart {
  fileprivate var noteValues: TemplateValue {
    .list(notes.map { ["number": .text($0.number), "address": .text($0.address)] })
  }

  fileprivate var values: TemplateValue {
    [
      "anchor": .text(anchor), "appendix": .flag(isAppendix),
      "continued": .flag(isContinued), "position": .optional(position),
      "heading": .fragment(heading),
      "standfirst": standfirst.map { .fragment($0) } ?? .absent,
      "content_language": .optional(contentLanguage), "notice": .optional(notice),
      "content": .fragment(content), "notes": noteValues,
    ]
  }
}
