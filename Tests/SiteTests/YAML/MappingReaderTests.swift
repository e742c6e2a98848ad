import Diagnostics
import TestSupport
import Testing

@testable import Site

/// A file format of the tests, with a field of every kind.
private struct Plate: Sendable {
  enum Scale: String, CaseIterable { case linear, log }

  struct Axis: Sendable {
    var label: LocalizedText
    var scale: Scale
  }

  var title: LocalizedText
  var formula: Excerpt?
  var order: Int?
  var height: Double?
  var isOpen: Bool?
  var date: CalendarDate?
  var sources: [String]
  var levels: [Double]
  var axis: Axis?
  var parameters: [FieldEntry<Excerpt>]
  var note: Located<String>?
  var size: Int?

  static let axisField = Field<Axis>.mapping("an axis") { fields in
    let label = fields.required("label", .localizedText)
    let scale = fields.optional("scale", .word(Scale.self))
    return label.map { Axis(label: $0, scale: scale ?? .linear) }
  }

  static let field = Field<Plate>.mapping("a plate") { fields in
    let title = fields.required("title", .localizedText(in: ["en", "nl"]))
    let formula = fields.optional("formula", .excerpt)
    let order = fields.optional("order", .integer)
    let height = fields.optional("height", .number)
    let isOpen = fields.optional("open", .boolean)
    let date = fields.optional("date", .date)
    let sources = fields.optional("source", .texts)
    let levels = fields.optional("levels", .list(of: .number))
    let axis = fields.optional("axis", axisField)
    let parameters = fields.optional("parameters", .entries(of: parameter))
    let note = fields.optional("note", Field<String>.text.located)
    let size = fields.optional("size", .integer(in: 1...9))
    guard let title else { return nil }
    return Plate(
      title: title, formula: formula, order: order, height: height, isOpen: isOpen, date: date,
      sources: sources ?? [], levels: levels ?? [], axis: axis, parameters: parameters ?? [],
      note: note, size: size)
  }

  /// A parameter in its short or long form.
  static let parameter = Field<Excerpt>.either(
    text: .excerpt, mapping: .mapping("a parameter") { $0.required("value", .excerpt) })
}

@Suite struct MappingReaderTests {
  private func read(_ text: String) -> (plate: Plate?, problems: [Diagnostic]) {
    let (node, parsing) = parse(text)
    var problems = parsing.map(\.diagnostic)
    let plate = node.flatMap { Plate.field.read(file: $0, "a plate", &problems) }
    return (plate, problems)
  }

  @Test func everyKindOfFieldIsRead() throws {
    let text = """
      title: {en: Cost, nl: 'Kosten ''nu'''}
      formula: >-
        a +
        b
      order: -1_000
      height: 1.5e2
      open: true
      date: 2026-03-01
      source: ord2025
      levels: [1, 2.5, 1e4]
      axis: {label: Compute, scale: log}
      parameters:
        rho: 1
        growth: {value: 5 to 20}
      note: "héllo"
      size: 9
      """
    let (plate, problems) = read(text)
    #expect(report(problems, in: text) == "")
    let read = try #require(plate)
    #expect(read.title.languages == ["en", "nl"])
    #expect(read.title["nl"]?.text == "Kosten 'nu'")
    #expect(read.title["fr"] == nil)
    #expect(read.formula?.text == "a + b")
    #expect(slice(text, read.formula?.range(4..<5)) == "b")
    #expect(read.order == -1000)
    #expect(read.height == 150)
    #expect(read.isOpen == true)
    #expect(read.date?.description == "2026-03-01")
    #expect(read.sources == ["ord2025"])
    #expect(read.levels == [1, 2.5, 1e4])
    #expect(read.axis?.label["xx"]?.text == "Compute")
    #expect(read.axis?.label.languages == nil)
    #expect(read.axis?.scale == .log)
    #expect(read.parameters.map(\.key.text) == ["rho", "growth"])
    #expect(read.parameters.map(\.value.text) == ["1", "5 to 20"])
    #expect(read.note?.value == "héllo")
    #expect(slice(text, read.note?.range) == "\"héllo\"")
    #expect(read.size == 9)
  }

  @Test func aKeyWithoutValueIsAnEmptyCollection() {
    let text = "title: x\nsource:\nlevels:\nparameters: # none yet\n"
    let (plate, problems) = read(text)
    #expect(report(problems, in: text) == "")
    #expect(plate?.sources == [] && plate?.levels == [] && plate?.parameters.isEmpty == true)
  }

  /// The golden is the specification of the messages: read it.
  @Test func everyProblemIsTold() {
    let cases = [
      "", "- a\n", "text", "tilte: x\nordre: 1\nzzzzz: 2\n", "order: 1\n",
      "title: [x]\nformula: {a: b}\norder: 1.5\nheight: tall\nopen: yes\ndate: 2026-02-30\n",
      "title:\nformula:\norder: \"\"\nheight: 0x1F\nopen:\ndate: 1 March\n",
      "title: {en: a, nl: [b], ln: c, fr: d}\nsource: {a: b}\nlevels: 3\nsize: 10\n",
      "title: x\nsource: [a, [b], {c: d}, ]\nlevels: [1, x, .5, 1_, 1__0, inf, nan, 1e999]\n",
      "title: x\naxis: {scale: lgo, label: {english: a, e: b, e1: b, en-GB: c}}\nnote: |\n  a\n",
      "title: x\naxis: [a]\nparameters: [b]\norder: 99999999999999999999\n",
      "title: x\naxis:\nparameters:\n  a: {valeu: 1}\n  b: [c]\n  d:\nformula: [\n  a\n]\n",
      "title: x\ntitle: y\norder: a very long text that would crowd the message if it were whole\n",
    ]
    var golden = ""
    for text in cases {
      let (plate, problems) = read(text)
      #expect(!problems.isEmpty)
      golden += "=== \(quoted(text))\n\(report(problems, in: text))\n"
      if plate != nil { golden += "  read all the same\n" }
    }
    expectGolden(golden, "field-problems.txt")
  }

  @Test func aFixItReplacesTheKey() {
    let problems = read("title: x\nordre: 1\n").problems
    #expect(problems.flatMap(\.fixIts).map(\.replacement) == ["order"])
    #expect(problems.flatMap(\.fixIts).map(\.range) == [SourceRange(yamlSource, 9, 14)])
  }

  @Test func aReaderTellsWhatItHas() throws {
    let node = try #require(parse("a: 1\nb: 2\n").node)
    var reader = MappingReader(node, "a pair", FieldName(words: "a pair", key: nil))
    #expect(reader.has("a") && !reader.has("c"))
    #expect(reader.range(ofKey: "b") == SourceRange(yamlSource, 5, 6))
    #expect(reader.range(ofKey: "c") == nil)
    reader.allow("a")
    reader.report(Diagnostic("x", "own", at: reader.range))
    #expect(reader.finish().map(\.code) == ["x", "unknown-key"])
    #expect(reader.finish().map(\.code) == ["unknown-key"])
  }
}
