import Testing

/// The habits of the house that a text can be held to.
@Suite struct RuleTests {
  /// What must not stand in the sources, why, and where it may.
  struct Rule: CustomTestStringConvertible, Sendable {
    let words: String
    let pattern: String
    var mayStandIn: Set<String> = []

    var testDescription: String { words }

    func lines(in text: SwiftText) throws -> [Int] { text.lines(matching: try Regex(pattern)) }
  }

  static let rules = [
    Rule(words: "a forced try", pattern: #"\btry!"#),
    Rule(words: "a forced cast", pattern: #"\bas!"#),
    Rule(
      words: "printing from a library", pattern: #"(?:^|[^.\w])(print|debugPrint|dump)\("#,
      mayStandIn: ["embed-files"]),
    Rule(words: "the date", pattern: #"\b(Date|DateFormatter|Calendar)\("#),
    Rule(
      words: "a clock", pattern: #"\b(ContinuousClock|SuspendingClock)\b"#,
      mayStandIn: ["Preview", "tenfold"]),
    Rule(words: "the locale", pattern: #"\bLocale\b|\bsetlocale\("#),
    Rule(words: "a hash", pattern: #"\.hashValue\b|\bHasher\(\)"#),
    Rule(words: "a random name", pattern: #"\bUUID\("#),
    Rule(
      words: "chance that is not ours",
      pattern: #"\.random\(|\bSystemRandomNumberGenerator\b|\.shuffled?\(\)|\.randomElement\("#),
    Rule(words: "rounding without a direction", pattern: #"\.rounded\(\)|\.round\(\)"#),
    Rule(words: "a formatted string", pattern: #"\bString\(format:"#),
    Rule(
      words: "the environment", pattern: #"\bgetenv\(|\bProcessInfo\b|\bCommandLine\b"#,
      mayStandIn: ["tenfold", "embed-files"]),
  ]

  @Test(arguments: rules) func isNowhereInTheSources(rule: Rule) throws {
    for file in SourceTree.sources where !rule.mayStandIn.contains(file.target) {
      for line in try rule.lines(in: file.swift) {
        Issue.record("\(rule.words) at \(file):\(line)")
      }
    }
  }

  /// The platform's elementary functions differ in the last digit from one system to the next.
  @Test func elementaryFunctionsComeFromRealMath() throws {
    let functions =
      "exp|exp2|expm1|log|log2|log10|log1p|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|cbrt|"
      + "hypot|erf|erfc|tgamma|lgamma"
    let call = try Regex(#"(?:^|[^.\w])(?:"# + functions + #")\("#)
    let declaration = try Regex(#"\bfunc (?:"# + functions + #")\("#)
    let platform = Set(Layout.cLibraries + ["Foundation", "FoundationEssentials"])
    for file in SourceTree.sources where file.target != "RealMath" {
      let text = file.swift
      guard !platform.isDisjoint(with: text.imports) else { continue }
      let declared = text.lines(matching: declaration)
      for line in text.lines(matching: call) where !declared.contains(line) {
        Issue.record("a platform function at \(file):\(line)")
      }
    }
  }

  @Test func filesAreShort() {
    for file in SourceTree.sources + SourceTree.tests where !file.name.contains("Table") {
      let count = file.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
      #expect(count <= 500, "\(file) has \(count) lines: split it")
    }
  }

  /// A file opens with a sentence about its concept; an extension may leave that to its members.
  @Test func filesOpenWithASentence() throws {
    for file in SourceTree.sources {
      let first = file.text.split(separator: "\n").map { $0.drop { $0 == " " } }.first { line in
        !line.isEmpty && !line.hasPrefix("#") && !line.contains(/^(?:\w+ |@\w+ )*import \w/)
      }
      guard let first else { continue }
      #expect(
        first.hasPrefix("//") || first.hasPrefix("extension ") || first.hasPrefix("@main"),
        "\(file) opens with \(first)")
    }
  }

  @Test func commonNamesForUncommonThingsAreRefused() throws {
    for file in SourceTree.sources {
      let lines = file.swift.lines(
        matching:
          /\b(?:struct|class|enum|actor|protocol) \w*(?:Manager|Helper|Utils|Utility|Common)\b/)
      #expect(lines == [], "\(file)")
    }
  }

  /// A type called like its module would make every qualified name ambiguous.
  @Test func noModuleHoldsATypeOfItsName() throws {
    for file in SourceTree.sources {
      let declaration = try Regex(
        #"\b(?:struct|class|enum|actor|protocol|typealias) "# + file.target + #"\b(?!-)"#)
      #expect(file.swift.lines(matching: declaration) == [], "\(file)")
    }
  }

  @Test func noTypeHidesOneOfTheStandardLibrary() {
    for file in SourceTree.sources {
      let lines = file.swift.lines(
        matching:
          /^(?:public |package |internal )?(?:struct|class|enum|actor|protocol) (?:Span|Range|Result|Error)\b/
      )
      #expect(lines == [], "\(file)")
    }
  }

  @Test func nothingIsDisabledInTheTests() throws {
    for file in SourceTree.tests {
      #expect(file.swift.lines(matching: /\.disabled\(/) == [], "\(file)")
    }
  }

  // MARK: The rules themselves

  @Test func theRulesHaveFilesToRead() {
    for target in SourceTree.targets where target != "CCMarkGFM" {
      #expect(SourceTree.sources.contains { $0.target == target && !$0.text.isEmpty }, "\(target)")
    }
    #expect(SourceTree.tests.contains { $0.path == "Tests/ArchitectureTests/RuleTests.swift" })
  }

  @Test func rulesFindWhatTheyForbid() throws {
    let wrong = SwiftText(
      """
      let a = try! f()
      let b = c as! Int
      print("x")
      let d = Date()
      let e = ContinuousClock.now
      let f = Locale.current
      let g = h.hashValue
      let i = UUID()
      let j = Double.random(in: 0...1)
      let k = x.rounded()
      let l = String(format: "", m)
      let n = ProcessInfo.processInfo
      """)
    for (index, rule) in Self.rules.enumerated() {
      #expect(try rule.lines(in: wrong) == [index + 1], "\(rule.words)")
    }
  }

  @Test func rulesLeaveAlone() throws {
    let fine = SwiftText(
      """
      // try! as! print( Date()
      /* UUID() /* nested */ Locale.current */
      let a = "try! print(x)" + #"as! "quoted" Date()"#
      let b = \"\"\"
        UUID() \\" .rounded()
        \"\"\"
      let c = x.rounded(.down), d = isToday, e = document.print(x), f = printer(x)
      generator.random(in: x, using: y)
      """)
    for rule in Self.rules where rule.words != "chance that is not ours" {
      #expect(try rule.lines(in: fine) == [], "\(rule.words)")
    }
  }

  @Test func codeInsideAnInterpolationIsCode() throws {
    let text = SwiftText(#"let a = "x \(try! f(")", b(1))) y" + c as! D"#)
    #expect(text.code == #"let a = ""(try! f("", b(1))) + c as! D"#)
  }

  @Test func importsAreFoundInAllTheirSpellings() {
    let text = SwiftText(
      """
      import A
      public import B
      @preconcurrency import C
        import struct D.Name
      // import E
      let important = import_(F)
      """)
    #expect(text.imports == ["A", "B", "C", "D"])
  }
}
