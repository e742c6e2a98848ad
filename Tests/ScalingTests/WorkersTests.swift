import Scaling
import Testing

@Suite struct WorkersTests {
  @Test func oneWorkerPlacesResultsByTheirNumber() {
    #expect(Workers.one.map(3) { [Double($0)] } == [[0], [1], [2]])
    #expect(Workers.one.map(0) { [Double($0)] } == [])
  }
}
