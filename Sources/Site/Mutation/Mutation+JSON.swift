import Diagnostics

extension Mutation {
  /// The name and version of what a program is told.
  static let schema = "tenfold-mutation/1"

  /// The parameters for a program, with the names of all that notices, in the order of ``ordered``.
  var json: JSONValue {
    .object([
      ("schema", .string(Self.schema)), ("parameters", .lines(ordered.map(json))),
      (
        "unmoved",
        .lines(
          unmoved.map {
            .object([("name", .string($0.name)), ("reason", .string($0.reason.rawValue))])
          })
      ),
    ])
  }

  private func json(_ parameter: MutatedParameter) -> JSONValue {
    .object([
      ("name", .string(parameter.name)),
      ("path", .string(report.checked.report.paths[parameter.range.source] ?? "")),
      ("value", .string(parameter.value)),
      ("perturbation", .string(parameter.perturbation.kind.rawValue)),
      ("tried", .array(parameter.perturbation.values.map { .number($0) })),
      (
        "noticed",
        .object(Witness.Kind.allCases.map { ($0.plural, .array(names($0, parameter))) })
      ),
    ])
  }

  private func names(_ kind: Witness.Kind, _ parameter: MutatedParameter) -> [JSONValue] {
    parameter.noticed.map { witnesses[$0] }.filter { $0.kind == kind }.map { witness in
      .object([("file", .string(witness.path)), ("name", .string(witness.name))])
    }
  }
}
