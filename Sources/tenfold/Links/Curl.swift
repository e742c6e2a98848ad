/// The program `curl`, which knows the certificates and the proxies of its machine. No library is linked for a
/// check that few builds ask for.
struct Curl: LinkRequesting {
  /// How many seconds a request may take.
  private static let patience = 20

  func request(_ method: LinkMethod, _ address: String) -> LinkResponse {
    var words = [
      "curl", "--silent", "--show-error", "--globoff", "--output", "/dev/null",
      "--max-time", String(Self.patience), "--connect-timeout", "10", "--proto", "=http,https",
      "--user-agent", "tenfold (checks links)", "--write-out", "%{http_code}\\n%{redirect_url}\\n",
    ]
    if method == .head { words.append("--head") }
    guard let run = runProgram(words + ["--", address]) else {
      return .failure("there is no `curl`")
    }
    let lines = String(decoding: run.output, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    guard let status = lines.first.flatMap({ Int($0) }), status > 0 else {
      return .failure(Self.reason(run.status))
    }
    return .status(status, location: lines.count > 1 && !lines[1].isEmpty ? lines[1] : nil)
  }

  private static func reason(_ status: Int32) -> String {
    switch status {
    case 5, 6: "its server has no address"
    case 7: "its server does not answer"
    case 28: "its server took too long"
    case 35, 51, 60: "its server cannot be trusted"
    case 127: "there is no `curl`"
    default: "`curl` ends with status \(status)"
    }
  }
}
