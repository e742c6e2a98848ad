/// A part of a formula that was set, and what its surroundings must know to stand beside it.
struct Piece: Sendable {
  var box: Box
  var level: Level
  /// Whether it begins with a minus, which cannot follow another sign.
  var isSigned = false
  /// What it begins with.
  var first: Face
  /// What it ends with.
  var last: Face

  init(_ box: Box, _ level: Level, isSigned: Bool = false, first: Face, last: Face) {
    self.box = box
    self.level = level
    self.isSigned = isSigned
    self.first = first
    self.last = last
  }

  /// A piece with one face.
  init(_ box: Box, _ level: Level, _ face: Face) {
    self.init(box, level, first: face, last: face)
  }

  /// The piece in parentheses.
  var fenced: Piece { Piece(.fenced(.parentheses, box), .primary, .parenthesis) }

  /// The piece where something that holds together as tightly as `level` may stand at the start of a
  /// row: a minus needs no parentheses there.
  func leading(_ level: Level) -> Piece { self.level < level ? fenced : self }

  /// The piece where something that holds together as tightly as `level` may stand after a sign.
  func following(_ level: Level) -> Piece { self.level < level || isSigned ? fenced : self }
}

/// How tightly a piece holds together; one that holds less tightly than its place needs parentheses.
enum Level: Int, Comparable, Sendable {
  /// Lambdas, cases, and words that reach to the end.
  case formula
  case or, and, not, comparison, range, sum, product
  /// `ln x`: a power of it needs parentheses, a product does not.
  case application
  case power, primary

  static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
}

/// What a piece looks like at one of its ends: it decides how a factor is joined to the next.
enum Face: Sendable {
  case number, letter, unit, parenthesis, fraction
  /// Upright words, which run together without a sign.
  case words
  /// The bar of an absolute value, which is the same on both sides.
  case bar
  /// The name of a function that needs air before it: `x ln y`.
  case function
  /// An argument without parentheses, which would take in what follows.
  case open
  /// Something that nothing can be taken for a part of: a root, a power, a list of arguments.
  case closed
}
