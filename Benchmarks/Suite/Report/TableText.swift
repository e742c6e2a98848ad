// How the table writes its numbers and fills its columns.

/// A time given in nanoseconds, with three digits: `12.3 ms`.
func time(_ nanoseconds: Double) -> String {
  if nanoseconds < 1e3 { return digits(nanoseconds) + " ns" }
  if nanoseconds < 1e6 { return digits(nanoseconds / 1e3) + " µs" }
  if nanoseconds < 1e9 { return digits(nanoseconds / 1e6) + " ms" }
  return digits(nanoseconds / 1e9) + " s"
}

/// A ratio with three digits: `1.04×`.
func factor(_ ratio: Double) -> String { digits(ratio) + "×" }

/// A share in whole percent: `46%`.
func percent(_ share: Double) -> String {
  share.isFinite ? "\(Int((100 * share).rounded(.toNearestOrEven)))%" : "–"
}

/// Bytes in thousands, with one decimal: `12.3 kB`.
func kilobytes(_ count: Int) -> String {
  let tenths = (count + 50) / 100
  return "\(tenths / 10).\(tenths % 10) kB"
}

/// A number that is not negative, with three digits or all before the point; a dash if there is none.
private func digits(_ value: Double) -> String {
  guard value.isFinite else { return "–" }
  let decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0
  let scale = [1, 10, 100][decimals]
  let count = Int((value * Double(scale)).rounded(.toNearestOrEven))
  guard decimals > 0 else { return "\(count)" }
  let fraction = "\(count % scale)"
  return "\(count / scale)." + String(repeating: "0", count: decimals - fraction.count) + fraction
}

/// A text at the left of a column; a longer one has a blank after it.
func left(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(1, width - text.count))
}

/// A text at the right of a column; a longer one has a blank before it.
func right(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(1, width - text.count)) + text
}
