import Foundation
import Site
import TestSupport
import Testing

@testable import Preview

/// The server as browsers and others find it, over real connections.
@Suite(.serialized) struct PreviewServerTests {
  /// Runs `work` beside a server that shows a small site.
  private func serving(
    _ files: [OutputFile] = SmallPreview.files, heartbeat: Duration = .milliseconds(50),
    _ work: @escaping @Sendable (PreviewServer, UInt16) async throws -> Void
  ) async throws {
    let server = PreviewServer(editor: nil, remote: nil, heartbeat: heartbeat)
    server.show(.good(files))
    let place = try ListeningPlace.found(.exactly(0))
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run(at: place) }
      while await onThread({ RawClient(port: place.port) == nil }) {
        try await Task.sleep(for: .milliseconds(5))
      }
      try await work(server, place.port)
      group.cancelAll()
    }
  }

  @Test func pagesAreServed() async throws {
    try await serving { _, port in
      let answer = await onThread { RawClient.ask(port, "/en/") }
      #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
      #expect(answer.contains("Content-Type: text/html; charset=utf-8\r\n"))
      #expect(answer.contains("Cache-Control: no-store\r\n"))
      #expect(answer.contains("<title>en/index.html</title>"))
      #expect(!answer.contains("Access-Control"))
    }
  }

  @Test func aHeadSaysHowMuchWouldFollow() async throws {
    try await serving { _, port in
      let whole = await onThread { RawClient.ask(port, "/assets/site.css") }
      let head = await onThread { RawClient.ask(port, "/assets/site.css", method: "HEAD") }
      #expect(head.contains("Content-Length: 16\r\n"))
      #expect(whole == head + "p { color: red }")
    }
  }

  @Test func aPartOfAFilmIsServed() async throws {
    let film = OutputFile(path: "media/film.mp4", bytes: (0..<300_000).map { UInt8($0 % 64 + 32) })
    try await serving([film]) { _, port in
      let part = await onThread {
        RawClient.ask(port, "/media/film.mp4", fields: ["Range: bytes=64-127"])
      }
      #expect(part.hasPrefix("HTTP/1.1 206 Partial Content\r\n"))
      #expect(part.contains("Content-Range: bytes 64-127/300000\r\n"))
      #expect(part.hasSuffix(String(decoding: film.bytes[64..<128], as: UTF8.self)))
      let whole = await onThread { RawClient.ask(port, "/media/film.mp4") }
      #expect(whole.hasSuffix("\r\n\r\n" + String(decoding: film.bytes, as: UTF8.self)))
      let beyond = await onThread {
        RawClient.ask(port, "/media/film.mp4", fields: ["Range: bytes=300000-"])
      }
      #expect(beyond.hasPrefix("HTTP/1.1 416 "))
    }
  }

  @Test func aReboundNameIsRefused() async throws {
    try await serving { _, port in
      for host in ["evil.example", "evil.example:\(port)", "localhost.evil.example", ""] {
        let answer = await onThread { RawClient.ask(port, "/en/index.html", host: host) }
        #expect(!answer.contains("Hello"), "\(host)")
        #expect(answer.hasPrefix("HTTP/1.1 403 "), "\(host)")
      }
      #expect(await onThread { RawClient.ask(port, "/", host: nil) }.hasPrefix("HTTP/1.1 403 "))
      #expect(
        await onThread { RawClient.ask(port, "/", host: "[::1]:1") }.hasPrefix("HTTP/1.1 200 "))
    }
  }

  @Test func nothingOutsideOfTheSiteIsServed() async throws {
    try await serving { _, port in
      for path in [
        "/%2e%2e/etc/passwd", "/..%2f..%2f..%2fetc/passwd", "/../../../../etc/passwd",
        "/en/%2e%2e/%2e%2e/etc/passwd",
        "/%00", "/en/index.html%00.css", "//etc/passwd", "/etc/passwd", "file:///etc/passwd",
        "/%c0%ae%c0%ae/etc/passwd", "/" + String(repeating: "../", count: 5000) + "etc/passwd",
      ] {
        let answer = await onThread { RawClient.ask(port, path) }
        #expect(answer.hasPrefix("HTTP/1.1 40") || answer.hasPrefix("HTTP/1.1 414 "), "\(path)")
        #expect(!answer.contains("root:"), "\(path)")
      }
      #expect(await onThread { RawClient.ask(port, "/en/") }.contains("Hello"))
    }
  }

  @Test func nothingCanBeWritten() async throws {
    try await serving { _, port in
      for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
        let answer = await onThread {
          RawClient.ask(port, "/en/index.html", method: method, fields: ["Content-Length: 0"])
        }
        #expect(answer.hasPrefix("HTTP/1.1 405 "))
        #expect(answer.contains("Allow: GET, HEAD\r\n"))
      }
    }
  }

  @Test func malformedAndEndlessRequestsAreRefused() async throws {
    try await serving { _, port in
      for (text, status) in [
        ("nonsense\r\n\r\n", "400"), ("GET / HTTP/1.1\r\nHost\r\n\r\n", "400"),
        ("GET / HTTP/1.1\r\nX: " + String(repeating: "y", count: 1 << 20), "431"),
      ] {
        let answer = await onThread { () -> String in
          guard let client = RawClient(port: port) else { return "" }
          client.send(text.utf8)
          return client.receive() ?? ""
        }
        // A server that goes may do so before all was taken from it.
        #expect(answer.hasPrefix("HTTP/1.1 \(status) ") || status == "431" && answer.isEmpty)
      }
    }
  }

  @Test func requestsFollowEachOtherOnOneConnection() async throws {
    try await serving { _, port in
      let answer = await onThread { () -> String in
        guard let client = RawClient(port: port) else { return "" }
        let request = "GET /assets/site.css HTTP/1.1\r\nHost: localhost\r\n"
        client.send((request + "\r\n\r\n" + request + "Connection: close\r\n\r\n").utf8)
        return client.receiveAll()
      }
      #expect(answer.components(separatedBy: "p { color: red }").count == 3)
      // What follows a body is not another request.
      let smuggled = await onThread { () -> String in
        guard let client = RawClient(port: port) else { return "" }
        client.send(
          "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nGET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
            .utf8)
        return client.receiveAll()
      }
      #expect(smuggled.components(separatedBy: "HTTP/1.1 ").count == 2)
    }
  }

  @Test func malformedRequestsEndTheirConnectionAndNoOther() async throws {
    try await serving { _, port in
      let malformed = [
        "\r\n\r\n", "GET\r\n\r\n", "GET /\r\n\r\n", "\0\0\0\0\r\n\r\n",
        "GET / HTTP/1.1\r\nHost\r\n: x\r\n:\r\n\r\n",
        "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n", "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        "GET / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: nonsense\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nRange: bytes=--1\r\nConnection: close\r\n\r\n",
        "GET /%zz%%% HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        String(repeating: "A", count: 200_000),
        "GET / HTTP/1.1\r\nX: " + String(repeating: "y", count: 200_000)
          + "\r\nConnection: close\r\n\r\n",
      ]
      for text in malformed {
        await onThread {
          guard let client = RawClient(port: port) else { return }
          client.send(text.utf8)
          // It goes without waiting for an answer, as a program that crashed.
        }
      }
      await onThread {
        // Bytes that are no text at all.
        let bytes = (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 151) }
        _ = RawClient(port: port)?.send(bytes)
      }
      #expect(await onThread { RawClient.ask(port, "/en/") }.contains("Hello"))
    }
  }

  // MARK: Events

  private static let listen = "GET /-/events HTTP/1.1\r\nHost: localhost\r\n\r\n"

  @Test func aBrowserIsToldHowThingsStandAndThenWhatChanges() async throws {
    try await serving { server, port in
      let client = try #require(await onThread { RawClient(port: port) })
      let first = await onThread {
        client.send(Self.listen.utf8)
        return client.receive(until: "\n\n")
      }
      #expect(first.contains("Content-Type: text/event-stream; charset=utf-8\r\n"))
      #expect(first.contains(#"data: {"site":""#))
      #expect(await onThread { client.receive(until: ":\n\n") }.contains(":\n\n"))
      server.show(.bad("no"))
      let bad = await onThread { client.receive(until: "data:") + client.receive(until: "\n\n") }
      #expect(!bad.contains(#""problems":"""#))
      let problems = await onThread { RawClient.ask(port, "/-/problems") }
      #expect(problems.contains("error[test]"))
    }
  }

  @Test func aClientThatNeverReadsCostsNothing() async throws {
    let media = OutputFile(path: "media/a.mp4", bytes: [UInt8](repeating: 1, count: 8 << 20))
    try await serving([media] + SmallPreview.files) { server, port in
      let sleepers = await onThread { (0..<20).compactMap { _ in RawClient(port: port) } }
      #expect(sleepers.count == 20)
      for (index, sleeper) in sleepers.enumerated() {
        let path = index % 2 == 0 ? "/media/a.mp4" : "/-/events"
        await onThread {
          _ = sleeper.send("GET \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8)
        }
      }
      for round in 0..<10_000 {
        server.show(.good([SmallPreview.page("index.html"), SmallPreview.page("\(round).html")]))
      }
      #expect(await onThread { RawClient.ask(port, "/9999.html") }.contains("Hello"))
      // The sleepers are there until now.
      #expect(sleepers.count == 20)
    }
  }

  @Test func aThousandStreamsAreBoundedAndGivenBack() async throws {
    try await serving { server, port in
      let connections = connectionCount(port: port)
      var clients = await onThread {
        (0..<1000).compactMap { _ in
          let client = RawClient(port: port)
          client?.send(Self.listen.utf8)
          return client
        }
      }
      #expect(clients.count > EventStreams.limit)
      let opened = clients
      let answers = await onThread { opened.map { $0.receive(until: "\r\n\r\n") } }
      #expect(answers.count { $0.hasPrefix("HTTP/1.1 200 ") } == EventStreams.limit)
      #expect(answers.count { $0.hasPrefix("HTTP/1.1 503 ") } == clients.count - EventStreams.limit)
      #expect(server.listenerCount == EventStreams.limit)
      #expect(await onThread { RawClient.ask(port, "/en/") }.contains("Hello"))
      clients = []
      try await settle { server.listenerCount == 0 && connectionCount(port: port) <= connections }
    }
  }

  @Test func tenThousandUpdatesAndRequestsLeakNothing() async throws {
    try await serving(heartbeat: .milliseconds(20)) { server, port in
      let connections = connectionCount(port: port)
      for round in 0..<100 {
        for step in 0..<100 {
          let name = "\(round)-\(step).html"
          server.show(step % 10 == 9 ? .bad(name) : .good([SmallPreview.page(name)]))
        }
        await onThread {
          let client = RawClient(port: port)
          client?.send(Self.listen.utf8)
          _ = client?.receive()
          _ = RawClient.ask(port, "/\(round)-98.html")
        }
      }
      try await settle { server.listenerCount == 0 && connectionCount(port: port) <= connections }
    }
  }

  /// Waits until something holds; it never does when something leaks.
  private func settle(_ holds: @Sendable () -> Bool) async throws {
    for _ in 0..<500 where !holds() { try await Task.sleep(for: .milliseconds(20)) }
    #expect(holds())
  }

  // MARK: Ports

  @Test func aPortThatIsTakenIsToldOrPassedBy() async throws {
    try await serving { _, port in
      #expect(throws: ServingFailure.portTaken(port)) { try ListeningPlace.found(.exactly(port)) }
      let next = try ListeningPlace.found(.from(port))
      #expect(next.port > port)
    }
  }

  @Test func bothAddressesOfThisMachineHaveThePort() throws {
    let place = try ListeningPlace.found(.exactly(0))
    #expect(place.port > 0)
    #expect(place.addresses.first == .ip4("127.0.0.1"))
  }

  @Test func anAddressOfAnotherMachineIsRefused() throws {
    let address = "192.0.2.1"
    let elsewhere = try #require(ListeningAddress(address))
    #expect {
      try ListeningPlace.found(.exactly(0), remote: elsewhere)
    } throws: { error in
      if case ServingFailure.refused(elsewhere, _, _) = error { true } else { false }
    }
  }
}
