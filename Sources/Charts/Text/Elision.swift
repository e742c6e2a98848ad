/// Text no wider than `width`, with an ellipsis in the place of what is left out: its end, or what stands
/// before its last third where the end is to be kept. One character and the ellipsis always remain.
///
///     elided("Inference compute", width: 80, keepsEnd: false)  // Inference…
///     elided("Inference compute", width: 80, keepsEnd: true)   // Infere…ute
func elided(_ text: String, width: Double, keepsEnd: Bool) -> String {
  guard textWidth(text, size: TextSize.base) > width else { return text }
  let scalars = Array(text.unicodeScalars)
  var count = scalars.count - 1
  while true {
    let end = keepsEnd ? count / 3 : 0
    var start = scalars[..<(count - end)]
    while start.count > 1, start.last == " " { start.removeLast() }
    var shorter = String.UnicodeScalarView()
    shorter.append(contentsOf: start)
    shorter.append("…")
    shorter.append(contentsOf: scalars[(scalars.count - end)...])
    let result = String(shorter)
    if count <= 1 || textWidth(result, size: TextSize.base) <= width { return result }
    count -= 1
  }
}
