import Markdown
import Testing

@Suite struct PlaceTests {
  @Test(arguments: try corpus("places.txt"))
  func everyPlaceIsExact(section: CorpusSection) {
    for lineEnding in ["\n", "\r\n", "\r"] {
      let (text, marks) = section.source(lineEnding: lineEnding)
      let document = document(text)
      #expect(
        findings(in: document).sorted() == marks.sorted(),
        "line ending \(lineEnding.unicodeScalars.map(\.value)) in:\n\(text)")
      #expect(document.unalignedBlocks == 0)
    }
  }
}
