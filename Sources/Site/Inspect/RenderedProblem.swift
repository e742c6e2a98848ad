/// What can be wrong with a rendered page.
enum RenderedProblem: Hashable, Sendable {
  /// An address that leads to no file of the site; `nearest` is one as it would be written here.
  case brokenLink(String, nearest: String?)
  /// An address that leads to no place on its page.
  case brokenAnchor(String, page: String, nearest: String?)
  /// An attribute that names an element that the page does not have.
  case brokenReference(attribute: String, id: String, nearest: String?)
  case repeatedID(String)
  /// A heading below one that is more than a level higher; `nil` for a first heading.
  case skippedLevel(found: Int, before: Int?)
  case secondTitle
  case withoutHeading
  case imageWithoutAlternative
  case tableWithoutHeaders
  case nameless(String)
  /// What the policy of the page forbids, and the directive that does.
  case refused(PolicyRequest, by: String)
  case withoutLanguage
  case withoutTitle
}

extension RenderedProblem {
  /// The problem without what differs from page to page.
  var wherever: RenderedProblem {
    switch self {
    case .brokenLink(let address, _): .brokenLink(address, nearest: nil)
    case .brokenAnchor(let fragment, _, _): .brokenAnchor(fragment, page: "", nearest: nil)
    case .brokenReference(let attribute, let id, _):
      .brokenReference(attribute: attribute, id: id, nearest: nil)
    default: self
    }
  }
}
