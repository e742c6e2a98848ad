import Markup
import MathML
import TestSupport
import Testing

/// A page for the eye: every construct, in both languages, on a line of its own and in a sentence.
///
/// Look at it in a browser, narrow and wide, light and dark, before an update of its golden is committed.
@Suite struct GalleryTests {
  private let sections: [(title: String, formulas: [String])] = [
    (
      "Definitions",
      [
        "cost_factor(rho, F): (1 + rho * F) / (1 + rho)",
        "run_energy: 310 GWh",
        "world_demand: 30_856 TWh/year",
        "run_gpu_time: 246e6 GPU * hour",
        "query_rate: 2.5e9 query/day",
        "compute(n): first_length * n + growth_per_step * n^2 / 2",
        "slope_of_inference: (inference_to - inference_from) / log10(inference_factor)",
        "by_inference(x): clamp(inference_from + inference_slope * log10(x), 0, 1)",
        "spread: ((90% / 10%) / (10% / 90%))^(1 / scalerl_exponent)",
        "rl_after(gain): first_share * 10^(gain / log_linear.training_slope)",
        "duration: rl_part * run_energy * factor / world_demand in year",
        "N_opt(C, A, B, alpha, beta): (alpha * A / (beta * B))^(1 / (alpha + beta)) "
          + "* (C / 6)^(beta / (alpha + beta))",
        "loss(N, D, E, A, B, alpha, beta): E + A / (N / 1 query)^alpha + B / (D / 1 query)^beta",
        "density(x): exp(-((x - mu) / sigma)^2 / 2) / (sigma * sqrt(2 pi))",
      ]
    ),
    (
      "Arithmetic",
      [
        "310 GWh / 2 * 1e6 / (30_856 TWh)", "6.02e23 * 1.5e-7", "a / (1 + b / (1 + c / k))",
        "x1^2 + x_2^2 - (y - z)^2", "sqrt(1 + sqrt(x / (1 + x)))",
        "(a / b)^(c / k) - 2^(-n / T_50)",
        "abs(x - mu) <= floor(3.5) + ceil(x / 2)",
        "cost_factor(rl_share * growth, growth) * (1 + rl_share)",
        "choose(n, k) * p^k * (1 - p)^(n - k)", "x% + 20% * y", "max(a, 0.5) + min(b, 1_000)",
      ]
    ),
    (
      "Names",
      [
        "rho_max + sigma2 + N_opt + x_1_max", "o1_score - gpt3_score", "ŷ - average + estimate",
        "data.scalerl.c_mid / data.long_runs.c_mid",
        "interpolate(data.runs.steps, data.runs.gain, x)",
      ]
    ),
    (
      "Functions",
      [
        "exp(x) + ln(x + 1) + ln(x)^2", "log(x, b) + log2(8) + log10(growth)",
        "sin(x)^2 + cos(2 x) + tan(x / 2)", "asin(x) + acos(x) + atan(x) + atan2(y, x)",
        "sinh(x) * cosh(x) - tanh(x)", "logit(p) - logistic(x) + erf(x / sqrt(2))",
        "gamma(x + 1) + lgamma(x) - beta(a, b)", "round(x) + clamp(x, 0, 1)",
      ]
    ),
    (
      "Logic",
      [
        "R(x): if x <= 1 then sqrt(1 + x^2) else if x < 10 then 2 x else 3.5",
        "1 < x <= 2.5", "next_tenfold ≈ 5.5 within 0.1%",
        "not (x > 1 and y < 2) or z = 3 and x != y",
        "(x, y) -> x * y * (1 - x)",
      ]
    ),
    (
      "Calculus",
      [
        "slope(f, 100) + slope(x -> x^2 + 1, 3)", "slope(x -> logit(x / 2), x)",
        "elasticity(f, 100)",
        "bill_elasticity(rho): elasticity(x -> 1 + x, rho)",
        "implied_ratio(n): elasticity(k -> compute(k), n)", "inverse(f, 10, 1, 100)",
        "growth_for_bill: inverse(F -> cost_factor(rl_share, F), 10, 1, 1_000)",
        "integral(x -> x^2 / (1 + x), 0, 1)", "sum(i -> i^2, 1, n)",
        "argmin(x -> (x - 1)^2, 0, 2.5)", "1 / sum(k -> (1 / 2)^k, 0, 10)",
      ]
    ),
    (
      "Uncertainty",
      [
        "exchange: 0.5 to 20", "(5 to 20) GWh", "8.2e24 GWh to 4.4e25 GWh",
        "rate: normal(0.5, 2% / z)", "lognormal(10 GWh, 500 MWh)",
        "uniform(0, 1.5) + triangular(0, 2, 10)",
        "beta_distribution(2, 5)", "mean(x) - median(x) + sd(x)",
        "quantile(duration, 95%) / quantile(duration, 5%)", "probability(duration > 5 year)",
        "1 < quantile(x, 2.5%) < mean(x)^2",
      ]
    ),
  ]

