/// The table of ARCHITECTURE.md: which targets there are, and what each may import.
enum Layout {
  /// A target, the targets below or beside it that it may import, and modules of others.
  struct Target {
    let name: String
    let isEmbedded: Bool
    let mayImport: Set<String>
    let foreign: Set<String>
  }

  /// Every target of the program.
  static let targets: [Target] = [
    embedded("RealMath", foreign: ["Builtin"]),
    embedded("Diagnostics"),
    embedded("Markup", ["RealMath"]),
    embedded("Numerals", ["RealMath"]),
    embedded("Units", ["Numerals", "RealMath"]),
    embedded("FormulaSyntax", ["Diagnostics"]),
    embedded("Scaling", ["RealMath"]),
    embedded("Formula", ["FormulaSyntax", "Scaling", "Units", "RealMath", "Diagnostics"]),
    embedded("MathML", ["Formula", "FormulaSyntax", "Units", "Markup", "Numerals"]),
    embedded("Charts", ["RealMath", "Markup", "Numerals"]),
    host("CCMarkGFM", []),
    host("Markdown", ["CCMarkGFM", "Diagnostics"], foreign: ["Synchronization"]),
    host("Templates", ["Diagnostics", "Markup"], foreign: ["Mustache"]),
    host(
      "Site",
      [
        "RealMath", "Diagnostics", "Markup", "Numerals", "Units", "FormulaSyntax", "Formula",
        "MathML", "Scaling", "Charts", "Markdown", "Templates",
      ], foreign: ["Synchronization", "Yams"] + cLibraries),
    host(
      "Preview", ["Diagnostics", "Markup", "Site", "Templates"],
      foreign: [
        "Dispatch", "FlyingSocks", "Foundation", "FoundationEssentials",
        "Synchronization",
      ] + cLibraries),
    host(
      "tenfold", ["Site", "Preview", "Diagnostics"],
      foreign: ["ArgumentParser", "Dispatch", "Synchronization"] + cLibraries),
    host("embed-files", [], foreign: ["Foundation"]),
  ]

  /// The platform's C library, under its names.
  static let cLibraries = ["Darwin", "Glibc", "Musl"]

  /// The target of that name, if the table has it.
  static func target(_ name: String) -> Target? { targets.first { $0.name == name } }

  private static func embedded(
    _ name: String, _ mayImport: Set<String> = [], foreign: Set<String> = []
  ) -> Target {
    Target(name: name, isEmbedded: true, mayImport: mayImport, foreign: foreign)
  }

  private static func host(
    _ name: String, _ mayImport: Set<String>, foreign: [String] = []
  ) -> Target {
    Target(name: name, isEmbedded: false, mayImport: mayImport, foreign: Set(foreign))
  }
}
