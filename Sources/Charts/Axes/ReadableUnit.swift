import Numerals
import RealMath

extension Axis {
  /// The multiple of the unit in which the numbers of the axis are the shortest to read; nothing where that
  /// is the unit itself.
  ///
  /// The largest number should lie between 1 and 1000. Among several such multiples that with the shortest
  /// labels is taken, then the earliest; the unit itself comes before all of them. Only linear axes have
  /// multiples: on others the numbers span so much that no unit suits them all.
  func readableUnit(over domain: Domain) -> UnitMultiple? {
    guard scale == .linear else { return nil }
    let usable = multiples.filter {
      $0.factor > 0 && $0.factor.isFinite
        && scale.spans(Domain(domain.lower * $0.factor, domain.upper * $0.factor))
    }
    guard !usable.isEmpty else { return nil }
    var best: UnitMultiple?
    var least = cost(domain, factor: 1)
    for multiple in usable {
      let cost = cost(domain, factor: multiple.factor)
      if cost < least { (best, least) = (multiple, cost) }
    }
    return best
  }

  /// How much there is to read on the axis: the characters of its labels, and many more for numbers so
  /// large or so small that no reader wants them.
  private func cost(_ domain: Domain, factor: Double) -> Double {
    let (lower, upper) = (domain.lower * factor, domain.upper * factor)
    let values = linearTicks(from: lower, to: upper, count: 5).values
    guard let largest = values.map({ $0.magnitude }).max(), largest > 0 else { return .infinity }
    let notation = TickNotation(format == .number ? .plain : format, .linear, values: values)
    var characters = 0
    for value in values {
      let label = notation.label(value, NumberStyle())
      characters += (label.base + label.suffix).utf8.count + (label.exponent ?? "").utf8.count
    }
    let mean = Double(characters) / Double(values.count)
    if largest < 1 { return mean + 1000 - Double(decade(of: largest)) }
    return largest > 1000 ? mean + 1000 + Double(decade(of: largest)) : mean
  }
}
