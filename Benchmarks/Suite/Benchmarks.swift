import Benchmark

// Everything that is measured, in the order of the table. Each line of it is a ratio to something done in
// the same run on the same machine, since times alone say little about the program.

let benchmarks: @Sendable () -> Void = {
  let table = ResultTable()
  for comparison in wholeReport() { comparison.register(table) }
  StageBenchmark.register(table)
  for measurement in firmness() { measurement.register(table) }
  for comparison in elementaryFunctions() { comparison.register(table) }
  for comparison in numberWriting() { comparison.register(table) }
  for comparison in chartDrawing() { comparison.register(table) }
  for comparison in lanes() { comparison.register(table) }
  for comparison in simulations() { comparison.register(table) }
  for comparison in coldStart() { comparison.register(table) }
  DrawingSizes.register(table)
  ProvenanceSize.register(table)
}
