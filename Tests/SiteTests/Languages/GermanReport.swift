import Foundation

@testable import Site

/// A report in English and German, of which the program knows nothing but one file.
enum GermanReport {
  /// The file of the language.
  static let file: String = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let path = folder.appendingPathComponent("Files/de.yaml").path
    return String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }()

  /// The report, with the file of its language replaced if one is given, and others added.
  static func input(
    _ file: String = file, as name: String = "languages/de.yaml",
    replacing other: [String: String] = [:]
  ) -> ReportInput {
    ReportInput(
      content: files.merging(other) { $1 }.sorted { $0.key < $1.key }.map {
        InputFile(path: $0.key, bytes: Array($0.value.utf8))
      }, theme: [InputFile(path: name, bytes: Array(file.utf8))])
  }

  private static let body = """
    models: [plant]
    date: 2026-03-01
    ---

    ## A

    `= homes | words` `= homes | plain` `= tiny | scientific` `= share | 1 decimal`
    `= yearly | 0 decimals` `= yearly | words, 3 digits` `= loss | 0 decimals` `= life` `= wait`
    `= output | interval` `= output | interval, percent, bare`

    > [!WARNING]
    > A[^1]

    [^1]: B

    - [x] C

    ![](chart:growth)

    ![](chart:days)

    ![](chart:kinds)

    ![](formula:plant.price)

    """

  private static let files = [
    "report.yaml": """
    title: {en: Power, de: Strom}
    languages: [en, de]
    pages: [index]

    """,
    "models/plant.yaml": """
    title: A plant
    parameters:
      homes: 2_500_000
      tiny: 1.5e-9
      share: 12.3%
      yearly: 1_234_567_890 EUR
      loss: -4321 EUR
      life: 1 year
      wait: 3 weeks
      output: 0.2 to 0.4
    definitions:
      price(x): if x > 1 and x < 5_000 then median(output) * x else 30_856

    """,
    "charts/growth.yaml": """
    title: {en: Growth, de: Wachstum}
    x: {label: {en: Time, de: Zeit}, domain: [0, 10]}
    y: {label: {en: Power, de: Leistung}, scale: log, domain: [1e6, 1e10], format: words}
    marks:
      - line: 1e6 * (2 + plant.output) ^ x
        label: {en: Ours, de: Unser}
      - line: 2e9 - 1e8 * x
        label: {en: Theirs, de: Ihr}
      - rule: {y: 1_000_000_000}
      - slope: {of: 1e6 * 2.2 ^ x, from: 2, to: 4}
      - text: {x: 2, y: 3e8, text: {en: Words, de: Wort}}

    """,
    "charts/days.yaml": """
    title: {en: Days, de: Tage}
    x: {label: {en: Day, de: Tag}, scale: time, domain: [2024, 2024.25]}
    y: {label: {en: Share, de: Anteil}, format: percent, domain: [0, 1]}
    marks:
      - fan: (x - 2024) * (1 + plant.output)
        label: {en: A, de: Ä}

    """,
    "charts/kinds.yaml": """
    title: {en: Kinds, de: Arten}
    x: {label: {en: Kind, de: Art}}
    y: {label: {en: Output, de: Ertrag}, unit: year}
    marks:
      - bars:
          - {name: {en: Sun, de: Sonne}, value: 3 years}
          - {name: {en: Wind, de: Wind}, value: 12_345.5 years}

    """,
    "en/index.md": "---\ntitle: Power\n" + body,
    "de/index.md": "---\ntitle: Strom\n" + body,
  ]
}
