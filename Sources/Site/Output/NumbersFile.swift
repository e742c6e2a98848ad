import Charts
import Diagnostics
import Formula
import FormulaSyntax
import Numerals
import Units

/// `numbers.json`: every computed number, with its exact value, unit, interval and text per language.
///
/// What it holds is in the order of the files and of the text, one number a line, so that two builds can be
/// compared line by line.
struct NumbersFile {
  private let contents: SiteContents

  init(_ contents: SiteContents) { self.contents = contents }

  private var report: EvaluatedReport { contents.report }
  private var environment: Environment { report.checked.environment }
  private var units: UnitTable { report.checked.environment.units }
  private var languages: [Language] { report.languages }

  /// The file.
  var bytes: [UInt8] {
    let data = dataSets
    let columns = report.checked.tables.flatMap { ColumnNumbers($0, report).columns }
    let file = JSONValue.object(
      [
        ("schema", .string(PublishedNumbers.schema)),
        ("definitions", .lines(definitions)),
        ("values", .lines(values)),
        ("series", .lines(series)),
      ] + (columns.isEmpty ? [] : [("tables", .lines(columns))])
        + (claims.isEmpty ? [] : [("claims", .lines(claims))])
        + (controls.isEmpty ? [] : [("controls", .lines(controls))])
        + (data.isEmpty ? [] : [("data", .lines(data))]))
    return Array((file.text + "\n").utf8)
  }

  private var claims: [JSONValue] {
    report.claims.map { ClaimNumbers($0, environment, languages).value }
  }

  private var controls: [JSONValue] {
    report.controls.map { ControlNumbers($0, report.checked, languages).value }
  }

  private var definitions: [JSONValue] {
    report.checked.definitions.compactMap { definition in
      guard let value = report.definitions[definition.id]?.value else { return nil }
      let texts = languages.map { language in
        (
          language.tag,
          WrittenValue(value, definition.quantity, units, language, .withInterval).plain
        )
      }
      return .object(
        [("name", .string(report.checked.environment.qualifiedName(definition.id)))]
          + facts(value, definition.quantity, texts)
          + data { DataUse(ofAllIn: [definition.id], environment) })
    }
  }

  private var values: [JSONValue] {
    let files = report.checked.report
    let readers = ValueReaders(report.checked)
    return report.checked.valueOrder.compactMap { range in
      guard let checked = report.checked.values[range], let value = report.values[range],
        !report.checked.valueLanguages.isRepeated(range)
      else { return nil }
      let texts = readers.languages(of: range).map { language in
        (
          language.tag,
          WrittenValue(value, checked.quantity, units, language, checked.span.format).plain
        )
      }
      return .object(
        [
          ("file", .string(files.paths[range.source] ?? "")),
          ("formula", .string(checked.span.formula.excerpt.text)),
          ("format", .string(checked.span.format.text)),
        ] + facts(value, checked.quantity, texts)
          + data { DataUse(ofAllIn: checked.span.formula.tree, checked.scope, environment) })
    }
  }

  /// The files of data that a number rests on, where it does.
  private func data(_ use: () -> DataUse) -> [(String, JSONValue)] {
    guard !report.checked.report.dataSets.isEmpty else { return [] }
    let names = use().dataSets
    return names.isEmpty ? [] : [("data", .array(names.map { .string($0) }))]
  }

  /// The files of data and the simulations, with what must be said wherever they are used.
  private var dataSets: [JSONValue] {
    report.checked.report.dataSets.filter { $0.declaration.from == nil }.map { file in
      let seed = report.checked.report.config.seed
      func text(_ text: LocalizedText?) -> JSONValue {
        .object(
          languages.map { language in
            (language.tag, text?[language.tag].map { .string($0.text) } ?? .null)
          })
      }
      let declaration = file.declaration
      let origin =
        declaration.simulation == nil
        ? text(declaration.origin)
        : .object(languages.map { ($0.tag, .string($0.simulated(seed: seed))) })
      return .object([
        ("name", .string(file.name)), ("origin", origin),
        ("licence", text(declaration.licence)),
        ("sources", .array(declaration.sources.map { .string($0.text) })),
      ])
    }
  }

