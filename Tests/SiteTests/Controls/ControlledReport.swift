import Testing

@testable import Site

extension SmallReport {
  /// A report about the bill of a training run, whose page shows the control of `rl_share`. Two claims turn along it,
  /// and one does not.
  static let controlled = SmallReport.bill
    .replacing(
      "  rl_share: 1\n",
      with: """
          rl_share:
            value: 1
            label: {en: The share of RL, nl: Het aandeel van RL}
            symbol: ρ
            source: ord
            control: {from: 0.01, to: 100, scale: log}

        """, in: "models/cost.yaml"
    )
    .replacing("languages: [en]", with: "languages: [en, nl]", in: "report.yaml")
    .with(
      "sources.yaml",
      "- {id: ord, title: Essay, author: [{family: Ord}], issued: {date-parts: [[2025]]}}\n"
    )
    .with(
      "claims/all.yaml",
      """
      bill:
        says: {en: The bill grows tenfold., nl: De rekening wordt tien keer zo hoog.}
        models: [cost]
        holds: next_tenfold ≈ growth within 10%
        verdict: overstated
      parity:
        says: {en: RL is half of it., nl: RL is de helft.}
        models: [cost]
        holds: 0.8 < rl_share < 1.2
        verdict: holds
      growth:
        says: {en: It grows., nl: Zij groeit.}
        models: [cost]
        holds: next_tenfold > 1
        verdict: holds

      """
    )
    .with("charts/cups.yaml", nil)
    .with("en/index.md", controlPage("Costs"))
    .with("nl/index.md", controlPage("Kosten"))

  private static func controlPage(_ title: String) -> String {
    """
    ---
    title: \(title)
    models: [cost]
    ---

    ![](control:rl_share)

    ![](claim:bill)

    """
  }
}
