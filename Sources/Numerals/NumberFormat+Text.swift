extension NumberFormat {
  /// Every word that a format may hold, in the order of the manual.
  public static var knownTerms: [String] { FormatReader.knownTerms }

  /// The format that an author wrote, as bytes of UTF-8.
  ///
  /// Terms stand between commas or spaces, in any order, in lower case:
  ///
  ///     format   = [ term { ( "," | space ) term } ]
  ///     term     = notation | count ( "decimal" | "decimals" | "digit" | "digits" )
  ///              | "exact" | "bare" | "interval"
  ///     notation = "plain" | "percent" | "factor" | "scientific" | "words"
  ///
  /// An empty text is the automatic format.
  ///
  ///     try NumberFormat(parsing: "percent, 1 decimal")   // NumberFormat(.percent, .decimals(1))
  ///
  /// The first problem is thrown. Cost: linear.
  public init(parsing text: some Collection<UInt8>) throws(NumberFormatProblem) {
    var reader = FormatReader(Array(text))
    try reader.read()
    self = reader.format
  }

  /// The format that an author wrote.
  public init(parsing text: String) throws(NumberFormatProblem) {
    try self.init(parsing: text.utf8)
  }

  /// The canonical text, which parses to the same format; empty for the automatic one.
  ///
  ///     NumberFormat(.words, .significant(2)).text   // words, 2 digits
  public var text: String {
    var terms: [String] = []
    switch notation {
    case .automatic: break
    case .plain: terms.append("plain")
    case .percent: terms.append("percent")
    case .factor: terms.append("factor")
    case .scientific: terms.append("scientific")
    case .words: terms.append("words")
    }
    switch precision {
    case .automatic: break
    case .significant(let count): terms.append(count == 1 ? "1 digit" : "\(count) digits")
    case .decimals(let count): terms.append(count == 1 ? "1 decimal" : "\(count) decimals")
    case .exact: terms.append("exact")
    }
    if isBare { terms.append("bare") }
    if showsInterval { terms.append("interval") }
    var text = ""
    for term in terms { text += (text.isEmpty ? "" : ", ") + term }
    return text
  }
}
