/// The function of a law. A dictionary of bare closures would put a thunk around each, through which every number
/// of every point goes by way of memory.
struct CertifiedFunction: Sendable {
  let function: PointwiseLaw.Function

  init(_ function: @escaping PointwiseLaw.Function) { self.function = function }
}
