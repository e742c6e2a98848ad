#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the surroundings of the program say: variables, and whether a person looks at the output.
struct Environment {
  private let variable: (String) -> String?

  /// Whether what is written goes to a terminal.
  let isTerminal: Bool

  /// Surroundings with the given variables.
  init(isTerminal: Bool, _ variable: @escaping (String) -> String?) {
    self.isTerminal = isTerminal
    self.variable = variable
  }

  /// The surroundings of what this process writes to standard output.
  static var ofResults: Environment { process(stream: 1) }

  /// The surroundings of what this process writes to standard error.
  static var ofRemarks: Environment { process(stream: 2) }

  private static func process(stream: Int32) -> Environment {
    Environment(isTerminal: isatty(stream) == 1) { name in getenv(name).map { String(cString: $0) }
    }
  }

  /// The value of a variable; `nil` if it is missing or empty.
  subscript(name: String) -> String? {
    guard let value = variable(name), !value.isEmpty else { return nil }
    return value
  }
}
