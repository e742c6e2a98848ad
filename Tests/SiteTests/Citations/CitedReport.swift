@testable import Site

extension SmallReport {
  /// A report in two languages that has many kinds of works, with a text on its page in both.
  static func citing(_ text: String) -> SmallReport {
    SmallReport()
      .with(
        "report.yaml",
        "title: {en: Coffee, nl: Koffie}\nlanguages: [en, nl]\npages: [index]\n"
          + "units: {cup: {plural: cups}}\n"
      )
      .with("charts/cups.yaml", nil)
      .with("sources.yaml", works)
      .with("en/index.md", "---\ntitle: Coffee\nmodels: [coffee]\n---\n\n" + text)
      .with("nl/index.md", "---\ntitle: Koffie\nmodels: [coffee]\n---\n\n" + text)
  }

  /// Works of most types.
  static let works = """
    references:
      - id: ord2025
        type: webpage
        author: [{family: Ord, given: Toby}]
        title: How well does RL scale?
        issued: {date-parts: [[2025, 10, 20]]}
        accessed: {date-parts: [[2025, 11, 2]]}
        URL: https://www.tobyord.com/writing/how-well-does-rl-scale
        language: en
      - id: ord2025b
        type: post-weblog
        author: [{family: Ord, given: Toby}]
        title: Inference scaling
        container-title: EA Forum
        issued: 2025-02
        URL: https://forum.effectivealtruism.org/posts/a-very-long-address-that-nobody-wants-to-read-in-full
      - id: hilton
        type: article-journal
        author: [{family: Hilton, given: Jacob}, {family: Berg, given: Jan Willem, non-dropping-particle: van den}]
        title: Scaling <i>laws</i> for games
        container-title: Journal of Scale
        volume: 12
        issue: 3
        page: 101-115
        issued: {date-parts: [[2023]]}
        DOI: https://doi.org/10.1000/182
        language: en-GB
      - id: khatri
        type: article
        author: [{family: Khatri, given: Devvrit}, {literal: others}]
        title: The art of scaling
        number: arXiv:2510.13786
        issued: {date-parts: [["2025", "10"]], circa: true}
      - id: boek
        type: book
        author: [{family: Jansen, given: Anne-Marie, suffix: Jr.}, {family: B, given: C.}, {family: D, given: E.}]
        title: Het grote boek
        edition: 2
        publisher: Uitgeverij Zee
        volume: 3
        issued: {date-parts: [[1999], [2001]]}
        language: nl
      - id: deel
        type: chapter
        author: {literal: OpenAI}
        editor: [{family: Smit, given: Piet}, {family: Vos, given: Ada}]
        title: A chapter
        container-title: The book
        page: 5-9
        publisher: Press
        issued: {raw: Spring 2020}
      - id: epoch
        type: dataset
        author: [{literal: Epoch AI}]
        title: Notable models
        publisher: Epoch AI
        version: 4.1
        URL: https://epoch.ai/data/
      - id: anon
        type: report
        title: "A long title about many things that goes on: and has a second part"
        number: 17
        publisher: Ministry
        issued: {literal: forthcoming}
      - id: wet
        type: legislation
        title: Wet op de koffie
        title-short: Koffiewet
        number: Stb. 2020, 5
        issued: 2020
      - id: thesis
        type: thesis
        author: [{family: García, given: José, dropping-particle: de}]
        title: On beans
        genre: PhD thesis
        publisher: Leiden University
        issued: {year: 2018}

    """

  /// Cites all of them, so that no build complains of an unused work.
  static let allCited =
    "[@ord2025; @ord2025b; @hilton; @khatri; @boek; @deel; @epoch; @anon; @wet; @thesis]"
}
