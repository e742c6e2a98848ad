import ArgumentParser
import Site

/// What a call says beside its options: a formula or the like, and perhaps the folder of the report.
///
/// A formula such as `-3 + 5` begins like an option, so that commands take all words that are no option as they
/// are, and they are told apart here.
struct FormulaWords {
  /// The formula.
  let formula: String
  /// The folder, if it was named.
  let directory: String?

  /// Reads the words; `name` is what the help calls the first of them.
  init(_ words: [String], _ name: String) throws(ValidationError) {
    var words = words
    // The terminator of options stands among the words that are taken as they are.
    if let terminator = words.firstIndex(of: "--") { words.remove(at: terminator) }
    guard let first = words.first else {
      throw ValidationError("Missing expected argument '<\(name)>'")
    }
    if let option = words.first(where: { $0.hasPrefix("--") }) {
      throw ValidationError("Unknown option '\(option)'")
    }
    if words.count > 2 {
      throw ValidationError("Unexpected argument '\(words[2])'; quote the formula.")
    }
    formula = first
    directory = words.count > 1 ? words[1] : nil
  }

  /// Reads the report that the formula may name, and what is wrong with its folder. There is no report where
  /// there is no content; a formula alone needs none, but a folder that was named must be there.
  func read(_ options: CommonOptions) -> (input: ReportInput?, problems: [DiskProblem]) {
    let folders = options.folders(directory ?? ".")
    var (input, problems) = folders.read()
    if options.content == nil && directory == nil {
      problems.removeAll { $0 == .missingFolder(folders.content) }
    }
    return (folders.lacksContent(problems) ? nil : input, problems)
  }
}
