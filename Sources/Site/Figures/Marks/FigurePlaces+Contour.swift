import Charts
import Formula
import Units

extension FigurePlaces {
  /// Contours: of what is uncertain, those of the median.
  func mark(_ contour: CheckedContour, _ texts: [String?], _ language: Language) -> Mark {
    let unit = units.spelling(contour.unit, language: language.tag, isOne: false)
    let isUncertain = graph.isUncertain(contour.value)
    let variables = [contour.x, contour.y]
    let program = Program(
      graph, roots: [contour.value], uniform: isUncertain ? variables : [],
      inputs: isUncertain ? [] : variables)
    let samples = samples
    return .contour(
      ContourMark(
        levels: contour.levels.map(number), format: contour.file.format.format,
        unit: unit.isEmpty ? nil : unit, isFilled: contour.file.isFilled, label: texts[0]
      ) { xs, ys in
        guard isUncertain else {
          return program.run(count: xs.count, inputs: [xs, ys], samples: samples)[0]
        }
        return zip(xs, ys).map { x, y in
          let column = program.sample(samples, uniform: [x, y])[0]
          return Estimate(samples: column, isJoint: false).value
        }
      })
  }
}
