import Diagnostics

/// Walks templates as a rendering would, over shapes instead of values, into every section.
struct TemplateChecker {
  private let pages: [Template]
  private let partials: [Template]
  /// The paths of the assets.
  private let assets: [String]
  private var used: Set<SourceID> = []
  /// The keys that the contract at hand has been asked for, on whatever level.
  private var usedKeys: Set<String> = []
  private var hasUnclosed = false
  private(set) var problems: [CheckingProblem] = []

  init(_ templates: [Template], assets: [String]) {
    self.assets = assets
    pages = templates.filter { $0.kind == .page }
    partials = templates.filter { $0.kind == .partial }
  }

  /// Checks the template that `contract` asks for, and every partial in it.
  mutating func check(_ contract: TemplateContract) {
    guard let template = pages.first(where: { $0.name == contract.template }) else {
      problems.append(.missingTemplate(contract.template, known: pages.map(\.name)))
      return
    }
    used.insert(template.source)
    usedKeys = []
    let before = problems.count
    check(template.nodes, Walk(template: template, scope: TemplateScope(contract.keys), path: []))
    // Where something is wrong a key may only be misspelt.
    guard problems.count == before, !hasUnclosed else { return }
    for key in contract.essentials where !usedKeys.contains(key) {
      problems.append(.unusedKey(key, of: template.name, template.range(0..<0)))
    }
  }

  /// Reports the templates and partials that no contract reached.
  mutating func checkUse() {
    for template in pages + partials
    where !used.contains(template.source) && !template.isDefault {
      problems.append(.unusedTemplate(template.name, template.kind, template.range(0..<0)))
    }
  }

  /// Where the walk is: in which file, with which values, through which partials.
  private struct Walk {
    let template: Template
    var scope: TemplateScope
    let path: [String]

    func range(_ bytes: Range<Int>) -> SourceRange { template.range(bytes) }

    func inside(_ scope: TemplateScope) -> Walk {
      Walk(template: template, scope: scope, path: path)
    }
  }

  private mutating func check(_ nodes: [TemplateNode], _ walk: Walk) {
    for node in nodes {
      switch node {
      case .variable(let reference, let place): checkVariable(reference, in: place, walk)
      case .section(let subject, let isInverted, let body):
        if isInverted {
          checkInverted(subject, body, walk)
        } else {
          checkSection(subject, body, walk)
        }
      case .unclosed(let body):
        hasUnclosed = true
        use(body)
      case .partial(let name, let place): checkPartial(name, in: place, walk)
      case .asset(let path):
        guard !assets.contains(path.text) else { continue }
        let near = nearestName(to: path.text, in: assets)
        problems.append(.unknownAsset(path.text, walk.range(path.range), nearest: near))
      }
    }
  }

  /// Takes down which partials there are, and asks nothing else.
  private mutating func use(_ nodes: [TemplateNode]) {
    for node in nodes {
      switch node {
      case .section(_, _, let body), .unclosed(let body): use(body)
      case .partial(let name, _):
        guard let partial = partials.first(where: { $0.name == name.text }) else { continue }
        if used.insert(partial.source).inserted { use(partial.nodes) }
      case .variable, .asset: continue
      }
    }
  }

  private mutating func checkVariable(
    _ reference: TemplateReference, in place: MarkupPlace, _ walk: Walk
  ) {
    guard let found = resolve(reference, walk) else { return }
    let (name, range) = (reference.whole.text, walk.range(reference.whole.range))
    switch (found.shape, place) {
    case (.optional, _): problems.append(.unguarded(name, range))
    case (.flag, _), (.list, _), (.record, _):
      problems.append(.notWritable(name, found.shape, range))
    case (_, .tag), (_, .comment), (_, .code): problems.append(.refusedPlace(name, place, range))
    case (_, .attribute(let attribute)) where attribute == "style" || attribute.hasPrefix("on"):
      problems.append(.refusedPlace(name, place, range))
    case (.fragment, .attribute), (.fragment, .plainText):
      problems.append(.markupInside(name, place, range))
    case (.text, _), (.fragment, .text): break
    }
  }

