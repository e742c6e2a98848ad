import Diagnostics
import Synchronization
import TestSupport
import Testing

@testable import Site

/// A builder that has built before gives what a new one gives, whatever was edited in between.
@Suite struct RebuildTests {
  @Test(arguments: [UInt64(1), 2, 3, 4])
  func editedReportsAreBuiltAsNewOnes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var builder = SiteBuilder()
    var report = EditedReport()
    #expect(shortLines(builder.build(report.input)) == [])
    var sound = 0
    for step in 1...150 {
      let edit = report.edit(&random)
      let build = builder.build(report.input)
      let new = buildSite(report.input)
      // Comparing is told in words, since the files are long.
      let differing = zip(build.files, new.files).filter { $0 != $1 }.map(\.0.path)
      let isSame =
        differing.isEmpty && build.files.count == new.files.count
        && build.diagnostics == new.diagnostics && build.counts == new.counts
      #expect(
        isSame,
        "seed \(seed), step \(step), \(edit): \(differing), \(shortLines(build)) for \(shortLines(new))"
      )
      guard isSame else { return }
      if !build.files.isEmpty { sound += 1 }
    }
    // A law of reports that are all broken would say nothing of their pages.
    #expect(sound > 30)
  }

  @Test func aFitIsMadeAgainOnlyWhereSomethingThatPagesShareChanges() {
    let work = WorkCount()
    var builder = SiteBuilder()
    let plant = FittedReport()
    _ = builder.build(plant.report.input, host: work.host)
    let once = work.value
    #expect(once > 0)
    let edited = plant.report.with(
      "en/index.md", "---\ntitle: Plants\n---\n\nOther words.\n\n![](chart:cups)\n")
    #expect(shortLines(builder.build(edited.input, host: work.host)) == [])
    #expect(work.value == once)
    _ = builder.build(edited.with("sources.yaml", "[]").input, host: work.host)
    #expect(work.value > once)
  }
}

/// How often a host was asked for the time, as each fit does that is made.
private final class WorkCount: Sendable {
  private let count = Mutex(0)

  var value: Int { count.withLock { $0 } }

  var host: Host {
    Host { number, task in
      (0..<number).map { task($0) }
    } now: {
      self.count.withLock { $0 += 1 }
      return .zero
    }
  }
}

/// A report of two languages to which an author does one thing after the other, some of them wrong.
private struct EditedReport {
  private var files: [String: String] = [
    "report.yaml":
      "title: {en: Coffee, nl: Koffie}\nlanguages: [en, nl]\npages: [index, costs]\nunits:\n  cup: {plural: cups}\n",
    "sources.yaml": """
    - {id: roast2020, title: Roasting, author: [{family: Roast}], issued: {date-parts: [[2020]]}}
    - {id: roast2021, title: Grinding, author: [{family: Roast}], issued: {date-parts: [[2021]]}}

    """,
    "models/coffee.yaml": """
    title: {en: Coffee, nl: Koffie}
    parameters:
      price: 14 EUR/kg
      dose: 7 g/cup to 9 g/cup
      habit: 3 cups/day
    definitions:
      cost(cups_a_day): price * dose * cups_a_day
      yearly: cost(habit) * 1 year in EUR
    checks:
      - yearly > 10 EUR

    """,
    "models/tea.yaml": """
    title: {en: Tea, nl: Thee}
    parameters:
      leaf: 2 g
    definitions:
      cups: leaf / 1 g

    """,
    "charts/cups.yaml": """
    title: {en: "Cups cost `= coffee.yearly`", nl: "Koppen kosten `= coffee.yearly`"}
    x: {label: {en: Cups, nl: Koppen}, unit: cup/day, domain: [0, 6]}
    y: {label: {en: Cost, nl: Kosten}, unit: EUR}
    marks:
      - line: coffee.cost(x) * 1 year

    """,
    "claims/all.yaml": """
    dear:
      says: {en: Coffee is dear., nl: Koffie is duur.}
      source: [roast2020]
      models: [coffee]
      holds: yearly > 20 EUR
      verdict: holds
      because: {en: "It costs `= yearly`.", nl: "Ze kost `= yearly`."}

    """,
  ]
  /// The paragraphs of each page.
  private var pages: [String: [String]] = [:]

  init() {
    for language in ["en", "nl"] {
      pages[language + "/index"] = [
        "A cup is `= coffee.dose` [@roast2020].", "## First", "![](chart:cups)",
        "More in [](page:costs).",
      ]
      pages[language + "/costs"] = [
        "## Where it goes", "By `= coffee.yearly / 12 | 1 decimal`, says @roast2021.",
        "![](claim:dear)", "See [](chart:cups) and `= tea.cups`.",
      ]
    }
  }

