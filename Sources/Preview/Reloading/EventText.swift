/// The words of a stream of events (HTML standard, 9.2.5): how things stand where that is news, else a sign of life.
struct EventText {
  private var told: String?

  /// What is written when a listener wakes up and things stand like that.
  ///
  /// The first answer also says how soon a browser should come back when the connection breaks.
  mutating func next(_ event: String) -> String {
    if event == told { return ":\n\n" }
    let opening = told == nil ? "retry: 1000\n" : ""
    told = event
    return opening + "data: " + event + "\n\n"
  }
}
