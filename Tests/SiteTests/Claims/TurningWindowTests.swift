import Formula
import FormulaSyntax
import RealMath
import TestSupport
import Testing

@testable import Site

/// Claims that turn and turn back within less than a step of the scan.
@Suite struct TurningWindowTests {
  private typealias Window = (truth: ClaimStanding.Truth, near: Double, far: Double?)

  /// The model of a law: values of parameters, and definitions.
  private func report(
    _ parameters: String, _ definitions: String, _ condition: String
  ) -> SmallReport {
    SmallReport.bill.with(
      "models/cost.yaml", "parameters: {\(parameters)}\ndefinitions:\n  \(definitions)\n"
    ).withClaim("holds: \(condition)\nverdict: open")
  }

  /// The turning points of the first parameter, those above its value first.
  private func windows(_ report: SmallReport) -> [Window] {
    let (claims, lines) = report.claims()
    #expect(lines == [])
    return claims[0].turningPoints.filter {
      report.environment[$0.parameter].name.text == "p"
    }.map { ($0.truth, $0.value, $0.end) }
  }

  // MARK: The smallest cases

  @Test func aNarrowWindowFarAwayIsFound() throws {
    let windows = windows(report("p: 1 EUR", "y: p / 2", "y ≈ 40 EUR within 0.01%"))
    #expect(windows.count == 1 && windows.first?.truth == .holds)
    let window = try #require(windows.first)
    #expect(abs(window.near - 79.992) < 1e-9 && abs((window.far ?? 0) - 80.008) < 1e-9)
  }

  @Test func aWindowIsFoundInWhatIsWarnedOf() throws {
    let report = report("p: 1", "y: p / 2", "y ≈ 40 within 0.0001")
    let (claims, lines) = report.claims()
    #expect(lines.count == 1 && lines.first?.hasPrefix("warning[relative-tolerance]") == true)
    let window = try #require(claims[0].turningPoints.first)
    #expect(abs(window.value - 79.992) < 1e-9 && abs((window.end ?? 0) - 80.008) < 1e-9)
  }

  @Test func aWindowOfRoundingIsFound() throws {
    let window = try #require(windows(report("p: 1", "y: 3 * p", "y ≈ 100")).first)
    #expect(window.truth == .holds && window.near < 100.0 / 3 && window.near > 33.3333332)
    #expect((window.far ?? 0) > 100.0 / 3 && (window.far ?? 0) < 33.3333334)
  }

  @Test(arguments: [
    "(1000000 + p / 1.7) * 1.7 - p * 0.3 >= 1700021.404570925",
    "(1000000 + p / 1.1) * 1.1 - p * 0.3 >= 1100037.0874680055",
    "(100000000 + p / 1.7) * 1.7 - p * 0.3 >= 170000020.5799245",
  ])
  func whatFlickersHasNotTurnedBack(condition: String) {
    let windows = windows(report("p: 1", "y: p", condition))
    #expect(windows.count == 1 && windows.first?.truth == .holds)
    #expect(windows.first.map { $0.far == nil } == true)
  }

  @Test func equalityIsFoundAtOneValue() {
    let windows = windows(report("p: 1", "y: 2 * p", "y = 20.6"))
    #expect(windows.map(\.near) == [10.3] && windows.map(\.far) == [10.3])
  }

  @Test func inequalityIsLostAtOneValue() {
    let windows = windows(report("p: 1", "y: 2 * p", "y != 20.6"))
    #expect(windows.map(\.near) == [10.3] && windows.map(\.far) == [10.3])
    #expect(windows.first?.truth == .fails)
  }

  @Test func aWindowBelowEndsNearZero() throws {
    let window = try #require(windows(report("p: 100", "y: p", "abs(y - 3) < 0.001")).first)
    #expect(abs(window.near - 3.001) < 1e-9 && abs((window.far ?? 0) - 2.999) < 1e-9)
  }

  @Test func sidesThatOnlyTouchAreFound() throws {
    let window = try #require(windows(report("p: 1", "y: (p - 7)^2", "y < 1e-6")).first)
    #expect(abs(window.near - 6.999) < 1e-9 && abs((window.far ?? 0) - 7.001) < 1e-9)
  }

  @Test func aWindowMayLieWhereADefinitionSays() throws {
    let report = SmallReport.bill.with(
      "models/cost.yaml",
      """
      parameters: {p: 1}
      definitions:
        is_right: p > 5 and p < 5.002
        worth: "if is_right then 10 else 0"
      """
    ).withClaim("holds: worth > 9\nverdict: open")
    let window = try #require(windows(report).first)
    #expect(window.near == 5.0.nextUp && window.far == 5.002.nextDown)
  }

  @Test func aControlBoundsAWindow() {
    let report = report("p: {value: 1, control: {from: 0, to: 50}}", "y: p", "y ≈ 80 within 1%")
    #expect(windows(report).isEmpty)
  }

