import Site

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Draws cards with a program of the machine: `rsvg-convert`, or else `resvg`.
///
/// Pictures are kept beside the report, each under the digest of its drawing and the version of the program, so that a
/// drawing is drawn once.
struct CardRenderer: Sendable {
  /// The folder that keeps pictures.
  let folder: String

  /// The programs, in the order in which they are looked for.
  private static let programs: [(name: String, words: @Sendable (String, String) -> [String])] = [
    ("rsvg-convert", { ["--format", "png", "--output", $1, $0] }),
    ("resvg", { [$0, $1] }),
  ]

  /// The pictures, in the order of the drawings.
  func draw(_ requests: [CardRequest]) -> [CardAnswer] {
    for (name, words) in Self.programs {
      guard let version = runProgram([name, "--version"]), version.status == 0 else { continue }
      let mark = String(decoding: version.output, as: UTF8.self)
        .filter { $0.isASCII && ($0.isNumber || $0 == ".") }
      return requests.map { request in
        picture(of: request, name + "-" + mark) { [name] + words($0, $1) }
      }
    }
    return requests.map { _ in .failure("there is no `rsvg-convert` and no `resvg`") }
  }

  private func picture(
    of request: CardRequest, _ program: String, _ words: (String, String) -> [String]
  ) -> CardAnswer {
    let path = joined(folder, request.digest + "-" + program + ".png")
    do throws(DiskFailure) {
      if let kept = try read(path) { return .picture(kept) }
      try makeCacheFolder(folder)
      // Somebody else may draw the same, or stop in the middle.
      let drawing = joined(folder, request.digest + "." + String(getpid()) + ".svg")
      let file = try OpenFile(replacing: drawing)
      try file.write(request.svg)
      try file.finish()
      let unfinished = path + "." + String(getpid())
      let ending = runProgram(words(drawing, unfinished))
      try removeFile(drawing)
      guard let ending, ending.status == 0 else {
        try removeFile(unfinished)
        return .failure("`\(words("", "")[0])` ends with status \(ending?.status ?? 127)")
      }
      guard try FileFacts.ofEntry(unfinished) != nil else {
        return .failure("the program wrote no picture")
      }
      try renameEntry(unfinished, to: path)
      return try read(path).map { .picture($0) } ?? .failure("the program wrote no picture")
    } catch {
      return .failure(error.reason)
    }
  }

  /// A picture that is there; `nil` where there is none, or something else.
  private func read(_ path: String) throws(DiskFailure) -> [UInt8]? {
    guard let facts = try FileFacts.ofTarget(path) else { return nil }
    let bytes = try OpenFile(reading: path).bytes(limit: 8 << 20, expected: facts.size)
    return bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? bytes : nil
  }
}
