import Diagnostics
import Formula
import FormulaSyntax

/// What in a model rests on what: its parameters, definitions, fits and data sets, and what they need of other models.
struct ModelGraph {
  /// What a node stands for.
  enum Subject: Hashable {
    case definition(DefinitionID)
    case fit(FitID)
    case data(String)
  }

  /// How a node is drawn.
  enum Kind: String, CaseIterable {
    case parameter, definition, fit, data
    /// Of another model.
    case foreign
  }

  /// A node, with what a reader sees of it.
  struct Node {
    let subject: Subject
    let kind: Kind
    let name: String
    let value: String?
    let href: String
  }

  private(set) var nodes: [Node] = []
  /// From what is needed to what needs it, as places among the nodes.
  private(set) var edges: [LayeredGraph.Edge] = []
  /// How many entries are not among the nodes since nothing leads to them or on from them.
  private(set) var looseCount = 0
  /// Whether parameters are left out because there would be too many nodes.
  private(set) var hasNoParameters = false

  /// More nodes than this nobody finds a way through.
  private static let limit = 120

  /// What a page can draw of a model: `nil` where nothing rests on anything, or there is too much to see.
  init?(_ writer: ModelPageWriter) {
    let environment = writer.environment
    let own = Self.ownSubjects(of: writer)
    var pairs: [(need: Subject, user: Subject)] = []
    for user in own {
      for need in Self.needs(of: user, environment) where need != user {
        pairs.append((need, user))
      }
    }
    let parameters = Set(
      own.filter { subject in
        guard case .definition(let id) = subject else { return false }
        return writer.report.checked.entries[id]?.isParameter ?? false
      })
    if Set(pairs.flatMap { [$0.need, $0.user] }).count > Self.limit {
      pairs.removeAll { parameters.contains($0.need) }
      hasNoParameters = true
    }
    let joined = Set(pairs.flatMap { [$0.need, $0.user] })
    guard !pairs.isEmpty, joined.count <= 2 * Self.limit else { return nil }
    looseCount = hasNoParameters ? 0 : own.count { !joined.contains($0) }
    var subjects = own.filter(joined.contains)
    let known = Set(own)
    for (need, _) in pairs where !known.contains(need) && !subjects.contains(need) {
      subjects.append(need)
    }
    for subject in subjects {
      let kind: Kind =
        switch subject {
        case _ where !known.contains(subject): .foreign
        case .definition: parameters.contains(subject) ? .parameter : .definition
        case .fit: .fit
        case .data: .data
        }
      nodes.append(Self.node(subject, kind, writer))
    }
    let places = Dictionary(uniqueKeysWithValues: subjects.enumerated().map { ($1, $0) })
    for pair in pairs {
      guard let from = places[pair.need], let to = places[pair.user] else { continue }
      let edge = LayeredGraph.Edge(from: from, to: to)
      if !edges.contains(edge) { edges.append(edge) }
    }
  }

  /// What a model declares, in the order of its page.
  private static func ownSubjects(of writer: ModelPageWriter) -> [Subject] {
    let environment = writer.environment
    let definitions = environment.definitions(of: writer.id).filter {
      environment[$0].kind == .formula
    }
    return definitions.map { .definition($0) }
      + writer.model.dataSets.map { .data($0.name.text) }
      + environment.fits(of: writer.id).map { .fit($0) }
  }

  /// What something rests on directly: what only its data are made with rests behind these.
  private static func needs(of subject: Subject, _ environment: Environment) -> [Subject] {
    var data: [String]
    var needs: [DefinitionID]
    switch subject {
    case .definition(let id):
      data = DataNames(of: id, in: environment).names
      needs = environment.needs(of: id)
    case .fit(let id):
      let results = environment.ids.filter { result in
        if case .fit(id, _) = environment[result].kind { return true }
        return false
      }
      data = results.first.map { DataNames(of: $0, in: environment).names } ?? []
      needs = results.flatMap { environment.needs(of: $0) }
    case .data(let name):
      data = environment.dataSets(madeInto: name)
      needs = environment.needs(ofDataSet: name)
    }
    let hidden = Set(data.flatMap { environment.needs(ofDataSet: $0) })
    data = data.filter { environment.recipe($0) != nil }
    var found: [Subject] = data.map { .data($0) }
    for need in needs where !hidden.contains(need) {
      let subject = self.subject(of: need, environment)
      if !found.contains(subject) { found.append(subject) }
    }
    return found
  }

  /// All that a fit gives is one node.
  private static func subject(of id: DefinitionID, _ environment: Environment) -> Subject {
    if case .fit(let fit, _) = environment[id].kind { return .fit(fit) }
    return .definition(id)
  }

  private static func node(
    _ subject: Subject, _ kind: Kind, _ writer: ModelPageWriter
  ) -> Node {
    let environment = writer.environment
    switch subject {
    case .definition(let id):
      let value = writer.report.definitions[id].map {
        WrittenValue.asSpelled(id, $0, environment, writer.language)
          ?? WrittenValue($0.value, $0.quantity, environment.units, writer.language).plain
      }
      return Node(
        subject: subject, kind: kind, name: writer.shownName(id), value: value,
        href: writer.href(id))
    case .fit(let fit):
      let law = environment.definition(of: .law, by: fit)
      return Node(
        subject: subject, kind: kind,
        name: law.map(writer.shownName) ?? environment[fit].name.text,
        value: writer.report.checked.fits[fit]?.text(writer.language),
        href: law.map(writer.href) ?? "#")
    case .data(let name):
      let link = writer.dataLink(name)
      return Node(
        subject: subject, kind: kind, name: link.title, value: nil, href: link.href ?? "#")
    }
  }
}
