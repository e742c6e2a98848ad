import Diagnostics
public import FormulaSyntax

extension Checker {
  /// The data set of that name, in the rows for which a condition holds; `nil` after a report.
  public mutating func rows(
    named name: Expression.Name, where condition: Expression?, in scope: Scope
  ) -> DataSet? {
    guard let dataSet = dataSet(name) else { return nil }
    return condition.map { rows(of: dataSet, where: $0, in: scope) } ?? dataSet
  }
}
