extension FittedFile {
  /// The name of a fit, and what is shown of it.
  static func read(_ fields: inout MappingReader, _ texts: TextLanguages) -> FittedFile? {
    let fit = fields.optional("fit", .formula)
    let interval = fields.optional("interval", .word(Interval.self))
    let hasResiduals = fields.optional("residuals", .boolean)
    let label = fields.optional("points_label", texts.phrase)
    return fit.map {
      FittedFile(
        fit: $0, interval: interval ?? .law,
        residuals: hasResiduals == true ? fields.range(ofKey: "residuals") : nil,
        pointsLabel: label,
        isComplete: (interval != nil || !fields.has("interval"))
          && (hasResiduals != nil || !fields.has("residuals"))
          && (label != nil || !fields.has("points_label")))
    }
  }
}
