/// A JSON value with its place: what ``JSONNodeReader`` reads, where ``JSONValue`` is what we write.
struct JSONNode: Sendable {
  /// What a value can be.
  indirect enum Kind: Sendable {
    case null
    case truth(Bool)
    case number(Double)
    case string(String)
    case array([JSONNode])
    /// The members in the order of the file. No name occurs twice.
    case object([(name: String, value: JSONNode)])
  }

  /// The value.
  let kind: Kind
  /// Its bytes in the file, quotes and brackets included.
  let place: Range<Int>

  /// The text, if the value is one.
  var string: String? { if case .string(let text) = kind { text } else { nil } }

  /// The number, if the value is one.
  var number: Double? { if case .number(let number) = kind { number } else { nil } }

  /// The items, if the value is an array.
  var array: [JSONNode]? { if case .array(let items) = kind { items } else { nil } }

  /// The members, if the value is an object.
  var object: [(name: String, value: JSONNode)]? {
    if case .object(let members) = kind { members } else { nil }
  }

  /// Whether it is `null`.
  var isNull: Bool { if case .null = kind { true } else { false } }

  /// The member of that name, if the value is an object that has it.
  subscript(name: String) -> JSONNode? { object?.first { $0.name == name }?.value }

  /// The kind with its article, for messages.
  var words: String {
    switch kind {
    case .null: "nothing"
    case .truth: "true or false"
    case .number: "a number"
    case .string: "text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}
