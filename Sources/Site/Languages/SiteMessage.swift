import Numerals

/// What Tenfold says on pages beside the words of authors: the facts of each message, as ``MessageKey`` has them. A
/// name is a section of a language file and a key in it.
enum SiteMessage: String, MessageKey {
  // What the theme writes around a page.
  case skip = "page.skip"
  case contents = "page.contents"
  case onThisPage = "page.on-this-page"
  case language = "page.language"
  case previous = "page.previous"
  case next = "page.next"
  case chapters = "page.chapters"
  case appendices = "page.appendices"
  case updated = "page.updated"
  case numbers = "page.numbers"
  case colophon = "page.colophon"
  case position = "page.position {chapter} {chapters}"

  // What stands on a page.
  case table = "page.table"
  case notes = "page.notes"
  case backToNote = "page.back-to-note {number}"
  case done = "page.done"
  case toDo = "page.to-do"
  case noteCallout = "callouts.note"
  case tipCallout = "callouts.tip"
  case importantCallout = "callouts.important"
  case warningCallout = "callouts.warning"
  case cautionCallout = "callouts.caution"

  // Figures and their tables.
  case figure = "figure.name {number}"
  case linkToFigure = "figure.link"
  case dataTable = "figure.data-table"
  case dataOf = "figure.data-of {figure}"
  case firstRows = "figure.first-rows {shown} {count}"
  case data = "figure.data"
  case series = "figure.series"
  case panel = "figure.panel"
  case nameOfRow = "figure.row-name"
  case level = "figure.level"
  case slope = "figure.slope"
  case low = "figure.low"
  case high = "figure.high"
  case lowInput = "figure.low-input"
  case highInput = "figure.high-input"
  case size = "figure.size"
  case residual = "figure.residual"
  case residualRatio = "figure.residual-ratio"

  // What stands behind a value.
  case exactly = "value.exactly"
  case fromSamples = "value.from-samples"
  case median = "value.median"
  case to = "value.to"
  case sources = "value.sources"
  case fittedTo = "value.fitted-to"
  case fitOf = "value.fit-of {sides}"
  case scatter = "value.scatter"
  case rows = "value.rows {count}"

  // Translation.
  case notTranslated = "translation.not-translated {name}"
}
