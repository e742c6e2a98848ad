import Foundation
import Site
import Testing

@testable import tenfold

/// Visits to addresses: redirections, servers that do not know HEAD, and what is remembered.
@Suite struct LinkTests {
  /// Servers that answer as a table says.
  private struct Fake: LinkRequesting {
    var heads: [String: LinkResponse] = [:]
    var gets: [String: LinkResponse] = [:]

    func request(_ method: LinkMethod, _ address: String) -> LinkResponse {
      (method == .head ? heads[address] : gets[address]) ?? .status(404, location: nil)
    }
  }

  private func visit(_ address: String, _ heads: [String: LinkResponse]) -> LinkAnswer {
    LinkVisitor(requester: Fake(heads: heads)).visit(address)
  }

  @Test func answersOfServers() {
    let ok = LinkResponse.status(200, location: nil)
    #expect(visit("a", ["a": ok]) == .found)
    #expect(visit("a", [:]) == .gone(status: 404))
    #expect(visit("a", ["a": .status(301, location: "b"), "b": ok]) == .moved("b"))
    #expect(
      visit("a", ["a": .status(308, location: "b"), "b": .status(301, location: "c"), "c": ok])
        == .moved("c"))
    #expect(visit("a", ["a": .status(302, location: "b"), "b": ok]) == .found)
    #expect(
      visit("a", ["a": .status(301, location: "b"), "b": .status(302, location: "c"), "c": ok])
        == .found)
    #expect(visit("a", ["a": .status(301, location: "b")]) == .gone(status: 404))
    #expect(
      visit("a", ["a": .status(301, location: "a")]) == .unknown("it leads round in a circle"))
    #expect(visit("a", ["a": .status(301, location: nil)]) == .unknown("it leads nowhere"))
  }

  @Test func aServerThatRefusesHeadIsAskedForThePage() {
    let fake = Fake(
      heads: ["a": .status(405, location: nil), "b": .failure("no")],
      gets: ["a": .status(200, location: nil), "b": .failure("never")])
    #expect(LinkVisitor(requester: fake).visit("a") == .found)
    #expect(LinkVisitor(requester: fake).visit("b") == .unknown("never"))
    let refused = Fake(gets: ["c": .status(403, location: nil)])
    #expect(LinkVisitor(requester: refused).visit("c") == .unknown("the server answers 403"))
  }

  @Test func answersStandInTheOrderOfTheAddresses() {
    let fake = Fake(heads: ["https://x.org/1": .status(200, location: nil)])
    let addresses = ["https://y.org/", "https://x.org/1", "https://X.org/2"]
    #expect(
      LinkVisitor(requester: fake).visit(addresses)
        == [.gone(status: 404), .found, .gone(status: 404)])
  }

  @Test func whatIsKnownIsNotAskedAgain() {
    var cache = LinkCache()
    var asked: [[String]] = []
    func answers(_ time: Int) -> [LinkAnswer] {
      cache.answers(["a", "b", "c", "d"], at: time) { addresses in
        asked.append(addresses)
        return addresses.map {
          ["a": .found, "b": .moved("e"), "c": .gone(status: 410)][$0] ?? .unknown("no")
        }
      }
    }
    let expected: [LinkAnswer] = [.found, .moved("e"), .gone(status: 410), .unknown("no")]
    let day = 86_400
    for time in [1_000, 1_000 + day - 1, 1_000 + day, 1_000 + 7 * day] {
      #expect(answers(time) == expected)
      cache = LinkCache(cache.text)
    }
    #expect(asked == [["a", "b", "c", "d"], ["d"], ["c", "d"], ["a", "b", "c", "d"]])
    #expect(LinkCache("nonsense\nx\tfound\t\tnever\ny\tlost\t\t3\n").entries.isEmpty)
  }

  @Test func aRealServerIsAsked() throws {
    guard let server = LocalServer() else { return }
    defer { server.stop() }
    let visitor = LinkVisitor(requester: Curl())
    #expect(visitor.visit(server.address + "there.txt") == .found)
    #expect(visitor.visit(server.address + "not-there.txt") == .gone(status: 404))
    // A folder without its slash leads on to the folder, for good.
    #expect(visitor.visit(server.address + "folder") == .moved(server.address + "folder/"))
    #expect(visitor.visit("http://127.0.0.1:1/") == .unknown("its server does not answer"))
  }
}

/// A server on this machine, by Python; `nil` where that or `curl` is not to be had.
private struct LocalServer {
  let address: String
  private let process: Process
  private let folder: TemporaryFolder

  init?() {
    let tools = ["/usr/bin/python3", "/usr/bin/curl"]
    guard tools.allSatisfy({ FileManager.default.isExecutableFile(atPath: $0) }),
      let folder = try? TemporaryFolder()
    else { return nil }
    self.folder = folder
    let script = """
      import functools, http.server, os, sys
      os.mkdir(sys.argv[1] + '/folder')
      open(sys.argv[1] + '/there.txt', 'w').close()
      handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=sys.argv[1])
      server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), handler)
      print(server.server_address[1], flush=True)
      server.serve_forever()
      """
    process = Process()
    process.executableURL = URL(fileURLWithPath: tools[0])
    process.arguments = ["-c", script, folder.path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    guard let port = Int(line.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      process.terminate()
      return nil
    }
    address = "http://127.0.0.1:\(port)/"
  }

  func stop() {
    // It may have been started by a thread that blocks all signals that can be blocked, and then does so too.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
