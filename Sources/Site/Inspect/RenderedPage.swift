/// What a rendered page holds of what must hold together: read once, compared afterwards.
struct RenderedPage: Sendable {
  /// The path in the site.
  let path: String
  let bytes: [UInt8]
  /// The ids, each with the tags that have it.
  private(set) var ids: [String: [Range<Int>]] = [:]
  private(set) var links: [Link] = []
  private(set) var references: [Reference] = []
  private(set) var headings: [Heading] = []
  private(set) var findings: [Finding] = []
  private var hasLanguage = false
  private var hasTitle = false
  private var policies: [PagePolicy] = []
  private let base: SiteBase?

  /// Something that leads to a file or an address.
  struct Link: Sendable {
    let address: String
    let tag: Range<Int>
  }

  /// An attribute that names an element of the same page.
  struct Reference: Sendable {
    let attribute: String
    let id: String
    let tag: Range<Int>
  }

  /// A heading in the flow of the page.
  struct Heading: Sendable {
    let level: Int
    let id: String?
    let tag: Range<Int>
  }

  /// Something that lacks what it needs by itself.
  struct Finding: Sendable {
    enum Kind: Hashable, Sendable {
      case imageWithoutAlternative
      case tableWithoutHeaders
      /// A link, a button or a field, by the name of its element.
      case nameless(String)
      case withoutLanguage
      case withoutTitle
      /// What the policy of the page forbids, and the directive that does.
      case refused(PolicyRequest, by: String)
    }
    let kind: Kind
    let tag: Range<Int>
  }

  /// Reads a page of a site that is published at `base`, if that is known.
  init(path: String, bytes: [UInt8], base: SiteBase? = nil) {
    self.path = path
    self.base = base
    self.bytes = bytes
    var outline = ElementStack()
    var labelled: Set<String> = []
    var fields: [(id: String?, name: String, tag: Range<Int>)] = []
    for token in HTMLTokenizer(bytes) {
      switch token.kind {
      case .open(let name, let attributes, let isSelfClosing):
        let tag = Tag(name, attributes, token.range)
        read(tag, in: outline)
        if name == "label", let id = tag["for"] { labelled.insert(id) }
        if tag.isField, !tag.hasName, !outline.isInside("label"), !outline.isHidden {
          fields.append((tag["id"], name, token.range))
        }
        outline.open(tag, isSelfClosing: isSelfClosing)
      case .close(let name): for element in outline.close(name) { end(element) }
      case .text(let isBlank): if !isBlank { outline.name() }
      case .other: break
      }
    }
    for element in outline.closeAll() { end(element) }
    for field in fields where field.id.map({ !labelled.contains($0) }) ?? true {
      findings.append(Finding(kind: .nameless(field.name), tag: field.tag))
    }
    if !hasLanguage { findings.append(Finding(kind: .withoutLanguage, tag: 0..<0)) }
    if !hasTitle { findings.append(Finding(kind: .withoutTitle, tag: 0..<0)) }
  }

  private mutating func read(_ tag: Tag, in outline: ElementStack) {
    if let id = tag["id"], !id.isEmpty { ids[id, default: []].append(tag.range) }
    if tag.name == "a", let name = tag["name"], ids[name] == nil { ids[name] = [tag.range] }
    if tag.name == "html" { hasLanguage = !(tag["lang"] ?? "").isEmpty }
    for attribute in tag.attributes {
      read(attribute, of: tag, isDrawing: outline.isInside("svg"))
    }
    readPolicy(tag)
    if tag.name == "img", tag["alt"] == nil, !outline.isHidden, !tag.isHidden {
      findings.append(Finding(kind: .imageWithoutAlternative, tag: tag.range))
    }
    // A popover is out of the flow of the page, and opens by itself.
    if let level = tag.headingLevel, !outline.isHidden, !outline.isInPopover {
      headings.append(Heading(level: level, id: tag["id"], tag: tag.range))
    }
  }

  /// A policy holds from its tag on.
  private mutating func readPolicy(_ tag: Tag) {
    if tag.name == "meta", tag["http-equiv"]?.lowercased() == "content-security-policy" {
      policies.append(PagePolicy(tag["content"] ?? ""))
    }
    for request in policies.isEmpty ? [] : tag.policyRequests {
      let refusals = policies.compactMap { $0.refusal(of: request, on: path, base: base) }
      guard let refusal = refusals.first else { continue }
      findings.append(Finding(kind: .refused(request, by: refusal), tag: tag.range))
    }
  }

  private mutating func read(_ attribute: HTMLAttribute, of tag: Tag, isDrawing: Bool) {
    let value = attribute.value
    switch attribute.name {
    case "href", "xlink:href":
      if value.hasPrefix("#"), tag.name != "a", tag.name != "area" {
        reference(attribute.name, String(value.dropFirst()), tag)
      } else if tag.name != "base" {
        links.append(Link(address: value, tag: tag.range))
      }
    case "src", "poster": links.append(Link(address: value, tag: tag.range))
    case "data": if tag.name == "object" { links.append(Link(address: value, tag: tag.range)) }
    case "srcset":
      for (address, _) in sourceCandidates(value) {
        links.append(Link(address: address, tag: tag.range))
      }
    case let name where tag.namesIDs(in: name):
      for id in value.split(whereSeparator: \.isWhitespace) { reference(name, String(id), tag) }
    default:
      guard isDrawing || tag.name == "svg" else { return }
      var rest = value[...]
      while let start = rest.firstRange(of: "url(#") {
        rest = rest[start.upperBound...]
        guard let end = rest.firstIndex(of: ")") else { return }
        reference(attribute.name, String(rest[..<end]), tag)
        rest = rest[end...]
      }
    }
  }

  private mutating func reference(_ attribute: String, _ id: String, _ tag: Tag) {
    references.append(Reference(attribute: attribute, id: id, tag: tag.range))
  }

  private mutating func end(_ element: ElementStack.Element) {
    let tag = element.tag
    switch tag.name {
    case "title": if element.hasName, !element.isInDrawing { hasTitle = true }
    case "table":
      if !element.hasHeader, tag["role"] != "presentation", tag["role"] != "none" {
        findings.append(Finding(kind: .tableWithoutHeaders, tag: tag.range))
      }
    case "a", "button", "summary":
      guard tag.name != "a" || tag["href"] != nil, !element.hasName, !element.isHidden else {
        return
      }
      findings.append(Finding(kind: .nameless(tag.name), tag: tag.range))
    default: break
    }
  }
}
