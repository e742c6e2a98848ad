import Testing

@testable import Preview

@Suite struct EventStreamsTests {
  @Test func whoListensIsWokenAtOnceAndThenAtEachCall() async throws {
    let streams = EventStreams()
    let subscription = try #require(streams.subscribe())
    var ticks = subscription.ticks.makeAsyncIterator()
    #expect(await ticks.next() != nil)
    streams.wake()
    streams.wake()
    // What was missed is one wake-up, since what is told is how things stand.
    #expect(await ticks.next() != nil)
    streams.wake()
    #expect(await ticks.next() != nil)
  }

  @Test func aPlaceIsGivenBackWithItsLastHolder() throws {
    let streams = EventStreams()
    var subscriptions: [EventStreams.Subscription] = []
    while let subscription = streams.subscribe() { subscriptions.append(subscription) }
    #expect(subscriptions.count == EventStreams.limit)
    #expect(streams.count == EventStreams.limit)
    subscriptions.removeLast()
    #expect(streams.count == EventStreams.limit - 1)
    #expect(streams.subscribe() != nil)
    subscriptions = []
    #expect(streams.count == 0)
  }

  @Test func newsIsToldOnceAndElseASignOfLife() {
    var text = EventText()
    #expect(text.next("a") == "retry: 1000\ndata: a\n\n")
    #expect(text.next("a") == ":\n\n")
    #expect(text.next("b") == "data: b\n\n")
  }

  @Test func theNamesInAnEventFollowFromWhatIsShown() {
    let shown = ShownReport(editor: nil)
    #expect(shown.state.event == #"{"site":"","problems":""}"#)
    shown.show(.good(SmallPreview.files))
    let good = shown.state.event
    shown.show(.bad("no"))
    let bad = shown.state.event
    shown.show(.bad("another"))
    #expect(Set([good, bad, shown.state.event]).count == 3)
    shown.show(.good(SmallPreview.files))
    #expect(shown.state.event == good)
    shown.show(.good(Array(SmallPreview.files.dropLast())))
    #expect(shown.state.event != good)
  }
}
