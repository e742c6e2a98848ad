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
  let root = graph.append(
    .inverse(Graph.Inverse(body: body, variable: own, target: y, from: zero, to: y)), range)
  // Inside, the body depends on both; outside, the search depends on what it does not bind.
  #expect(graph.cone(of: body, over: own).contains(body))
  #expect(!graph.cone(of: root, over: own).contains(root))
  #expect(graph.cone(of: root, over: other).contains(root))
  #expect(
    graph.captured(by: Graph.Inverse(body: body, variable: own, target: y, from: zero, to: y)) == [
      y
    ])
}

@Test func aBodyWithoutItsVariableIsTakenWhole() {
  let range = SourceRange(SourceID(0), 0, 0)
  var graph = Graph()
  let (own, other) = (graph.makeVariable(), graph.makeVariable())
  let y = graph.append(.variable(other), range)
  let body = graph.unary(.exp, y, range)
  let search = Graph.Inverse(body: body, variable: own, target: y, from: y, to: y)
  #expect(graph.captured(by: search) == [body])
  #expect(graph.search(search).depth == 1)
}
