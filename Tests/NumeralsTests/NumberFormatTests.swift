import Numerals
import Testing

@Test func anEmptyTextIsTheAutomaticFormat() throws {
  #expect(try NumberFormat(parsing: "") == NumberFormat())
}
