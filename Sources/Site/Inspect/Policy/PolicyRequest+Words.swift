extension PolicyRequest {
  /// What browsers refuse, in words.
  var words: String {
    switch (kind, address) {
    case (.script, nil): "browsers do not run this script"
    case (.handler(let name), _): "browsers do not run `\(name)`"
    case (.style, nil): "browsers do not apply this element `style`"
    case (.styleAttribute, _): "browsers do not apply the attribute `style`"
    case (.form, _): "browsers do not send this form"
    case (.base, _): "browsers do not count addresses from this `base`"
    case (_, let address): "browsers do not load `\(address ?? "")`"
    }
  }

  /// What to do instead, where that is sure.
  var hint: String? {
    switch kind {
    case .style where address == nil, .styleAttribute:
      "give it a class, and write the rule in `templates/assets/report.css`"
    case .style: "copy it into `templates/assets/`, and import it in `report.css`"
    case .image, .media: "put the file into `media/`"
    case .frame, .object: "link to it"
    case .script, .handler, .form, .base: nil
    }
  }
}
