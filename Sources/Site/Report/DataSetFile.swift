/// A data set: what its model says of it, and what its file holds.
struct DataSetFile: Sendable {
  let declaration: DataDeclaration
  /// The name of the model that declares it.
  let model: String
  /// What its file holds; of one that is made of others, nothing.
  let table: DataTable

  var name: String { declaration.name.text }
}
