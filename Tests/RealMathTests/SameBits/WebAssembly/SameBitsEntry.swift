/// What `.ci/same-bits` calls: the sum of the results of function `index`, counted from zero.
@_expose(wasm, "bits")
@_cdecl("bits")
public func bits(_ index: Int32) -> UInt64 { FunctionBits.all[Int(index)].hash }
