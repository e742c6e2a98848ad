import Foundation

/// A report of one model and one page, in a folder of its own.
struct SmallReport {
  /// Where it lies.
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "content/report.yaml": """
      title: {en: A bill}
      languages: [en]
      pages: [index]

      """,
      "content/models/bill.yaml": Self.model(growth: "10"),
      "content/en/index.md": """
      ---
      title: A bill
      models: [bill]
      ---

      The bill grows by `= bill.next_tenfold`.

      """,
    ])
  }

  /// The model, with the growth as the author writes it.
  static func model(growth: String) -> String {
    """
    title: {en: A bill}
    parameters:
      share: 1
      growth: \(growth)
    definitions:
      next_tenfold: (1 + share * growth) / (1 + share)

    """
  }

  /// Rewrites the model.
  func setGrowth(_ growth: String) throws {
    try folder.write(Self.model(growth: growth), to: "content/models/bill.yaml")
  }

  /// The generated site, by path.
  var site: [String: String] { folder.files(under: "public") }
}
