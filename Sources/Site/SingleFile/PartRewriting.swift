/// Rewrites markup of a page so that it can stand in one file with all other pages.
///
/// Ids get the name of the page before them, and all that names them follows: links, labels, popovers, parts of drawings.
/// Links between pages lead to places in the file, and what is loaded from files is put in. All other bytes stay as they
/// are. With ``anchor`` `nil` it does the same for what stands around the pages, and leaves ids alone.
struct PartRewriting {
  /// The page that the markup is from: addresses count from there.
  let path: String
  /// Where the page stands in the file.
  let anchor: String?
  let site: SiteFiles
  /// What is to be noted of links to other sites.
  private(set) var notes = LinkNotes()
  /// What could not be taken along, with the tag that asks for it.
  private(set) var obstacles: [(obstacle: InlineObstacle, tag: ArraySlice<UInt8>)] = []

  /// A link to another site whose end is not read yet.
  private struct OpenLink {
    let address: String
    var text = ""
  }
  private var openLink: OpenLink?
  /// A style sheet in the page whose rules come next.
  private var openStyle: Tag?
  private var bytes: [UInt8] = []
  private var edits = MarkupEdits()

  /// Rewrites what stands on the page at `path`.
  init(path: String, anchor: String?, _ site: SiteFiles) {
    self.path = path
    self.anchor = anchor
    self.site = site
  }

  /// The markup as it can stand in the file.
  mutating func rewritten(_ markup: [UInt8]) -> [UInt8] {
    bytes = markup
    edits = MarkupEdits()
    openLink = nil
    openStyle = nil
    var outline = ElementStack()
    for token in HTMLTokenizer(markup) {
      switch token.kind {
      case .open(let name, let attributes, let isSelfClosing):
        let tag = Tag(name, attributes, token.range)
        rewrite(tag, isDrawing: name == "svg" || outline.isInside("svg"))
        if name == "a", anchor != nil, !outline.isHidden, !outline.isInPopover, !tag.isHidden {
          openLink = tag["href"].flatMap { isNoted($0) ? OpenLink(address: $0) : nil }
        }
        openStyle = name == "style" && !isSelfClosing ? tag : nil
        outline.open(tag, isSelfClosing: isSelfClosing)
      case .close(let name):
        openStyle = nil
        if name == "a" { endLink(at: token.range.upperBound) }
        _ = outline.close(name)
      case .text:
        if let tag = openStyle {
          edits.replace(token.range, with: inlined(style: Array(markup[token.range]), of: tag))
          openStyle = nil
        }
        openLink?.text += String(decoding: markup[token.range], as: UTF8.self)
      case .other: break
      }
    }
    return edits.applied(to: markup)
  }

  // MARK: Links to other sites

  private func isNoted(_ address: String) -> Bool {
    guard case .elsewhere = SiteAddress(address, on: path, base: site.base) else { return false }
    return ["http:", "https:"].contains { address.lowercased().hasPrefix($0) }
  }

  private mutating func endLink(at place: Int) {
    guard let link = openLink else { return }
    openLink = nil
    if LinkNotes.says(link.text, link.address) { return }
    let number = notes.number(of: link.address)
    edits.replace(
      place..<place, with: "<sup class=\"link-note\" aria-hidden=\"true\">[\(number)]</sup>")
  }

  // MARK: Tags

  private mutating func rewrite(_ tag: Tag, isDrawing: Bool) {
    switch tag.name {
    case "link": return rewrite(link: tag)
    case "base": return edits.replace(tag.range, with: "")
    case "meta":
      if tag["http-equiv"]?.lowercased() == "content-security-policy" { rewrite(policy: tag) }
      return
    default: break
    }
    for attribute in tag.attributes {
      guard let text = rewritten(attribute, of: tag, isDrawing: isDrawing) else { continue }
      edits.replace(attribute.range, with: text)
    }
  }

