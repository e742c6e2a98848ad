import Markup
import MathML
import TestSupport
import Testing

/// A page for the eye: every construct, in both languages.
@Suite struct GalleryTests {
  private let definitions = [
    DefinitionText("cost_factor(rho, F)", "(1 + rho * F) / (1 + rho)"),
    DefinitionText("run_energy", "310 GWh"),
    DefinitionText("world_demand", "30_856 TWh/year"),
    DefinitionText("run_gpu_time", "246e6 GPU * hour"),
    DefinitionText("query_rate", "2.5e9 query/day"),
    DefinitionText("compute(n)", "first_length * n + growth_per_step * n^2 / 2"),
    DefinitionText("training_needed(P, sigma, r)", "P^(sigma * r)"),
    DefinitionText(
      "slope_of_inference", "(inference_to - inference_from) / log10(inference_factor)"),
    DefinitionText("by_inference(x)", "clamp(inference_from + inference_slope * log10(x), 0, 1)"),
    DefinitionText("spread", "((90% / 10%) / (10% / 90%))^(1 / scalerl_exponent)"),
    DefinitionText("growth_for_bill", "inverse(F -> cost_factor(rl_share, F), 10, 1, 1_000)"),
    DefinitionText("bill_elasticity(rho)", "elasticity(x -> 1 + x, rho)"),
    DefinitionText("implied_ratio(n)", "elasticity(k -> compute(k), n)"),
    DefinitionText("rl_after(gain)", "first_share * 10^(gain / log_linear.training_slope)"),
    DefinitionText("years", "rl_part * run_energy * factor / world_demand in year"),
    DefinitionText(
      "N_opt(C, A, B, alpha, beta)",
      "(alpha * A / (beta * B))^(1 / (alpha + beta)) * (C / 6)^(beta / (alpha + beta))"),
    DefinitionText("R(x)", "if x <= 1 then sqrt(1 + x^2) else if x < 10 then 2 x else 3.5"),
    DefinitionText("density(x)", "exp(-((x - mu) / sigma)^2 / 2) / (sigma * sqrt(2 pi))"),
  ]

  private let formulas = [
    "310 GWh / 2 * 1e6 / (30_856 TWh)",
    "6.02e23 * 1.5e-7",
    "a / (1 + b / (1 + c / k))",
    "x1^2 + x_2^2 - (y - z)^2",
    "abs(x - mu) <= floor(3.5) + ceil(x / 2)",
    "next_tenfold ≈ 5.5 within 0.1%",
    "not (x > 1 and y < 2) or z = 3",
    "slope(f, 100) + slope(x -> x^2 + 1, 3)",
    "elasticity(f, 100)",
    "inverse(f, 10, 1, 100)",
    "log(x, b) + log2(8) + ln(x + 1) + ln(x)^2",
    "integral(x -> x^2, 0, 1) + sum(i -> i^2, 1, n)",
    "argmin(x -> (x - 1)^2, 0, 2.5)",
    "choose(n, k) * p^k * (1 - p)^(n - k)",
    "(0.5 to 20) GWh",
    "(x, y) -> x * y * (1 - x)",
    "cost_factor(rl_share * growth, growth) * (1 + rl_share)",
  ]

  @Test func gallery() {
    var writer = MarkupWriter(.html)
    writer.doctype()
    writer.element("html", ["lang": "en"]) { writer in
      writer.element("head") { writer in
        writer.empty("meta", ["charset": "utf-8"])
        writer.element("title", text: "Formulas")
        writer.element("style", text: Self.style)
      }
      writer.newline()
      writer.element("body") { writer in
        writer.element("table") { writer in
          for definition in definitions {
            row(
              definition.head + ": " + definition.body, definition.markup(),
              definition.markup("nl"), &writer)
          }
          for text in formulas {
            row(
              text, mathML(formula(text), notation(), display: .block),
              mathML(formula(text), notation("nl")), &writer)
          }
        }
      }
    }
    writer.newline()
    expectGolden(writer.finish().text, "gallery.html")
  }

  private func row(
    _ text: String, _ english: Fragment, _ dutch: Fragment, _ writer: inout MarkupWriter
  ) {
    writer.element("tr") { writer in
      writer.element("td") { $0.element("code", text: text) }
      writer.element("td") { $0.append(english) }
      writer.element("td") { $0.append(dutch) }
    }
    writer.newline()
  }

  private static let style = """
    math { font-family: "Latin Modern Math", "STIX Two Math", "Cambria Math", math; font-size: 1.15rem }
    math .cases mtd { text-align: left; padding-inline: 0.3em }
    td { padding: 0.6rem; border-bottom: 1px solid silver; max-width: 44rem }
    code { font-size: 0.75rem }
    """
}
