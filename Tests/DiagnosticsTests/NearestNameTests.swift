import Diagnostics
import Testing

@Suite struct NearestNameTests {
  @Test(
    arguments: [
      ("growht", "growth"), ("Growth", "growth"), ("rl_shar", "rl_share"),
      ("rl__share", "rl_share"), ("tokn", "token"),
    ])
  func aSlipOfTheFingerIsFound(written: String, meant: String) {
    #expect(nearestName(to: written, in: ["title", "growth", "rl_share", "token"]) == meant)
  }

  @Test func aDifferentWordIsNotOffered() {
    #expect(nearestName(to: "energy", in: ["title", "growth"]) == nil)
    #expect(nearestName(to: "x", in: ["y", "z"]) == nil)
    #expect(nearestName(to: "", in: ["a", ""]) == nil)
    #expect(nearestName(to: "growth", in: ["growth"]) == nil)
    #expect(nearestName(to: "growth", in: []) == nil)
  }

  @Test func theNearestWinsAndTiesGoToTheFirst() {
    #expect(nearestName(to: "growths", in: ["growthss", "growth"]) == "growthss")
    #expect(nearestName(to: "abcdef", in: ["abcxyf", "abcdxf"]) == "abcdxf")
  }

  @Test func aSingleLetterIsFoundInItsOtherCase() {
    #expect(nearestName(to: "n", in: ["m", "N"]) == "N")
  }

  @Test func swappedLettersCountOnce() {
    #expect(nearestName(to: "ba", in: ["ab"]) == "ab")
  }
}
