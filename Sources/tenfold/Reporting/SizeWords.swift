/// A size for a reader: `840 bytes`, `12 kB`, `3.4 MB`, in powers of ten as file managers and mail programs count.
func sizeWords(_ bytes: Int) -> String {
  func counted(_ count: Int, _ unit: Int, _ name: String) -> String {
    // Tenths are worth telling below a hundred.
    let tenths = (count * 10 + unit / 2) / unit
    return tenths < 1000
      ? "\(tenths / 10).\(tenths % 10) \(name)" : "\((count + unit / 2) / unit) \(name)"
  }
  if bytes < 1000 { return "\(bytes) bytes" }
  if bytes < 999_500 { return counted(bytes, 1000, "kB") }
  return counted(bytes, 1_000_000, "MB")
}
