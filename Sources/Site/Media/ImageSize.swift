/// How large an image is by itself, in pixels, as the head of its file says: so a page keeps its place free before it
/// has come.
struct ImageSize: Hashable, Sendable {
  let width: Int
  let height: Int

  /// The size; `nil` for one that no image has.
  init?(_ width: Int, _ height: Int) {
    guard width > 0, height > 0 else { return nil }
    self.width = width
    self.height = height
  }

  /// The forms of images whose size can be read.
  enum Form: String, CaseIterable {
    case png = "PNG"
    case jpeg = "JPEG"
    case gif = "GIF"
    case webP = "WebP"
    case avif = "AVIF"
    case svg = "SVG"

    /// The form that the name of a file promises.
    init?(path: String) {
      switch path.split(separator: ".").last?.lowercased() {
      case "png": self = .png
      case "jpg", "jpeg": self = .jpeg
      case "gif": self = .gif
      case "webp": self = .webP
      case "avif": self = .avif
      case "svg": self = .svg
      default: return nil
      }
    }
  }

  /// The size of the image in a file of that form; `nil` where its head is not that of one. The cost is that of the head.
  static func read(_ form: Form, _ bytes: [UInt8]) -> ImageSize? {
    switch form {
    case .png: png(bytes)
    case .jpeg: jpeg(bytes)
    case .gif: gif(bytes)
    case .webP: webP(bytes)
    case .avif: avif(bytes)
    case .svg: svg(bytes)
    }
  }

  /// PNG (W3C, third edition, 11.2.1): the signature, then the chunk IHDR with width and height.
  private static func png(_ bytes: [UInt8]) -> ImageSize? {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard bytes.count >= 24, bytes.starts(with: signature),
      bytes[12..<16].elementsEqual("IHDR".utf8)
    else { return nil }
    func number(_ place: Int) -> Int { bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) } }
    return ImageSize(number(16), number(20))
  }

  /// GIF (89a, 18): the size of the logical screen.
  private static func gif(_ bytes: [UInt8]) -> ImageSize? {
    guard bytes.count >= 10, bytes.starts(with: "GIF8".utf8) else { return nil }
    return ImageSize(
      Int(bytes[6]) | Int(bytes[7]) << 8, Int(bytes[8]) | Int(bytes[9]) << 8)
  }
}
