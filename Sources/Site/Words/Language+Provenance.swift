/// The words of popovers.
extension Language {
  /// The name of a popover behind a formula.
  var whereItComesFrom: String {
    self[.whereItComesFrom]
  }
  /// What stands between the formula of a function and what is put into it.
  var with: String { self[.with] }
  /// What an input is that has a value in each row.
  var columnOfData: String { self[.columnOfData] }
}
