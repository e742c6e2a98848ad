import RealMath

/// A colour as red, green and blue light, from 0 to 1 each: what the measures of colours begin with.
struct LightColor {
  var red: Double
  var green: Double
  var blue: Double

  init(_ red: Double, _ green: Double, _ blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The colour of six hexadecimal digits behind a number sign (sRGB).
  init?(hex: String) {
    guard hex.hasPrefix("#"), hex.count == 7, let number = Int(hex.dropFirst(), radix: 16) else {
      return nil
    }
    let parts = [number >> 16, number >> 8 & 255, number & 255].map { part -> Double in
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : Double.pow((value + 0.055) / 1.055, 2.4)
    }
    self.init(parts[0], parts[1], parts[2])
  }

  /// Relative luminance (WCAG 2.2).
  var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  /// The ratio of contrast (WCAG 2.2), from 1 to 21.
  func contrast(to other: LightColor) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// CIE L*a*b* under D65.
  var lab: (l: Double, a: Double, b: Double) {
    func f(_ value: Double) -> Double {
      value > 216.0 / 24389 ? Double.pow(value, 1 / 3.0) : (24389.0 / 27 * value + 16) / 116
    }
    let x = f((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
    let y = f(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue)
    let z = f((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883)
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))
  }
}

/// How colours are seen: by eyes with three kinds of cones, or without one of them (Machado, Oliveira and
/// Fernandes 2009, table of full severity).
enum Sight: CaseIterable {
  case normal, protanopia, deuteranopia, tritanopia

  func seen(_ color: LightColor) -> LightColor {
    let rows: [[Double]] =
      switch self {
      case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
      case .protanopia:
        [
          [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
          [-0.003882, -0.048116, 1.051998],
        ]
      case .deuteranopia:
        [
          [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
          [-0.011820, 0.042940, 0.968881],
        ]
      case .tritanopia:
        [
          [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
          [0.004733, 0.691367, 0.303900],
        ]
      }
    let parts = rows.map {
      min(max($0[0] * color.red + $0[1] * color.green + $0[2] * color.blue, 0), 1)
    }
    return LightColor(parts[0], parts[1], parts[2])
  }
}

/// The difference between two colours (CIEDE2000; Sharma, Wu and Dalal 2005). One is just noticed side by side.
func colorDifference(_ first: LightColor, _ second: LightColor) -> Double {
  colorDifference(first.lab, second.lab)
}

/// The same of colours in CIE L*a*b*.
func colorDifference(
  _ first: (l: Double, a: Double, b: Double), _ second: (l: Double, a: Double, b: Double)
) -> Double {
  let degree = Double.pi / 180
  func seventh(_ chroma: Double) -> Double {
    let power = Double.pow(chroma, 7)
    return (power / (power + 6_103_515_625)).squareRoot()
  }
  func length(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
  func angle(_ b: Double, _ a: Double) -> Double {
    let found = Double.atan2(b, a) / degree
    return found < 0 ? found + 360 : found
  }
  let stretch = 1.5 - 0.5 * seventh((length(first.a, first.b) + length(second.a, second.b)) / 2)
  let (c1, c2) = (length(first.a * stretch, first.b), length(second.a * stretch, second.b))
  let (h1, h2) = (angle(first.b, first.a * stretch), angle(second.b, second.a * stretch))
  var turn = h2 - h1
  if c1 * c2 == 0 {
    turn = 0
  } else if turn > 180 {
    turn -= 360
  } else if turn < -180 {
    turn += 360
  }
  let hue: Double =
    if c1 * c2 == 0 { h1 + h2 } else if (h1 - h2).magnitude <= 180 { (h1 + h2) / 2 } else {
      (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2
    }
  func cosine(_ angle: Double) -> Double { Double.cos(angle * degree) }
  let weight =
    1 - 0.17 * cosine(hue - 30) + 0.24 * cosine(2 * hue) + 0.32 * cosine(3 * hue + 6)
    - 0.20 * cosine(4 * hue - 63)
  let chroma = (c1 + c2) / 2
  let middle = ((first.l + second.l) / 2 - 50) * ((first.l + second.l) / 2 - 50)
  let l = (second.l - first.l) / (1 + 0.015 * middle / (20 + middle).squareRoot())
  let c = (c2 - c1) / (1 + 0.045 * chroma)
  let h =
    2 * (c1 * c2).squareRoot() * Double.sin(turn / 2 * degree) / (1 + 0.015 * chroma * weight)
  let lobe = (hue - 275) / 25
  let rotation =
    -Double.sin(60 * Double.exp(-lobe * lobe) * degree) * 2 * seventh(chroma)
  return (l * l + c * c + h * h + rotation * c * h).squareRoot()
}
