import Diagnostics
import Testing

@testable import Site

/// That nothing a chart file can say is without a picture, and no picture without words in each language.
struct GalleryKeyTests {
  @Test func everyKeyIsInTheGallery() {
    let vocabulary = ChartVocabulary(Gallery.charts)
    // A permission draws nothing.
    #expect(vocabulary.keysWithoutPicture == ["a chart: allow"])
    // What the parser is asked for is what there is.
    #expect(Set(MarkReader.all.map(\.key)).isSubset(of: vocabulary.knownKeys))
    #expect(vocabulary.knownKeys.isSuperset(of: ["threshold", "x_low", "size_label", "residuals"]))
  }

  @Test func everyWordIsInTheGallery() {
    let vocabulary = ChartVocabulary(Gallery.charts)
    #expect(vocabulary.wordsWithoutPicture == [])
    #expect(vocabulary.knownWords.isSuperset(of: ["symlog", "words", "diamond", "prediction"]))
  }

  @Test func whatIsMissingIsFound() throws {
    let some = Gallery.charts.filter { !["fan", "chances"].contains($0.id) }
    let vocabulary = ChartVocabulary(some)
    #expect(vocabulary.keysWithoutPicture.contains("a mark: fan"))
    #expect(vocabulary.wordsWithoutPicture.contains("logit"))
  }

  @Test func everyTextHasItsDutch() {
    var untranslated: [String] = []
    for (id, node) in Gallery.charts + Gallery.models {
      for place in places(in: node) {
        guard let entries = place.node.mapping else { continue }
        let keys = Set(entries.map(\.key.text))
        if !keys.isDisjoint(with: ["en", "nl"]), keys != ["en", "nl"] {
          untranslated.append("\(id): \(keys.sorted())")
        }
        // Names of things that are called the same everywhere are names of points.
        for entry in entries
        where ["title", "subtitle", "caption", "alt", "size_label", "points_label", "origin"]
          .contains(entry.key.text)
        {
          if entry.value.scalar != nil { untranslated.append("\(id): \(entry.key.text)") }
        }
      }
    }
    #expect(untranslated == [])
  }
}
