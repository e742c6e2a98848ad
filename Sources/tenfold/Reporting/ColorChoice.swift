import ArgumentParser

/// Whether diagnostics are coloured.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  /// Whether to colour. An explicit choice wins; then NO_COLOR (no-color.org), then CLICOLOR_FORCE
  /// (bixense.com/clicolors), then whether a terminal is there that knows colours.
  func colors(_ environment: Environment) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      if environment["NO_COLOR"] != nil { return false }
      if let force = environment["CLICOLOR_FORCE"], force != "0" { return true }
      return environment.isTerminal && environment["TERM"] != "dumb"
    }
  }
}
