import Diagnostics
import TestSupport
import Testing

@testable import Site

/// What BibTeX files say, whatever way they say it.
@Suite struct BibTeXTests {
  @Test(arguments: [
    ("Toby Ord", "Ord|Toby"),
    ("Ord, Toby", "Ord|Toby"),
    ("Ludwig van Beethoven", "van|Beethoven|Ludwig"),
    ("van der Berg, Jan", "van der|Berg|Jan"),
    ("Berg, Jr., Jan", "Berg|Jan|Jr."),
    ("de la Vall{\\'e}e Poussin, Jr, Ch. X.", "de la|Vallée Poussin|Ch. X.|Jr"),
    (
      "Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin",
      "de la|Vallée Poussin|Charles Louis Xavier Joseph"
    ),
    ("{Epoch AI}", "[Epoch AI]"),
    ("{Barnes and Noble}", "[Barnes and Noble]"),
    ("Plato", "Plato|"),
    ("{\\'E}tienne Dupont", "Dupont|Étienne"),
    ("jean de la fontaine", "jean de la|fontaine|"),
    ("family=Berg, given=Jan, prefix=van den, useprefix=true", "van den|Berg|Jan"),
  ]) func namesHaveTheirParts(written: String, expected: String) {
    let list = names(written)
    #expect(list.names.map(parts) == [expected])
  }

  @Test func listsOfNamesAreParted() {
    #expect(names("A B and C D AND E and F").names.map(\.short) == ["B", "D", "E", "F"])
    #expect(names("Anderson, Amanda and Sand, Andy").names.map(\.short) == ["Anderson", "Sand"])
    let open = names("Khatri, Devvrit and others")
    #expect(open.names.count == 1 && open.hasOthers)
    #expect(names("").names.isEmpty && names(" and and ").names.isEmpty)
  }

  @Test(arguments: [
    ("G{\\\"o}del, {E}scher--Bach", "Gödel, Escher–Bach"),
    (
      "\\'el\\`eve \\^{\\i}le \\~n \\c{c}a \\c s \\v{S} \\H o \\u{g} \\r A \\k{e} \\d{s}",
      "élève île ñ ça ş Š ő ğ Å ę ṣ"
    ),
    ("\\o re, \\O{}, \\ss{} \\ae{} \\aa{} \\l{} \\L{}", "øre, Ø, ß æ å ł Ł"),
    ("50\\% \\& \\$5 \\#1 a\\_b \\{x\\}", "50% & $5 #1 a_b {x}"),
    ("``quoted'' and `so' --- yes", "“quoted” and ‘so’ — yes"),
    (
      "\\emph{one} \\textbf{two} {\\em three} \\url{https://a.b/c_d}",
      "one two three https://a.b/c_d"
    ),
    ("\\enquote{a {b} c}", "“a b c”"),
    ("\\href{https://x.y}{here}", "here"),
    ("A~B\\ C\n  D", "A\u{A0}B C D"),
    ("$\\alpha$-decay of $N$", "α-decay of N"),
    ("{\\'{\\i}}", "í"), ("\\'", ""), ("\\", ""), ("}{", ""), ("\\\"", ""),
    ("\\v{\\textbf{c}}", "č"),
  ]) func latexBecomesText(written: String, expected: String) {
    var problems: [Diagnostic] = []
    #expect(LaTeXText.plain(excerpt(written), &problems) == expected)
    #expect(problems.isEmpty)
  }

