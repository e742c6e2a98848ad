import Diagnostics
import Formula

/// What of a report could not be read. A name that means nothing may be defined there, so that nothing is
/// said about it: one mistake makes one message.
struct ReportGaps {
  private let report: Report
  /// Sources whose plain names may mean something that could not be read.
  private var sources: Set<SourceID> = []
  private let models: Set<String>
  private let hasAllUnits: Bool

  /// The gaps of a report, of whose own units some may be missing.
  init(_ report: Report, hasAllUnits: Bool) {
    self.report = report
    self.hasAllUnits = hasAllUnits
    models = Set(report.models.filter { !$0.isComplete }.map(\.name))
    for model in report.models where !model.isComplete { sources.insert(model.source) }
    for claim in report.claims where !claim.models.allSatisfy({ isWhole(model: $0.text) }) {
      sources.insert(claim.id.range.source)
    }
    for page in report.pages {
      let opensAll = page.front.models.allSatisfy { isWhole(model: $0.text) }
      if !opensAll || !page.front.hasAllModels { sources.insert(page.source) }
    }
  }

  /// The gaps of the same report with more of it.
  func with(_ whole: Report) -> ReportGaps { ReportGaps(whole, hasAllUnits: hasAllUnits) }

  /// Whether some claim could not be read.
  var hasUnreadClaim: Bool { !report.hasAllClaims }

  /// Whether the file below the content folder was there but could not be read.
  func hasUnread(_ path: String) -> Bool { report.unread.contains(path) }

  /// Whether some of the bibliography could not be read.
  var hasUnreadBibliography: Bool {
    report.unread.contains { ContentFile($0).isBibliography }
  }

  /// Whether something could not be read that may rest on a source.
  var mayHideSources: Bool {
    hasUnreadModel || hasUnreadPage
      || report.unread.contains { path in
        ["charts/", "claims/", "tables/"].contains { path.hasPrefix($0) }
      }
      || report.charts.contains { !$0.isWhole }
  }

  /// Whether some page could not be read.
  var hasUnreadPage: Bool { report.unread.contains { $0.hasSuffix(".md") } }

  /// Whether some model could not be read, or not all of one.
  var hasUnreadModel: Bool {
    !models.isEmpty || report.unread.contains { $0.hasPrefix("models/") }
  }

  /// Whether a page of that name could not be read.
  func hasUnread(page slug: String, in language: String) -> Bool {
    hasUnread(language + "/" + slug + ".md")
  }

  /// Whether the problem of a formula may come from what could not be read.
  func explain(_ problem: FormulaProblem) -> Bool {
    switch problem {
    case .unknownModel(let name, _, _): return hasUnread("models/" + name + ".yaml")
    case .column(.unknownDataSet): return hasUnreadModel
    case .unknownName(let name, let range, _):
      guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else {
        return !hasAllUnits || sources.contains(range.source)
      }
      let model = String(name[..<dot])
      return models.contains(model) || hasUnread("models/" + model + ".yaml")
    default: return false
    }
  }

  /// Whether a model is there with all that it defines.
  private func isWhole(model name: String) -> Bool {
    !models.contains(name) && report.models.contains { $0.name == name }
  }
}