  @Test func anUncertainWindowIsFound() throws {
    // The doubt is within 2% of one in all samples.
    let report = report("p: 1, doubt: 'uniform(0.99, 1.01)'", "y: p * doubt", "y ≈ 40 within 4%")
    let window = try #require(windows(report).first)
    #expect(window.truth != .fails)
    #expect(window.near > 37 && window.near < 39.5)
    #expect((window.far ?? 0) > 40.5 && (window.far ?? 0) < 43)
  }

  @Test func aWindowOfWhatGoesIntoDataIsFound() throws {
    let report = SmallReport.bill.with(
      "data/runs.csv", "x,y\n1,2\n2,4\n3,6\n4,8\n5,10\n"
    ).with(
      "models/cost.yaml",
      """
      parameters: {p: 1}
      data:
        runs: {origin: o, licence: l, columns: {x: 1, y: 1}}
      definitions:
        least: sum(abs(data.runs.x - p))
      """
    ).withClaim("holds: sum(abs(data.runs.x - p)) < 6.1\nverdict: open")
    let window = try #require(windows(report).first)
    #expect(window.near > 2.9 && window.near < 3.05)
  }

  @Test func wordsTellBothEnds() throws {
    func words(_ condition: String, _ p: String = "1") throws -> [String] {
      let report = report("p: \(p)", "y: 2 * p", condition)
      let claims = report.claims().claims
      let standing = try #require(claims[0].standing)
      return try ["en", "nl"].map { tag in
        ClaimWriter(report.environment, try #require(Language(tag))).turningPoint(
          claims[0].turningPoints[0], standing, label: "p")
      }
    }
    #expect(
      try words("19 < y < 20.5") == [
        "would hold from p = 9.5 to 10.2 (now 1)", "zou opgaan voor p = 9,5 tot 10,2 (nu 1)",
      ])
    #expect(
      try words("19 < y < 20.5", "90") == [
        "would hold from p = 9.5 to 10.2 (now 90)", "zou opgaan voor p = 9,5 tot 10,2 (nu 90)",
      ])
    #expect(
      try words("y = 20.6") == [
        "would hold at p = 10.3 alone (now 1)", "zou opgaan alleen bij p = 10,3 (nu 1)",
      ])
  }

  // MARK: Laws

  /// Windows of any width at any place: just inside the condition holds, and just outside it does not.
  @Test(arguments: 0..<60)
  func aWindowIsFoundWhereverItIs(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let value = Double.random(in: 0.5...50, using: &random)
    let isAbove = seed % 3 != 0
    // Up to a hundred times as much or as little, and from a share of 10⁻⁹ to a twentieth of that.
    let distance = Double.exp(Double.random(in: 0.3...4.6, using: &random))
    let place = isAbove ? value * distance : value / distance
    let width = Double.exp(Double.random(in: -20 ... -3, using: &random))
    let (low, high) = (place * (1 - width), place * (1 + width))
    let forms: [(definition: String, condition: String)] = [
      ("y: 3 * p", "y ≈ \(3 * place) within \(width * 100)%"),
      ("y: p", "y > \(low) and y < \(high)"),
      ("y: p", "\(low) < y <= \(high)"),
      ("y: 12 / p", "12 / \(high) < y and not (y > 12 / \(low))"),
      ("y: (p / \(place) - 1)^2", "y < \(width * width)"),
      ("y: p^2", "y < 2 and y > 3 or abs(sqrt(y) - \(place)) <= \(width * place)"),
      ("y: \"if p < \(place) then \(place) - p else p - \(place)\"", "y < \(width * place)"),
      ("y: ln(p)", "y ≈ ln(\(place)) within (ln(\(high)) - ln(\(low))) / abs(2 * ln(\(place)))"),
    ]
    let form = forms[seed % forms.count]
    let isNegated = seed % 5 == 0
    let condition = isNegated ? "not (\(form.condition))" : form.condition
    func report(_ p: Double) -> SmallReport {
      self.report("p: \(p)", form.definition, condition)
    }
    func holds(_ p: Double) -> Bool {
      report(p).claims().claims[0].standing?.truth == .holds
    }
    let windows = windows(report(value))
    #expect(windows.count == 1, "seed \(seed): \(condition)")
    let window = try #require(windows.first)
    let far = try #require(window.far, "seed \(seed)")
    #expect(window.truth == (isNegated ? .fails : .holds))
    #expect(isAbove == (window.near < far) || window.near == far)
    for (edge, isNear) in [(window.near, true), (far, false)] {
      #expect(holds(edge) != isNegated, "seed \(seed) at \(edge)")
      let isOutsideAbove = isAbove != isNear
      let outside = isOutsideAbove ? edge.nextUp : edge.nextDown
      #expect(holds(outside) == isNegated, "seed \(seed) beside \(edge)")
    }
    let slack = 1e-6 * width + 1e-12
    #expect(abs(min(window.near, far) / low - 1) < slack + width * width, "seed \(seed)")
    #expect(abs(max(window.near, far) / high - 1) < slack + width * width, "seed \(seed)")
  }
}
