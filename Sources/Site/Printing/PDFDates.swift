/// The PDF with its times of making replaced by the day of the report, or by nothing, so that the same pages are the same
/// bytes. No byte moves, as the table of places at the end asks.
func datedPDF(_ pdf: [UInt8], _ day: String?) -> [UInt8] {
  var dated = pdf
  for key in ["/CreationDate", "/ModDate"] {
    let sought = Array((key + " (D:").utf8)
    var place = 0
    while let start = sought[...].firstPlace(in: dated, from: place) {
      place = start + sought.count
      guard let end = dated[place...].prefix(32).firstIndex(of: UInt8(ascii: ")")) else { continue }
      if let day, end - place >= 14 {
        // Midnight in Greenwich: `20260201000000+00'00'`.
        let time = Array((day + "000000").utf8)
        dated.replaceSubrange(place..<(place + 14), with: time.prefix(14))
      } else {
        for byte in start...end { dated[byte] = UInt8(ascii: " ") }
      }
    }
  }
  return dated
}
