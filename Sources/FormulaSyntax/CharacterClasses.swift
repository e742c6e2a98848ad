// Which scalars begin and continue which tokens.

func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }
func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

/// Blank, tab, line breaks, and the no-break, figure and thin spaces that typographers put into numbers.
func isBlank(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x2007, 0x2009, 0x202F: true
  default: false
  }
}

/// Letters of the scripts that formulas are written in; the underscore is one too.
func isLetter(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x41...0x5A, 0x61...0x7A, 0x5F: true
  // Latin with its accents, and the micro sign.
  case 0xB5, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: true
  // Greek and Cyrillic.
  case 0x370...0x37D, 0x37F...0x386, 0x388...0x52F: true
  // More Latin and Greek, script l, ohm, ångström, kana, han, hangul.
  case 0x1E00...0x1FFF, 0x2113, 0x2126, 0x212B, 0x3041...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
    true
  default: false
  }
}

/// Inside a name also digits, and subscript digits: `x₁`.
func isNamePart(_ scalar: UInt32) -> Bool {
  isLetter(scalar) || isDigit(scalar) || (0x2080...0x2089).contains(scalar)
}

/// `⁻`, before superscript digits.
let superscriptMinus: UInt32 = 0x207B

/// The digit that a superscript stands for.
func superscriptDigit(_ scalar: UInt32) -> Int? {
  switch scalar {
  case 0xB9: 1
  case 0xB2: 2
  case 0xB3: 3
  case 0x2070, 0x2074...0x2079: Int(scalar) - 0x2070
  default: nil
  }
}
