/// The elements that are open at a place of a page, from the outermost in.
///
/// An end tag closes the innermost element of its name and all in it; one that fits nothing is left out.
struct ElementStack: Sendable {
  private var open: [Element] = []

  /// An element that is open, and what was found in it so far.
  struct Element: Sendable {
    let tag: Tag
    /// Whether it or something around it is hidden from assistive technology.
    let isHidden: Bool
    /// Whether it stands in a drawing.
    let isInDrawing: Bool
    /// Whether it or something around it is a popover.
    let isInPopover: Bool
    /// Whether something says what it is: text, or the name of something in it.
    var hasName: Bool
    /// Whether it has a header cell that says something.
    var hasHeader = false
  }

  var isHidden: Bool { open.last?.isHidden ?? false }
  var isInPopover: Bool { open.last?.isInPopover ?? false }

  func isInside(_ name: String) -> Bool { open.contains { $0.tag.name == name } }

  mutating func open(_ tag: Tag, isSelfClosing: Bool) {
    let isInDrawing = open.last.map { $0.isInDrawing || $0.tag.name == "svg" } ?? false
    if tag.hasName, !tag.isHidden { name() }
    if Self.void.contains(tag.name) { return }
    // In a drawing and in a formula a tag may close itself; elsewhere the sign means nothing.
    let isForeign = isInDrawing || tag.name == "svg" || isInside("math") || tag.name == "math"
    if isSelfClosing, isForeign { return }
    open.append(
      Element(
        tag: tag, isHidden: isHidden || tag.isHidden, isInDrawing: isInDrawing,
        isInPopover: isInPopover || tag["popover"] != nil, hasName: tag.hasName))
  }

  /// Something stands here that says what it is.
  mutating func name() {
    guard !isHidden else { return }
    for place in open.indices.reversed() {
      // All around an element that has a name was told of it.
      if open[place].hasName { break }
      open[place].hasName = true
    }
  }

  /// Closes the innermost element of that name, and gives all that is closed, from the inside out.
  mutating func close(_ name: String) -> [Element] {
    guard let place = open.lastIndex(where: { $0.tag.name == name }) else { return [] }
    return close(downTo: place)
  }

  /// Closes everything.
  mutating func closeAll() -> [Element] { close(downTo: 0) }

  private mutating func close(downTo place: Int) -> [Element] {
    var closed: [Element] = []
    while open.count > place, let element = open.popLast() {
      // The table of a figure's data has headers that the figure gives it, be they empty.
      if element.tag.name == "th", element.hasName || isInside("figure"),
        let table = open.lastIndex(where: { $0.tag.name == "table" })
      {
        open[table].hasHeader = true
      }
      closed.append(element)
    }
    return closed
  }

  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]
}