  @Test func entriesAreRead() {
    let works = read(
      """
      @preamble{ "\\newcommand{\\x}{y}" }
      @string{ nips = "Advances in Neural " # "Information Processing" }
      @inproceedings{vaswani2017,
        title = {Attention Is {All} You Need},
        author = {Vaswani, Ashish and Shazeer, Noam and others},
        booktitle = nips, year = 2017, pages = {5998--6008}, publisher = {Curran},
      }
      @ARTICLE(hoffmann2022, Title = "Training {Compute-Optimal} Models", journaltitle = {arXiv},
        date = {2022-03-29}, volume = 3, number = 4, doi = {https://doi.org/10.48550/arXiv.2203})
      @misc{jones2021, title = {Scaling}, subtitle = {With Games}, year = {2021}, month = apr,
        eprint = {2104.03113}, archiveprefix = {arXiv}, langid = {dutch}}
      @online{ord, title = {RL}, url = {https://tobyord.com/a_b}, urldate = {2025-11-02},
        month = oct # "~20", year = 2025}
      @phdthesis{t, title = {T}, school = {MIT}, year = {n.d.}}
      @inbook{child, crossref = {parent}, title = {Part}, author = {A B}}
      @book{parent, title = {Whole}, editor = {C D}, date = {2019/2020}}
      """)
    #expect(
      works.map { "\($0.id) \($0.type.rawValue) \($0.title)" } == [
        "vaswani2017 paper-conference Attention Is All You Need",
        "hoffmann2022 article-journal Training Compute-Optimal Models",
        "jones2021 document Scaling: With Games", "ord webpage RL", "t thesis T",
        "child chapter Part", "parent book Whole",
      ])
    #expect(works[0].container == "Advances in Neural Information Processing")
    #expect(works[0].authors.names.count == 2 && works[0].authors.hasOthers)
    #expect(works[1].doi == "10.48550/arXiv.2203" && works[1].issue == "4")
    #expect(works[1].issued == SourceDate(edtf: "2022-03-29"))
    #expect(works[2].url == "https://arxiv.org/abs/2104.03113" && works[2].language == "nl")
    #expect(works[2].issued == SourceDate(edtf: "2021-04"))
    #expect(works[3].issued == SourceDate(edtf: "2025-10-20"))
    #expect(works[3].accessed == SourceDate(edtf: "2025-11-02"))
    #expect(works[4].issued == SourceDate(.words("n.d.")) && works[4].genre == "PhD thesis")
    #expect(works[5].container == "Whole" && works[5].editors.names.map(\.short) == ["D"])
    #expect(works[5].issued == SourceDate(edtf: "2019/2020"))
  }

  @Test func abbreviationsCannotGrowWithoutEnd() {
    var file = "@string{a0 = {0123456789}}\n"
    for place in 1...60 { file += "@string{a\(place) = a\(place - 1) # a\(place - 1)}\n" }
    let (entries, problems) = BibTeXReader.read(
      source, Array((file + "@book{x, title = a60}").utf8))
    #expect(entries.count == 1)
    #expect(problems.contains { $0.code == "malformed-bibtex" })
  }

  /// Any bytes as a bibliography: reading comes to an end, and what is told of it can be drawn.
  @Test func anyFileComesToAnEnd() {
    let pieces = [
      "@", "@book{", "@string{", "@comment", "@preamble{", "{", "}", "(", ")", "\"", "#", ",", "=",
      "\n", "\n@", " and ", ", ", "key", "title = ", "author = ", "date = ", "year = ", "month = ",
      "{x}", "2025", "jan", "\\", "\\'", "\\\"{o}", "\\foo", "{\\c c}", "van", "others", "é", "\0",
      "~", "--", "$", "crossref = {key}", "-13-40", "/",
    ]
    var told = 0
    for seed in 0..<3000 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...60, using: &generator) {
        bytes += Array((pieces.randomElement(using: &generator) ?? "@").utf8)
      }
      var sources = SourceMap()
      let source = sources.add(Source(path: "references.bib", bytes: bytes))
      var problems: [Diagnostic] = []
      let works = BibliographyEntry.read(bibTeX: source, bytes, &problems)
      var drawing = CaretDrawing(sources)
      for problem in problems {
        #expect((problem.range?.end ?? 0) <= bytes.count, "seed \(seed)")
        _ = drawing.draw(problem)
      }
      if problems.contains(where: { $0.severity == .error }) { told += 1 }
      for entry in works {
        let label = CitationLabels([entry]).label(entry, .english)
        #expect(!ReferenceText(entry, label, .english).plain.isEmpty, "seed \(seed)")
      }
    }
    #expect(told > 500)
  }

  // MARK: Reading

  private var source: SourceID {
    var sources = SourceMap()
    return sources.add(Source(path: "references.bib", text: ""))
  }

  private func excerpt(_ text: String) -> Excerpt {
    Excerpt(whole: source, bytes: Array(text.utf8))
  }

  private func names(_ text: String) -> NameList {
    var problems: [Diagnostic] = []
    return BibTeXNames.read(excerpt(text), &problems)
  }

  private func parts(_ name: PersonName) -> String {
    if let literal = name.literal { return "[\(literal)]" }
    return [
      name.particle.map { $0 + "|" } ?? "", name.family ?? "", "|" + (name.given ?? ""),
      name.suffix.map { "|" + $0 } ?? "",
    ].joined()
  }

  private func read(_ text: String) -> [BibliographyEntry] {
    var problems: [Diagnostic] = []
    let works = BibliographyEntry.read(bibTeX: source, Array(text.utf8), &problems)
    #expect(problems.map(\.message) == [])
    return works
  }
}
