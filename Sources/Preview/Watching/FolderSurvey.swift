/// Everything on the disk that decides what reading some folders gives, seen in one walk.
///
/// It goes the ways of reading: into all folders but the hidden ones, and through links that stay inside. What a link
/// leads to is watched step by step, so that also a file in a hidden folder counts where a link leads there.
struct FolderSurvey {
  /// What counts in a folder.
  struct Interest: Hashable, Sendable {
    /// Whether all entries are part of a report, but for those that are ignored by their names.
    var isWhole = false
    /// Names that count as far as they come, go and lead elsewhere.
    var steps: Set<String> = []
    /// Names that count with their content.
    var files: Set<String> = []

    /// What counts to either.
    mutating func formUnion(_ other: Interest) {
      isWhole = isWhole || other.isWhole
      steps.formUnion(other.steps)
      files.formUnion(other.files)
    }
  }

  /// The folders to be watched, by paths without links.
  private(set) var places: [String: Interest] = [:]
  /// What stands at every path that counts; `nil` for what cannot be looked at, such as a name that is not UTF-8.
  private(set) var sightings: [String: Sighting?] = [:]
  /// Whether the system had all that the walk took; if not, there may be more places.
  private(set) var isComplete = true

  /// Walks through the folders, of which any may be missing.
  init(_ folders: [String]) {
    for folder in folders {
      let trail = Trail(of: folder)
      note(trail, content: false)
      guard let end = trail.end, end.sighting.kind == .folder else { continue }
      walk(end.path, end.sighting.identity)
    }
  }

  /// Walks through the folder at `root`, a path without links, and all that reading finds from there.
  private mutating func walk(_ root: String, _ identity: Sighting.Identity) {
    var ahead = [root]
    var seen: Set = [identity]
    while let folder = ahead.popLast() {
      places[folder, default: Interest()].isWhole = true
      guard let names = reportNames(in: folder) else {
        isComplete = false
        continue
      }
      for name in names {
        let path = joined(folder, name)
        let sighting = Sighting(path)
        sightings.updateValue(sighting, forKey: path)
        guard let itself = sighting else { continue }
        var end = (path: path, sighting: itself)
        if itself.kind == .link {
          let trail = Trail(of: name, from: folder)
          let isInside = trail.end.map { lies($0.path, in: root) } ?? false
          note(trail, content: isInside)
          guard isInside, let target = trail.end else { continue }
          end = target
        }
        // A folder may be reached on several ways, and one of them may lead through itself.
        if end.sighting.kind == .folder, seen.insert(end.sighting.identity).inserted {
          ahead.append(end.path)
        }
      }
    }
  }

  /// Counts the steps of a trail, and the file at its end if `content` says so.
  private mutating func note(_ trail: Trail, content: Bool) {
    for step in trail.steps {
      places[step.folder, default: Interest()].steps.insert(step.name)
      // Of a file outside, only that it is there: what it holds is not read. A file inside has been seen, or will be.
      guard let sighting = Sighting(step.path) else { continue }
      if sighting.kind != .file {
        sightings[step.path] = sighting
      } else if sightings[step.path] == nil {
        sightings[step.path] = sighting.withoutContent
      }
    }
    guard content, let end = trail.end, end.sighting.kind == .file, let last = trail.steps.last
    else { return }
    places[last.folder, default: Interest()].files.insert(last.name)
    sightings[last.path] = end.sighting
  }
}
