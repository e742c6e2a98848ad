import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Whether somebody asked the program to stop while it writes.
///
/// A signal handler can reach nothing but a global, so this is the one the program has.
private let signalReceived = Atomic<Int32>(0)

/// Keeps Ctrl-C and SIGTERM from ending the program between two files, so that what it has written is
/// removed first.
enum Interruption {
  /// The signals that are held.
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Runs `work`, and lets a signal that came meanwhile end the program afterwards.
  ///
  /// `work` asks ``isRequested`` between its steps and cleans up if so.
  static func deferred<Value>(
    _ work: () throws(DiskFailure) -> Value
  ) throws(DiskFailure) -> Value {
    // Made before a handler could run, because making it there would not be safe.
    signalReceived.store(0, ordering: .sequentiallyConsistent)
    var held: [Int32] = []
    for number in signals {
      // A signal that is ignored, as by `nohup`, stays so.
      if let before = signal(number, { signalReceived.store($0, ordering: .relaxed) }),
        isIgnoring(before)
      {
        signal(number, SIG_IGN)
      } else {
        held.append(number)
      }
    }
    defer {
      for number in held { signal(number, SIG_DFL) }
      let received = signalReceived.load(ordering: .sequentiallyConsistent)
      if received != 0 { raise(received) }
    }
    return try work()
  }

  /// Whether a signal came.
  static var isRequested: Bool { signalReceived.load(ordering: .relaxed) != 0 }

  private static func isIgnoring(_ handler: @escaping @convention(c) (Int32) -> Void) -> Bool {
    unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