  /// What an attribute becomes; `nil` for one that stays as it is.
  private mutating func rewritten(
    _ attribute: HTMLAttribute, of tag: Tag, isDrawing: Bool
  ) -> String? {
    let (name, value) = (attribute.name, attribute.value)
    switch name {
    case "id": return anchored(name, value)
    case "name": return tag.namesItselfByName ? anchored(name, value) : nil
    case "usemap":
      return value.hasPrefix("#") ? anchored(name, value.dropFirst(), after: "#") : nil
    case "href", "xlink:href":
      if tag.name == "a" || tag.name == "area" { return rewritten(link: attribute, of: tag) }
      if value.hasPrefix("#") { return anchored(name, value.dropFirst(), after: "#") }
      return shown(attribute, of: tag)
    case "src", "poster": return shown(attribute, of: tag)
    case "data": return tag.name == "object" ? shown(attribute, of: tag) : nil
    case "srcset": return shown(candidates: attribute, of: tag)
    case "style" where value.lowercased().contains("url("):
      return Site.attribute(name, inlined(style: Array(value.utf8), of: tag))
    case _ where tag.namesIDs(in: name):
      guard let anchor else { return nil }
      let ids = value.split(whereSeparator: \.isWhitespace).map { SiteFiles.id($0, on: anchor) }
      return Site.attribute(name, ids.joined(separator: " "))
    default:
      guard isDrawing, let anchor, value.contains("url(#") else { return nil }
      let parts = value.split(separator: "url(#", omittingEmptySubsequences: false)
      return Site.attribute(name, parts.joined(separator: "url(#" + SiteFiles.id("", on: anchor)))
    }
  }

  private func anchored(_ name: String, _ id: some StringProtocol, after sign: String = "")
    -> String?
  {
    guard let anchor, !id.isEmpty else { return nil }
    return attribute(name, sign + SiteFiles.id(id, on: anchor))
  }

  // MARK: Where links lead

  /// The attribute of a link to a file inside that says where on the web the same file is.
  static let addressOnline = "data-online"

  private mutating func rewritten(link attribute: HTMLAttribute, of tag: Tag) -> String? {
    let (name, value) = (attribute.name, attribute.value)
    if anchor == nil, value.hasPrefix("#") { return nil }
    guard case .file(let file, let fragment) = SiteAddress(value, on: path, base: site.base) else {
      return nil
    }
    if let target = site.anchor(of: file) {
      guard let fragment, !fragment.isEmpty, fragment != "top" else {
        return Site.attribute(name, "#" + target)
      }
      return Site.attribute(name, "#" + SiteFiles.id(written(fragment, in: value), on: target))
    }
    let isPage = file.hasSuffix(".html")
    let bytes = isPage ? nil : site.files[file]
    let limit = InlineObstacle.linkedLimit
    if let bytes, bytes.count <= limit {
      var link = Site.attribute(name, DataAddress(bytes, name: file).text)
      // Paper holds no file: there the link leads to the site, if that is known.
      if let address = site.address(of: file, fragment: fragment) {
        link += " " + Site.attribute(Self.addressOnline, address)
      }
      let last = file.split(separator: "/").last.map(String.init) ?? file
      return tag["download"] == nil ? link + " " + Site.attribute("download", last) : link
    }
    if let address = site.address(of: file, fragment: fragment) {
      return Site.attribute(name, address)
    }
    // Whoever wants the file without a page wants its links without end: the words stay.
    if site.isLeftOut(file) { return "" }
    if let bytes {
      // What no author chose, such as the numbers of a figure, is no author's to mend: the words stay without a link.
      guard file.hasPrefix("media/") else { return "" }
      add(.tooLarge(file, size: bytes.count, limit: limit), tag)
    } else {
      add(isPage && site.files[file] != nil ? .otherPage(value) : .missing(value), tag)
    }
    return nil
  }

  /// A fragment as the address has it, so that what is escaped stays so.
  private func written(_ fragment: String, in address: String) -> String {
    address.split(separator: "#", maxSplits: 1).last.map(String.init) ?? fragment
  }

