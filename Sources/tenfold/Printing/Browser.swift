import Site

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Chromium, or a browser made from it, which prints HTML as a PDF.
struct Browser {
  /// The path of the program.
  let path: String

  /// The names that it has on Linux and elsewhere, the most likely first.
  static let names = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
  ]

  private static let applications = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ]

  /// The browser that was named, by an option or by the variable `TENFOLD_BROWSER`; else the first one that is there.
  static func found(
    named option: String?, _ environment: Environment
  ) throws(PrintingFailure) -> Browser {
    let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    func path(of name: String) -> String? {
      let paths = name.contains("/") ? [name] : folders.map { joined($0, name) }
      return paths.first { isProgram($0) }
    }
    if let name = option ?? environment["TENFOLD_BROWSER"] {
      guard let path = path(of: name) else { throw .problem(.missingBrowser(name)) }
      return Browser(path: path)
    }
    for name in names + applications {
      if let path = path(of: name) { return Browser(path: path) }
    }
    throw .problem(.missingBrowser(nil))
  }

  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && access(path, X_OK) == 0
  }

  /// How many seconds printing may take.
  private static let patience = 300

  /// Prints HTML, in a folder and with a profile of its own that are gone afterwards.
  func pdf(of html: [UInt8]) throws(PrintingFailure) -> [UInt8] {
    let result: Result<[UInt8], PrintingFailure>
    do throws(DiskFailure) {
      result = try Interruption.deferred { () throws(DiskFailure) in
        try withTemporaryFolder { (folder) throws(DiskFailure) in try printed(html, in: folder) }
      }
    } catch {
      throw .machine(error)
    }
    return try result.get()
  }

  private func printed(
    _ html: [UInt8], in folder: String
  ) throws(DiskFailure) -> Result<[UInt8], PrintingFailure> {
    let (page, pdf, remarks) = (folder + "/page.html", folder + "/page.pdf", folder + "/remarks")
    let file = try OpenFile(creating: page)
    try file.write(html)
    try file.finish()
    let program = ChildProgram(
      words: [path] + arguments(page: page, pdf: pdf, profile: folder + "/profile"),
      remarks: remarks)
    let ending = program.run(seconds: Self.patience)
    if ending == .status(0), let facts = try FileFacts.ofTarget(pdf), facts.size > 0 {
      return .success(
        try OpenFile(reading: pdf).bytes(limit: Self.sizeLimit, expected: facts.size))
    }
    var lines: [String] = []
    if let facts = try FileFacts.ofTarget(remarks) {
      let bytes = try OpenFile(reading: remarks).bytes(limit: 1 << 20, expected: facts.size)
      lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }
    return .failure(
      .problem(.browserFailed(path, reason: ending.words, remarks: Array(lines.suffix(3)))))
  }

  /// The size in bytes up to which a PDF is read.
  private static let sizeLimit = 1 << 30

  private func arguments(page: String, pdf: String, profile: String) -> [String] {
    var arguments = [
      "--headless=new", "--user-data-dir=" + profile, "--print-to-pdf=" + pdf,
      "--no-pdf-header-footer", "--generate-pdf-document-outline",
      // The file asks for nothing, and neither shall the browser by itself.
      "--host-resolver-rules=MAP * ~NOTFOUND", "--disable-background-networking",
      "--disable-component-update", "--disable-extensions", "--disable-sync", "--no-first-run",
      "--no-default-browser-check", "--disable-gpu",
    ]
    // Chromium refuses to lock itself in for the administrator; the file runs no script.
    if geteuid() == 0 { arguments.append("--no-sandbox") }
    return arguments + [
      "file://" + percentEncoded(page.utf8) { meansItself($0) || $0 == UInt8(ascii: "/") }
    ]
  }
}

/// Why there is no PDF.
enum PrintingFailure: Error, Hashable {
  case problem(DiskProblem)
  case machine(DiskFailure)
}

extension ChildProgram.Ending {
  /// The ending in words, for who expected a PDF.
  fileprivate var words: String {
    switch self {
    case .status(0): "it wrote no PDF"
    case .status(let status): "it ends with status \(status)"
    case .signal(let signal): "it was ended by signal \(signal)"
    case .tookTooLong: "it took too long"
    case .interrupted: "it was interrupted"
    case .notStarted(let code): DiskFailure("start", "", code).reason
    }
  }
}
