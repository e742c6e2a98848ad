/// A series that both builds have, and that is not the same.
struct SeriesChange: ItemChange {
  typealias Item = PublishedSeries

  /// A number of a series that differs, and where.
  struct Point: Hashable {
    let column: String
    let x: Double?
    let old: Double?
    let new: Double?
  }

  let old: PublishedSeries
  let new: PublishedSeries
  /// Whether what it is called or measured in differs.
  let hasOtherWords: Bool
  /// Whether its points lie at other places along the horizontal axis, or there are more or fewer of them.
  let hasOtherPlaces: Bool
  /// How many of its points differ; all of them where the places do.
  let differing: Int
  /// Of what differs at the same place that which moved furthest, as a share of what it was.
  let furthest: Point?

  /// The change of a series; `nil` where there is none.
  init?(
    _ old: PublishedSeries, _ new: PublishedSeries, languages: [String], _ tolerance: Tolerance
  ) {
    self.old = old
    self.new = new
    func label(_ series: PublishedSeries, _ language: String) -> String? {
      series.labels.first { $0.language == language }?.text
    }
    hasOtherWords =
      old.xUnit != new.xUnit || old.yUnit != new.yUnit
      || !languages.allSatisfy { label(old, $0) == label(new, $0) }
    func values(_ name: String, _ series: PublishedSeries) -> [Double?]? {
      series.columns.first { $0.name == name }?.values
    }
    let (xs, places) = (values("x", old) ?? [], values("x", new) ?? [])
    hasOtherPlaces =
      xs.count != places.count || old.columns.map(\.name) != new.columns.map(\.name)
      || !zip(xs, places).allSatisfy { tolerance.accepts($0, $1) }
    var differing: Set<Int> = []
    var furthest: (change: Double, point: Point)?
    if !hasOtherPlaces {
      for column in new.columns {
        let pairs = zip(values(column.name, old) ?? [], column.values).enumerated()
        for (index, (before, after)) in pairs where !tolerance.accepts(before, after) {
          differing.insert(index)
          // What comes or goes, or begins at nothing, moved furthest of all.
          let change = before.flatMap { a in after.flatMap { relativeChange(a, $0)?.magnitude } }
          guard change ?? .infinity > furthest?.change ?? -1 else { continue }
          furthest = (
            change ?? .infinity,
            Point(column: column.name, x: new.columns[0].values[index], old: before, new: after)
          )
        }
      }
    }
    self.differing = hasOtherPlaces ? max(xs.count, places.count) : differing.count
    self.furthest = furthest?.point
    if !hasOtherWords && !hasOtherPlaces && differing.isEmpty { return nil }
  }
}

extension PublishedSeries {
  /// How series are matched: by chart, label and plot, those that are the same first, since a mark that was put before
  /// them changes nothing; then by their mark too; and without their label where that was changed.
  static let steps: [Alignment<PublishedSeries>.Step] = [
    Alignment.Step(key: { $0.key(hasLabel: true, hasMark: false) }, needsSameContent: true),
    Alignment.Step(key: { $0.key(hasLabel: true, hasMark: true) }),
    Alignment.Step(key: { $0.labels.isEmpty ? nil : $0.key(hasLabel: true, hasMark: false) }),
    Alignment.Step(key: { $0.key(hasLabel: false, hasMark: true) }),
  ]

  private func key(hasLabel: Bool, hasMark: Bool) -> [String] {
    [chart, panel.map { String($0) } ?? "", hasMark ? String(mark) : ""]
      + (hasLabel ? labels.flatMap { [$0.language, $0.text] } : [])
  }
}