  @Test func gallery() {
    var writer = MarkupWriter(.html)
    writer.doctype()
    writer.element("html", ["lang": "en"]) { writer in
      writer.element("head") { writer in
        writer.empty("meta", ["charset": "utf-8"])
        writer.empty("meta", ["name": "viewport", "content": "width=device-width"])
        writer.element("title", text: "Formulas")
        writer.element("style", text: Self.style)
      }
      writer.newline()
      writer.element("body") { writer in
        for section in sections {
          writer.element("h2", text: section.title)
          writer.newline()
          for text in section.formulas { write(text, &writer) }
        }
      }
    }
    writer.newline()
    let page = writer.finish().text
    expectGolden(page, "gallery.html")
  }

  @Test func allOfTheGalleryIsWellFormed() {
    for text in sections.flatMap(\.formulas) {
      for language in ["en", "nl"] {
        let markup = GalleryTests.markup(text, language, .block).text
        #expect(shapeProblems(markup) == [], "\(text): \(markup)")
      }
    }
  }

  private func write(_ text: String, _ writer: inout MarkupWriter) {
    writer.element("section") { writer in
      writer.element("code", text: text)
      for language in ["en", "nl"] {
        writer.element("div", ["class": "formula", "lang": .text(language)]) {
          $0.append(GalleryTests.markup(text, language, .block))
        }
      }
      writer.element("p") { writer in
        writer.text("In a line: ")
        writer.append(GalleryTests.markup(text, "en", .inline))
        writer.text(", and on.")
      }
    }
    writer.newline()
  }

  /// A formula, or a definition where the text begins with a name and a colon.
  private static func markup(
    _ text: String, _ language: String, _ display: FormulaDisplay
  ) -> Fragment {
    if let colon = text.firstIndex(of: ":") {
      let body = text[text.index(after: colon)...].drop { $0 == " " }
      return DefinitionText(String(text[..<colon]), String(body)).markup(language, display)
    }
    return mathML(formula(text), notation(language), display: display)
  }

  /// The fonts are those of the theme.
  private static let style = """
    :root { color-scheme: light dark }
    body { max-width: 72rem; margin: 1rem auto; padding: 0 1rem; font-family: serif }
    math { font-family: "Latin Modern Math", "STIX Two Math", "Cambria Math", "DejaVu Math TeX Gyre", math }
    math .cases mtd { text-align: left; padding-inline: 0.3em }
    .formula { overflow-x: auto; overflow-y: hidden; font-size: clamp(1rem, 4.2vw, 1.1875rem) }
    .formula math { padding: 0.35rem 0 }
    section { display: grid; grid-template-columns: 1fr 1fr; border-bottom: 1px solid silver }
    code, p { grid-column: 1 / -1; font-size: 0.75rem; margin: 0.2rem 0; overflow-x: auto }
    @media (max-width: 40rem) { section { display: block } }
    """
}