  // MARK: What is loaded

  private mutating func shown(_ attribute: HTMLAttribute, of tag: Tag) -> String? {
    guard let address = inlined(attribute.value, tag) else { return nil }
    return Site.attribute(attribute.name, address)
  }

  private mutating func shown(candidates attribute: HTMLAttribute, of tag: Tag) -> String? {
    let candidates = sourceCandidates(attribute.value).map { address, descriptor in
      (inlined(address, tag) ?? address) + descriptor
    }
    return Site.attribute(attribute.name, candidates.joined(separator: ", "))
  }

  /// The file at an address as an address that holds it; `nil` where there is none, which is told.
  private mutating func inlined(_ address: String, _ tag: Tag) -> String? {
    if address.isEmpty || address.lowercased().hasPrefix("data:") { return nil }
    switch SiteAddress(address, on: path, base: site.base) {
    case .elsewhere: add(.remote(address), tag)
    case .outside: add(.missing(address), tag)
    case .file(let file, _):
      guard let bytes = site.files[file] else {
        add(.missing(address), tag)
        return nil
      }
      let limit = InlineObstacle.shownLimit
      if bytes.count <= limit { return DataAddress(bytes, name: file).text }
      add(.tooLarge(file, size: bytes.count, limit: limit), tag)
    }
    return nil
  }

  /// Rules with all that they show.
  private mutating func inlined(style: [UInt8], from file: String? = nil, of tag: Tag) -> String {
    var inlining = StyleSheetInlining(file ?? path, site)
    let text = inlining.inlined(style)
    for obstacle in inlining.obstacles { add(obstacle, tag) }
    return text
  }

  private mutating func add(_ obstacle: InlineObstacle, _ tag: Tag) {
    obstacles.append((obstacle, bytes[tag.range]))
  }

  // MARK: The head

  /// Puts style sheets and icons in. Other files that a head names belong to the site, and are left out.
  private mutating func rewrite(link tag: Tag) {
    let kinds = Set((tag["rel"] ?? "").lowercased().split(separator: " ").map(String.init))
    guard let attribute = tag.attributes.first(where: { $0.name == "href" }) else { return }
    if kinds.contains("stylesheet") { return rewrite(styleSheet: attribute, of: tag) }
    if !kinds.isDisjoint(with: ["icon", "apple-touch-icon", "mask-icon"]) {
      if let text = shown(attribute, of: tag) { edits.replace(attribute.range, with: text) }
      return
    }
    let isOnTheWeb = ["http:", "https:"].contains { attribute.value.lowercased().hasPrefix($0) }
    let isRead = ["canonical", "alternate", "author", "license", "me"].contains(
      where: kinds.contains)
    if !isOnTheWeb || !isRead { edits.replace(tag.range, with: "") }
  }

  private mutating func rewrite(styleSheet attribute: HTMLAttribute, of tag: Tag) {
    guard case .file(let file, _) = SiteAddress(attribute.value, on: path, base: site.base) else {
      return add(.remote(attribute.value), tag)
    }
    guard let css = site.files[file] else { return add(.missing(attribute.value), tag) }
    let text = inlined(style: css, from: file, of: tag)
    let media = tag["media"].map { " " + Site.attribute("media", $0) } ?? ""
    edits.replace(tag.range, with: "<style\(media)>\n\(text)</style>")
  }

  private mutating func rewrite(policy tag: Tag) {
    guard let attribute = tag.attributes.first(where: { $0.name == "content" }) else { return }
    let policy = policyOfOneFile(attribute.value)
    edits.replace(attribute.range, with: Site.attribute("content", policy))
  }
}

extension Tag {
  /// Whether its attribute `name` has to differ between pages: a place of old, a map, or things of which one at a time
  /// is chosen.
  fileprivate var namesItselfByName: Bool {
    switch name {
    case "a", "map", "details": true
    case "input": self["type"]?.lowercased() == "radio"
    default: false
    }
  }
}
