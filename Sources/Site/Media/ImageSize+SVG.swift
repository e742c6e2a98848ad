extension ImageSize {
  /// SVG (2, 8.2 and 8.7): the width and the height of the root, else its `viewBox`, else those that browsers give it.
  static func svg(_ bytes: [UInt8]) -> ImageSize? {
    for token in HTMLTokenizer(bytes) {
      guard case .open("svg", let attributes, _) = token.kind else { continue }
      func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
      let box = (value("viewbox") ?? "").split { $0.isWhitespace || $0 == "," }
        .compactMap { Double($0) }
      let ratio = box.count == 4 && box[2] > 0 && box[3] > 0 ? box[2] / box[3] : nil
      let width = value("width").flatMap(length)
      let height = value("height").flatMap(length)
      switch (width, height, ratio) {
      case (let width?, let height?, _): return rounded(width, height)
      case (let width?, nil, let ratio?): return rounded(width, width / ratio)
      case (nil, let height?, let ratio?): return rounded(height * ratio, height)
      case (nil, nil, .some): return rounded(box[2], box[3])
      default: return ImageSize(300, 150)
      }
    }
    return nil
  }

  private static func rounded(_ width: Double, _ height: Double) -> ImageSize? {
    guard (0.5..<1e6).contains(width), (0.5..<1e6).contains(height) else { return nil }
    return ImageSize(
      Int(width.rounded(.toNearestOrEven)), Int(height.rounded(.toNearestOrEven)))
  }

  /// A length in pixels; `nil` for one that depends on what is around it, such as `100%`.
  private static func length(_ text: String) -> Double? {
    let units: [(name: String, pixels: Double)] = [
      ("px", 1), ("pt", 4.0 / 3), ("pc", 16), ("in", 96), ("cm", 96 / 2.54), ("mm", 96 / 25.4),
    ]
    let trimmed = text.trimmingBlanks
    for unit in units where trimmed.hasSuffix(unit.name) {
      return Double(trimmed.dropLast(unit.name.utf8.count)).map { $0 * unit.pixels }
    }
    return Double(trimmed)
  }
}

extension String {
  fileprivate var trimmingBlanks: Substring {
    let start = drop { $0.isWhitespace }
    return start.prefix(start.count - start.reversed().prefix { $0.isWhitespace }.count)
  }
}
