#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Runs `body` on a thread with a stack that is deep enough for it, waits, and returns its value.
///
/// Yams composes by recursion, up to the thousand levels that libyaml allows, before anybody can count
/// them. That takes two megabytes and more; the threads of a task group have half a megabyte on macOS,
/// and an eighth with musl. A brackets-only file must be a diagnostic there too, not a crash. Costs some
/// microseconds. If the system refuses a thread, `body` runs where it is.
func withDeepStack<Value: Sendable>(_ body: @escaping @Sendable () -> Value) -> Value {
  let call = DeepCall(body)
  // Which of the C modules that are loaded has its initializer differs from file to file.
  let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
  defer { attributes.deallocate() }
  guard pthread_attr_init(attributes) == 0 else { return body() }
  defer { pthread_attr_destroy(attributes) }
  guard pthread_attr_setstacksize(attributes, 16 << 20) == 0 else { return body() }
  let context = Unmanaged<AnyDeepCall>.passRetained(call)
  #if canImport(Darwin)
    var thread: pthread_t?
    let status = pthread_create(&thread, attributes, runDeepCall, context.toOpaque())
    guard status == 0, let thread else {
      context.release()
      return body()
    }
  #else
    var thread = pthread_t()
    guard pthread_create(&thread, attributes, runDeepCall, context.toOpaque()) == 0 else {
      context.release()
      return body()
    }
  #endif
  pthread_join(thread, nil)
  return call.value ?? body()
}

/// A call that another thread makes. Only that thread touches it until it has ended.
private class AnyDeepCall {
  func run() {}
}

private final class DeepCall<Value>: AnyDeepCall {
  private let body: () -> Value
  private(set) var value: Value?

  init(_ body: @escaping () -> Value) { self.body = body }

  override func run() { value = body() }
}

#if canImport(Darwin)
  private func runDeepCall(_ context: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<AnyDeepCall>.fromOpaque(context).takeRetainedValue().run()
    return nil
  }
#else
  private func runDeepCall(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let context { Unmanaged<AnyDeepCall>.fromOpaque(context).takeRetainedValue().run() }
    return nil
  }
#endif
