import Diagnostics
import Numerals

/// By what the forms of a message are told apart.
struct FormRule {
  let name: String
  /// What has the forms, in messages: `numbers`.
  let subject: String
  let categories: [PluralCategory]

  init(_ rule: PluralRule) {
    (name, subject, categories) = (rule.name, "numbers", rule.categories)
  }

  init(_ rule: OrdinalRule) {
    (name, subject, categories) = (rule.name, "places in a row", rule.categories)
  }
}

/// What can be wrong with the file of a language beside its form.
enum LanguageProblem {
  /// Messages that no file of the language has, each with its section.
  case missingStrings(String, [(section: String, key: String)], SourceRange)
  /// A place that a message does not have.
  case unknownPlace(String, of: String, known: [String], SourceRange)
  /// A place that a message must have.
  case missingPlace(String, of: String, SourceRange)
  /// A form that the rule asks for by which a message differs.
  case missingForm(PluralCategory, of: String, FormRule, SourceRange)
}

extension LanguageProblem {
  /// The problem in words.
  var diagnostic: Diagnostic {
    switch self {
    case .missingStrings(let tag, let missing, let range):
      let count = missing.count
      return Diagnostic(
        "missing-string",
        "the language `\(tag)` lacks \(count == 1 ? "a string" : "\(count) strings")", at: range,
        notes: Self.bySection(missing),
        hint: "the file `languages/en.yaml` of the default theme shows each of them")
    case .unknownPlace(let place, let message, let known, let range):
      let nearest = nearestName(to: place, in: known)
      let names = known.map { "`{\($0)}`" }.joined(separator: ", ")
      let all = known.isEmpty ? "it has no places" : "its places are \(names)"
      return Diagnostic(
        "unknown-place", "`{\(place)}` is not a place of \(message)", at: range,
        hint: nearest.map { "did you mean `{\($0)}`?" } ?? all,
        fixIts: nearest.map { [FixIt(range, with: "{\($0)}")] } ?? [])
    case .missingPlace(let place, let message, let range):
      return Diagnostic(
        "missing-place", "\(message) does not say `{\(place)}`", at: range,
        hint: "put `{\(place)}` where it belongs in the sentence")
    case .missingForm(let category, let message, let rule, let range):
      let forms = rule.categories.map { "`\($0.name)`" }.joined(separator: ", ")
      return Diagnostic(
        "missing-plural", "\(message) has no form `\(category.name)`", at: range,
        notes: ["by the rule `\(rule.name)` \(rule.subject) have the forms \(forms)"],
        hint: "add a line `\(category.name): …`")
    }
  }

  /// A line for each section, in the order of the catalogue.
  private static func bySection(_ missing: [(section: String, key: String)]) -> [String] {
    var sections: [String] = []
    for entry in missing where !sections.contains(entry.section) { sections.append(entry.section) }
    return sections.map { section in
      let keys = missing.filter { $0.section == section }.map { "`\($0.key)`" }
      let list = keys.joined(separator: ", ")
      return section.isEmpty ? list : "in `\(section)`: \(list)"
    }
  }
}
