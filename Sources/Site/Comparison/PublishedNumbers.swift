/// What `numbers.json` tells, as ``NumbersFile`` wrote it.
struct PublishedNumbers: Sendable {
  /// The schema that is written and read.
  static let schema = "tenfold-numbers/1"

  var definitions: [PublishedNumber] = []
  /// The values in prose and in the texts of figures.
  var values: [PublishedNumber] = []
  var claims: [PublishedRecord] = []
  var controls: [PublishedRecord] = []
  var series: [PublishedSeries] = []
  /// The columns of tables of data.
  var columns: [PublishedColumn] = []
  var data: [PublishedRecord] = []

  /// The languages of its texts, in order of appearance.
  var languages: [String] {
    var languages: [String] = []
    for text in (definitions + values).flatMap(\.texts) + columns.flatMap(\.labels)
    where !languages.contains(text.language) {
      languages.append(text.language)
    }
    return languages
  }
}

/// A text in a language.
struct PublishedText: Hashable, Sendable {
  let language: String
  let text: String
}

/// A computed number.
struct PublishedNumber: Hashable, Sendable {
  /// What stands for it in a report.
  enum Place: Hashable, Sendable {
    case definition(String)
    case value(file: String, formula: String, format: String)
  }

  let place: Place
  let value: Double
  let unit: String
  let interval: [Double]
  let standardError: Double?
  /// The number as readers see it.
  let texts: [PublishedText]
  /// The data sets that it rests on.
  let data: [String]

  /// The number as readers of a language see it.
  func text(_ language: String) -> String? { texts.first { $0.language == language }?.text }
}

/// Something with a name and facts, each with a name of its own: a claim, a control, a data set. Which facts there are is
/// left to whoever writes them.
struct PublishedRecord: Hashable, Sendable {
  /// A fact that is no list and no object, by the way to it: `sides[left].value`.
  struct Fact: Hashable, Sendable {
    enum Value: Hashable, Sendable {
      case nothing
      case truth(Bool)
      case number(Double)
      case text(String)
    }
    let path: String
    let value: Value
  }

  let name: String
  let facts: [Fact]
}

/// What a mark of a figure shows.
struct PublishedSeries: Hashable, Sendable {
  /// Numbers, one for each point.
  struct Column: Hashable, Sendable {
    let name: String
    let values: [Double?]
  }

  let chart: String
  /// The place of the mark in its chart, which no reader sees.
  let mark: Int
  let labels: [PublishedText]
  /// The place of its plot, from one, where there are several.
  let panel: Int?
  let xUnit: String
  let yUnit: String
  /// `x` and `y`, then what else there is.
  let columns: [Column]

  /// How many points it has.
  var count: Int { columns.first?.values.count ?? 0 }

  /// The columns, and all else that a reader sees.
  var content: PublishedSeries {
    PublishedSeries(
      chart: chart, mark: 0, labels: labels, panel: panel, xUnit: xUnit, yUnit: yUnit,
      columns: columns)
  }
}
