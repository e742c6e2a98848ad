import RealMath
import Testing

@Test func whatCancellationLeavesIsKept() {
  #expect(CompensatedSum([1, 1e100, 1, -1e100]).value == 2)
  #expect(CompensatedSum([]).value == 0)
  #expect(CompensatedSum([.infinity, 1]).value == .infinity)
}
