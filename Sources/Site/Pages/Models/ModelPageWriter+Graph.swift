import Diagnostics
import Formula
import FormulaSyntax
import Markup

extension ModelPageWriter {
  /// What rests on what: as a drawing, and in words for those who do not see it.
  func write(_ graph: ModelGraph, _ html: inout MarkupWriter) {
    let title = language.graphTitle(site.title(ofModel: model.name, language))
    html.open(
      "div",
      ["class": "graph-scroll", "role": "region", "tabindex": "0", "aria-label": "\(title)"])
    ModelGraphDrawing(graph, title: title, language).write(to: &html)
    html.close("div")
    html.newline()
    html.open("p", ["class": "graph-caption"])
    html.text(
      language.graphKey(
        ModelGraph.Kind.allCases.filter { kind in
          graph.nodes.contains { $0.kind == kind }
        }))
    if graph.looseCount > 0 { html.text(" " + language.notDrawn(graph.looseCount)) }
    if graph.hasNoParameters { html.text(" " + language.parametersNotDrawn) }
    html.close("p")
    html.open("details", ["class": "graph-list"])
    html.element("summary", text: language.graphInWords)
    html.open("ul")
    for place in graph.nodes.indices {
      let needs = graph.edges.filter { $0.to == place }.map { graph.nodes[$0.from] }
      guard !needs.isEmpty else { continue }
      html.open("li")
      write(graph.nodes[place], &html)
      html.text(" " + language.restsOn + " ")
      for (index, need) in needs.enumerated() {
        if index > 0 { html.text(", ") }
        write(need, &html)
      }
      html.close("li")
    }
    html.close("ul")
    html.close("details")
    html.newline()
  }

  private func write(_ node: ModelGraph.Node, _ html: inout MarkupWriter) {
    html.element("a", ["href": "\(node.href)"], text: node.name)
  }
}
