import Markup

extension MarkupWriter {
  /// Opens what holds a formula on a line of its own, which scrolls by itself where it is too long for the screen, by
  /// keys as well; it ends with `close("div")`.
  mutating func openFormula(_ name: String, _ label: String) {
    open(
      "div",
      [
        "class": "\(name) formula-scroll", "role": "group", "tabindex": "0",
        "aria-label": "\(label)",
      ])
  }
}
