import FormulaSyntax

/// Something that a fit gives, and that formulas can name.
public enum FitResult: Hashable, Sendable {
  /// The law with the fitted parameters, as a function: `model.fit(x)`.
  case law
  /// A parameter, with its uncertainty: `model.fit.a`.
  case parameter(Int)
  /// Its value alone: `model.fit.estimate.a`.
  case estimate(Int)
  /// How far it may be off: `model.fit.standard_error.a`.
  case standardError(Int)
  /// How two go together: `model.fit.covariance.a.b`.
  case covariance(Int, Int)
  /// A new observation at a place, as a function: `model.fit.prediction(x)`.
  case prediction
  /// The law at the place of each row: `model.fit.fitted`.
  case fitted
  /// How far each observation is from it: `model.fit.residuals`.
  case residuals
  /// What tells how well the law fits: `model.fit.aic`.
  case measure(FitMeasure)

  /// The names of all that a fit gives below its own name, the law aside.
  static func all(of fit: FitDeclaration) -> [(path: [String], result: FitResult)] {
    let names = fit.parameters.map { $0.name.text }
    var all: [(path: [String], result: FitResult)] = []
    for (index, name) in names.enumerated() { all.append(([name], .parameter(index))) }
    for (index, name) in names.enumerated() { all.append((["estimate", name], .estimate(index))) }
    for (index, name) in names.enumerated() {
      all.append((["standard_error", name], .standardError(index)))
    }
    for (row, first) in names.enumerated() {
      for (column, second) in names.enumerated() {
        all.append((["covariance", first, second], .covariance(row, column)))
      }
    }
    for measure in FitMeasure.allCases where fit.loss.has(measure) {
      all.append(([measure.rawValue], .measure(measure)))
    }
    if case .binomial = fit.loss {} else { all.append((["prediction"], .prediction)) }
    return all + [(["fitted"], .fitted), (["residuals"], .residuals)]
  }

  /// Whether every fit has something of that name, so that no parameter can.
  static func isTaken(_ name: String) -> Bool {
    FitMeasure(rawValue: name) != nil || ["prediction", "fitted", "residuals"].contains(name)
  }
}

/// A number that tells how well a law fits.
public enum FitMeasure: String, CaseIterable, Sendable {
  /// How many observations there are.
  case observations
  /// How many of them are more than there are parameters.
  case degreesOfFreedom = "degrees_of_freedom"
  /// How far observations scatter around the law, in their unit; that of logarithms of ratios for a fit of
  /// logarithms.
  case residualDeviation = "residual_deviation"
  /// Which share of the variance of the observations the law explains.
  case determination = "r_squared"
  /// The logarithm of the greatest likelihood.
  case logLikelihood = "log_likelihood"
  /// H. Akaike's information criterion (1974): less is better.
  case aic
  /// The same with the correction for few observations (C. M. Hurvich and C.-L. Tsai, 1989).
  case aicc
  /// G. Schwarz's criterion (1978): less is better.
  case bic
  /// How far the law is from an observation that took no part in its fit: the root of the mean square.
  case leaveOneOut = "leave_one_out"
}

extension FitDeclaration.Loss {
  /// Whether a fit with that loss has the measure. Huber's is the likelihood of no distribution of the
  /// observations that others could be compared with.
  fileprivate func has(_ measure: FitMeasure) -> Bool {
    guard case .huber = self else { return true }
    return ![.logLikelihood, .aic, .aicc, .bic].contains(measure)
  }
}
