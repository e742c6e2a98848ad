import TestSupport
import Testing

@testable import Charts

@Test func aScalePutsTheMiddleDecadeInTheMiddle() {
  let scale = Scale(.log(), Domain(1, 10_000), start: 0, end: 400)
  #expect((scale.place(of: 100) - 200).magnitude < 1e-9)
  #expect((scale.value(at: 300) - 1000).magnitude < 1e-9)
}

@Test func theEndsOfTheRangeGiveTheEndsOfTheDomainExactly() {
  for kind in [ScaleKind.linear, .log()] {
    let scale = Scale(kind, Domain(0.1, 0.7), start: 40, end: 613.3)
    #expect(scale.value(at: 40) == 0.1)
    #expect(scale.value(at: 613.3) == 0.7)
    #expect(scale.place(of: 0.1) == 40)
    #expect(scale.place(of: 0.7) == 613.3)
  }
}

@Test func aScaleAndItsInverseCancel() {
  for seed in UInt64(1)...200 {
    var random = SeededGenerator(seed: seed)
    let kind: ScaleKind = Bool.random(using: &random) ? .log() : .linear
    let low = kind == .log() ? 1e-12 : -1e6
    let from = Double.random(in: low...1e6, using: &random)
    let to = Double.random(in: low...1e6, using: &random)
    let scale = Scale(kind, Domain(from, to), start: 50, end: 700)
    for _ in 0..<20 {
      let place = Double.random(in: 50...700, using: &random)
      let back = scale.place(of: scale.value(at: place))
      #expect((back - place).magnitude < 1e-6, "seed \(seed)")
    }
  }
}

@Test func aDomainMayRunBackward() {
  let scale = Scale(.linear, Domain(10, 0), start: 0, end: 100)
  #expect(scale.place(of: 10) == 0)
  #expect(scale.place(of: 2) == 80)
}

@Test func valuesWithoutAPlaceHaveNone() {
  let log = Scale(.log(), Domain(1, 10), start: 0, end: 1)
  #expect(log.place(of: 0).isNaN)
  #expect(log.place(of: -1).isNaN)
  #expect(log.place(of: .infinity).isNaN)
  #expect(Scale(.linear, Domain(0, 1), start: 0, end: 1).place(of: .nan).isNaN)
}

@Test func theLargestDomainIsStillMapped() {
  let most = Double.greatestFiniteMagnitude
  let scale = Scale(.linear, Domain(-most, most), start: 0, end: 100)
  #expect(scale.place(of: 0) == 50)
}

@Test func niceDomainsEndOnRoundValues() {
  #expect(niceDomain(0.13, 9.6, .linear) == Domain(0, 10))
  #expect(niceDomain(87, 96, .linear) == Domain(86, 96))
  #expect(niceDomain(3, 40_000, .log()) == Domain(1, 100_000))
  #expect(niceDomain(3, 40, .log()) == Domain(2, 50))
  #expect(niceDomain(5, 5, .linear) == Domain(0, 10))
  #expect(niceDomain(0, 0, .linear) == Domain(-1, 1))
  #expect(niceDomain(7, 7, .log()) == Domain(0.7, 70))
}
