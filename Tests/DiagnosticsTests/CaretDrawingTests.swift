import Diagnostics
import TestSupport
import Testing

@Suite struct CaretDrawingTests {
  @Test func theHouseStyleExampleIsDrawnToTheLetter() {
    var marked = Marked()
    let id = marked.add(
      "content/compute.md", String(repeating: "\n", count: 40) + "$$ C = 6 N D + D $$\n")
    let diagnostic = Diagnostic(
      "unit-mismatch", "cannot add `token` to `FLOP`",
      at: [
        Label(marked.range("D", 2, in: id), "this is in `token`"),
        Label(marked.range("6 N D", in: id), "this is in `FLOP`"),
      ], hint: "multiply `D` by a quantity in `FLOP/token`")
    #expect(
      marked.drawn(diagnostic) == """
        error[unit-mismatch]: cannot add `token` to `FLOP`
          --> content/compute.md:41:16
           |
        41 | $$ C = 6 N D + D $$
           |        -----   ^ this is in `token`
           |        |
           |        this is in `FLOP`
           |
           = hint: multiply `D` by a quantity in `FLOP/token`

        """)
  }

  @Test func aPlainCaretNeedsNoWords() {
    var marked = Marked()
    let id = marked.add("a.yaml", "title: Bill\n")
    #expect(
      marked.drawn(
        Diagnostic("odd", severity: .warning, "odd title", at: marked.range("Bill", in: id)))
          == """
          warning[odd]: odd title
           --> a.yaml:1:8
            |
          1 | title: Bill
            |        ^^^^

          """)
  }

  @Test func anEmptyRangeHasOneCaretEvenAtTheEndOfAFile() {
    var marked = Marked()
    let id = marked.add("a.yaml", "x: 1 +\n")
    let end = Diagnostic("missing", "no operand", at: SourceRange(id, 6, 6), label: "here")
    #expect(
      marked.drawn(end) == """
        error[missing]: no operand
         --> a.yaml:1:7
          |
        1 | x: 1 +
          |       ^ here

        """)
    let past = Diagnostic("missing", "no operand", at: SourceRange(id, 7, 99), label: "here")
    #expect(
      marked.drawn(past) == """
        error[missing]: no operand
         --> a.yaml:2:1
          |
        2 |
          | ^ here

        """)
  }

  @Test func manyLabelsOnALineHangFromStems() {
    var marked = Marked()
    let id = marked.add("f", "one two three four")
    let diagnostic = Diagnostic(
      "many", "too many",
      at: [
        Label(marked.range("two", in: id), "the second"),
        Label(marked.range("one", in: id), "the first"),
        Label(marked.range("four", in: id), "the fourth"),
        Label(marked.range("three", in: id)),
        Label(marked.range("two", in: id), "again"),
      ])
    #expect(
      marked.drawn(diagnostic) == """
        error[many]: too many
         --> f:1:5
          |
        1 | one two three four
          | --- ^^^ ----- ---- the fourth
          | |   |
          | |   the second
          | |   again
          | the first

        """)
  }

  @Test func anInnerLabelHangsBelowTheOuterOne() {
    var marked = Marked()
    let id = marked.add("f", "cost(rho, growth)")
    let diagnostic = Diagnostic(
      "nested", "no such argument",
      at: [
        Label(marked.range("rho", in: id), "unknown"),
        Label(marked.range("cost(rho, growth)", in: id), "in this call"),
      ])
    #expect(
      marked.drawn(diagnostic) == """
        error[nested]: no such argument
         --> f:1:6
          |
        1 | cost(rho, growth)
          | -----^^^--------- in this call
          |      |
          |      unknown

        """)
  }

  @Test func distantLinesAreParted() {
    var marked = Marked()
    let id = marked.add("f", (1...12).map { "line \($0)\n" }.joined())
    let diagnostic = Diagnostic(
      "duplicate-key", "`line` is given twice",
      at: [
        Label(marked.range("line", 10, in: id), "again"),
        Label(marked.range("line", 1, in: id), "first"),
        Label(marked.range("line", 3, in: id), "and"),
      ], notes: ["the last one wins elsewhere\nbut not here"])
    #expect(
      marked.drawn(diagnostic)
        == """
        error[duplicate-key]: `line` is given twice
          --> f:10:1
           |
        1  | line 1
           | ---- first
        2  | line 2
        3  | line 3
           | ---- and
        ...
        10 | line 10
           | ^^^^ again
           |
           = note: the last one wins elsewhere
                   but not here

        """)
  }

  @Test func otherSourcesFollowWithTheirOwnArrow() {
    var marked = Marked()
    let page = marked.add("content/en/bill.md", "`= cost`\n")
    let model = marked.add("content/models/training.yaml", "title: x\ncost: 3\n")
    let diagnostic = Diagnostic(
      "ambiguous-name", "`cost` could be several things",
      at: [
        Label(marked.range("cost", in: page)),
        Label(marked.range("cost", in: model), "one of them"),
      ])
    #expect(
      marked.drawn(diagnostic) == """
        error[ambiguous-name]: `cost` could be several things
         --> content/en/bill.md:1:4
          |
        1 | `= cost`
          |    ^^^^
          |
         ::: content/models/training.yaml:2:1
          |
        2 | cost: 3
          | ---- one of them

        """)
  }

  @Test func aSourceWithoutTextShowsItsPathAlone() {
    var marked = Marked()
    let id = marked.add("content", "")
    let diagnostic = Diagnostic(
      "missing-folder", "there is no folder `content`", at: SourceRange(id, 0, 0),
      label: "looked here", hint: "make it")
    #expect(
      marked.drawn(diagnostic) == """
        error[missing-folder]: there is no folder `content`
         --> content
          = note: looked here
          = hint: make it

        """)
    let nowhere = Diagnostic("no-space", "the disk is full", at: [])
    #expect(marked.drawn(nowhere) == "error[no-space]: the disk is full\n")
  }

  @Test func severalLinesAreBoundInTheMargin() {
    var marked = Marked()
    let id = marked.add("f", "a: if x\n  then y\n  else z\nb: 1\n")
    let diagnostic = Diagnostic(
      "open", "unfinished", at: marked.range("if x\n  then y\n  else z", in: id),
      label: "this formula")
    #expect(
      marked.drawn(diagnostic) == """
        error[open]: unfinished
         --> f:1:4
          |
        1 |   a: if x
          |  ____^
        2 | |   then y
        3 | |   else z
          | |________^ this formula

        """)
  }

  @Test func aLabelThatBeginsALineIsBoundByASlash() {
    var marked = Marked()
    let id = marked.add("f", "```chart\n1\n2\n3\n4\n5\nend\n")
    let diagnostic = Diagnostic(
      "open", "unfinished",
      at: [
        Label(SourceRange(id, 0, 22), "this block"),
        Label(marked.range("chart", in: id), "a chart"),
      ])
    #expect(
      marked.drawn(diagnostic)
        == """
        error[open]: unfinished
         --> f:1:1
          |
        1 | / ```chart
          | |    ----- a chart
        ... |
        7 | | end
          | |___^ this block

        """)
  }

  @Test func overlappingTallLabelsHaveBarsSideBySide() {
    var marked = Marked()
    let id = marked.add("f", "x: f(\n  g(1,\n  2)\n)\n")
    let diagnostic = Diagnostic(
      "deep", "too deep",
      at: [
        Label(marked.range("g(1,\n  2)", in: id), "inner"),
        Label(marked.range("f(\n  g(1,\n  2)\n)", in: id), "outer"),
      ])
    #expect(
      marked.drawn(diagnostic) == """
        error[deep]: too deep
         --> f:2:3
          |
        1 |    x: f(
          |  _____-
        2 | |/   g(1,
        3 | ||   2)
          | ||____^ inner
        4 | |  )
          | |__- outer

        """)
  }

  @Test func aRangeThatTakesItsLineBreakStaysOnItsLine() {
    var marked = Marked()
    let id = marked.add("f", "one\r\ntwo\r\n")
    #expect(
      marked.drawn(Diagnostic("c", "m", at: SourceRange(id, 0, 5)))
        == "error[c]: m\n --> f:1:1\n  |\n1 | one\n  | ^^^\n")
  }

  @Test func tabsWideCharactersAndMarksKeepTheCaretInPlace() {
    var marked = Marked()
    let id = marked.add("f", "a\tb 東京 e\u{301} 🚀 x\u{FE0F}y\n")
    let diagnostic = Diagnostic(
      "c", "m",
      at: [
        Label(marked.range("y", in: id), "y"), Label(marked.range("東京", in: id)),
        Label(marked.range("🚀", in: id)), Label(marked.range("b", in: id)),
        Label(marked.range("e\u{301}", in: id)),
      ])
    #expect(
      marked.drawn(diagnostic)
        == "error[c]: m\n --> f:1:15\n  |\n1 | a   b 東京 e\u{301} 🚀 x\u{FE0F}y\n"
        + "  |     - ---- - --  ^ y\n")
  }

  @Test func nothingThatATerminalObeysIsLetThrough() {
    var sources = SourceMap()
    let id = sources.add(
      Source(
        path: "a\u{1B}[2J.md",
        bytes: Array("x\u{1B}[31m\u{7F}\u{9B}\u{202E}\0".utf8) + [0xFF, 0xC3] + Array("é\n".utf8)))
    let diagnostic = Diagnostic(
      "c", "no \u{1B}[1m\nname", at: SourceRange(id, 1, 2), label: "\u{8}\tx",
      notes: ["\u{1B}c"], hint: "\r\u{85}")
    var drawing = CaretDrawing(sources)
    let text = drawing.draw(diagnostic).text
    for scalar in text.unicodeScalars where scalar != "\n" {
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      #expect(!isControl && scalar != "\u{202E}", "U+\(String(scalar.value, radix: 16))")
    }
    #expect(text.contains("1 | x␛[31m␡\u{FFFD}\u{FFFD}␀\u{FFFD}\u{FFFD}é\n  |  ^ ␈ x\n"))
    #expect(
      drawing.shortLine(diagnostic) == "a␛[2J.md:1:2: error: no ␛[1m name [c]")
  }

  @Test func aLongLineIsCutAroundItsLabels() {
    var marked = Marked()
    let id = marked.add(
      "f", String(repeating: "a", count: 5000) + "XYZ" + String(repeating: "b", count: 5000))
    let rows = marked.drawn(Diagnostic("c", "m", at: marked.range("XYZ", in: id), label: "here"))
      .split(separator: "\n")
    #expect(rows[3].count <= 4 + DrawnLimit.columns + 2)
    #expect(rows[3].hasPrefix("1 | …aaa") && rows[3].hasSuffix("bbb…"))
    let column = Array(rows[4]).firstIndex(of: "^")
    #expect(column == Array(rows[3]).firstIndex(of: "X"))
    #expect(rows[4].hasSuffix("^^^ here"))
  }

  /// Of a file that is one line only what is near its labels is looked at.
  @Test func aLineAsLongAsAFileIsCutAroundItsLabels() {
    var marked = Marked()
    let text =
      String(repeating: "é\t", count: 2_000_000) + "XYZ" + String(repeating: "ü", count: 2_000_000)
    let id = marked.add("f", text)
    let rows = marked.drawn(
      Diagnostic(
        "c", "m",
        at: [
          Label(marked.range("XYZ", in: id), "here"), Label(SourceRange(id, 0, 2), "first"),
          Label(SourceRange(id, text.utf8.count - 2, text.utf8.count), "last"),
        ])
    ).split(separator: "\n")
    #expect(rows[3].count <= 4 + DrawnLimit.columns + 2)
    #expect(rows[3].hasPrefix("1 | é") && rows[3].contains("XYZ") && rows[3].hasSuffix("ü"))
    #expect(rows[3].split(separator: "…").count == 3)
    let column = Array(rows[4]).firstIndex(of: "^")
    #expect(column == Array(rows[3]).firstIndex(of: "X"))
  }

  @Test func aLabelLongerThanTheLineKeepsBothEnds() {
    var marked = Marked()
    let id = marked.add("f", "<" + String(repeating: "=", count: 4000) + "> tail")
    let rows = marked.drawn(Diagnostic("c", "m", at: SourceRange(id, 0, 4002), label: "all"))
      .split(separator: "\n")
    #expect(rows[3].hasPrefix("1 | <==") && rows[3].contains("=…=") && rows[3].hasSuffix("> tail"))
    #expect(rows[3].count <= 4 + DrawnLimit.columns + 2)
    #expect(rows[4].hasSuffix("^ all"))
    #expect(rows[4].count == rows[3].count - " tail".count + " all".count)
  }

  @Test func runsNameWhatTheyAre() {
    var marked = Marked()
    let id = marked.add("f", "a b")
    var drawing = CaretDrawing(marked.sources)
    let text = drawing.draw(
      Diagnostic(
        "c", severity: .warning, "m",
        at: [Label(marked.range("a", in: id), "x"), Label(marked.range("b", in: id), "y")]))
    let inks = text.runs.map { "\($0.ink):\($0.text)" }
    #expect(inks.contains("primary(Diagnostics.Severity.warning):warning[c]"))
    #expect(inks.contains("message:: m\n"))
    #expect(inks.contains("secondary:-"))
    #expect(
      inks.contains("secondary:y") && inks.contains("primary(Diagnostics.Severity.warning):x"))
    #expect(text.runs.map(\.text).joined() == text.text)
  }

  /// Whatever the bytes and the ranges, a drawing is whole and safe, and every caret stands in the line.
  @Test(arguments: 0..<200) func anyLabelsOnAnyBytesCanBeDrawn(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let alphabet: [[UInt8]] = [
      Array("a".utf8), Array(" ".utf8), Array("\t".utf8), Array("\n".utf8), Array("\r".utf8),
      Array("東".utf8), Array("\u{301}".utf8), Array("🚀".utf8), [0xFF], [0xE6, 0x9D], [0x1B],
    ]
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...400, using: &generator) {
      bytes += alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
    }
    var sources = SourceMap()
    let id = sources.add(Source(path: "f", bytes: bytes))
    let labels = (0...Int.random(in: 0...5, using: &generator)).map { index in
      let start = Int.random(in: 0...(bytes.count + 2), using: &generator)
      let length = Int.random(in: 0...(index.isMultiple(of: 2) ? 5 : 200), using: &generator)
      return Label(SourceRange(id, start, start + length), index == 1 ? "" : "words \(index)")
    }
    var drawing = CaretDrawing(sources)
    let text = drawing.draw(Diagnostic("c", "m", at: labels)).text
    #expect(text.hasSuffix("\n"), "seed \(seed)")
    #expect(
      !text.contains("\u{1B}") && !text.contains("\t") && !text.contains("\r"), "seed \(seed)")
    #expect(text.contains("^") || bytes.isEmpty, "seed \(seed)")
    for (index, label) in labels.enumerated() where !label.text.isEmpty {
      #expect(text.contains("words \(index)"), "seed \(seed)\n\(text)")
    }
  }
}

private enum DrawnLimit {
  static let columns = 160
}
