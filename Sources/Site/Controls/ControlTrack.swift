import Formula
import Markup
import RealMath

/// The drawing of a control: the way between its ends, where the value lies on it, and where claims turn.
///
/// It stretches with the page, since all places are shares of its width. It says nothing that the words beside it do
/// not say.
struct ControlTrack {
  let control: KnownControl
  /// Where claims turn, each with the number of its claim, in order.
  let turns: [(place: Double, number: Int)]

  /// The numbers of claims above the track, and where their middle lies.
  struct Label: Equatable {
    let place: Double
    let numbers: [Int]

    /// All of a few numbers; of more the first and the last, since the list below has them all.
    var text: String {
      guard numbers.count > 3, let first = numbers.first, let last = numbers.last else {
        return numbers.map { "\($0)" }.joined(separator: ", ")
      }
      return "\(first) … \(last)"
    }

    /// How much of the narrowest track, of 256 px, it takes with the gap beside it.
    var width: Double { Double(text.unicodeScalars.count * 7 + 6) / 256 }

    /// A label as near to a place as lets it stand out beyond the ends by half a number at most.
    init(near place: Double, _ numbers: [Int]) {
      let room = min(max(Label(place: place, numbers: numbers).width / 2 - 8.0 / 256, 0), 0.5)
      self.init(place: min(max(place, room), 1 - room), numbers: numbers)
    }

    private init(place: Double, numbers: [Int]) {
      self.place = place
      self.numbers = numbers
    }
  }

  /// One label for each place at which claims turn; those without room beside each other are one.
  var labels: [Label] {
    var labels: [Label] = []
    for turn in turns {
      var next = Label(near: turn.place, [turn.number])
      while let last = labels.last, next.place - last.place < (last.width + next.width) / 2 {
        let numbers = last.numbers + next.numbers.filter { !last.numbers.contains($0) }
        next = Label(near: (last.place + next.place) / 2, numbers)
        labels.removeLast()
      }
      labels.append(next)
    }
    return labels
  }

  /// The powers of ten between the ends of a logarithmic control, unless they are many.
  private var decades: [Double] {
    guard control.scale == .log else { return [] }
    let first = Int(Double.log10(control.from).rounded(.up))
    let last = Int(Double.log10(control.to).rounded(.down))
    guard first <= last, last - first <= 12 else { return [] }
    return (first...last).map { control.place(of: powerOfTen($0)) }
  }

  // MARK: Drawing

  /// The height of the room for labels, and how far below it the way runs.
  private static let labelHeight = 14
  private static let depth = 10

  func write(to html: inout MarkupWriter) {
    let top = turns.isEmpty ? 0 : Self.labelHeight
    let middle = top + Self.depth
    html.open(
      "svg",
      [
        "class": "control-track", "width": "100%", "height": "\(middle + Self.depth)",
        "aria-hidden": "true", "focusable": "false",
      ])
    line("control-way", 0, 1, middle, middle, &html)
    for place in decades { line("control-decade", place, place, middle + 3, middle + 7, &html) }
    if let interval = control.now.value.interval {
      let (low, high) = (control.place(of: interval.low), control.place(of: interval.high))
      line("control-interval", low, high, middle, middle, &html)
    }
    for turn in turns {
      line("control-turn", turn.place, turn.place, top + 2, middle + 7, &html)
    }
    for label in labels {
      html.element(
        "text", ["x": "\(percent(label.place))", "y": "\(top - 3)", "text-anchor": "middle"],
        text: label.text)
    }
    html.open(
      "circle",
      [
        "class": "control-now", "cx": "\(percent(control.place(of: control.now.value.value)))",
        "cy": "\(middle)", "r": "6",
      ])
    html.close("circle")
    html.close("svg")
  }

  private func line(
    _ name: String, _ x1: Double, _ x2: Double, _ y1: Int, _ y2: Int, _ html: inout MarkupWriter
  ) {
    html.open(
      "line",
      [
        "class": "\(name)", "x1": "\(percent(x1))", "x2": "\(percent(x2))", "y1": "\(y1)",
        "y2": "\(y2)",
      ])
    html.close("line")
  }

  private func percent(_ share: Double) -> String {
    shortestDecimal((share * 10_000).rounded(.toNearestOrEven) / 100) + "%"
  }
}
