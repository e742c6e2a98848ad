import Charts

/// Which figure of a report is asked for, and in which form.
public struct FigureRequest: Sendable {
  /// Which colours a drawing has.
  public enum Theme: String, CaseIterable, Sendable {
    /// Light or dark as the reader prefers, and light in print.
    case auto
    case light
    case dark
    /// Dark ink without a background.
    case print
  }

  /// For which width a figure is drawn.
  public enum Width: String, CaseIterable, Sendable {
    case wide
    case narrow
  }

  /// The name of the chart.
  public let id: String
  /// A drawing, or its numbers.
  public var format: FigureFormat
  /// The colours of a drawing.
  public var theme: Theme
  /// The width of a drawing.
  public var width: Width
  /// The language of its words; the first of the report where none is named.
  public var language: String?

  /// A figure in a form.
  public init(
    _ id: String, _ format: FigureFormat = .svg, theme: Theme = .auto, width: Width = .wide,
    language: String? = nil
  ) {
    self.id = id
    self.format = format
    self.theme = theme
    self.width = width
    self.language = language
  }

  var colors: ColorSource {
    switch theme {
    case .auto: .file
    case .light: .light
    case .dark: .dark
    case .print: .print
    }
  }

  var layout: Layout {
    switch width {
    case .wide: .wide
    case .narrow: .narrow
    }
  }
}
