import Foundation
import RealMath
public import Scaling

/// A problem of nonlinear regression with certified results, of the Statistical Reference Datasets of the National
/// Institute of Standards and Technology (StRD, https://www.itl.nist.gov/div898/strd/nls/nls_main.shtml).
///
/// Data and results are works of the government of the United States, in the public domain. They are kept in a
/// form of our own in `Data`: for each parameter both starts, the certified estimate and standard error, and for
/// each point what was observed and where.
public struct CertifiedProblem: Sendable {
  /// Its name.
  public let name: String

  /// The two starts, the first of which is farther off.
  public let starts: [[Double]]

  /// The certified estimates.
  public let estimates: [Double]

  /// The certified standard errors.
  public let standardErrors: [Double]

  /// The certified sum of squares of the residuals.
  public let sumOfSquares: Double

  /// The certified standard deviation of the residuals.
  public let standardDeviation: Double

  /// What was observed.
  public let observations: Observations

  /// The law, at the places of the observations.
  public let law: PointwiseLaw

  /// The names of all problems, in the order of the alphabet.
  public static let names: [String] = functions.keys.sorted()

  /// All problems.
  public static let all: [CertifiedProblem] = names.map { CertifiedProblem($0) }

  /// The problem of that name.
  public init(_ name: String) {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Data/\(name).txt").path
    let data = FileManager.default.contents(atPath: path) ?? Data()
    var parameters: [[Double]] = []
    var points: [[Double]] = []
    var facts: [Substring: Double] = [:]
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ")
      let numbers = words.dropFirst().compactMap { Double(decimal: $0.utf8) }
      precondition(numbers.count == words.count - 1, "\(name): \(line)")
      switch words[0] {
      case "parameter": parameters.append(numbers)
      case "point": points.append(numbers)
      default: facts[words[0]] = numbers[0]
      }
    }
    guard let function = Self.functions[name]?.function, let sum = facts["sum"],
      let deviation = facts["deviation"]
    else { preconditionFailure("there is no problem \(name)") }
    self.name = name
    starts = [parameters.map { $0[0] }, parameters.map { $0[1] }]
    estimates = parameters.map { $0[2] }
    standardErrors = parameters.map { $0[3] }
    sumOfSquares = sum
    standardDeviation = deviation
    // Nelson's law is one of the logarithm, which need not be positive.
    observations = Observations(points.map { name == "Nelson" ? Double.log($0[0]) : $0[0] })
    law = PointwiseLaw(
      x: points.map { $0[1] }, z: points[0].count > 2 ? points.map { $0[2] } : [],
      parameters: parameters.count, function)
  }
}
