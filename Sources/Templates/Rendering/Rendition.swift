import Markup
import Mustache

/// The value as Mustache takes it, made after its shape: what a record leaves out is there as absent,
/// so that Mustache, which looks further out for what it does not find, never finds another's value.
///
/// - Precondition: `value` has the shape. `path` names it when it has not.
func rendition(of value: TemplateValue, as shape: TemplateShape, path: String) -> Any {
  switch (value, shape) {
  case (.text(let text), .text): return RenderedText(escaping: text)
  case (.fragment(let fragment), .fragment): return RenderedText(fragment)
  case (.flag(let flag), .flag): return flag
  case (.list(let items), .list(let shape)):
    return items.map { rendition(of: $0, as: shape, path: path + "[]") }
  case (.record(let fields), .record(let keys)):
    return RenderedRecord(fields, keys, path: path)
  case (.absent, .optional): return RenderedAbsence()
  case (_, .optional(let shape)): return rendition(of: value, as: shape, path: path)
  default: preconditionFailure("\(path) is not \(shape.words)")
  }
}

/// Text or markup that is written as it is.
private struct RenderedText: MustacheCustomRenderable, MustacheParent {
  let renderText: String
  let isNull = false

  init(_ fragment: Fragment) { renderText = fragment.text }

  /// Escapes for text and for quoted attributes alike, for a template has both.
  init(escaping text: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
      case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F:
        bytes.append(contentsOf: "\u{FFFD}".utf8)
      default: bytes.append(byte)
      }
    }
    renderText = String(decoding: bytes, as: UTF8.self)
  }

  func child(named: String) -> Any? { nil }
}

private struct RenderedAbsence: MustacheCustomRenderable, MustacheParent {
  let renderText = ""
  let isNull = true

  func child(named: String) -> Any? { nil }
}

private struct RenderedRecord: MustacheParent {
  private let values: [String: Any]

  init(_ fields: [TemplateField], _ keys: [TemplateKey], path: String) {
    var values: [String: Any] = [:]
    for field in fields {
      guard let key = keys.first(where: { $0.name == field.name }) else {
        preconditionFailure("the contract has no key \(path).\(field.name)")
      }
      values[key.name] = rendition(
        of: field.value, as: key.shape, path: path + "." + key.name)
    }
    for key in keys where values[key.name] == nil {
      values[key.name] = rendition(of: .absent, as: key.shape, path: path + "." + key.name)
    }
    self.values = values
  }

  func child(named name: String) -> Any? { values[name] }
}
