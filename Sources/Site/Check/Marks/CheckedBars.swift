import Charts
import Formula

/// Bars whose places and values are known.
struct CheckedBars: Sendable {
  /// Where bars stand along their axis.
  enum Places: Sendable {
    /// Side by side, with the texts of the mark as names: so many after its label.
    case texts(Int)
    /// Side by side, with names from data.
    case names([String], WordNames)
    /// At numbers of the axis.
    case numbers([Double])

    var count: Int {
      switch self {
      case .texts(let count): count
      case .names(let names, _): names.count
      case .numbers(let numbers): numbers.count
      }
    }
  }

  /// The bars of one series, one for each place.
  struct Group: Sendable {
    enum Values: Sendable {
      case nodes([NodeID])
      /// Numbers from data, with their intervals; not a number where there is no bar.
      case numbers([Double], intervals: [Domain?])
    }
    /// Its name in the data; others have a text of the mark.
    let name: String?
    /// What readers are shown for it.
    var wordNames = WordNames()
    let values: Values
  }

  let places: Places
  let groups: [Group]
  let file: BarsFile
}
