/// The name of an author or an editor.
struct PersonName: Hashable, Sendable {
  /// The name of an institution, or one that has no parts; then nothing else is there.
  var literal: String?
  var family: String?
  var given: String?
  /// What stands before the family name wherever it is written, such as `van der`.
  var particle: String?
  /// What stands before the family name only where the given name precedes it.
  var droppingParticle: String?
  /// What stands after all of it, such as `Jr.`.
  var suffix: String?

  init() {}

  /// An institution.
  init(literal: String) { self.literal = literal }

  /// The name as a citation has it: `van der Berg`, `OpenAI`.
  var short: String {
    literal ?? [particle, family ?? given].compactMap(\.self).joined(separator: " ")
  }

  /// The name as a list of references has it: `van der Berg, A. B., Jr.`
  var inverted: String {
    if let literal { return literal }
    guard let family else { return given ?? "" }
    let surname = [particle, family].compactMap(\.self).joined(separator: " ")
    let first = [given.map(Self.initials), droppingParticle].compactMap(\.self)
      .joined(separator: " ")
    return [surname, first, suffix ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The name as it is spoken, with initials: `A. B. van der Berg`.
  var spoken: String {
    if let literal { return literal }
    let parts = [given.map(Self.initials), droppingParticle, particle, family, suffix]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  /// `Jean-Paul Marie` becomes `J.-P. M.`; names in writings without capitals stay as they are.
  private static func initials(_ given: String) -> String {
    given.split(separator: " ").map { word in
      word.split(separator: "-").map { part in
        guard let first = part.first, first.isUppercase, !part.hasSuffix(".") else {
          return String(part)
        }
        return String(first) + "."
      }.joined(separator: "-")
    }.joined(separator: " ")
  }
}

/// The authors or the editors of a work, in order.
struct NameList: Hashable, Sendable {
  var names: [PersonName] = []
  /// Whether there are more than are named: `and others`.
  var hasOthers = false

  var isEmpty: Bool { names.isEmpty }

  init(_ names: [PersonName] = []) {
    self.names = names.filter { !$0.isOthers }
    hasOthers = names.contains { $0.isOthers }
  }
}

extension PersonName {
  /// Whether it stands for those who are not named, as BibTeX and pandoc write it.
  fileprivate var isOthers: Bool { literal == "others" }
}
