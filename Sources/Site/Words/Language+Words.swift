import Markdown
import Numerals
import Templates

extension Language {
  /// "Figure 3"
  func figure(_ number: Int) -> String { self[.figure, ["number": "\(number)"]] }

  /// "Chapter 2 of 5"
  func position(_ chapter: Int, of count: Int) -> String {
    self[.position, ["chapter": "\(chapter)", "chapters": "\(count)"]]
  }

  /// "1 February 2026"
  func date(_ date: CalendarDate) -> String {
    let month = style.dates.month(date.month)
    return style.dates.day.filled(["day": "\(date.day)", "month": month, "year": "\(date.year)"])
  }

  /// "6-minute read"
  func readingTime(minutes: Int) -> String { text(.readingTime, count: minutes) }

  /// What the theme writes around a page.
  var labels: PageLabels {
    PageLabels(
      skip: self[.skip], contents: self[.contents], onThisPage: self[.onThisPage],
      language: self[.language], previous: self[.previous], next: self[.next],
      chapters: self[.chapters], appendices: self[.appendices], updated: self[.updated],
      numbers: self[.numbers], colophon: self[.colophon])
  }

  /// What stands above the addresses that a chapter links to.
  var linkNotes: String { self[.linkNotes] }
  /// "p. 12": where a link leads on paper.
  func pageReference(_ page: String) -> String { self[.pageReference, ["page": page]] }

  /// What stands around figures.
  var dataTable: String { self[.dataTable] }
  /// The link of a figure to itself, for readers who want to point others at it.
  var linkToFigure: String { self[.linkToFigure] }
  /// What stands before the name of a data set.
  var data: String { self[.data] }
  /// The columns of a file of numbers.
  var series: String { self[.series] }
  var panel: String { self[.panel] }
  var nameOfRow: String { self[.nameOfRow] }
  var level: String { self[.level] }
  /// What the rows of a slope triangle are called.
  var slope: String { self[.slope] }
  /// The ends of an interval.
  var low: String { self[.low] }
  var high: String { self[.high] }
  /// The two ends of an input that moves a value.
  var lowInput: String { self[.lowInput] }
  var highInput: String { self[.highInput] }
  /// What points stand for that are drawn in sizes without a name.
  var size: String { self[.size] }
  /// What stands below a table of the first of many rows.
  func rows(_ shown: Int, of count: Int) -> String {
    text(.firstRows, count: count, ["shown": number(shown)])
  }

  /// "Data of Figure 1"
  func dataOf(_ figure: String) -> String { self[.dataOf, ["figure": figure]] }

  /// What the plot of residuals shows.
  func residual(isRatio: Bool) -> String { self[isRatio ? .residualRatio : .residual] }

  /// The name of a table that can be scrolled.
  var table: String { self[.table] }
  /// The name of the notes of a paragraph.
  var notes: String { self[.notes] }
  /// The name of the link back from a note.
  func backToNote(_ number: Int) -> String { self[.backToNote, ["number": "\(number)"]] }

  /// The name of the box before a task.
  func task(isDone: Bool) -> String { self[isDone ? .done : .toDo] }

  /// The name of the button that closes a popover.
  var close: String { self[.close] }
  /// The facts of a popover.
  var exactly: String { self[.exactly] }
  /// What a value is called that has more digits than are shown.
  func toDigits(_ count: Int) -> String { self[.toDigits, ["digits": "\(count)"]] }
  var fromSamples: String { self[.fromSamples] }
  var median: String { self[.median] }
  /// What stands between the ends of an interval.
  var to: String { self[.to] }
  var sources: String { self[.sources] }
  /// What stands before what a fit was made from.
  var fittedTo: String { self[.fittedTo] }
  /// How new observations differ from a law.
  var scatter: String { self[.scatter] }
  /// What was fitted, as a formula of the two sides.
  func fit(of sides: String) -> String { self[.fitOf, ["sides": sides]] }

  /// "13 rows"
  func rows(_ count: Int) -> String { text(.rows, count: count) }

  /// The name of a callout.
  func callout(_ kind: Callout) -> String {
    switch kind {
    case .note: self[.noteCallout]
    case .tip: self[.tipCallout]
    case .important: self[.importantCallout]
    case .warning: self[.warningCallout]
    case .caution: self[.cautionCallout]
    }
  }
}
