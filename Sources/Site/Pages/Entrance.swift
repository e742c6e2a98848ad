import Diagnostics
import Markup

/// The page at the root of the site, which leads to the front page of the first language at once, and
/// shows a link to each language to whoever is not led.
func entrance(_ report: EvaluatedReport) -> OutputFile? {
  guard let first = report.languages.first else { return nil }
  let base = report.checked.report.config.base
  let title = report.checked.report.config.title?[first.tag]?.text ?? ""
  var html = MarkupWriter(.html)
  html.doctype()
  html.element("html", ["lang": "\(first.tag)"]) { html in
    html.element("head") { html in
      html.empty("meta", ["charset": "utf-8"])
      html.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      html.empty(
        "meta", ["http-equiv": "Content-Security-Policy", "content": "default-src 'none'"])
      html.empty("meta", ["name": "color-scheme", "content": "light dark"])
      html.empty("meta", ["http-equiv": "refresh", "content": "0; url=\(first.tag)/index.html"])
      html.element("title", text: title)
      let front = first.tag + "/index.html"
      html.empty("link", ["rel": "canonical", "href": "\(base?.address(of: front) ?? front)"])
    }
    html.element("body") { html in
      html.element("h1", text: title)
      html.element("ul") { html in
        for language in report.languages {
          html.element("li") { html in
            html.element(
              "a",
              [
                "href": "\(language.tag)/index.html", "hreflang": "\(language.tag)",
                "lang": "\(language.tag)",
              ], text: language.name)
          }
        }
      }
    }
  }
  html.newline()
  return OutputFile(path: "index.html", bytes: html.finish().bytes)
}
