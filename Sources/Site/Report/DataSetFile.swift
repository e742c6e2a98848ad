/// A data set: what its model says of it, and what its file holds.
struct DataSetFile: Sendable {
  let declaration: DataDeclaration
  let table: DataTable
}
