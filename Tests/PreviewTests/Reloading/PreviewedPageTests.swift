import Testing

@testable import Preview

@Suite struct PreviewedPageTests {
  private func previewed(_ page: String, _ status: Int = 200, note: String? = nil) -> String {
    let stamp = PageStamp(ShownReport.State(), status: status, note: note)
    return String(decoding: Preview.previewed(Array(page.utf8), stamp), as: UTF8.self)
  }

  private let script = """
    <script src="/-/preview.js" nonce="tenfold-preview" data-site="" data-status="200" defer></script>

    """

  @Test(arguments: [
    ("<html><head><title>a</title>", "</head><body><p>b</p></body></html>"),
    ("<HTML><HEAD>", "</HEAD><BODY>"),
    ("<p>no head: ", "<body>b"),
    ("<head><script>'</head>'</script>", "</head>"),
    ("<head><!-- </head> --><title></head></title>", "</head>"),
    ("just words", ""), ("", ""),
  ])
  func theScriptStandsAtTheEndOfTheHead(before: String, after: String) {
    #expect(previewed(before + after) == before + script + after)
  }

  @Test func whatIsSaidIsEscaped() {
    let page = previewed("<head></head>", 404, note: #"no "<x>" & y"#)
    #expect(
      page.contains(#"data-note="no &quot;&lt;x&gt;&quot; &amp; y""#)
        || page.contains(#"data-note="no &quot;<x>&quot; &amp; y""#))
    #expect(page.contains(#"data-status="404""#))
  }

  @Test func thePolicyOfTheHeadIsWidened() {
    let page = previewed(
      #"""
      <head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'none'"></head>
      """#)
    #expect(
      page.hasPrefix(
        #"""
        <head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-tenfold-preview'; style-src 'self'; connect-src 'self'"><script src
        """#))
  }

  @Test func bytesThatAreNoTextStay() {
    let page: [UInt8] = [0xFF, 0xFE] + Array("<head></head>".utf8) + [0xC3]
    let bytes = Preview.previewed(page, PageStamp(ShownReport.State()))
    #expect(bytes.starts(with: [0xFF, 0xFE]) && bytes.last == 0xC3)
  }
}

@Suite struct PolicyWideningTests {
  @Test(arguments: [
    // The theme's own.
    (
      "default-src 'none'; style-src 'self' file:; script-src 'none'; base-uri 'none'",
      "default-src 'none'; style-src 'self' file:; script-src 'nonce-tenfold-preview'; base-uri 'none'; connect-src 'self'"
    ),
    // Without a word about scripts the default counts, and stays what it is for others.
    (
      "default-src https:",
      "default-src https:; script-src https: 'nonce-tenfold-preview'; style-src https: 'self'; connect-src https: 'self'"
    ),
    // Without a default all is allowed.
    ("img-src 'self'", "img-src 'self'"),
    ("", ""),
    // A nonce would forbid inline scripts that are allowed.
    ("script-src 'unsafe-inline'", "script-src 'unsafe-inline' 'self'"),
    ("script-src 'self' 'unsafe-inline'", "script-src 'self' 'unsafe-inline'"),
    (
      "SCRIPT-SRC 'NONE' ;; connect-src  'SELF'",
      "script-src 'nonce-tenfold-preview'; connect-src 'SELF'"
    ),
    (
      "script-src-elem 'none'; script-src *",
      "script-src-elem 'nonce-tenfold-preview'; script-src * 'nonce-tenfold-preview'"
    ),
    ("script-src 'none'; script-src *", "script-src 'nonce-tenfold-preview'"),
  ])
  func onlyWhatIsNeededIsAdded(policy: String, widened: String) {
    #expect(PolicyWidening.policy(policy) == widened)
  }
}
