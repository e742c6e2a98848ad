/// The pieces of a curve within a frame, as polylines in the drawing.
///
/// The pieces stay within a quarter of a pixel of the curve: 0.08 from sampling, 0.08 from leaving out
/// points that a straight stretch passes, 0.07 from rounding. The curve is broken where it is
/// undefined or jumps, never bridged, and cut at the frame by computing, so that the drawing needs no clip
/// path. A piece of a single point is a lone sample.
func polylines(_ curve: Curve, x: Scale, y: Scale, frame: Box) -> [[Position]] {
  let pieces: [[Position]]
  switch curve {
  case .function(let function):
    var sampler = FunctionSampler(function, x: x, y: y, frame: frame)
    pieces = sampler.pieces()
  case .samples(let samples):
    let places = samples.map { sample -> Position? in
      let place = Position(x.place(of: sample.x), y.place(of: sample.y))
      return place.x.isFinite && place.y.isFinite ? place : nil
    }
    pieces = joined(places)
  }
  return pieces.map { thinned($0, width: frame.width) }
    .flatMap { clipped($0, to: frame) }.map { simplified($0, tolerance: 0.08) }
}

/// Runs of consecutive places.
private func joined(_ places: [Position?]) -> [[Position]] {
  var runs: [[Position]] = []
  var run: [Position] = []
  for place in places {
    if let place {
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
  guard line.count > 1 else { return line.filter(frame.contains).map { [$0] } }
  var pieces: [[Position]] = []
  for (a, b) in zip(line, line.dropFirst()) {
    guard let (first, last) = frame.clipped(a, b) else { continue }
    if let end = pieces.last?.last, end == first, first == a {
      pieces[pieces.count - 1].append(last)
    } else {
      pieces.append([first, last])
    }
  }
  return pieces
}

/// Leaves out points that lie within `tolerance` of the stretch between their neighbours that remain
/// (Ramer 1972; Douglas and Peucker 1973). The ends stay.
func simplified(_ line: [Position], tolerance: Double) -> [Position] {
  guard line.count > 2 else { return line }
  var keeps = [Bool](repeating: false, count: line.count)
  keeps[0] = true
  keeps[line.count - 1] = true
  var open = [(0, line.count - 1)]
  while let (first, last) = open.popLast() {
    var farthest = first
    var distance = tolerance
    for index in (first + 1)..<max(last, first + 1) {
      let candidate = line[index].distance(toStretchFrom: line[first], to: line[last])
      if candidate > distance {
        distance = candidate
        farthest = index
      }
    }
    guard farthest > first else { continue }
    keeps[farthest] = true
    open.append((first, farthest))
    open.append((farthest, last))
  }
  return line.indices.filter { keeps[$0] }.map { line[$0] }
}

/// Of each column of one pixel the first, lowest, highest and last point, where there are more than four
/// points to a column: the drawing is the same to a pixel (M4; Jugel, Jerzak, Hackenbroich and Markl
/// 2014). Lines that do not run from left to right are kept whole.
func thinned(_ line: [Position], width: Double) -> [Position] {
  guard Double(line.count) > 4 * width,
    zip(line, line.dropFirst()).allSatisfy({ $0.x <= $1.x })
  else { return line }
  var kept: [Position] = []
  var start = 0
  while start < line.count {
    let column = line[start].x.rounded(.down)
    var end = start
    var lowest = start
    var highest = start
    while end < line.count, line[end].x.rounded(.down) == column {
      if line[end].y < line[lowest].y { lowest = end }
      if line[end].y > line[highest].y { highest = end }
      end += 1
    }
    var last = -1
    for index in [start, min(lowest, highest), max(lowest, highest), end - 1] where index > last {
      kept.append(line[index])
      last = index
    }
    start = end
  }
  return kept
}
