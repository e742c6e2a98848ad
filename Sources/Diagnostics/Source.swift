/// Which source a range lies in: an index into a ``SourceMap``.
public struct SourceID: Hashable, Sendable, Comparable {
  /// The place of the source in its map.
  public let index: Int

  /// Names the source at `index`.
  public init(_ index: Int) { self.index = index }

  /// In the order in which the sources were added.
  public static func < (a: SourceID, b: SourceID) -> Bool { a.index < b.index }
}

/// A file, or another text with a name, exactly as the author wrote it.
public struct Source: Sendable {
  /// The path shown in diagnostics: relative, with forward slashes.
  public let path: String

  /// The bytes of the file. They need not be valid UTF-8: that too is reported with a place.
  public let bytes: [UInt8]

  /// A source called `path` that holds `bytes`.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A source called `path` that holds the UTF-8 bytes of `text`.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}

/// All sources of one run, numbered in the order in which they were added.
public struct SourceMap: Sendable {
  private var sources: [Source] = []

  /// A map without sources.
  public init() {}

  /// Every source with its number, in order.
  public var all: [Source] { sources }

  /// Adds a source and returns its number.
  public mutating func add(_ source: Source) -> SourceID {
    sources.append(source)
    return SourceID(sources.count - 1)
  }

  /// The source with that number.
  ///
  /// - Precondition: `id` was returned by ``add(_:)`` of this map.
  public subscript(id: SourceID) -> Source { sources[id.index] }
}
