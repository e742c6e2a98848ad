public import Numerals

/// What charts say beside the words of their authors: the facts of each message, whose words are those of a
/// language.
public enum ChartMessage: String, MessageKey {
  /// A name in a sentence.
  case quoted = "quoted {name}"
  /// Between things that are listed, but the last two.
  case separator = "separator"
  /// Things that are listed, and the last of them.
  case list = "list {list} {last}"
  /// So many that are left out before the last thing that is listed.
  case others = "others {count}"
  /// So many clauses that are left out at the end.
  case more = "more {count}"

  /// The legend of intervals that stand nowhere else.
  case intervals = "intervals {count} {shares}"

  /// What a line does. `start`, `turn`, `end`, `low` and `high` are places, as `place` says them.
  case line = "line"
  case place = "place {y} {x}"
  case level = "level {name} {value}"
  case nearly = "nearly {name} {value}"
  case rise = "rise {name} {start} {end}"
  case fall = "fall {name} {start} {end}"
  case peak = "peak {name} {start} {turn} {end}"
  case trough = "trough {name} {start} {turn} {end}"
  case between = "between {name} {low} {high}"
  case support = "support {low} {high}"

  /// Where a line meets another.
  case otherLine = "other-line"
  case crossing = "crossing {name} {places}"
  case crossings = "crossings {name} {count} {place}"

  /// Where an interval lies at the right end; that of what was told just before, or that of a name; a range is
  /// no probability.
  case interval = "interval {share} {low} {high}"
  case intervalOf = "interval-of {name} {share} {low} {high}"
  case range = "range {low} {high}"
  case rangeOf = "range-of {name} {low} {high}"

  /// The layers of a stack.
  case sum = "sum"
  case stack = "stack {sum} {place} {parts}"
  case layer = "layer {name} {value}"

  /// Points, rules, words and arrows.
  case aPoint = "a-point"
  case point = "point {name} {y} {x}"
  case points = "points {count} {left} {right} {low} {high}"
  case pointsOf = "points-of {name} {count} {left} {right} {low} {high}"
  case rising = "rising {points}"
  case falling = "falling {points}"
  case aRule = "a-rule"
  case rule = "rule {name} {value}"
  case words = "words {words} {y} {x}"
  case anArrow = "an-arrow"
  case arrow = "arrow {name} {y} {x}"

  /// How steep a line is: a step along one axis, which has a title or not, and what comes with it.
  case slope = "slope {run} {rise}"
  case step = "step {step} {axis}"
  case horizontalStep = "horizontal-step {step}"
  case verticalStep = "vertical-step {step}"

  /// At which values contours run.
  case aValue = "a-value"
  case contours = "contours {name} {levels}"

  /// From where to where bars reach: one bar, all of one value, several.
  case bar = "bar {value} {place}"
  case barOf = "bar-of {name} {value} {place}"
  case levelBars = "level-bars {count} {value}"
  case levelBarsOf = "level-bars-of {name} {count} {value}"
  case bars = "bars {low} {lowest} {high} {highest}"
  case barsOf = "bars-of {name} {low} {lowest} {high} {highest}"

  /// Which input moves a value most: the only one, or one of several.
  case input = "input {name} {low} {high} {base}"
  case inputs = "inputs {count} {name} {low} {high} {base}"
}
