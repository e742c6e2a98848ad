import Diagnostics
import Templates

/// The files of `media/` as a site holds them.
///
/// An image that pages only show has a name that follows from its bytes, like the assets of a theme. A file that a page links
/// keeps its name, since readers link it too; so does one that a style sheet names, and one that nobody does.
struct PublishedMedia {
  /// The paths in the site, by those that authors write.
  let paths: [String: String]

  /// The media of a report, beside the assets of its theme.
  init(_ report: Report, _ assets: [ThemeFile]) {
    let uses = MediaUses(report)
    let styles = assets.filter { $0.path.hasSuffix(".css") }
      .map { String(decoding: $0.bytes, as: UTF8.self) }
    var paths: [String: String] = [:]
    for file in report.media {
      let keepsName =
        !uses.shown.contains(file.path) || uses.linked.contains(file.path)
        || styles.contains { $0.contains(file.path) }
      paths[file.path] = keepsName ? file.path : fingerprintedPath(file.path, file.bytes)
    }
    self.paths = paths
  }
}

/// The paths of media that pages show, and of those that they link.
struct MediaUses {
  private(set) var shown: Set<String> = []
  private(set) var linked: Set<String> = []

  init(_ report: Report) {
    for reference in report.pages.flatMap(\.parts.references) {
      guard case .media(let path) = Destination(reference.destination.text) else { continue }
      if reference.isImage { shown.insert(path) } else { linked.insert(path) }
    }
  }
}