  private mutating func checkSection(
    _ subject: TemplateReference, _ body: [TemplateNode], _ walk: Walk
  ) {
    guard let found = resolve(subject, walk) else { return }
    let (shape, isOptional) = found.shape.unwrapped
    let scope = walk.scope.knowing(isOptional ? found.place : nil)
    switch shape {
    case .flag: check(body, walk.inside(scope))
    case .list(let item): check(body, walk.inside(scope.entering(item, asItem: true)))
    case .record: check(body, walk.inside(scope.entering(shape, asItem: false)))
    case .text, .fragment:
      if !isOptional {
        let range = walk.range(subject.whole.range)
        problems.append(.alwaysThere(subject.whole.text, shape, range))
      }
      check(body, walk.inside(scope.entering(shape, asItem: false)))
    case .optional: preconditionFailure("an optional value is not optional twice")
    }
  }

  private mutating func checkInverted(
    _ subject: TemplateReference, _ body: [TemplateNode], _ walk: Walk
  ) {
    guard let found = resolve(subject, walk) else { return }
    switch found.shape {
    case .flag, .optional: check(body, walk)
    // Mustache makes the empty list the current item.
    case .list: check(body, walk.inside(walk.scope.entering(found.shape, asItem: false)))
    case .text, .fragment, .record:
      let range = walk.range(subject.whole.range)
      problems.append(.alwaysThere(subject.whole.text, found.shape, range))
    }
  }

  private mutating func checkPartial(_ name: TemplateWord, in place: MarkupPlace, _ walk: Walk) {
    let range = walk.range(name.range)
    guard let partial = partials.first(where: { $0.name == name.text }) else {
      problems.append(.unknownPartial(name.text, range, known: partials.map(\.name)))
      return
    }
    used.insert(partial.source)
    if place != .text { problems.append(.partialInside(place, name: name.text, range)) }
    if let start = walk.path.firstIndex(of: name.text) {
      problems.append(.partialCycle(Array(walk.path[start...]) + [name.text], range))
      return
    }
    var scope = walk.scope
    scope.isInList = false
    check(partial.nodes, Walk(template: partial, scope: scope, path: walk.path + [name.text]))
  }

  private typealias Resolution = (shape: TemplateShape, place: TemplateScope.Place?)

  /// What a reference stands for, as Mustache looks it up: the first name in the nearest record that
  /// has it, the others below it.
  private mutating func resolve(_ reference: TemplateReference, _ walk: Walk) -> Resolution? {
    let path = resolvePath(reference, walk)
    guard let transform = reference.transform else { return path }
    let range = walk.range(transform.range)
    guard let known = TemplateTransform(rawValue: transform.text) else {
      problems.append(.unknownTransform(transform.text, range))
      return nil
    }
    switch (known.asksAboutPlace, reference.steps.isEmpty, path?.shape) {
    case (true, true, _):
      if !walk.scope.isInList { problems.append(.transformOutsideList(known, range)) }
    case (false, true, _): problems.append(.transformWithoutList(known, range))
    case (_, false, nil): return nil
    case (false, false, .list): break
    case (_, false, .some(let shape)): problems.append(.transformOfOther(known, shape, range))
    }
    return (.flag, nil)
  }

  private mutating func resolvePath(_ reference: TemplateReference, _ walk: Walk) -> Resolution? {
    guard let first = reference.steps.first else { return (walk.scope.item, nil) }
    guard let (key, level) = walk.scope.key(first.text) else {
      problems.append(
        .unknownKey(first.text, of: nil, walk.range(first.range), known: walk.scope.names))
      return nil
    }
    usedKeys.insert(first.text)
    var place = TemplateScope.Place(level: level, path: first.text)
    var shape = known(key.shape, at: place, walk)
    for step in reference.steps.dropFirst() {
      switch shape {
      case .record(let keys):
        guard let next = keys.first(where: { $0.name == step.text }) else {
          let range = walk.range(step.range)
          problems.append(
            .unknownKey(step.text, of: place.path, range, known: keys.map(\.name)))
          return nil
        }
        place = TemplateScope.Place(level: level, path: place.path + "." + step.text)
        shape = known(next.shape, at: place, walk)
      case .optional:
        problems.append(.unguarded(place.path, walk.range(reference.whole.range)))
        return nil
      default:
        problems.append(.notARecord(place.path, shape, walk.range(step.range)))
        return nil
      }
    }
    return (shape, place)
  }

  private func known(
    _ shape: TemplateShape, at place: TemplateScope.Place, _ walk: Walk
  ) -> TemplateShape {
    walk.scope.isPresent(place) ? shape.unwrapped.shape : shape
  }
}

extension TemplateShape {
  /// The shape without its optionality.
  fileprivate var unwrapped: (shape: TemplateShape, isOptional: Bool) {
    if case .optional(let shape) = self { return (shape.unwrapped.shape, true) }
    return (self, false)
  }
}
