import RealMath

extension CertifiedProblem {
  /// The laws of the problems with their derivatives, as the certificates write them.
  static let functions: [String: CertifiedFunction] = [
    "BoxBOD": .init(saturation), "Misra1a": .init(saturation),
    "Misra1b": .init { x, _, p, g in
      let u = 1 + p[1] * x / 2
      g[0] = 1 - 1 / (u * u)
      g[1] = p[0] * x / (u * u * u)
      return p[0] * g[0]
    },
    "Misra1c": .init { x, _, p, g in
      let u = 1 + 2 * p[1] * x
      g[0] = 1 - 1 / u.squareRoot()
      g[1] = p[0] * x / (u * u.squareRoot())
      return p[0] * g[0]
    },
    "Misra1d": .init { x, _, p, g in
      let u = 1 + p[1] * x
      g[0] = p[1] * x / u
      g[1] = p[0] * x / (u * u)
      return p[0] * g[0]
    },
    "Chwirut1": .init(ultrasound), "Chwirut2": .init(ultrasound),
    "DanWood": .init { x, _, p, g in
      g[0] = Double.pow(x, p[1])
      g[1] = p[0] * g[0] * Double.log(x)
      return p[0] * g[0]
    },
    "Gauss1": .init(peaks), "Gauss2": .init(peaks), "Gauss3": .init(peaks),
    "Lanczos1": .init(exponentials), "Lanczos2": .init(exponentials),
    "Lanczos3": .init(exponentials),
    "Kirby2": .init(quotient(2)), "Hahn1": .init(quotient(3)), "Thurber": .init(quotient(3)),
    "MGH09": .init { x, _, p, g in
      let above = x * x + x * p[1]
      let below = x * x + x * p[2] + p[3]
      let value = p[0] * above / below
      g[0] = above / below
      g[1] = p[0] * x / below
      g[2] = -value * x / below
      g[3] = -value / below
      return value
    },
    "MGH10": .init { x, _, p, g in
      let u = x + p[2]
      g[0] = Double.exp(p[1] / u)
      g[1] = p[0] * g[0] / u
      g[2] = -g[1] * p[1] / u
      return p[0] * g[0]
    },
    "MGH17": .init { x, _, p, g in
      g[0] = 1
      g[1] = Double.exp(-x * p[3])
      g[2] = Double.exp(-x * p[4])
      g[3] = -x * p[1] * g[1]
      g[4] = -x * p[2] * g[2]
      return p[0] + p[1] * g[1] + p[2] * g[2]
    },
    "Roszman1": .init { x, _, p, g in
      let u = x - p[3]
      let below = Double.pi * (u * u + p[2] * p[2])
      g[0] = 1
      g[1] = -x
      g[2] = -u / below
      g[3] = -p[2] / below
      return p[0] - p[1] * x - Double.atan(p[2] / u) / Double.pi
    },
    "ENSO": .init(southernOscillation),
    "Nelson": .init { x, z, p, g in
      let decay = Double.exp(-p[2] * z)
      g[0] = 1
      g[1] = -x * decay
      g[2] = p[1] * x * z * decay
      return p[0] - p[1] * x * decay
    },
    "Rat42": .init { x, _, p, g in
      let w = Double.exp(p[1] - p[2] * x)
      g[0] = 1 / (1 + w)
      g[1] = -p[0] * w * g[0] * g[0]
      g[2] = -x * g[1]
      return p[0] * g[0]
    },
    "Rat43": .init { x, _, p, g in
      let w = Double.exp(p[1] - p[2] * x)
      g[0] = Double.pow(1 + w, -1 / p[3])
      let value = p[0] * g[0]
      g[1] = -value * w / (p[3] * (1 + w))
      g[2] = -x * g[1]
      g[3] = value * Double.log1p(w) / (p[3] * p[3])
      return value
    },
    "Eckerle4": .init { x, _, p, g in
      let z = (x - p[2]) / p[1]
      g[0] = Double.exp(-z * z / 2) / p[1]
      let value = p[0] * g[0]
      g[1] = value * (z * z - 1) / p[1]
      g[2] = value * z / p[1]
      return value
    },
    "Bennett5": .init { x, _, p, g in
      let u = p[1] + x
      g[0] = Double.pow(u, -1 / p[2])
      let value = p[0] * g[0]
      g[1] = -value / (p[2] * u)
      g[2] = value * Double.log(u) / (p[2] * p[2])
      return value
    },
  ]

  private static let saturation: PointwiseLaw.Function = { x, _, p, g in
    g[0] = -Double.expm1(-p[1] * x)
    g[1] = p[0] * x * Double.exp(-p[1] * x)
    return p[0] * g[0]
  }

  private static let ultrasound: PointwiseLaw.Function = { x, _, p, g in
    let below = p[1] + p[2] * x
    let value = Double.exp(-p[0] * x) / below
    g[0] = -x * value
    g[1] = -value / below
    g[2] = -x * value / below
    return value
  }

  /// Two peaks on a decay.
  private static let peaks: PointwiseLaw.Function = { x, _, p, g in
    g[0] = Double.exp(-p[1] * x)
    g[1] = -x * p[0] * g[0]
    var value = p[0] * g[0]
    for peak in [2, 5] {
      let z = (x - p[peak + 1]) / p[peak + 2]
      g[peak] = Double.exp(-z * z)
      let height = p[peak] * g[peak]
      g[peak + 1] = 2 * height * z / p[peak + 2]
      g[peak + 2] = g[peak + 1] * z
      value += height
    }
    return value
  }

  private static let exponentials: PointwiseLaw.Function = { x, _, p, g in
    var value = 0.0
    for term in [0, 2, 4] {
      g[term] = Double.exp(-p[term + 1] * x)
      g[term + 1] = -x * p[term] * g[term]
      value += p[term] * g[term]
    }
    return value
  }

  /// A quotient of polynomials of one degree, the lower one with the constant one.
  private static func quotient(_ degree: Int) -> PointwiseLaw.Function {
    { x, _, p, g in
      var (above, below, power) = (0.0, 1.0, 1.0)
      for term in 0...degree {
        above += p[term] * power
        if term > 0 { below += p[degree + term] * power }
        power *= x
      }
      let value = above / below
      power = 1 / below
      for term in 0...degree {
        g[term] = power
        if term > 0 { g[degree + term] = -value * power }
        power *= x
      }
      return value
    }
  }

  /// A year and two cycles of unknown length.
  private static let southernOscillation: PointwiseLaw.Function = { x, _, p, g in
    let turn = 2 * Double.pi * x
    g[0] = 1
    g[1] = Double.cos(turn / 12)
    g[2] = Double.sin(turn / 12)
    var value = p[0] + p[1] * g[1] + p[2] * g[2]
    for cycle in [3, 6] {
      let angle = turn / p[cycle]
      g[cycle + 1] = Double.cos(angle)
      g[cycle + 2] = Double.sin(angle)
      g[cycle] =
        (p[cycle + 1] * g[cycle + 2] - p[cycle + 2] * g[cycle + 1]) * angle / p[cycle]
      value += p[cycle + 1] * g[cycle + 1] + p[cycle + 2] * g[cycle + 2]
    }
    return value
  }
}
