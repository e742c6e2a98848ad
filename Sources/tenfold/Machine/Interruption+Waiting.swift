import Dispatch

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension Interruption {
  /// Ends the program, as one that did what it was asked to, when somebody asks it to stop. Returns when the task is cancelled.
  ///
  /// It is for programs that write nothing: there is nothing to clean up, and what is being computed is not waited for.
  static func endsProgram() async {
    let (signals, continuation) = AsyncStream.makeStream(of: Void.self)
    let sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler { continuation.yield() }
      source.resume()
      return source
    }
    for await _ in signals { break }
    for source in sources { source.cancel() }
    if !Task.isCancelled { exit(0) }
  }
}
