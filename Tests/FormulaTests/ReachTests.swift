import Diagnostics
@testable import Formula
import Testing

@Test func aSearchBindsItsOwnVariable() {
  let range = SourceRange(SourceID(0), 0, 0)
  var graph = Graph()
  let (own, other) = (graph.makeVariable(), graph.makeVariable())
  let x = graph.append(.variable(own), range)
  let y = graph.append(.variable(other), range)
  let body = graph.binary(.multiply, x, y, range)
  let zero = graph.constant(0, range)
  let swept = graph.body(body, over: own, Graph.BodyUnits())
  let root = graph.append(.sweep(Sweep(task: .inverse(of: y), from: zero, to: y), swept), range)
  // Inside, the body depends on both; outside, the search depends on what it does not bind.
  #expect(graph.cone(of: body, over: own).contains(body))
  #expect(!graph.cone(of: root, over: own).contains(root))
  #expect(graph.cone(of: root, over: other).contains(root))
  #expect(graph.captured(by: swept) == [y])
}

@Test func aBodyWithoutItsVariableIsTakenWhole() {
  let range = SourceRange(SourceID(0), 0, 0)
  var graph = Graph()
  let (own, other) = (graph.makeVariable(), graph.makeVariable())
  let y = graph.append(.variable(other), range)
  let body = graph.unary(.exp, y, range)
  let swept = graph.body(body, over: own, Graph.BodyUnits())
  #expect(graph.captured(by: swept) == [body])
  #expect(swept.depth == 1)
}
