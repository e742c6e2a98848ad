// swift-tools-version: 6.2

import PackageDescription

// A package of its own, so that building and testing the program needs nothing of this.
// `make bench` builds and runs it.

let package = Package(
  name: "tenfold-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "tenfold", path: ".."),
    // Its traits count allocations and retains by means that not every system has.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "TenfoldBenchmarks",
      dependencies: [
        "ChartCases",
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "CCMarkGFM", package: "tenfold"),
        .product(name: "TenfoldParts", package: "tenfold"),
      ],
      path: "Suite",
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
      ],
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    // The charts that both measure.
    .target(
      name: "ChartCases",
      dependencies: [.product(name: "TenfoldCore", package: "tenfold")],
      path: "ChartCases",
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
      ]),
    // Tenfold's part of `compare`.
    .executableTarget(
      name: "TenfoldCompare",
      dependencies: ["ChartCases", .product(name: "TenfoldCore", package: "tenfold")],
      path: "Compare",
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
      ]),
  ]
)
