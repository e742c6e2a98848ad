import Foundation
import Templates
import Testing

@Suite struct ColourTests {
  @Test(arguments: ["light", "dark", "print"])
  func textStandsOutFromItsBackground(_ theme: String) throws {
    let colours = try colours(of: theme)
    for background in ["paper", "surface"] {
      for text in ["ink", "ink-soft", "accent", "good", "bad", "caution", "other"] {
        let contrast = try contrast(text, on: background, colours)
        #expect(contrast >= 4.5, "\(text) on \(background), \(theme)")
      }
    }
  }

  /// Series are labelled in their own colour, so that they are text too; a tint lies under its line.
  @Test(arguments: ["light", "dark", "print"])
  func seriesStandOutFromPaperAndFromTheirBands(_ theme: String) throws {
    let colours = try colours(of: theme)
    for number in 1...6 {
      let onPaper = try contrast("series-\(number)", on: "paper", colours)
      #expect(onPaper >= 4.5, "series \(number) on paper, \(theme)")
      let onTint = try contrast("series-\(number)", on: "tint-\(number)", colours)
      #expect(onTint >= 3, "series \(number) on its tint, \(theme)")
    }
  }

  @Test func everyThemeGivesEveryColour() throws {
    let names = try colours(of: "light").map(\.name)
    #expect(names.count > 15)
    for theme in ["dark", "print", "forced"] {
      #expect(try colours(of: theme).map(\.name) == names, "\(theme)")
    }
  }

  @Test func everyCustomPropertyThatIsUsedIsDefined() throws {
    let text = try stylesheets().joined()
    let defined = Set(
      text.split(separator: "\n").compactMap { line -> String? in
        let line = line.drop { $0 == " " }
        guard line.hasPrefix("--"), let colon = line.firstIndex(of: ":") else { return nil }
        return String(line[..<colon])
      })
    let used = text.split(separator: "var(", omittingEmptySubsequences: false).dropFirst()
      .map { String($0.prefix { $0 != ")" && $0 != "," }) }
    #expect(used.count > 50)
    for name in used { #expect(defined.contains(name), "\(name)") }
  }

  /// Nothing is fetched from elsewhere, and old validators understand the sheets.
  @Test func theSheetsKeepToThemselvesAndToPlainCSS() throws {
    for sheet in try stylesheets() {
      for word in ["http:", "https:", "@font-face", ":where(", "light-dark(", "&"] {
        let own = sheet.replacing("http://www.w3.org/2000/svg", with: "")
        #expect(!own.contains(word), "\(word)")
      }
    }
  }

  private func stylesheets() throws -> [String] {
    let files = ThemeFile.embedded.filter { $0.path.hasSuffix(".css") }
    #expect(files.count > 7)
    return files.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  private typealias Colour = (name: String, value: Substring)

  /// The declarations of a theme in colors.css, in their order.
  private func colours(of theme: String) throws -> [Colour] {
    let start =
      switch theme {
      case "dark": "(prefers-color-scheme: dark)"
      case "print": "@media print"
      case "forced": "(forced-colors: active)"
      default: ":root"
      }
    let file = try #require(ThemeFile.embedded.first { $0.path == "assets/colors.css" })
    let text = String(decoding: file.bytes, as: UTF8.self)
    let block = try #require(text.split(separator: start, maxSplits: 1).last)
    return block.prefix { $0 != "}" }.split(separator: "\n").compactMap { line in
      let line = line.drop { $0 == " " }
      guard line.hasPrefix("--"), let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].drop { $0 == " " }.prefix { $0 != ";" }
      return (String(line.dropFirst(2).prefix { $0 != ":" }), value)
    }
  }

  /// The contrast ratio of WCAG 2.2.
  private func contrast(_ name: String, on other: String, _ colours: [Colour]) throws -> Double {
    let one = luminance(try #require(colours.first { $0.name == name }?.value))
    let two = luminance(try #require(colours.first { $0.name == other }?.value))
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// The relative luminance of `#rrggbb` in WCAG 2.2.
  private func luminance(_ colour: Substring) -> Double {
    guard let number = Int(colour.dropFirst(), radix: 16), colour.count == 7 else { return .nan }
    let channels = [number >> 16, number >> 8 & 0xFF, number & 0xFF].map { byte -> Double in
      let value = Double(byte) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }
}
