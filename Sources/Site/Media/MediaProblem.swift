import Diagnostics

/// What can be wrong with an image that a page shows.
enum MediaProblem {
  /// A file that readers wait for; its size in bytes.
  case heavy(String, SourceRange, size: Int)
  /// A file that is not of the form that its name promises.
  case unreadable(String, SourceRange, ImageSize.Form)
  /// A file of a form that not all browsers show, or of which nobody knows the size before it has come.
  case unknownForm(String, SourceRange)

  /// A drawing that runs something when somebody opens it.
  case scripted(String, SourceRange)

  /// The bytes above which an image is heavy.
  static let limit = 1_000_000
}

extension MediaProblem {
  /// The problem in words.
  var diagnostic: Diagnostic {
    switch self {
    case .heavy(let path, let range, let size):
      Diagnostic(
        "heavy-image", severity: .warning,
        "readers load \(megabytes(size)) MB for `\(path)`", at: range,
        notes: ["an image of more than \(megabytes(Self.limit)) MB takes seconds on a telephone"],
        hint: "make it smaller for the screen: 1760 pixels wide is enough")
    case .unreadable(let path, let range, let form):
      Diagnostic(
        "unreadable-image", severity: .warning,
        "`\(path)` does not begin as a file of \(form.rawValue)",
        at: range, notes: ["browsers may show nothing, and the page jumps when they show it"],
        hint: "save it as \(form.rawValue), or call it what it is")
    case .scripted(let path, let range):
      Diagnostic(
        "scripted-drawing", severity: .warning, "`\(path)` holds a script", at: range,
        notes: ["no page runs it, but a browser that opens the file does, as a part of the site"],
        hint: "save the drawing without it")
    case .unknownForm(let path, let range):
      Diagnostic(
        "unreadable-image", severity: .warning,
        "`\(path)` is of no form that every browser shows", at: range,
        notes: [
          "these are " + ImageSize.Form.allCases.map(\.rawValue).joined(separator: ", ")
        ], hint: "save it as PNG, or as SVG if it is a drawing")
    }
  }

  /// With one decimal, rounded to the nearest, where that is not zero.
  private func megabytes(_ size: Int) -> String {
    let tenths = (size + 50_000) / 100_000
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}

extension Report {
  /// What is wrong with the images that pages show.
  var mediaProblems: [Diagnostic] {
    let shown = MediaUses(self).shown
    let scripted = media.filter { $0.path.lowercased().hasSuffix(".svg") && $0.bytes.runScript }
    return scripted.compactMap { file in
      mediaPlaces[file.path].map { MediaProblem.scripted(file.path, $0).diagnostic }
    }
      + media.filter { shown.contains($0.path) }.flatMap { file -> [Diagnostic] in
        guard let range = mediaPlaces[file.path] else { return [] }
        var problems: [MediaProblem] = []
        if file.bytes.count > MediaProblem.limit {
          problems.append(.heavy(file.path, range, size: file.bytes.count))
        }
        if let form = ImageSize.Form(path: file.path) {
          if ImageSize.read(form, file.bytes) == nil {
            problems.append(.unreadable(file.path, range, form))
          }
        } else {
          problems.append(.unknownForm(file.path, range))
        }
        return problems.map(\.diagnostic)
      }
  }
}

extension [UInt8] {
  /// Whether a drawing runs something by itself: a script, or one in an attribute.
  fileprivate var runScript: Bool {
    HTMLTokenizer(self).contains { token in
      guard case .open(let name, let attributes, _) = token.kind else { return false }
      return Tag(name, attributes, token.range).policyRequests.contains { request in
        switch request.kind {
        case .script, .handler: true
        default: false
        }
      }
    }
  }
}
