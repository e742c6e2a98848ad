/// Something that a tag asks of a browser, and that a policy may forbid.
struct PolicyRequest: Hashable, Sendable {
  let kind: Kind
  /// Where it is to be had; `nil` for what stands in the page itself.
  let address: String?

  /// The kinds, as policies tell them apart (CSP 3, 6.1).
  enum Kind: Hashable, Sendable {
    case script
    /// A script in an attribute, such as `onclick`.
    case handler(String)
    case style
    case styleAttribute
    case image
    case media
    case frame
    case object
    case form
    case base

    /// The directives that speak of it; the first that is there counts.
    var directives: [String] {
      switch self {
      case .script: ["script-src-elem", "script-src", "default-src"]
      case .handler: ["script-src-attr", "script-src", "default-src"]
      case .style: ["style-src-elem", "style-src", "default-src"]
      case .styleAttribute: ["style-src-attr", "style-src", "default-src"]
      case .image: ["img-src", "default-src"]
      case .media: ["media-src", "default-src"]
      case .frame: ["frame-src", "child-src", "default-src"]
      case .object: ["object-src", "default-src"]
      case .form: ["form-action"]
      case .base: ["base-uri"]
      }
    }
  }
}

extension Tag {
  /// All that the tag asks for.
  var policyRequests: [PolicyRequest] {
    var requests = attributes.flatMap { asked(by: $0) }
    if name == "style" { requests.append(PolicyRequest(kind: .style, address: nil)) }
    if name == "script", isRun, self["src"] == nil {
      requests.append(PolicyRequest(kind: .script, address: nil))
    }
    // A form without an address goes to its own page.
    if name == "form", self["action"] == nil {
      requests.append(PolicyRequest(kind: .form, address: ""))
    }
    return requests
  }

  private func asked(by attribute: HTMLAttribute) -> [PolicyRequest] {
    let value = attribute.value
    func request(_ kind: PolicyRequest.Kind?) -> [PolicyRequest] {
      kind.map { [PolicyRequest(kind: $0, address: value)] } ?? []
    }
    switch (name, attribute.name) {
    case (_, "style"): return [PolicyRequest(kind: .styleAttribute, address: nil)]
    case ("script", "src"): return isRun ? request(.script) : []
    case ("link", "href"): return request(kindOfLink)
    case ("img", "src"), ("input", "src"), ("video", "poster"), ("image", "href"):
      return request(.image)
    case ("img", "srcset"), ("source", "srcset"):
      return sourceCandidates(value).map { PolicyRequest(kind: .image, address: $0.address) }
    case ("video", "src"), ("audio", "src"), ("source", "src"), ("track", "src"):
      return request(.media)
    case ("iframe", "src"), ("frame", "src"): return request(.frame)
    case ("iframe", "srcdoc"): return []
    case ("object", "data"), ("embed", "src"): return request(.object)
    case ("form", "action"), ("button", "formaction"), ("input", "formaction"):
      return request(.form)
    case ("base", "href"): return request(.base)
    case (_, let name) where name.hasPrefix("on") && name.utf8.count > 2:
      return [PolicyRequest(kind: .handler(name), address: nil)]
    default: return []
    }
  }

  private var kindOfLink: PolicyRequest.Kind? {
    let kinds = (self["rel"] ?? "").lowercased().split(separator: " ")
    if kinds.contains("stylesheet") { return .style }
    return kinds.contains("icon") ? .image : nil
  }

  /// Whether a script is one, and no block of data.
  private var isRun: Bool {
    let type = (self["type"] ?? "").lowercased()
    return type.isEmpty || type == "module" || type.contains("javascript")
      || type.contains("ecmascript")
  }
}
