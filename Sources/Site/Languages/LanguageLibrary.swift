import Diagnostics
import Templates

/// The files of languages that a report can be written with: those in its own templates, and those of the default
/// theme.
///
/// A file is called after its language, `languages/nl.yaml`. What it leaves out is looked for in the file that stands
/// behind it: `languages/nl-BE.yaml` need only say what differs from `nl.yaml`, and a file in a report's own templates
/// what differs from that of the default theme.
struct LanguageLibrary: Sendable {
  private let own: [ThemeFile]
  /// Whether the words of languages are wanted: a formula has none.
  private var givesWords = true

  /// The languages that come with the program.
  static let builtIn = LanguageLibrary([])

  /// The languages among the files of a theme of the report's own, and those that come with the program.
  init(_ theme: [ThemeFile]) { own = theme.filter { languageTag(of: $0) != nil } }

  /// The same library for one who only asks which languages there are.
  var withoutWords: LanguageLibrary {
    var library = self
    library.givesWords = false
    return library
  }

  /// The tags of all languages that have a file, in alphabetical order.
  var tags: [String] {
    Set((own + ThemeFile.embedded).compactMap { languageTag(of: $0) }).sorted()
  }

  /// Whether a report can be written in the language of a tag.
  func has(_ tag: String) -> Bool { !files(of: tag).isEmpty }

  /// A language as the program itself has it; `nil` where it has none of that tag.
  static func embedded(_ tag: String) -> Language? {
    var sources = SourceMap()
    var problems: [Diagnostic] = []
    let files = LanguageLibrary.builtIn.files(of: tag)
    let language = LanguageReader.read(tag, files, behind: nil, in: &sources, &problems)
    precondition(problems.isEmpty, "the tests read the languages of the default theme")
    return language
  }

  /// The languages of some tags, each once; those that have no file are left out.
  func languages(
    _ tags: [String], in sources: inout SourceMap, _ problems: inout [Diagnostic]
  ) -> [Language] {
    guard givesWords else { return [] }
    var languages: [Language] = []
    for tag in tags where !languages.contains(where: { $0.tag == tag }) {
      let read = LanguageReader.read(
        tag, files(of: tag), behind: .english, in: &sources, &problems)
      if let read { languages.append(read) }
    }
    return languages
  }

  /// The files of a language, from the one that is asked first to the last.
  private func files(of tag: String) -> [ThemeFile] {
    let whole = tag.lowercased()
    let primary = String(whole.prefix { $0 != "-" && $0 != "_" })
    return (whole == primary ? [whole] : [whole, primary]).flatMap { name in
      (own + ThemeFile.embedded).filter { languageTag(of: $0)?.lowercased() == name }
    }
  }

}

/// The tag of the language that a file of a theme is about; `nil` for other files.
private func languageTag(of file: ThemeFile) -> String? {
  let (folder, ending) = ("languages/", ".yaml")
  guard file.path.hasPrefix(folder), file.path.hasSuffix(ending) else { return nil }
  let tag = file.path.dropFirst(folder.count).dropLast(ending.count)
  return tag.isEmpty || tag.contains("/") ? nil : String(tag)
}
