import Numerals

/// The axes around one plot: two, and for each of them at most one in another unit, on the other side.
struct PlotAxes: Hashable {
  var x: AxisMark
  var y: AxisMark
  /// Above the plot.
  var secondX: AxisMark?
  /// To the right of the plot.
  var secondY: AxisMark?

  /// All of them, in the order in which they are drawn.
  var all: [AxisMark] { [y, x] + [secondY, secondX].compactMap { $0 } }

  /// How far the labels below and above the plot reach beyond its sides.
  func overhang(_ frame: Box) -> (left: Double, right: Double) {
    let first = x.overhang(frame.left, frame.right)
    guard let second = secondX?.overhang(frame.left, frame.right) else { return first }
    return (max(first.left, second.left), max(first.right, second.right))
  }

  /// The axes without the labels that would leave the sides of the drawing.
  func within(_ left: Double, _ right: Double) -> PlotAxes {
    func kept(_ axis: AxisMark) -> AxisMark {
      var kept = axis
      kept.ticks = axis.ticks.filter { tick in
        let ends = axis.labelEnds(tick)
        return left <= ends.left && ends.right <= right
      }
      return kept
    }
    var axes = self
    axes.x = kept(x)
    axes.secondX = secondX.map(kept)
    return axes
  }

  /// The room that the axis above the plot takes, with its title.
  var secondXHeight: Double {
    guard let secondX else { return 0 }
    return secondX.labelHeight + 3 + Double(secondX.title.count) * TextSize.line
  }

  /// The lines of the titles of both vertical axes: side by side where they fit, else one below the other.
  func titleLines(within width: Double) -> Int {
    let second = secondY?.title.count ?? 0
    return isStacked(within: width) ? y.title.count + second : max(y.title.count, second)
  }

  /// Puts the titles of the second axes in their places: that of the vertical one above it, held by its right
  /// end, and that of the horizontal one in the middle above its labels.
  mutating func placeSecondTitles(_ frame: Box, left: Double, right: Double, first: Position) {
    let below = isStacked(within: right - left) ? Double(y.title.count) * TextSize.line : 0
    secondY?.titlePlace = Position(right, first.y + below)
    secondY?.titleAnchor = .end
    if let title = secondX?.title, let height = secondX?.labelHeight {
      let widest = title.map { textWidth($0, size: TextSize.base) }.max() ?? 0
      let half = widest * widthReserve / 2
      secondX?.titlePlace = Position(
        max(left + half, min((frame.left + frame.right) / 2, right - half)),
        frame.top - height - 6 - Double(max(title.count, 1) - 1) * TextSize.line)
      secondX?.titleAnchor = .middle
    }
  }

  private func isStacked(within width: Double) -> Bool {
    guard let secondY, !secondY.title.isEmpty, !y.title.isEmpty else { return false }
    let widths = [y.title, secondY.title].map { lines in
      lines.map { textWidth($0, size: TextSize.base) }.max() ?? 0
    }
    return (widths[0] + widths[1]) * widthReserve + 12 > width
  }
}
