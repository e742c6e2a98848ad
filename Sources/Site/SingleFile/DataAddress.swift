/// A file as an address that holds it (RFC 2397): `data:text/csv;charset=utf-8,a%0Ab`.
///
/// Text keeps its characters as far as an attribute in double quotes and an address can hold them, since then it
/// compresses as text does; all else is Base64 (RFC 4648).
struct DataAddress: Sendable {
  /// The type of a file by the ending of its name, and whether it is text.
  private static let types: [String: (name: String, isText: Bool)] = [
    "svg": ("image/svg+xml", true), "csv": ("text/csv;charset=utf-8", true),
    "json": ("application/json", true), "css": ("text/css;charset=utf-8", true),
    "js": ("text/javascript;charset=utf-8", true),
    "mjs": ("text/javascript;charset=utf-8", true),
    "txt": ("text/plain;charset=utf-8", true), "md": ("text/markdown;charset=utf-8", true),
    "bib": ("text/plain;charset=utf-8", true), "vtt": ("text/vtt", true),
    "png": ("image/png", false), "jpg": ("image/jpeg", false), "jpeg": ("image/jpeg", false),
    "gif": ("image/gif", false), "webp": ("image/webp", false), "avif": ("image/avif", false),
    "ico": ("image/x-icon", false), "woff2": ("font/woff2", false), "woff": ("font/woff", false),
    "ttf": ("font/ttf", false), "otf": ("font/otf", false), "mp4": ("video/mp4", false),
    "webm": ("video/webm", false), "mp3": ("audio/mpeg", false), "ogg": ("audio/ogg", false),
    "wav": ("audio/wav", false), "pdf": ("application/pdf", false),
    "zip": ("application/zip", false), "wasm": ("application/wasm", false),
  ]

  /// The address.
  let text: String

  /// The file of that name with these bytes.
  init(_ bytes: [UInt8], name: String) {
    let ending = name.split(separator: "/").last?.split(separator: ".").last.map { $0.lowercased() }
    let type = ending.flatMap { Self.types[$0] } ?? ("application/octet-stream", false)
    if type.isText, String(validating: bytes, as: UTF8.self) != nil {
      text = "data:" + type.name + "," + percentEncoded(bytes, keeping: Self.standsInAttributes)
    } else {
      text = "data:" + type.name + ";base64," + base64(bytes)
    }
  }

  /// Whether a byte can stand in an address (RFC 3986), and in an attribute in double quotes. No blank can: it would be
  /// lost at the end, and `&` would begin a reference.
  private static func standsInAttributes(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && !"\"#%&<>[\\]^`{|}".utf8.contains(byte)
  }
}

/// Bytes in the alphabet of RFC 4648, section 4.
func base64(_ bytes: [UInt8]) -> String {
  let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var text: [UInt8] = []
  text.reserveCapacity((bytes.count + 2) / 3 * 4)
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let count = min(3, bytes.count - start)
    var group = 0
    for place in 0..<3 { group = group << 8 | (place < count ? Int(bytes[start + place]) : 0) }
    for place in 0..<4 {
      text.append(
        place <= count ? letters[group >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
    }
  }
  return String(decoding: text, as: UTF8.self)
}
