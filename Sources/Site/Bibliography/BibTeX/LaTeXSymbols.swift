/// The commands of LaTeX that names and titles are written with, and what they print.
enum LaTeXSymbols {
  /// Commands without argument.
  static let characters: [String: String] = [
    "ss": "ß", "SS": "ẞ", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø",
    "aa": "å", "AA": "Å", "l": "ł", "L": "Ł", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ",
    "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ",
    "&": "&", "%": "%", "$": "$", "#": "#", "_": "_", "{": "{", "}": "}", " ": " ", "\n": " ",
    "\\": " ", "-": "", "/": "", "@": "", ",": "\u{202F}", ";": " ", ":": " ", "!": "",
    "textendash": "–", "textemdash": "—", "ldots": "…", "dots": "…", "textellipsis": "…",
    "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“",
    "textquotedblright": "”", "textquotesingle": "'", "textquotedbl": "\"", "lq": "‘", "rq": "’",
    "guillemotleft": "«", "guillemotright": "»", "textasciitilde": "~",
    "textasciicircum": "^", "textasciigrave": "`", "textbackslash": "\\", "textbar": "|",
    "textless": "<", "textgreater": ">", "textunderscore": "_", "textdollar": "$",
    "textbraceleft": "{", "textbraceright": "}", "lbrace": "{", "rbrace": "}",
    "textdegree": "°", "degree": "°", "textregistered": "®", "texttrademark": "™",
    "copyright": "©", "textcopyright": "©", "pounds": "£", "textsterling": "£", "euro": "€",
    "texteuro": "€", "S": "§", "P": "¶", "textsection": "§", "dag": "†", "ddag": "‡",
    "textbullet": "•", "textperiodcentered": "·", "slash": "/", "textexclamdown": "¡",
    "textquestiondown": "¿", "LaTeX": "LaTeX", "TeX": "TeX", "BibTeX": "BibTeX",
    "newline": " ", "quad": " ", "qquad": " ", "space": " ", "nobreakspace": "\u{A0}",
    // Styles that hold to the end of a group show nothing of their own.
    "em": "", "it": "", "bf": "", "sc": "", "tt": "", "rm": "", "sl": "", "itshape": "",
    "bfseries": "", "scshape": "", "upshape": "", "normalfont": "", "protect": "", "relax": "",
    "noopsort": "",
    // Mathematics.
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ϵ", "varepsilon": "ε",
    "zeta": "ζ", "eta": "η", "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ",
    "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "upsilon": "υ",
    "phi": "ϕ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ",
    "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ",
    "Omega": "Ω", "times": "×", "cdot": "·", "pm": "±", "le": "≤", "leq": "≤", "ge": "≥",
    "geq": "≥", "neq": "≠", "ne": "≠", "approx": "≈", "sim": "∼", "infty": "∞", "to": "→",
    "rightarrow": "→", "leftarrow": "←", "textrightarrow": "→", "textmu": "µ", "ell": "ℓ",
    "log": "log", "exp": "exp", "min": "min", "max": "max",
  ]

  /// Commands whose argument is set apart.
  static let styles: [String: FormattedText.Style] = [
    "emph": .italic, "textit": .italic, "textsl": .italic, "mkbibemph": .italic,
    "mkbibitalic": .italic, "mathit": .italic, "textbf": .bold, "mkbibbold": .bold,
    "mathbf": .bold, "textsc": .smallCapitals, "textsubscript": .lowered,
    "textsuperscript": .raised,
  ]

  /// Commands that set apart what follows them in their group.
  static let declarations: [String: FormattedText.Style] = [
    "em": .italic, "it": .italic, "itshape": .italic, "sl": .italic, "bf": .bold,
    "bfseries": .bold, "sc": .smallCapitals, "scshape": .smallCapitals,
  ]

  /// Commands whose argument is shown as it is.
  static let wrappers: Set<String> = [
    "texttt", "textrm", "textsf", "textup",
    "textnormal", "text", "mathrm", "mathcal", "mathbb", "mathsf", "mbox",
    "hbox", "url", "nolinkurl", "path", "MakeUppercase",
    "MakeLowercase", "uppercase", "lowercase", "underline",
    "ensuremath", "textcolor", "nocase", "bibstring", "autocap", "textmd",
  ]

  /// Commands whose argument stands in quotes.
  static let quotes: Set<String> = ["enquote", "mkbibquote"]
}
