import Templates
import Testing

/// The examples that NIST publishes with FIPS 180-4, and lengths around the ends of blocks.
@Suite struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
        + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func aMessageHasItsDigest(message: String, digest: String) {
    #expect(SHA256(Array(message.utf8)).hexadecimal == digest)
  }

  @Test func aMillionLettersHaveTheirDigest() {
    let message = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    let digest = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    #expect(SHA256(message).hexadecimal == digest)
  }

  /// The digests of 55 to 65 zeros, one after the other, have this digest by `sha256sum`: there the length moves into a
  /// block of its own.
  @Test func thePaddingIsRightAroundTheEndOfABlock() {
    let digests = (55...65).flatMap { SHA256([UInt8](repeating: 0, count: $0)).bytes }
    #expect(
      SHA256(digests).hexadecimal
        == "6c33ac3a7cfe2b0a2246aff058dfbcd3d526023ee874b0126a3e52a25c6c04f9")
  }

  @Test func theBytesAreThoseOfTheDigits() {
    #expect(SHA256([]).bytes.prefix(3).map { $0 } == [0xE3, 0xB0, 0xC4])
    #expect(SHA256([]).bytes.count == 32)
  }
}
