import Diagnostics
import Site
import Synchronization
import Templates

/// What browsers are shown: the last good site, and what is wrong with the report since. One value, replaced whole.
final class ShownReport: Sendable {
  /// A site, with a name that follows from its bytes.
  struct ShownSite: Sendable {
    let routes: RouteMap
    /// The same for the same files, also after the server was started anew.
    let name: String

    init(_ files: [OutputFile]) {
      routes = RouteMap(files)
      // The list of digests stands for all other files, and is a thousand times shorter.
      let list = files.first { $0.path == "SHA256SUMS" }?.bytes
      name = shortName(list ?? files.flatMap { Array($0.path.utf8) + [0] + $0.bytes })
    }
  }

  /// How things stand.
  struct State: Sendable {
    /// The last good site; `nil` before the first one.
    var site: ShownSite?
    /// What is wrong; `nil` when that site is the report as it is.
    var problems: ProblemList?

    /// What a browser is told, as JSON: both names, which are empty where there is nothing.
    var event: String {
      #"{"site":"\#(site?.name ?? "")","problems":"\#(problems?.name ?? "")"}"#
    }
  }

  private let held = Mutex(State())
  private let editor: EditorLink?

  init(editor: EditorLink?) { self.editor = editor }

  /// How things stand now.
  var state: State { held.withLock { $0 } }

  /// Takes what came of a build. After an error the last good site stays.
  func show(_ update: PreviewUpdate) {
    let problems =
      update.files == nil
      ? ProblemList(update.diagnostics, update.sources, editor) : nil
    let site = update.files.map { ShownSite($0) }
    held.withLock { state in
      state.site = site ?? state.site
      state.problems = problems
    }
  }
}

/// A name for bytes that others do not have.
func shortName(_ bytes: [UInt8]) -> String { String(SHA256(bytes).hexadecimal.prefix(16)) }
