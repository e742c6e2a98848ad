#if canImport(Glibc)
  import Glibc
  extension Double {
    public static func exp(_ x: Double) -> Double { Glibc.exp(x) }
    public static func exp2(_ x: Double) -> Double { Glibc.exp2(x) }
    public static func exp10(_ x: Double) -> Double { Glibc.pow(10, x) }
    public static func expm1(_ x: Double) -> Double { Glibc.expm1(x) }
    public static func log(_ x: Double) -> Double { Glibc.log(x) }
    public static func log1p(_ x: Double) -> Double { Glibc.log1p(x) }
    public static func log2(_ x: Double) -> Double { Glibc.log2(x) }
    public static func log10(_ x: Double) -> Double { Glibc.log10(x) }
    public static func pow(_ x: Double, _ y: Double) -> Double { Glibc.pow(x, y) }
    public static func cbrt(_ x: Double) -> Double { Glibc.cbrt(x) }
    public static func root(_ x: Double, _ n: Int) -> Double { Glibc.pow(x, 1 / Double(n)) }
    public static func sin(_ x: Double) -> Double { Glibc.sin(x) }
    public static func cos(_ x: Double) -> Double { Glibc.cos(x) }
    public static func tan(_ x: Double) -> Double { Glibc.tan(x) }
    public static func asin(_ x: Double) -> Double { Glibc.asin(x) }
    public static func acos(_ x: Double) -> Double { Glibc.acos(x) }
    public static func atan(_ x: Double) -> Double { Glibc.atan(x) }
    public static func atan2(_ y: Double, _ x: Double) -> Double { Glibc.atan2(y, x) }
    public static func sinh(_ x: Double) -> Double { Glibc.sinh(x) }
    public static func cosh(_ x: Double) -> Double { Glibc.cosh(x) }
    public static func tanh(_ x: Double) -> Double { Glibc.tanh(x) }
    public static func gamma(_ x: Double) -> Double { Glibc.tgamma(x) }
    public static func logGamma(_ x: Double) -> Double { Glibc.lgamma(x) }
    public static func erf(_ x: Double) -> Double { Glibc.erf(x) }
    public static func erfc(_ x: Double) -> Double { Glibc.erfc(x) }
  }
#endif
