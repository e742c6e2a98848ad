public import ArgumentParser
public import Site

/// The options of a build that makes more than the site: files to take along.
struct TakingAlongOptions: ParsableArguments {
  @Flag(
    help: "Also make an HTML file of each language with everything inside, in the output folder.")
  var singleFile = false

  @Flag(help: "Also make a PDF of each language, with Chromium, in the output folder.")
  var pdf = false

  @Option(
    help:
      "What these hold of the pages that no author wrote: all, no-models or none (default: all).")
  var appendices: Appendices?

  @Option(help: "The size of the paper (default: as usual for the language, else a4).")
  var paper: Paper?

  @Option(
    help: ArgumentHelp(
      "The browser that makes the PDF (default: TENFOLD_BROWSER, else the first that is there).",
      valueName: "program"))
  var browser: String?

  func validate() throws {
    if browser?.isEmpty == true { throw ValidationError("--browser needs a program.") }
    if appendices != nil, !needsSingleFiles {
      throw ValidationError("--appendices has a meaning beside --single-file and --pdf only.")
    }
    for (name, isGiven) in [("paper", paper != nil), ("browser", browser != nil)]
    where isGiven && !pdf {
      throw ValidationError("--\(name) has a meaning beside --pdf only.")
    }
  }

  /// Whether the build has to put each language into one file.
  var needsSingleFiles: Bool { singleFile || pdf }

  /// What keeps a PDF from being made, told before the work begins.
  func problems() throws(DiskFailure) -> [DiskProblem] {
    guard pdf else { return [] }
    do throws(PrintingFailure) {
      _ = try Browser.found(named: browser, .ofRemarks)
      return []
    } catch {
      if case .machine(let failure) = error { throw failure }
      return error.problems
    }
  }

  /// The files that were asked for.
  func files(of build: SiteBuild) throws(PrintingFailure) -> [OutputFile] {
    var files = singleFile ? build.singleFiles.map(\.file) : []
    guard pdf else { return files }
    let browser = try Browser.found(named: browser, .ofRemarks)
    for single in build.singleFiles {
      let paper = paper ?? Paper(usualFor: single.language)
      let printed = try PrintedReport(single, on: paper) { html throws(PrintingFailure) in
        try browser.pdf(of: html)
      }
      if !printed.hasPageNumbers {
        writeRemark(
          "\(printed.file.path): links say no pages, since their numbers could not be found\n")
      }
      files.append(printed.file)
    }
    return files
  }
}

extension Appendices: ExpressibleByArgument {}

extension Paper: ExpressibleByArgument {}

extension PrintingFailure {
  /// What is to be told of the report; the machine's failures are none of its problems.
  var problems: [DiskProblem] {
    switch self {
    case .problem(let problem): [problem]
    case .machine: []
    }
  }
}
