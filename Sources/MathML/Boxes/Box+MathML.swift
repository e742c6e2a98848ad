import Markup

extension Box {
  /// Writes the box as one element.
  func write(to writer: inout MarkupWriter) {
    switch self {
    case .number(let text): writer.element("mn", text: text)
    case .letter(let text): writer.element("mi", text: text)
    case .word(let text): Box.writeWord(text, to: &writer)
    case .unit(let text): Box.writeWord(text, intent: ":unit", to: &writer)
    case .accented(let letter, let accent):
      writer.element("mover", ["accent": "true"]) { writer in
        writer.element("mi", text: letter)
        writer.element("mo", ["stretchy": "false"], text: accent.glyph)
      }
    case .phrase(let text): writer.element("mtext", text: keepingBlanks(text))
    case .mark(let mark): writer.element("mo", mark.attributes, text: mark.glyph)
    case .thinSpace: writer.empty("mspace", ["width": "0.1667em"])
    case .row(let parts):
      if parts.count == 1 { return parts[0].write(to: &writer) }
      Box.write("mrow", parts, to: &writer)
    case .fenced(let fence, let content):
      let stretches = content.isTall
      let concept = fence.concept
      let intent: Attributes = ["intent": concept.map { .text($0 + "($x)") } ?? .absent]
      writer.element("mrow", intent) { writer in
        writer.element("mo", fence.attributes("prefix", stretches), text: fence.left)
        if concept != nil {
          Box.write("mrow", content.parts, ["arg": "x"], to: &writer)
        } else if !content.parts.isEmpty {
          content.write(to: &writer)
        }
        writer.element("mo", fence.attributes("postfix", stretches), text: fence.right)
      }
    case .fraction(let above, let below, let hasLine):
      let attributes: Attributes = ["linethickness": hasLine ? .absent : "0"]
      Box.write("mfrac", [above, below], attributes, to: &writer)
    case .raised(let base, let upper): Box.write("msup", [base, upper], to: &writer)
    case .lowered(let base, let lower): Box.write("msub", [base, lower], to: &writer)
    case .loweredAndRaised(let base, let lower, let upper):
      Box.write("msubsup", [base, lower, upper], to: &writer)
    case .under(let base, let lower): Box.write("munder", [base, lower], to: &writer)
    case .underAndOver(let base, let lower, let upper):
      Box.write("munderover", [base, lower, upper], to: &writer)
    case .root(let content): Box.write("msqrt", content.parts, to: &writer)
    case .cases(let cases): Box.write(cases, to: &writer)
    case .unreadable: writer.element("merror") { $0.element("mtext", text: "?") }
    }
  }

  /// A name of one character would be italic by itself. Names of several words are no `<mtext>`: that
  /// counts as blank, and a sign between two of them would lose the space around it.
  private static func writeWord(
    _ text: String, intent: String? = nil, to writer: inout MarkupWriter
  ) {
    let attributes: Attributes = [
      "mathvariant": text.unicodeScalars.count == 1 ? "normal" : .absent,
      "intent": intent.map { .text($0) } ?? .absent,
    ]
    writer.element("mi", attributes, text: text)
  }

  private static func write(
    _ element: String, _ parts: [Box], _ attributes: Attributes = [:], to writer: inout MarkupWriter
  ) {
    writer.element(element, attributes) { writer in
      for part in parts { part.write(to: &writer) }
    }
  }

  private static func write(_ cases: [Case], to writer: inout MarkupWriter) {
    writer.element("mrow") { writer in
      writer.element("mo", ["form": "prefix"], text: "{")
      writer.element("mtable", ["class": "cases"]) { writer in
        for row in cases {
          writer.element("mtr") { writer in
            writer.element("mtd") { row.value.write(to: &$0) }
            writer.element("mtd") { writer in
              guard let condition = row.condition else {
                return writer.element("mtext", text: row.word)
              }
              writer.element("mtext", text: keepingBlanks(row.word + " "))
              condition.write(to: &writer)
            }
          }
        }
      }
    }
  }
}

/// A blank at the edge of an element would be stripped; a no-break space stays.
private func keepingBlanks(_ text: String) -> String {
  var kept = ""
  for scalar in text.unicodeScalars {
    kept.unicodeScalars.append(scalar == " " ? "\u{A0}" : scalar)
  }
  return kept
}

extension Fence {
  /// Bars are the same sign on both sides, and must be told which they are. Around a line of letters the
  /// signs keep the size of letters, where browsers would take the next larger ones of the font.
  fileprivate func attributes(_ form: String, _ stretches: Bool) -> Attributes {
    [
      "form": self == .bars ? .text(form) : .absent,
      "stretchy": stretches ? .absent : "false",
    ]
  }
}
