import Benchmark
import Site

/// What it costs to ask how firm a report stands: the turning points of its claims, and other values for each of its
/// parameters.
func firmness() -> [PairedMeasurement] {
  let input = Repository.read()
  let claimless = ReportInput(
    content: input.content.filter { !$0.path.hasPrefix("claims/") }, theme: input.theme)
  let parameters = parameterCount(mutateSite(input).json)
  precondition(parameters > 0, "no parameter of the report was given another value")
  let group = "how firm the report stands"
  return [
    PairedMeasurement(
      group: group, name: "evaluate, claims and turning points too",
      peer: "evaluate the same report without claims", turns: 9,
      measure: {
        let whole = StageTimes { blackHole(checkSite(input, observe: $0)) }
        let plain = StageTimes { blackHole(checkSite(claimless, observe: $0)) }
        return PairedTimes.Pair(subject: whole[.evaluate], floor: plain[.evaluate])
      }),
    PairedMeasurement(
      group: group, name: "check --mutate, for one of \(parameters) parameters",
      peer: "build the whole report again for it", turns: 3,
      measure: {
        let times = StageTimes { blackHole(mutateSite(input, observe: $0)) }
        return PairedTimes.Pair(
          subject: times[.mutate] / Double(parameters), floor: times.before(.mutate))
      }),
  ]
}

/// How many parameters were given other values, from what a program is told of them.
private func parameterCount(_ json: String) -> Int {
  json.split(separator: "\n").count { $0.contains("\"perturbation\":") }
}
