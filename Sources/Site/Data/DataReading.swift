import Diagnostics
import Formula

/// Reads a data file as its model declares it, and finds what does not fit.
struct DataReading {
  /// How many columns a table may have. A file of one line, whose cells are rows, has as many as fit into it.
  static let columnLimit = 10_000

  /// What is wrong with it, each kind of slip told once.
  private(set) var problems: [Diagnostic] = []

  private let source: SourceID
  private let bytes: [UInt8]
  private let declaration: DataDeclaration
  private var reader: CSVReader
  private var numbers: [NumberColumn?]
  private var words: [WordColumn?]

  /// A reading of valid UTF-8 that has not begun.
  init(_ source: SourceID, _ bytes: [UInt8], _ declaration: DataDeclaration) {
    self.source = source
    self.bytes = bytes
    self.declaration = declaration
    reader = CSVReader(source, bytes, separator: declaration.dialect.separator.byte)
    numbers = declaration.columns.map { _ in nil }
    words = declaration.columns.map { _ in nil }
  }

  /// What the file holds. May be asked for once.
  mutating func table() -> DataTable {
    // Where a quote is out of place in the first line, nobody knows the names of the columns.
    guard let header = header(), checkQuotes() else { return .unreadable(declaration) }
    let names = header.map { String(decoding: $0.content(in: bytes), as: UTF8.self) }
    let isSound = checkNames(names, header)
    let known = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    let places = declaration.columns.map { known[$0.headerText] }
    let headerRange = range(header[0].range.lowerBound..<header[header.count - 1].range.upperBound)
    if isSound { findMissing(places, names, headerRange) }
    for (index, column) in declaration.columns.enumerated() {
      guard let place = places[index] else { continue }
      switch column.kind {
      case .numbers: numbers[index] = NumberColumn(place, CellPlaces(source))
      case .text: words[index] = WordColumn(place, CellPlaces(source))
      }
    }
    let isRead = readRows(width: header.count, headerRange)
    let declared = Set(declaration.columns.map(\.headerText))
    return DataTable(
      columns: declaration.columns.indices.map { content($0, places[$0], isSound && isRead) },
      undeclared: names.filter { !declared.contains($0) })
  }

  // MARK: The first line

  private mutating func header() -> [CSVCell]? {
    var header: [CSVCell] = []
    while let cell = reader.next() {
      guard header.count < Self.columnLimit else {
        problems.append(
          CSVProblem.tooManyColumns(range(cell.range), limit: Self.columnLimit).diagnostic)
        return nil
      }
      header.append(cell)
      if cell.endsRow { return header }
    }
    problems.append(
      CSVProblem.noRows(SourceRange(source, 0, 0), hasHeader: false).diagnostic)
    return nil
  }

  /// Whether every column has a name of its own.
  private mutating func checkNames(_ names: [String], _ header: [CSVCell]) -> Bool {
    var first: [String: Int] = [:]
    var unnamed: [Int] = []
    var repeated: [Int] = []
    for (place, name) in names.enumerated() {
      if name.isEmpty {
        unnamed.append(place)
      } else if first[name] != nil {
        repeated.append(place)
      } else {
        first[name] = place
      }
    }
    if let place = unnamed.first {
      problems.append(
        CSVProblem.unnamedColumn(range(header[place].range), count: unnamed.count).diagnostic)
    }
    if let place = repeated.first, let before = first[names[place]] {
      problems.append(
        CSVProblem.repeatedColumn(
          names[place], range(header[place].range), first: range(header[before].range),
          count: repeated.count
        ).diagnostic)
    }
    return unnamed.isEmpty && repeated.isEmpty
  }

  private mutating func findMissing(_ places: [Int?], _ names: [String], _ header: SourceRange) {
    // A single column that holds another separator was written in another dialect.
    let other = CSVDialect.Separator.allCases.first { separator in
      names.count == 1 && separator != declaration.dialect.separator
        && names[0].utf8.contains(separator.byte)
    }
    for (column, place) in zip(declaration.columns, places) where place == nil {
      problems.append(
        DataProblem.missingColumn(
          column.headerText, column.header?.range ?? column.name.range, header: header,
          nearest: nearestName(to: column.headerText, in: names), separator: other
        ).diagnostic)
      // All of them are missing for the same reason.
      if other != nil { break }
    }
  }

  // MARK: Rows

  /// Reads all rows; `false` when some of them are no rows of this table.
  private mutating func readRows(width: Int, _ header: SourceRange) -> Bool {
    var row: [CSVCell] = []
    row.reserveCapacity(width)
    var found = 0
    var start = 0
    var rowCount = 0
    var ragged: (row: SourceRange, found: Int, count: Int)?
    while let cell = reader.next() {
      if found == 0 { start = cell.range.lowerBound }
      found += 1
      // Of a row that is too long only the length matters.
      if found <= width { row.append(cell) }
      guard cell.endsRow else { continue }
      defer {
        row.removeAll(keepingCapacity: true)
        found = 0
      }
      // A line with nothing in it is no row, unless a row is one cell.
      if found == 1, width > 1, cell.range.isEmpty { continue }
      rowCount += 1
      guard found == width else {
        let place = range(start..<cell.range.upperBound)
        ragged = (ragged?.row ?? place, ragged?.found ?? found, (ragged?.count ?? 0) + 1)
        continue
      }
      for index in numbers.indices {
        numbers[index]?.append(row, of: bytes, declaration.dialect.decimal)
        words[index]?.append(row, of: bytes)
      }
    }
    let isQuoted = checkQuotes()
    // An open quote swallows rows, which are then too few.
    if let ragged, isQuoted {
      problems.append(
        CSVProblem.raggedRows(
          ragged.row, found: ragged.found, expected: width, header: header, count: ragged.count
        ).diagnostic)
    }
    if rowCount == 0, isQuoted {
      problems.append(CSVProblem.noRows(header, hasHeader: true).diagnostic)
    }
    return isQuoted && ragged == nil && rowCount > 0
  }

  /// Whether all quotes are where they belong.
  private mutating func checkQuotes() -> Bool {
    var found: [CSVProblem] = []
    if let slip = reader.textBehindQuote {
      found.append(.textBehindQuote(slip.first, count: slip.count))
    }
    if let slip = reader.strayQuote { found.append(.strayQuote(slip.first, count: slip.count)) }
    if let range = reader.unclosedQuote { found.append(.unclosedQuote(range)) }
    problems += found.map(\.diagnostic)
    return found.isEmpty
  }

  private mutating func content(
    _ index: Int, _ place: Int?, _ isSound: Bool
  ) -> DataTable.Content {
    guard isSound, place != nil else { return .unreadable }
    if let column = words[index] { return .texts(column.column) }
    guard let column = numbers[index] else { return .unreadable }
    if let slip = column.slip {
      problems.append(
        DataProblem.notNumbers(
          declaration.columns[index].name.text, range(slip.first), slip.kind,
          Array(bytes[slip.first]), counts: column.counts
        ).diagnostic)
      return .unreadable
    }
    return .numbers(column.values, column.cells)
  }

  private func range(_ bytes: Range<Int>) -> SourceRange {
    SourceRange(source, bytes.lowerBound, bytes.upperBound)
  }
}
