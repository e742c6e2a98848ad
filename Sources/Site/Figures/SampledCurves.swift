import Charts
import Formula
import Synchronization

/// The curves of one mark: of what is certain their values, of what is not the medians and the ends of
/// intervals.
///
/// A drawing asks for a curve and for its intervals at the same places, for each width and language, so that what
/// was sampled is kept as long as the figure is drawn. What is kept changes no value.
final class SampledCurves: Sendable {
  private let curves: Curves
  private let isUncertain: [Bool]
  private let count: Int
  /// The shares below which the median and the ends of the intervals lie: lower and upper ones in turn.
  private let shares: [Double]
  private let known = Mutex<[UInt64: [Double]]>([:])
  private let partial = Mutex<Partial?>(nil)

  /// What computes them: of what is certain all places together, with its samples for statistics.
  private enum Curves {
    case certain(Program, Samples)
    case uncertain(SampledFunction)
  }

  /// A place at which some samples of a curve have a value and others do not.
  struct Partial {
    let place: Double
    /// In how many samples there is a value.
    let found: Int
    let count: Int
  }

  /// Of the places asked so far at which only some samples have a value the one with the most.
  var mostOfSome: Partial? { partial.withLock { $0 } }

  /// Curves over one axis. `shares` are those of the intervals of the first curve, if it is uncertain.
  init(_ curves: [CheckedCurve], shares: [Double], _ graph: Graph, _ samples: Samples) {
    let values = curves.map(\.value)
    isUncertain = values.map(graph.isUncertain)
    let variables = curves.map(\.variable)
    self.curves =
      isUncertain.contains(true)
      ? .uncertain(SampledFunction(graph, roots: values, uniform: variables, samples))
      : .certain(Program(graph, roots: values, inputs: variables), samples)
    count = curves.count
    self.shares = [0.5] + shares.flatMap { [(1 - $0) / 2, (1 + $0) / 2] }
  }

  /// The values of each curve at some places, of what is uncertain the medians.
  func values(at places: [Double]) -> [[Double]] {
    if case .certain(let program, let samples) = curves {
      guard count > 0 else { return [] }
      return program.run(
        count: places.count, inputs: Array(repeating: places, count: count), samples: samples)
    }
    let rows = places.map(row)
    return (0..<count).map { curve in rows.map { $0[curve] } }
  }

  /// The ends of the intervals of the first curve, a lower and an upper column for each.
  func ends(at places: [Double]) -> [[Double]] {
    let rows = places.map(row)
    return (1..<shares.count).map { end in rows.map { $0[count + end - 1] } }
  }

  /// What is known at one place: a value for each curve, then the ends of the intervals.
  private func row(_ place: Double) -> [Double] {
    if let row = known.withLock({ $0[place.bitPattern] }) { return row }
    guard case .uncertain(let function) = curves else { return [] }
    let columns = function.samples(at: Array(repeating: place, count: count))
    var row: [Double] = []
    var ends: [Double] = []
    for (index, column) in columns.enumerated() {
      guard isUncertain[index] else {
        row.append(column[0])
        continue
      }
      let asked = index == 0 ? shares : [0.5]
      // Where one sample has no value, nothing is known of all.
      let found = column.count { $0.isFinite }
      let quantiles =
        found == column.count ? sampleQuantiles(asked, of: column) : asked.map { _ in .nan }
      if found > 0, found < column.count {
        note(Partial(place: place, found: found, count: column.count))
      }
      row.append(quantiles[0])
      if index == 0 { ends = Array(quantiles.dropFirst()) }
    }
    row += ends
    known.withLock { $0[place.bitPattern] = row }
    return row
  }

  private func note(_ new: Partial) {
    partial.withLock { old in
      guard let best = old else {
        old = new
        return
      }
      if (new.found, -new.place) > (best.found, -best.place) { old = new }
    }
  }
}
