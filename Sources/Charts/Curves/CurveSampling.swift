/// The pieces of a curve within a frame, as polylines in the drawing.
///
/// The pieces stay within a quarter of a pixel of the curve: 0.08 from sampling, 0.08 from leaving out
/// points that a straight stretch passes, 0.07 from rounding. The curve is broken where it is
/// undefined or jumps, never bridged, and cut at the frame by computing, so that the drawing needs no clip
/// path. A piece of a single point is a lone sample. Of more samples than the eye can tell apart only those
/// remain that change the picture, see ``thinned(_:x:y:frame:)``.
func polylines(_ curve: Curve, x: Scale, y: Scale, frame: Box) -> [[Position]] {
  let pieces: [[Position]]
  switch curve {
  case .function(let function):
    var sampler = FunctionSampler(
      { [function($0)] }, count: 1, x: x, frame: frame, place: { y.place(of: $0) })
    let all = sampler.sampled().pieces(of: 0)
    // A lone place between two jumps is no sample that anybody took.
    pieces = (all.count == 1 ? all : all.filter { $0.count > 1 })
      .map { isDense($0.count, frame) ? thinned($0) : $0 }
  case .samples(let samples):
    pieces =
      isDense(samples.count, frame)
      ? thinned(samples, x: x, y: y, frame: frame) : joined(samples, x: x, y: y)
  }
  return pieces.flatMap { clipped($0, to: frame) }.map { simplified($0) }
}

/// Runs of consecutive samples that have a place.
private func joined(_ samples: [Sample], x: Scale, y: Scale) -> [[Position]] {
  var runs: [[Position]] = []
  var run: [Position] = []
  for sample in samples {
    let place = Position(x.drawablePlace(of: sample.x), y.drawablePlace(of: sample.y))
    if !place.x.isNaN && !place.y.isNaN {
      run.append(place)
    } else if !run.isEmpty {
      runs.append(run)
      run = []
    }
  }
  if !run.isEmpty { runs.append(run) }
  return runs
}

/// Cuts a polyline at the sides of a box; it may leave and enter again.
func clipped(_ line: [Position], to frame: Box) -> [[Position]] {
  // Rounding may put an end of the axis a hair outside the frame.
  let frame = frame.grown(by: 1e-6)
  if line.allSatisfy({ frame.contains($0) }) { return line.isEmpty ? [] : [line] }
  guard line.count > 1 else { return [] }
  var pieces: [[Position]] = []
  var piece: [Position] = []
  for index in 1..<line.count {
    guard let (first, last) = frame.clipped(line[index - 1], line[index]) else { continue }
    if piece.last != first || first != line[index - 1] {
      if !piece.isEmpty { pieces.append(piece) }
      piece = [first]
    }
    piece.append(last)
  }
  if !piece.isEmpty { pieces.append(piece) }
  return pieces
}
