/// Which of the pages that no author wrote a file to take along holds.
public enum Appendices: String, CaseIterable, Sendable {
  /// All of them: claims, models and sources.
  case all
  /// All but those of models, which are many in a large report.
  case noModels = "no-models"
  /// None.
  case none

  /// Whether a page of that name belongs to it; those of authors always do.
  func holds(_ slug: String) -> Bool {
    guard let kind = GeneratedPage.Prefix(ofPage: slug) else { return true }
    switch self {
    case .all: return true
    case .noModels: return kind != .models && kind != .model
    case .none: return false
    }
  }
}
