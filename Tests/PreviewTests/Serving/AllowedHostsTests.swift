import Testing

@testable import Preview

@Suite struct AllowedHostsTests {
  private let hosts = AllowedHosts()

  @Test(arguments: [
    "localhost", "LocalHost", "localhost:8080", "127.0.0.1", "127.0.0.1:1", "[::1]", "[::1]:65535",
    "localhost:",
  ])
  func thisMachineIsAllowed(host: String) {
    #expect(hosts.allow(host))
  }

  @Test(arguments: [
    nil, "", "evil.example", "evil.example:8080", "localhost.evil.example",
    "localhost@evil.example", "127.0.0.1.nip.io",
    "127.0.0.2", "0.0.0.0", "[::]", "::1", "[::1", "[::1]x", "localhost:80x", "localhost:8080:1",
    " localhost", "192.168.1.5",
    "localhost, evil.example", "[::ffff:127.0.0.1]",
  ])
  func othersAreNot(host: String?) {
    #expect(!hosts.allow(host))
  }

  @Test func oneMoreIsAllowedThatWasNamed() throws {
    let spelled = ["192.168.1.5", "FE80:0::0:1"].compactMap { ListeningAddress($0) }
    try #require(spelled.count == 2)
    let four = AllowedHosts(remote: spelled[0])
    #expect(four.allow("192.168.1.5:8080"))
    #expect(four.allow("localhost"))
    #expect(!four.allow("192.168.1.6"))
    let six = AllowedHosts(remote: spelled[1])
    #expect(six.allow("[fe80::1]:8080"))
  }

  @Test(arguments: ["", "localhost", "0.0.0.0", "::", "1.2.3", "1.2.3.4:80", "[::1]", "my.host"])
  func whatIsNoAddressOfThisMachineIsNone(text: String) {
    #expect(ListeningAddress(text) == nil)
  }
}
