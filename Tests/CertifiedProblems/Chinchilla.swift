public import Scaling

import RealMath

/// Losses of language models of many sizes and amounts of text, made up after the law and the fit of J. Hoffmann and
/// others (Training compute-optimal large language models, 2022): the logarithm of `A/N^α + B/D^β + E`, fitted by
/// Huber's loss with the threshold 10⁻³ from a grid of starts.
///
/// Its parameters are `ln A`, `α`, `ln B`, `β` and `ln E`. Places and noise are spread evenly by arithmetic that every
/// language does alike, so that `Benchmarks/peers/fits.py` has the same ones. One of twenty points is an outlier.
public struct Chinchilla: Sendable {
  /// The parameters that the losses are made with.
  public static let planted = [6.0073, 0.34, 6.0179, 0.28, 0.5247]

  /// The grid of starts: 500 of them, which the paper has too.
  public static let starts: [[Double]] = {
    let exponents = [0.0, 0.5, 1, 1.5, 2]
    var starts: [[Double]] = []
    for alpha in exponents {
      for beta in exponents {
        for factor in [0.0, 5, 10, 15, 20] {
          for rest in [-1.0, 0, 0.5, 1] { starts.append([factor, alpha, factor, beta, rest]) }
        }
      }
    }
    return starts
  }()

  /// The law at the places of the observations.
  public let law: PointwiseLaw

  /// The logarithms of the losses.
  public let observations: Observations

  /// The logarithms of the sizes and of the amounts of text.
  public let places: [(size: Double, text: Double)]

  /// So many losses.
  public init(points: Int) {
    var (sizes, texts, losses): ([Double], [Double], [Double]) = ([], [], [])
    var gradient = [Double](repeating: 0, count: 5)
    for point in 0..<points {
      let size = 17.5 + 6.5 * Self.share(point, 0.8191725133961645)
      let text = 20 + 5.5 * Self.share(point, 0.6710436067037893)
      let score = normalQuantile(Self.share(point, 0.5497004779019703))
      let noise = (point % 20 == 0 ? 0.05 : 0.01) * score
      sizes.append(size)
      texts.append(text)
      losses.append(Self.logarithmOfLoss(size, text, Self.planted, &gradient) + noise)
    }
    law = PointwiseLaw(x: sizes, z: texts, parameters: 5, Self.logarithmOfLoss)
    observations = Observations(losses, loss: .huber(threshold: 1e-3))
    places = zip(sizes, texts).map { (size: $0, text: $1) }
  }

  /// The multiples of three such steps, each without its whole part, fill a cube evenly.
  private static func share(_ point: Int, _ step: Double) -> Double {
    let multiple = 0.5 + Double(point + 1) * step
    return multiple - multiple.rounded(.down)
  }

  private static let logarithmOfLoss: PointwiseLaw.Function = { size, text, p, g in
    let (u, v) = (p[0] - p[1] * size, p[2] - p[3] * text)
    let largest = max(u, v, p[4])
    let (a, b) = (Double.exp(u - largest), Double.exp(v - largest))
    let e = Double.exp(p[4] - largest)
    let sum = a + b + e
    g[0] = a / sum
    g[1] = -size * g[0]
    g[2] = b / sum
    g[3] = -text * g[2]
    g[4] = e / sum
    return largest + Double.log(sum)
  }
}
