import Markdown
import Markup

extension PageWriter {
  /// Writes notes beside the block that refers to them.
  mutating func write(notes numbers: [Int]) {
    html.open("aside", ["class": "notes", "aria-label": "\(language.notes)"])
    for number in numbers {
      html.open("div", ["class": "note", "id": "note-\(number)"])
      html.element(
        "a",
        [
          "class": "note-number", "href": "#note-ref-\(number)",
          "aria-label": "\(language.backToNote(number))",
        ], text: "\(number)")
      html.text(" ")
      write(page.document.footnotes[number - 1].blocks)
      html.close("div")
    }
    html.close("aside")
  }

  /// Writes the number of a note. The note leads back to the first place that refers to it.
  mutating func write(noteReference name: String) {
    guard let number = notes.number(of: name) else { return }
    html.element(
      "a",
      [
        "class": "note-ref", "id": notes.refer(to: number) ? "note-ref-\(number)" : .absent,
        "href": "#note-\(number)", "role": "doc-noteref",
      ], text: "\(number)")
  }
}
