// swift-tools-version: 6.2

import PackageDescription

// The layout and the allowed arrows are explained in ARCHITECTURE.md and held by ArchitectureTests.

let common: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// Floors 0 and 1 compile as Embedded Swift too, so that a page and a browser run the same code.
let embedded: [SwiftSetting] =
  common + [
    .strictMemorySafety(),
    .treatWarning("EmbeddedRestrictions", as: .error),
    // For RealMath alone, which says why in Lanes.swift; ArchitectureTests see to it.
    .enableExperimentalFeature("BuiltinModule"),
  ]

func core(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: embedded)
}

func host(
  _ name: String, _ dependencies: [Target.Dependency], plugins: [Target.PluginUsage] = []
) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: common, plugins: plugins)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], data: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: data, swiftSettings: common)
}

let package = Package(
  name: "tenfold",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "tenfold", targets: ["tenfold"]),
    // What the package in Benchmarks measures.
    .library(
      name: "TenfoldParts",
      targets: [
        "Charts", "Diagnostics", "Formula", "FormulaSyntax", "Markup", "Numerals", "RealMath",
        "Scaling", "Site", "Units",
      ]),
    // What `Benchmarks/compare` holds against other programs: it is built twice, and needs no more.
    .library(
      name: "TenfoldCore",
      targets: [
        "CertifiedProblems", "Charts", "Diagnostics", "Formula", "FormulaSyntax", "Markup",
        "RealMath", "Scaling", "Units",
      ]),
    .library(name: "CCMarkGFM", targets: ["CCMarkGFM"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    // Floor 0
    core("RealMath"),
    core("Diagnostics"),
    core("Markup", ["RealMath"]),
    // Floor 1
    core("Numerals", ["RealMath"]),
    core("Units", ["Numerals", "RealMath"]),
    core("FormulaSyntax", ["Diagnostics"]),
    core("Scaling", ["RealMath"]),
    core("Formula", ["FormulaSyntax", "Scaling", "Units", "RealMath", "Diagnostics"]),
    core("MathML", ["Formula", "FormulaSyntax", "Units", "Markup", "Numerals"]),
    core("Charts", ["RealMath", "Markup", "Numerals"]),
    // Floor 2
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    host("Markdown", ["CCMarkGFM", "Diagnostics"]),
    host(
      "Templates",
      ["Diagnostics", "Markup", .product(name: "Mustache", package: "swift-mustache")],
      plugins: ["EmbedFiles"]),
    host(
      "Site",
      [
        "Charts", "Diagnostics", "Formula", "FormulaSyntax", "Markdown", "Markup", "MathML",
        "Numerals", "RealMath", "Scaling", "Templates", "Units", "Yams",
      ],
      plugins: ["EmbedFiles"]),
    // Floor 3
    host(
      "Preview",
      [
        "Diagnostics", "Markup", "Site", "Templates",
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      plugins: ["EmbedFiles"]),
    .executableTarget(
      name: "tenfold",
      dependencies: [
        "Diagnostics", "Preview", "Site",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: common),
    // The theme and the pages of the diagnostics are embedded in the binary by a tool of our own.
    .executableTarget(name: "embed-files", swiftSettings: common),
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"]),
    // Tests. Corpora, goldens and tables are read from the source folder, through `#filePath`.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: common),
    tests(
      "RealMathTests", ["RealMath"],
      data: ["Tables", "SameBits/Goldens", "SameBits/WebAssembly"]),
    tests("DiagnosticsTests", ["Diagnostics"]),
    tests("MarkupTests", ["Markup"]),
    tests("NumeralsTests", ["Numerals", "RealMath", "Site"], data: ["Corpus"]),
    tests("UnitsTests", ["Units", "RealMath", "Site"]),
    tests("FormulaSyntaxTests", ["FormulaSyntax", "Diagnostics"]),
    .target(
      name: "CertifiedProblems", dependencies: ["RealMath", "Scaling"],
      path: "Tests/CertifiedProblems", exclude: ["Data"], swiftSettings: common),
    tests("ScalingTests", ["CertifiedProblems", "Scaling", "RealMath"]),
    tests(
      "FormulaTests", ["Formula", "FormulaSyntax", "Units", "RealMath", "Diagnostics"],
      data: ["Corpus"]),
    tests(
      "MathMLTests",
      ["MathML", "Formula", "FormulaSyntax", "Units", "Markup", "Numerals", "Diagnostics", "Site"],
      data: ["Goldens"]),
    // The words of numbers, units, formulas and charts are those of the languages that Site reads.
    tests(
      "ChartsTests", ["Charts", "Markup", "Numerals", "RealMath", "Site"], data: ["Goldens"]),
    tests("MarkdownTests", ["Markdown", "Diagnostics"], data: ["Corpus"]),
    tests("TemplatesTests", ["Templates", "Diagnostics", "Markup"], data: ["Corpus", "Goldens"]),
    tests(
      "SiteTests", ["Site", "Diagnostics", "Yams"],
      data: [
        "YAML/Goldens", "Diagnostics/Goldens", "Explain/Goldens", "Fits/Goldens",
        "Gallery/content", "Gallery/Goldens", "Citations/Goldens", "Comparison/Goldens",
        "Models/Goldens", "Mutation/Goldens", "Provenance/Goldens", "Languages/Files",
        "Languages/Goldens",
      ]),
    tests(
      "PreviewTests", ["Preview", "Diagnostics", "Markup", "Site", "tenfold"],
      data: ["Overlay/Goldens"]),
    tests("TenfoldTests", ["tenfold", "Site", "Diagnostics"]),
    tests("ArchitectureTests", []),
  ]
)
