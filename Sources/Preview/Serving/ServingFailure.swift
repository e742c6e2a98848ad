/// Why a preview cannot be served.
public enum ServingFailure: Error, Hashable, Sendable {
  /// Another program listens at the port that was asked for.
  case portTaken(UInt16)
  /// Other programs listen at all of these ports.
  case noFreePort(ClosedRange<UInt16>)
  /// The system does not let the program listen there, for its own reason.
  case refused(ListeningAddress, UInt16, reason: String)

  /// The failure in a clause or two.
  public var message: String {
    switch self {
    case .portTaken(let port):
      "another program listens at port \(port); leave `--port` out for the next that is free"
    case .noFreePort(let ports):
      "other programs listen at all ports from \(ports.lowerBound) to \(ports.upperBound)"
    case .refused(let address, let port, let reason):
      "cannot listen at \(address.asHost):\(port): \(reason)"
    }
  }
}
