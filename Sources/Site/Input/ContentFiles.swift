/// The files below the content folder in order: pages, and what all of them share.
struct ContentFiles {
  let shared: [InputFile]
  let pages: [InputFile]

  init(_ files: [InputFile]) {
    let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    func isPage(_ file: InputFile) -> Bool {
      if case .page = ContentFile(file.path) { true } else { false }
    }
    shared = sorted.filter { !isPage($0) }
    pages = sorted.filter(isPage)
  }
}
