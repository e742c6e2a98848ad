import Diagnostics
import Testing

@testable import Site

extension SmallReport {
  /// The site of the report, which must come about without any problem, as `tenfold diff` reads it.
  func published(
    _ path: String = "numbers.json", sourceLocation: SourceLocation = #_sourceLocation
  ) -> PublishedSite {
    let files = build().files
    #expect(!files.isEmpty, "no site came about", sourceLocation: sourceLocation)
    let numbers = files.first { $0.path == "numbers.json" }
    return PublishedSite(
      path: path, bytes: numbers?.bytes ?? [],
      pages: files.map(\.path).filter { $0.hasSuffix(".html") })
  }
}

extension PublishedSite {
  /// What the site tells, which must be sound.
  func numbers(sourceLocation: SourceLocation = #_sourceLocation) throws -> PublishedNumbers {
    var reader = NumbersReader(SourceID(0))
    let numbers = reader.read(bytes)
    #expect(reader.problems.isEmpty, "\(reader.problems)", sourceLocation: sourceLocation)
    return try #require(numbers, sourceLocation: sourceLocation)
  }
}

extension ReportDifference {
  /// The difference of two lists of numbers.
  init(_ old: PublishedNumbers, _ new: PublishedNumbers, tolerance: Double = 0) {
    self.init(old, new, oldPages: nil, newPages: nil, Tolerance(share: tolerance))
  }
}
