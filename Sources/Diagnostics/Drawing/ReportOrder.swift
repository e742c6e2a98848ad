/// Diagnostics in the order in which they are reported: by path, by offset, errors before warnings.
///
/// Ties are broken by code and message, so that the order depends on nothing but the diagnostics.
/// Those without a place come last. Exact duplicates are reported once. Cost: a sort.
public func sortedForReport(_ diagnostics: [Diagnostic], _ sources: SourceMap) -> [Diagnostic] {
  let sorted = diagnostics.sorted { isReportedBefore($0, $1, sources) }
  var report: [Diagnostic] = []
  for diagnostic in sorted {
    // Duplicates need not be neighbours among equals, but they are among those that compare equal.
    var index = report.count
    var isKnown = false
    while !isKnown, index > 0, !isReportedBefore(report[index - 1], diagnostic, sources) {
      index -= 1
      isKnown = report[index] == diagnostic
    }
    if !isKnown { report.append(diagnostic) }
  }
  return report
}

private func isReportedBefore(_ a: Diagnostic, _ b: Diagnostic, _ sources: SourceMap) -> Bool {
  guard let first = a.range, let second = b.range else {
    if a.range != nil || b.range != nil { return a.range != nil }
    return isReportedBefore(withoutPlace: a, b)
  }
  if first.source != second.source {
    let path = sources[first.source].path.utf8
    let other = sources[second.source].path.utf8
    if path.lexicographicallyPrecedes(other) { return true }
    if other.lexicographicallyPrecedes(path) { return false }
  }
  if first.start != second.start { return first.start < second.start }
  if isReportedBefore(withoutPlace: a, b) { return true }
  if isReportedBefore(withoutPlace: b, a) { return false }
  return first.end < second.end
}

private func isReportedBefore(withoutPlace a: Diagnostic, _ b: Diagnostic) -> Bool {
  if a.severity != b.severity { return a.severity > b.severity }
  if a.code != b.code { return a.code.name.utf8.lexicographicallyPrecedes(b.code.name.utf8) }
  return a.message.utf8.lexicographicallyPrecedes(b.message.utf8)
}
