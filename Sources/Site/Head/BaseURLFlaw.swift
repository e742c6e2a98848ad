/// Why an address cannot be that of the root of a site, to which the paths of pages are added.
public enum BaseURLFlaw: Hashable, Sendable {
  /// It does not begin with `https://` or `http://`.
  case notOnTheWeb
  /// It names no server.
  case withoutServer
  /// It holds a name or a password, which all readers would see.
  case withUser
  /// It has a query or a fragment: no path can follow upon these.
  case withSign(Character)
  /// It holds a character that stands in no address (RFC 3986, 2): a blank, or one that is not ASCII.
  case withCharacter(Character)

  /// What is wrong with an address; `nil` where nothing is.
  ///
  ///     BaseURLFlaw("https://example.org/report/")  // nil
  ///     BaseURLFlaw("https://example.org/?page=1")  // .withSign("?")
  public init?(_ address: String) {
    let scheme = ["https://", "http://"].first { address.hasPrefix($0) }
    guard let scheme else {
      self = .notOnTheWeb
      return
    }
    let rest = address.dropFirst(scheme.count)
    if let odd = rest.first(where: { !Self.mayStand($0) }) {
      self = .withCharacter(odd)
      return
    }
    if let sign = rest.first(where: { $0 == "?" || $0 == "#" }) {
      self = .withSign(sign)
      return
    }
    let server = rest.prefix { $0 != "/" }
    if server.contains("@") {
      self = .withUser
    } else if server.first.map({ !$0.isLetter && !$0.isNumber && $0 != "[" }) ?? true {
      self = .withoutServer
    } else {
      return nil
    }
  }

  /// What the address should be, for a message: "an address without `?`".
  public var expected: String {
    switch self {
    case .notOnTheWeb: "an address that begins with `https://`"
    case .withoutServer: "an address that names a server, such as `https://example.org`"
    case .withUser: "an address without a user"
    case .withSign(let sign): "an address without `\(sign)`"
    case .withCharacter(let character) where character.isASCII:
      "an address without `\(character)`"
    case .withCharacter(let character):
      "an address as browsers send it, with `xn--` or `%` in the place of `\(character)`"
    }
  }

  private static func mayStand(_ character: Character) -> Bool {
    guard let byte = character.asciiValue else { return false }
    return (0x21...0x7E).contains(byte) && !"\"<>\\^`{|}".utf8.contains(byte)
  }
}
