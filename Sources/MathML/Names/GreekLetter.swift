/// The Greek letter that a word names: `rho` is ρ, `Delta` is Δ; `nil` for other words.
///
/// Capitals that look like Latin letters are left out: nobody who writes `Eta` wants a bare H.
func greekLetter(_ word: String) -> String? {
  greekLetters.first { $0.word == word }?.letter
}

private let greekLetters: [(word: String, letter: String)] = [
  ("alpha", "α"), ("beta", "β"), ("gamma", "γ"), ("delta", "δ"), ("epsilon", "ε"), ("zeta", "ζ"),
  ("eta", "η"), ("theta", "θ"), ("iota", "ι"), ("kappa", "κ"), ("lambda", "λ"), ("mu", "μ"),
  ("nu", "ν"), ("xi", "ξ"), ("omicron", "ο"), ("pi", "π"), ("rho", "ρ"), ("sigma", "σ"),
  ("tau", "τ"),
  ("upsilon", "υ"), ("phi", "φ"), ("chi", "χ"), ("psi", "ψ"), ("omega", "ω"),
  ("Gamma", "Γ"), ("Delta", "Δ"), ("Theta", "Θ"), ("Lambda", "Λ"), ("Xi", "Ξ"), ("Pi", "Π"),
  ("Sigma", "Σ"), ("Upsilon", "Υ"), ("Phi", "Φ"), ("Psi", "Ψ"), ("Omega", "Ω"),
]
