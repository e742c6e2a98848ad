import Testing

/// The arrows of the layout hold in the manifest, in the sources and in the checks.
@Suite struct LayoutTests {
  private let manifest = Manifest(SourceTree.text("Package.swift"))

  @Test func everyTargetHasItsPlaceInTheTable() {
    #expect(!SourceTree.targets.isEmpty)
    for name in SourceTree.targets {
      #expect(Layout.target(name) != nil, "\(name) is not in the table")
      #expect(
        manifest.targets.contains { $0.name == name }, "\(name) is not in Package.swift")
    }
  }

  @Test func declaredDependenciesAreArrowsOfTheTable() {
    #expect(!manifest.targets.isEmpty)
    for target in manifest.targets {
      guard let allowed = Layout.target(target.name) else {
        Issue.record("\(target.name) is not in the table")
        continue
      }
      for dependency in target.dependencies {
        #expect(
          allowed.mayImport.contains(dependency) || allowed.foreign.contains(dependency),
          "\(target.name) → \(dependency)")
      }
      #expect(target.isEmbedded == allowed.isEmbedded, "\(target.name) is on the wrong floor")
    }
  }

  @Test func importsAreDeclaredArrows() {
    var astray: [String] = []
    for file in SourceTree.sources {
      // That a target is in the table and in the manifest is the first test's concern.
      guard let allowed = Layout.target(file.target),
        let declared = manifest.targets.first(where: { $0.name == file.target })?.dependencies
      else { continue }
      for module in file.swift.imports {
        let isArrow = allowed.mayImport.contains(module) && declared.contains(module)
        if !isArrow && !allowed.foreign.contains(module) {
          astray.append("\(file) imports \(module)")
        }
      }
    }
    #expect(astray == [])
  }

  @Test func floorsZeroAndOneImportNothingForeign() {
    for target in Layout.targets where target.isEmbedded {
      // The operations of the compiler are there on every platform.
      #expect(target.foreign.isSubset(of: ["Builtin"]))
      for module in target.mayImport {
        #expect(Layout.target(module)?.isEmbedded == true, "\(target.name) → \(module)")
      }
    }
  }

  /// The script compiles the targets in this order, so each must come after those it imports.
  @Test func theEmbeddedCheckCompilesEveryTargetBelowTheLineInOrder() throws {
    let script = SourceTree.text(".ci/embedded")
    let list = try #require(script.firstMatch(of: /targets=\(([^)]*)\)/))
    let names = list.1.split(whereSeparator: \.isWhitespace).map(String.init)
    #expect(Set(names) == Set(manifest.targets.filter(\.isEmbedded).map(\.name)))
    #expect(names.count == Set(names).count)
    for (index, name) in names.enumerated() {
      let dependencies = manifest.targets.first { $0.name == name }?.dependencies ?? []
      for dependency in dependencies {
        #expect(names[..<index].contains(dependency), "\(dependency) must come before \(name)")
      }
    }
  }

  @Test func theManifestIsReadAsItIsWritten() {
    let manifest = Manifest(
      """
      func core(_ name: String) -> Target { .target(name: name) }
      core("A"), core("B", ["A"]),
      host(
        "C", ["A", .product(name: "Yams", package: "Yams"), "B"], plugins: ["P"]),
      .systemLibrary(name: "L", providers: [.apt(["libl-dev"])]),
      .executableTarget(name: "d", dependencies: ["C"], swiftSettings: common),
      tests("ATests", ["A"]),
      """)
    #expect(manifest.targets.map(\.name) == ["A", "B", "C", "L", "d"])
    #expect(manifest.targets.map(\.dependencies) == [[], ["A"], ["A", "B"], [], ["C"]])
    #expect(manifest.targets.map(\.isEmbedded) == [true, true, false, false, false])
  }
}
