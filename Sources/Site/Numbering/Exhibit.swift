import Diagnostics
import Formula

/// What stands on pages with a number of its own, so that texts can point at it.
struct Exhibit: Hashable, Sendable {
  /// The kinds that are numbered, each by itself.
  enum Kind: String, CaseIterable, Sendable { case figure, table, claim, formula }

  let kind: Kind
  /// The name of a chart, a table or a claim, or the full name of a definition.
  let name: String

  /// The fragment of a page at which it stands there for the `ordinal`th time.
  func anchor(_ ordinal: Int = 1) -> String {
    kind.rawValue + "-" + name + (ordinal > 1 ? "_\(ordinal)" : "")
  }

  /// How a page shows it, and how it links it.
  var destination: String {
    switch kind {
    case .figure: "chart:" + name
    case .table, .claim, .formula: kind.rawValue + ":" + name
    }
  }
}

extension Exhibit {
  /// What a destination on a page leads to, if that has a number; `nil` also where a formula has no such name.
  init?(_ destination: Destination, on page: PageFile, in environment: Environment) {
    switch destination {
    case .chart(let id): self.init(kind: .figure, name: id)
    case .table(let name): self.init(kind: .table, name: name)
    case .claim(let id): self.init(kind: .claim, name: id)
    case .formula(let name):
      let scope = Scope(opened: page.front.models.compactMap { environment.model($0.text) })
      guard let id = environment.definition(named: name, in: scope) else { return nil }
      self.init(kind: .formula, name: environment.qualifiedName(id))
    case .control, .page, .model, .heading, .media, .web, .unknownKind, .path: return nil
    }
  }
}

extension PageFile {
  /// What the page shows that has a number, in order, as often as it does.
  func exhibits(in environment: Environment) -> [Exhibit] {
    parts.references.filter(\.isFigure).compactMap {
      Exhibit(Destination($0.destination.text), on: self, in: environment)
    }
  }
}
