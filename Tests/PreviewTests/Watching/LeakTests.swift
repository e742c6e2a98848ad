#if os(Linux)
  import Foundation
  import Testing

  @testable import Preview

  /// Watching for long takes no more than watching for a moment. Each test is a process of its own, so that what is
  /// counted is not that of other tests.
  @Suite(.timeLimit(.minutes(10))) struct LeakTests {
    @Test func tenThousandBurstsTakeNothing() async {
      await #expect(processExitsWith: .success) {
        let playground = try Playground()
        var limits = WatchLimits.hasty
        limits.longest = .milliseconds(1)
        var bursts = FolderWatcher(
          folders: [playground.content], method: .notified, limits: limits
        ).bursts().makeAsyncIterator()
        var before: (descriptors: [String: Int], memory: Int)?
        for number in 0..<10_000 {
          // What an author and an editor do, folders among it.
          switch number % 4 {
          case 0:
            try playground.write("content/.a.md.tmp", "\(number)")
            try playground.rename("content/.a.md.tmp", to: "content/a.md")
          case 1: try playground.write("content/new/deep/c.md")
          case 2: try playground.rename("content/new", to: "content/old")
          default: try playground.remove("content/old")
          }
          try await bursts.hear()
          // By now all is there that is made once.
          if number == 2000 { before = (Process.descriptors(), try Process.memory()) }
        }
        let start = try #require(before)
        #expect(Process.descriptors() == start.descriptors)
        #expect(try Process.memory() < start.memory + 4 << 20)
      }
    }

    @Test func aThousandStreamsGiveEverythingBack() async {
      await #expect(processExitsWith: .success) {
        let playground = try Playground()
        let start = Process.descriptors()
        for number in 0..<1000 {
          // Who looks seldom must end at once all the same.
          let method: FolderWatcher.Method =
            switch number % 6 {
            case 0, 2, 4: .notified
            case 5: .polled(every: .milliseconds(1))
            default: .polled(every: .seconds(1000))
            }
          let stream = FolderWatcher(
            folders: [playground.content], method: method, limits: .hasty
          ).bursts()
          switch number % 6 {
          // Let go without being asked for anything.
          case 0, 1: break
          // Cancelled while it waits.
          case 2, 3:
            let listening = Task { for await _ in stream {} }
            await Task.yield()
            listening.cancel()
            await listening.value
          // Left after an element.
          default:
            try playground.write("content/a.md", "\(number)")
            var bursts = stream.makeAsyncIterator()
            try await bursts.hear()
          }
        }
        // The threads end by themselves; a test that fails here waits for the limit of its time.
        while Process.descriptors() != start { try await Task.sleep(for: .milliseconds(10)) }
      }
    }

    /// With no descriptor left nothing can be watched, nor listed; it must go on when there are some again.
    @Test func runningOutOfDescriptorsIsSurvived() async {
      await #expect(processExitsWith: .success) {
        let playground = try Playground()
        let watcher = FolderWatcher(
          folders: [playground.content], method: .notified, limits: .hasty)
        var bursts = watcher.bursts().makeAsyncIterator()
        // As many as a system allows could be a billion.
        var few = rlimit(rlim_cur: 256, rlim_max: 256)
        #expect(setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &few) == 0)
        var taken: [Int32] = []
        while case let copy = dup(0), copy >= 0 { taken.append(copy) }
        #expect(mkdir(playground.path("content/new"), 0o777) == 0)
        try await bursts.hear()
        // Another that begins now has nothing to begin with.
        var late = watcher.bursts().makeAsyncIterator()
        for copy in taken { close(copy) }
        try playground.write("content/new/c.md")
        for name in ["content/new/c.md", "content/new/c.md", "content/en/b.md"] {
          try await bursts.hear()
          try await late.hear()
          try playground.write(name, "longer and longer: \(name)")
        }
        try await bursts.hear()
        try await late.hear()
      }
    }
  }

  /// What the system says of this process.
  private enum Process {
    /// What stands behind its descriptors, as far as watching may have opened them: others come with the runtime.
    static func descriptors() -> [String: Int] {
      var counts: [String: Int] = [:]
      for number in 0..<1024 {
        let link = "/proc/self/fd/\(number)"
        guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: link) else {
          continue
        }
        let kind = target.prefix { $0 != "[" }
        if kind == "pipe:" || kind == "anon_inode:inotify" {
          counts[String(kind), default: 0] += 1
        }
      }
      return counts
    }

    /// The bytes of memory that are in use.
    static func memory() throws -> Int {
      let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
        .split(separator: " ")
      return (Int(fields[1]) ?? 0) * sysconf(Int32(_SC_PAGESIZE))
    }
  }
#endif
