import ChartCases
import Charts

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The argument with which this program draws a hundred charts and ends.
let drawHundred = "--draw-hundred"

/// Charts from their data to SVG; a hundred small ones in a process of their own.
func chartRows() -> [Row] {
  ["matplotlib", "vl-convert", "gnuplot"].flatMap { peer in
    ChartCase.allCases.map { chartCase in
      Row(name: "chart-\(chartCase.rawValue)-\(peer)") {
        let charts = chartCase.charts
        let sum = ChartCase.sum(charts)
        guard chartCase == .hundred else {
          return { Outcome(results: bytes(ChartCase.draw(charts)), told: sum) }
        }
        return {
          runSelf(drawHundred)
          return Outcome(results: [sum], told: sum)
        }
      }
    }
  }
}

/// One number for each drawing that changes with its length and its end; all bytes would take longer to sum
/// than to draw.
private func bytes(_ drawings: [[UInt8]]) -> [Double] {
  drawings.flatMap { [Double($0.count)] + $0.suffix(4000).map(Double.init) }
}

/// Runs this program once more with an argument, to its end.
private func runSelf(_ argument: String) {
  var process = pid_t()
  let arguments: [String] = [CommandLine.arguments[0], argument]
  let words = arguments.map { strdup($0) }
  defer { for word in words { free(word) } }
  let failure = posix_spawn(&process, CommandLine.arguments[0], nil, nil, words + [nil], environ)
  precondition(failure == 0, "cannot run \(CommandLine.arguments[0])")
  var status: CInt = 0
  waitpid(process, &status, 0)
  precondition(status == 0, "\(CommandLine.arguments[0]) \(argument) failed")
}
