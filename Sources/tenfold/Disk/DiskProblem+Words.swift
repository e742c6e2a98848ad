import Diagnostics

extension DiskProblem {
  /// The path that the problem is about.
  var path: String {
    switch self {
    case .missingFolder(let path), .notAFolder(let path), .fileTooLarge(let path, _, _),
      .symlinkEscapes(let path, _, _), .symlinkCycle(let path, _), .brokenSymlink(let path, _),
      .unreadable(let path, _), .specialFile(let path), .pathNotUTF8(let path),
      .missingNumbers(let path, _), .outputOverlaps(let path, _), .foreignOutput(let path, _),
      .browserFailed(let path, _, _):
      path
    case .missingBrowser(let name): name ?? Browser.names[0]
    }
  }

  /// The problem in words, at the file itself: `sources` gains a source without text for it.
  func diagnostic(_ sources: inout SourceMap) -> Diagnostic {
    let place = SourceRange(sources.add(Source(path: path, bytes: [])), 0, 0)
    switch self {
    case .missingFolder:
      return Diagnostic("missing-folder", "there is no folder `\(path)`", at: place)
    case .notAFolder:
      return Diagnostic("missing-folder", "`\(path)` is not a folder", at: place)
    case .fileTooLarge(_, let size, let limit):
      return Diagnostic(
        "file-too-large", "`\(path)` is larger than \(limit >> 20) MiB", at: place,
        notes: ["it holds \(size) bytes and was not read"])
    case .symlinkEscapes(_, let target, let folder):
      return Diagnostic(
        "symlink-escapes", "`\(path)` is a link that leaves `\(folder)`", at: place,
        notes: ["it points to `\(target)`"], hint: "copy the file into `\(folder)`")
    case .symlinkCycle(_, let target):
      return Diagnostic(
        "symlink-cycle", "`\(path)` is a link to a folder that contains it", at: place,
        notes: ["it points to `\(target)`"])
    case .brokenSymlink(_, let target):
      return Diagnostic(
        "unreadable-file", "`\(path)` is a link that leads nowhere", at: place,
        notes: ["it points to `\(target)`"])
    case .unreadable(_, let reason):
      return Diagnostic("unreadable-file", "cannot read `\(path)`: \(reason)", at: place)
    case .specialFile:
      return Diagnostic("unreadable-file", "`\(path)` is neither a file nor a folder", at: place)
    case .pathNotUTF8:
      return Diagnostic(
        "unreadable-file", "the name of `\(path)` is not UTF-8", at: place, hint: "rename it")
    case .missingNumbers(_, let isFolder):
      return Diagnostic(
        "missing-numbers",
        isFolder ? "`\(path)` holds no `numbers.json`" : "there is no `\(path)`", at: place,
        hint: "name a folder that `tenfold build` made, or the `numbers.json` in it")
    case .outputOverlaps(_, let folder):
      return Diagnostic(
        "output-inside-content", "the output `\(path)` and `\(folder)` lie inside each other",
        at: place, notes: ["the output folder is replaced whole at every build"],
        hint: "choose a folder beside it with `--output`")
    case .foreignOutput(_, let reason):
      return reason.diagnostic(path, place)
    case .missingBrowser(let name):
      return Diagnostic(
        "missing-browser",
        name.map { "there is no program `\($0)` to make a PDF with" }
          ?? "there is no Chromium to make a PDF with", at: place,
        notes: name == nil
          ? ["looked for " + Browser.names.map { "`\($0)`" }.joined(separator: ", ")] : [],
        hint: "install Chromium or Chrome, or say with `--browser` where it is")
    case .browserFailed(_, let reason, let remarks):
      return Diagnostic(
        "browser-failed", "`\(path)` made no PDF: \(reason)", at: place,
        notes: remarks.map { "it said: \($0)" },
        hint: "try another browser with `--browser`, or leave `--pdf` out")
    }
  }
}

extension ForeignOutput {
  fileprivate func diagnostic(_ path: String, _ place: SourceRange) -> Diagnostic {
    let message: String
    var hint: String? = "move it away, or choose another folder with `--output`"
    switch self {
    case .notAFolder: message = "`\(path)` is not a folder"
    case .brokenLink: message = "`\(path)` is a link that leads nowhere"
    case .unmarked: message = "`\(path)` holds files that Tenfold did not make"
    case .repository:
      message = "`\(path)` holds a `.git`, which a build would delete"
      hint = "build into another folder with `--output` and copy from there"
    }
    return Diagnostic(
      "foreign-output", message, at: place,
      notes: ["the output folder is replaced whole at every build"], hint: hint)
  }
}
