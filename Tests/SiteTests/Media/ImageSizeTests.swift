import TestSupport
import Testing

@testable import Site

@Suite struct ImageSizeTests {
  @Test func thePixelsOfAPNG() {
    let head: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
    let file = head + Array("IHDR".utf8) + [0, 0, 2, 128, 0, 0, 0, 9, 8, 6, 0, 0, 0]
    #expect(ImageSize.read(.png, file) == ImageSize(640, 9))
    expectNothingOfAnyBeginning(.png, file, 24)
  }

  @Test func thePixelsOfAGIF() {
    let file = Array("GIF89a".utf8) + [0x40, 0x01, 0x09, 0, 0, 0, 0]
    #expect(ImageSize.read(.gif, file) == ImageSize(320, 9))
    expectNothingOfAnyBeginning(.gif, file, 10)
  }

  @Test func thePixelsOfAJPEGBehindOtherSegments() {
    let file = jpeg(exif: [])
    #expect(ImageSize.read(.jpeg, file) == ImageSize(300, 7))
    expectNothingOfAnyBeginning(.jpeg, file, file.count - 2)
  }

  /// Browsers turn a photograph as its camera says.
  @Test(arguments: [(1, false), (3, false), (6, true), (8, true)])
  func aPhotographMayBeHeldTurned(orientation: UInt8, isTurned: Bool) {
    let little: [UInt8] = [
      0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0,
    ]
    let big: [UInt8] = [
      0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0,
    ]
    for tiff in [little, big] {
      let size = ImageSize.read(.jpeg, jpeg(exif: Array("Exif".utf8) + [0, 0] + tiff))
      #expect(size == (isTurned ? ImageSize(7, 300) : ImageSize(300, 7)))
    }
  }

  @Test func thePixelsOfAWebP() {
    func webP(_ kind: String, _ rest: [UInt8]) -> [UInt8] {
      Array("RIFF".utf8) + [0, 0, 0, 0] + Array(("WEBP" + kind).utf8) + [0, 0, 0, 0] + rest
    }
    let lossy = webP("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A, 0x2C, 0x41, 0x07, 0xC0])
    #expect(ImageSize.read(.webP, lossy) == ImageSize(300, 7))
    // 299 in fourteen bits, then 6 in fourteen bits.
    let lossless = webP("VP8L", [0x2F, 0x2B, 0x81, 0x01, 0x00, 0, 0, 0, 0, 0])
    #expect(ImageSize.read(.webP, lossless) == ImageSize(300, 7))
    let extended = webP("VP8X", [0, 0, 0, 0, 0x2B, 1, 0, 6, 0, 0])
    #expect(ImageSize.read(.webP, extended) == ImageSize(300, 7))
    for file in [lossy, lossless, extended] { expectNothingOfAnyBeginning(.webP, file, 30) }
  }

  private func box(_ kind: String, _ content: [UInt8]) -> [UInt8] {
    let size = content.count + 8
    return [0, 0, UInt8(size >> 8), UInt8(size & 0xFF)] + Array(kind.utf8) + content
  }

  /// An image of two items, of which the second is the primary one, with its size behind that of a part.
  private func avif(turned: Bool, brand: String = "avif") -> [UInt8] {
    let properties =
      box("ispe", [0, 0, 0, 0, 0, 0, 0, 64, 0, 0, 0, 64])
      + box("ispe", [0, 0, 0, 0, 0, 0, 1, 44, 0, 0, 0, 7]) + box("irot", [turned ? 3 : 2])
    let places: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 2, 0, 1, 1, 0x81, 0, 2, 2, 0x02, 0x83]
    return box("ftyp", Array("mif1".utf8) + [0, 0, 0, 0] + Array(brand.utf8))
      + box(
        "meta",
        [0, 0, 0, 0] + box("hdlr", [1, 2, 3]) + box("pitm", [0, 0, 0, 0, 0, 2])
          + box("iprp", box("ipco", properties) + box("ipma", places)))
  }

  @Test func thePixelsOfAnAVIF() {
    #expect(ImageSize.read(.avif, avif(turned: false)) == ImageSize(300, 7))
    #expect(ImageSize.read(.avif, avif(turned: true)) == ImageSize(7, 300))
    #expect(ImageSize.read(.avif, avif(turned: true, brand: "heic")) == nil)
    let file = avif(turned: false)
    expectNothingOfAnyBeginning(.avif, file, file.count)
    // Whatever bytes there are, reading ends.
    var random = SeededGenerator(seed: 5)
    for _ in 0..<2_000 {
      var bent = file
      for _ in 0..<3 {
        bent[Int.random(in: 0..<bent.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      _ = ImageSize.read(.avif, bent)
    }
  }

  @Test(arguments: [
    ("width=\"120\" height=\"80\"", 120, 80), ("viewBox=\"0 0 30.4 20\"", 30, 20),
    ("viewBox=\"0\t0 30\t20\"", 30, 20),
    ("viewBox=\"0,0,30,20\" width=\"60px\"", 60, 40), ("height='10' viewBox='0 0 30 20'", 15, 10),
    ("width=\"1in\" height=\"72pt\"", 96, 96), ("width=\"100%\" viewBox=\"0 0 3 2\"", 3, 2),
    ("", 300, 150),
  ])
  func thePixelsOfAnSVG(attributes: String, width: Int, height: Int) {
    let file =
      "<?xml version=\"1.0\"?>\n<!-- <svg width=\"1\" height=\"1\"> -->\n<svg \(attributes)><svg width=\"9\" height=\"9\"/></svg>"
    #expect(ImageSize.read(.svg, Array(file.utf8)) == ImageSize(width, height))
  }

  @Test func noImageIsWithoutSize() {
    #expect(ImageSize.read(.svg, Array("<svg width=\"0\" height=\"9\"/>".utf8)) == nil)
    #expect(ImageSize.read(.svg, Array("<html/>".utf8)) == nil)
    #expect(ImageSize.read(.gif, Array("GIF89a".utf8) + [0, 0, 0, 0]) == nil)
  }

  private func jpeg(exif: [UInt8]) -> [UInt8] {
    func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
      [0xFF, marker, UInt8((content.count + 2) >> 8), UInt8((content.count + 2) & 0xFF)] + content
    }
    return [0xFF, 0xD8] + segment(0xE0, Array("JFIF".utf8) + [0])
      + (exif.isEmpty ? [] : segment(0xE1, exif)) + segment(0xC4, [1, 2, 3]) + [0xFF]
      + segment(0xC2, [8, 0, 7, 1, 44, 3, 1])
  }

  private func expectNothingOfAnyBeginning(
    _ form: ImageSize.Form, _ file: [UInt8], _ needed: Int
  ) {
    for length in 0..<needed {
      #expect(ImageSize.read(form, Array(file.prefix(length))) == nil, "\(length) bytes")
    }
  }
}
