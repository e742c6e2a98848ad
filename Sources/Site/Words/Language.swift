import Charts
import Markdown
import Numerals
import Templates

/// A language that a report can be written in, with the words that Tenfold itself writes.
struct Language: Hashable, Sendable {
  /// The BCP 47 tag, as the report spells it.
  let tag: String
  /// How numbers are written.
  let style: NumberStyle

  /// The tags of all languages that a report can be written in.
  static let supported = ["en", "nl"]

  /// English, for messages.
  static let english = Language(tag: "en", style: .english)

  /// The language of a tag; `nil` for one in which numbers cannot be written.
  init?(_ tag: String) {
    guard let style = NumberStyle(language: tag) else { return nil }
    self.init(tag: tag, style: style)
  }

  private init(tag: String, style: NumberStyle) {
    self.tag = tag
    self.style = style
  }

  private var isDutch: Bool { style == .dutch }

  /// One of two wordings, by the language.
  func either(_ english: String, _ dutch: String) -> String { isDutch ? dutch : english }

  /// The language's own name.
  var name: String { either("English", "Nederlands") }

  /// What stands between a currency's sign and the number.
  var afterCurrencySign: String { either("", "\u{A0}") }

  /// In which language figures are described that have no words of their author.
  var description: DescriptionLanguage { isDutch ? .dutch : .english }

  /// "Figure 3"
  func figure(_ number: Int) -> String { either("Figure", "Figuur") + "\u{A0}\(number)" }

  /// "Chapter 2 of 5"
  func position(_ chapter: Int, of count: Int) -> String {
    either("Chapter \(chapter) of \(count)", "Hoofdstuk \(chapter) van \(count)")
  }

  /// "1 February 2026"
  func date(_ date: CalendarDate) -> String {
    let english = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let dutch = [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
      "oktober", "november", "december",
    ]
    let months = isDutch ? dutch : english
    return "\(date.day)\u{A0}\(months[date.month - 1]) \(date.year)"
  }

  /// What the theme writes around a page.
  var labels: PageLabels {
    PageLabels(
      skip: either("Skip to content", "Naar de inhoud"),
      contents: either("Contents", "Inhoud"),
      onThisPage: either("On this page", "Op deze pagina"),
      language: either("Language", "Taal"),
      previous: either("Previous", "Vorige"),
      next: either("Next", "Volgende"),
      chapters: either("Chapters", "Hoofdstukken"),
      appendices: either("Behind the report", "Achter het rapport"),
      updated: either("Updated", "Bijgewerkt"),
      numbers: either("All numbers as JSON", "Alle getallen als JSON"),
      colophon: either(
        "Every number on this page was computed from the report’s models when the page was built.",
        "Elk getal op deze pagina is bij het bouwen berekend uit de modellen van het rapport."))
  }

  /// What stands around figures, notes and values.
  var dataTable: String { either("Table of the data", "Tabel met de gegevens") }
  /// The link of a figure to itself, for readers who want to point others at it.
  var linkToFigure: String { either("Link to this figure", "Link naar deze figuur") }
  /// What stands below a table of the first of many rows.
  func rows(_ shown: Int, of count: Int) -> String {
    let (first, all) = (number(shown), number(count))
    return either(
      "These are the first \(first) of \(all) rows; the CSV file has all of them.",
      "Dit zijn de eerste \(first) van \(all) rijen; het CSV-bestand bevat ze alle.")
  }
  private func number(_ count: Int) -> String {
    numberText(Double(count), NumberFormat(.plain, .exact), style).plain
  }
  /// "Data of Figure 1"
  func dataOf(_ figure: String) -> String { either("Data of \(figure)", "Gegevens van \(figure)") }
  /// The columns of a file of numbers.
  var series: String { either("series", "reeks") }
  var panel: String { either("panel", "paneel") }
  var nameOfRow: String { either("name", "naam") }
  var level: String { either("level", "niveau") }
  /// What the rows of a slope triangle are called.
  var slope: String { either("Slope", "Helling") }
  /// The ends of an interval.
  var low: String { either("low", "laag") }
  var high: String { either("high", "hoog") }
  /// What the plot of residuals shows.
  func residual(isRatio: Bool) -> String {
    isRatio
      ? either("Observed as a multiple of the law", "Waarneming als veelvoud van de wet")
      : either("Observed minus law", "Waarneming min wet")
  }
  /// The two ends of an input that moves a value.
  var lowInput: String { either("Input low (5%)", "Invoer laag (5%)") }
  var highInput: String { either("Input high (95%)", "Invoer hoog (95%)") }
  /// What points stand for that are drawn in sizes without a name.
  var size: String { either("Size", "Grootte") }
  /// The name of a table that can be scrolled.
  var table: String { either("Table", "Tabel") }
  /// The name of the notes of a paragraph.
  var notes: String { either("Notes", "Noten") }
  /// The name of the link back from a note.
  func backToNote(_ number: Int) -> String {
    either("Back to note \(number)", "Terug naar noot \(number)")
  }
  /// The name of the box before a task.
  func task(isDone: Bool) -> String {
    isDone ? either("Done", "Gedaan") : either("To do", "Te doen")
  }
  /// The facts of a popover.
  var exactly: String { either("Exactly", "Precies") }
  var fromSamples: String { either("From samples", "Uit steekproeven") }
  var median: String {
    either("Median, and in brackets the middle 90%", "Mediaan, en tussen haakjes de middelste 90%")
  }
  /// What stands between the ends of an interval.
  var to: String { either("to", "tot") }
  var sources: String { either("Sources", "Bronnen") }
  /// What stands before the summary of a fit.
  var fit: String { either("Fitted to", "Gefit op") }
  /// What was fitted, as a formula of the two sides.
  func fit(of sides: String) -> String { either("fit of ", "fit van ") + sides }
  /// How new observations differ from a law.
  var scatter: String { either("scatter", "spreiding") }
  func rows(_ count: String, isOne: Bool) -> String {
    count + " " + (isOne ? either("row", "rij") : either("rows", "rijen"))
  }
  /// What stands before the name of a data set.
  var data: String { either("Data", "Gegevens") }

  /// The name of a callout.
  func callout(_ kind: Callout) -> String {
    switch kind {
    case .note: either("Note", "Let op")
    case .tip: either("Tip", "Tip")
    case .important: either("Important", "Belangrijk")
    case .warning: either("Warning", "Waarschuwing")
    case .caution: either("Caution", "Voorzichtig")
    }
  }
}