  private func facts(
    _ value: Estimate, _ quantity: Quantity, _ texts: [(String, String)]
  ) -> [(String, JSONValue)] {
    quantityFacts(value, quantity, units)
      + [("text", .object(texts.map { ($0.0, .string($0.1)) }))]
  }

  private var series: [JSONValue] {
    report.checked.charts.flatMap { chart -> [JSONValue] in
      guard let first = languages.first,
        let figure = contents.figures[first.tag]?[chart.file.id]
      else { return [] }
      let translations = languages.map { language in
        (language.tag, contents.figures[language.tag]?[chart.file.id]?.series ?? [])
      }
      return figure.series.enumerated().map { index, series in
        let labels = translations.map { tag, series in
          (tag, series[index].label.map { JSONValue.string($0) } ?? .null)
        }
        return .object(
          [
            ("chart", .string(chart.file.id)), ("mark", .integer(series.mark)),
            ("label", .object(labels)),
            ("x_unit", .string(units.formula(chart.x.unit))),
            (
              "y_unit",
              .string(isRatio(series, figure, chart) ? "1" : units.formula(chart.y.unit))
            ),
            ("x", column(series.xs)), ("y", column(series.ys)),
          ] + moreColumns(series, figure.resolved))
      }
    }
  }

  /// Whether the values of a series are ratios in a plot of their own, where the main one has a unit.
  private func isRatio(_ series: Series, _ figure: Figure, _ chart: CheckedChart) -> Bool {
    let axis = figure.resolved.panels[series.panel].y
    return figure.resolved.chart.panels[series.panel].y != nil && axis.unit == nil
      && !chart.y.unit.isNone
  }

  /// What a series has beside its places: intervals along an axis, sizes, levels; what a tornado comes to at either
  /// end of its inputs; and the number of its panel, from one, where there are several.
  private func moreColumns(_ series: Series, _ chart: ResolvedChart) -> [(String, JSONValue)] {
    var columns: [(String, JSONValue)] = []
    if case .tornado(let mark) = chart.chart.marks[series.mark] {
      return [
        ("input_low", column(mark.lows.map { $0 })), ("input_high", column(mark.highs.map { $0 })),
      ]
    }
    let panels = chart.panels.count
    let intervals = [Charts.Dimension.x, .y].flatMap { dimension in
      series.intervals(dimension).map { interval in
        JSONValue.object([
          ("axis", .string(dimension == .x ? "x" : "y")),
          ("share", interval.share.map { .number($0) } ?? .null),
          ("lower", column(interval.lower)), ("upper", column(interval.upper)),
        ])
      }
    }
    if !intervals.isEmpty { columns.append(("intervals", .array(intervals))) }
    if series.has(.size) { columns.append(("size", column(series.values(of: .size)))) }
    if series.has(.level) { columns.append(("level", column(series.values(of: .level)))) }
    if panels > 1 { columns.append(("panel", .integer(series.panel + 1))) }
    return columns
  }

  private func column(_ values: [Double?]) -> JSONValue {
    .array(values.map { $0.map { .number($0) } ?? .null })
  }
}

/// The facts of a number that every program reads: value, unit, dimension, interval, and the standard error
/// that the value has because there are not more samples.
func quantityFacts(
  _ value: Estimate, _ quantity: Quantity, _ units: UnitTable
) -> [(String, JSONValue)] {
  [
    ("value", .number(value.value)), ("unit", .string(units.formula(quantity.unit))),
    ("dimension", .string(units.name(of: quantity.dimension))),
    (
      "interval",
      value.interval.map { .array([.number($0.low), .number($0.high)]) } ?? .null
    ),
    (
      "standard_error",
      value.interval != nil || value.error > 0 ? .number(value.error) : .null
    ),
  ]
}
