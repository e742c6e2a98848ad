import Foundation
import Testing

/// The program as users run it: the executable that was built beside the tests.
struct BuiltProgram {
  /// What a run of the program gave.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The path of the executable.
  let path: String

  /// Finds the executable beside the bundle of tests that is running.
  init() throws {
    // On Linux the bundle is the running executable, on macOS it is an argument of it.
    let bundles = CommandLine.arguments.compactMap { argument in
      argument.range(of: ".xctest").map { String(argument[..<$0.upperBound]) }
    }
    let bundle = try #require(bundles.first, "the tests do not run from a bundle")
    path =
      URL(fileURLWithPath: bundle).deletingLastPathComponent()
      .appendingPathComponent("tenfold").path
    try #require(FileManager.default.isExecutableFile(atPath: path), "\(path) is not built")
  }

  /// A process that has not begun, with a clean environment and nothing to read.
  func process(
    _ arguments: [String], in folder: String, environment: [String: String] = [:]
  ) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    return process
  }

  /// Runs the program to its end.
  func run(
    _ arguments: String..., in folder: TemporaryFolder, environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = process(arguments, in: folder.path, environment: environment)
    // Files, because two pipes must be read at the same time or the program may wait for ever.
    let streams = try TemporaryFolder(["out": "", "err": ""])
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: streams.path("out")))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: streams.path("err")))
    try process.run()
    process.waitUntilExit()
    let texts = streams.files(under: ".")
    return Outcome(
      status: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: texts["out"] ?? "", errors: texts["err"] ?? "")
  }
}
