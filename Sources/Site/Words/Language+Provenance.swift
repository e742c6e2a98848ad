/// The words of popovers.
extension Language {
  /// The name of a popover behind a formula.
  var whereItComesFrom: String {
    either("Where this number comes from", "Waar dit getal vandaan komt")
  }
  /// What stands between the formula of a function and what is put into it.
  var with: String { either("with", "met") }
  /// What an input is that has a value in each row.
  var columnOfData: String { either("a column of data", "een kolom gegevens") }
}
