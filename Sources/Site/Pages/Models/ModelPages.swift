import Diagnostics
import Markup

/// The pages of the models of a report in one language: a list of all, and one of each.
struct ModelPages {
  private let site: SiteContents
  private let language: Language

  init(_ site: SiteContents, _ language: Language) {
    self.site = site
    self.language = language
  }

  private var models: [ModelFile] { site.report.checked.report.models }

  /// The list, then the models in its order; none of a report without models.
  var all: [GeneratedPage] {
    guard !models.isEmpty else { return [] }
    let uses = DefinitionUses(site, language)
    return [list] + models.compactMap { ModelPageWriter($0, site, language, uses)?.page }
  }

  private var list: GeneratedPage {
    var html = MarkupWriter(.html)
    html.element("ul", ["class": "models"]) { html in
      for model in models {
        html.open("li")
        html.open("p", ["class": "models-title"])
        html.element(
          "a", ["href": "\(ModelAddress(model: model.name).href)"],
          text: site.title(ofModel: model.name, language))
        html.text(" ")
        html.element("code", text: model.name)
        html.close("p")
        html.element("p", ["class": "models-counts"], text: language.counts(of: model))
        if let description = model.description?[language.tag] {
          html.element("p", text: firstSentence(site.report.text(description, language)))
        }
        html.close("li")
        html.newline()
      }
    }
    return GeneratedPage(
      slug: GeneratedPage.Prefix.models.rawValue, title: language.models,
      summary: language.summaryOfModels, isListed: true, body: html.finish())
  }
}

/// A text up to the end of its first sentence.
func firstSentence(_ text: String) -> String {
  var end = text.startIndex
  while let stop = text[end...].firstIndex(where: { ".!?".contains($0) }) {
    end = text.index(after: stop)
    if end == text.endIndex || text[end] == " " || text[end] == "\n" { return String(text[..<end]) }
  }
  return text
}

extension SiteContents {
  /// The title of a model, or else its name.
  func title(ofModel name: String, _ language: Language) -> String {
    report.checked.report.models.first { $0.name == name }?.title?[language.tag]?.text ?? name
  }
}
