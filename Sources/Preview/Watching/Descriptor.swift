#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file descriptor, closed when the last reference goes.
final class Descriptor: Sendable {
  /// The number by which the system knows it.
  let number: Int32

  /// Takes over the descriptor of that number.
  init(owning number: Int32) { self.number = number }

  deinit { _ = close(number) }
}