  var input: ReportInput {
    var content = files.map { InputFile(path: $0.key, bytes: Array($0.value.utf8)) }
    for (path, paragraphs) in pages {
      let text =
        "---\ntitle: \(path.dropFirst(3))\nsummary: All of it\nmodels: [coffee]\n---\n\n"
        + paragraphs.joined(separator: "\n\n") + "\n"
      content.append(InputFile(path: path + ".md", bytes: Array(text.utf8)))
    }
    return ReportInput(
      content: content.sorted { $0.path < $1.path }, severities: SmallReport.unusedAllowed)
  }

  /// What an author may write.
  private static let right = [
    "Words and more words.", "Other words.", "A value of `= coffee.price`.",
    "`= 3 to 4` and `= 3 to 4` again.", "`= coffee.cost(2 cups/day)` for two.", "## A heading",
    "### A part of it", "A [link](page:index#first).", "As [@roast2021, p. 3] says.",
    "> [!NOTE]\n> A note with `= coffee.habit`.", "| A | B |\n|---|---|\n| 1 | `= tea.leaf` |",
    "![](formula:yearly)",
  ]
  private static let wrong = [
    "`= nothing`", "[@nobody]", "[](chart:none)", "`= 1 / 0`", "[gone](page:gone)", "`= 3 +`",
  ]

  private static let values = [
    ("coffee", "price: 14 EUR/kg", "price: 15 EUR/kg"), ("coffee", "9 g/cup", "10 g/cup"),
    ("coffee", "habit: 3 /day", "habit: 2 /day"), ("tea", "leaf: 2 g", "leaf: 2.5 g"),
    ("coffee", "> 10 EUR", "> 1000 EUR"), ("tea", "leaf / 1 g", "leaf / 1 kg"),
  ]

  /// Does one thing, and says what.
  mutating func edit(_ random: inout SeededGenerator) -> String {
    // Most mistakes do not live long.
    if Int.random(in: 0..<3, using: &random) > 0 {
      pages = pages.mapValues { $0.filter { !Self.wrong.contains($0) } }
    }
    let names = pages.keys.sorted()
    let page = names[Int.random(in: 0..<names.count, using: &random)]
    let paragraphs = pages[page] ?? []
    let place = Int.random(in: 0...paragraphs.count, using: &random)
    let texts = Int.random(in: 0..<5, using: &random) == 0 ? Self.wrong : Self.right
    let written = texts[Int.random(in: 0..<texts.count, using: &random)]
    // Languages say the same, unless their author forgets one.
    let isForgotten = Int.random(in: 0..<8, using: &random) == 0
    let both = isForgotten ? [page] : names.filter { $0.dropFirst(2) == page.dropFirst(2) }
    switch Int.random(in: 0..<20, using: &random) {
    case 0..<5:
      for page in both where place <= pages[page]?.count ?? 0 {
        pages[page]?.insert(written, at: place)
      }
    case 5..<9 where place < paragraphs.count && !"#!".contains(paragraphs[place].prefix(1)):
      let removed = paragraphs[place]
      for page in both {
        if let place = pages[page]?.firstIndex(where: { $0.hasPrefix(removed.prefix(12)) }) {
          pages[page]?.remove(at: place)
        }
      }
    case 9..<16 where place < paragraphs.count && !"#!|".contains(paragraphs[place].prefix(1)):
      pages[page]?[place] += " More."
    case 16:
      let (model, old, new) = Self.values[Int.random(in: 0..<Self.values.count, using: &random)]
      let path = "models/" + model + ".yaml"
      let text = files[path] ?? ""
      files[path] =
        text.contains(new) ? text.replacing(new, with: old) : text.replacing(old, with: new)
      return "\(old) and \(new)"
    case 17:
      let isThere = pages["en/extra"] != nil
      for language in ["en", "nl"] {
        pages[language + "/extra"] = isThere ? nil : ["Extra words."]
      }
      return "the pages called extra"
    case 18:
      let text = files["report.yaml"] ?? ""
      files["report.yaml"] =
        text.contains("seed") ? text.replacing("seed: 7\n", with: "") : text + "seed: 7\n"
      return "the seed"
    default: return "nothing"
    }
    // What an author forgot in a language is said there later.
    if Int.random(in: 0..<3, using: &random) == 0 {
      for name in names where name.hasPrefix("nl/") {
        pages[name] = pages["en/" + name.dropFirst(3)].map { Array($0.prefix(12)) }
      }
      for name in names where name.hasPrefix("en/") {
        pages[name] = pages[name].map { Array($0.prefix(12)) }
      }
    }
    return "\(page) at \(place)"
  }
}
