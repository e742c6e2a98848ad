import Testing
@testable import Site
@Test func scratch() {
  for text in [
    "title: a: b", "a: 1\nb: 2\na: 3\nb: [x, {q: 1, q: 2}]\n", "x: *foo bar", "- &a [1,2]\n- *a\n- *b\n", "a: \"x\\q\"\n",
    "a: 'abc\n\nb: d", "summary\nb: c", "a:\n\tb: c", "a: [1, 2\nb: c", "a: {x: 1\nb: c", "a: 1\n  b: 2\n", "- a\nb: c", "a: @x", "a: `= x`", "a: %x",
    "a: !!int 3\nb: !foo {c: d}\n<<: {z: 1}\n", "---\na: 1\n---\nb: 2\n", "---\n", "", "# hi\n", "? [a]\n: b\n", "a: |x\n  foo", "a: | # ok\n   foo\n   bar\n\nb: >-\n  x\n  y\n", "\"a\": 1\n'a': 2\na : 3",
    "k: 1\nk: 2\nk: 3\nm: {k: 1, k: 2}\nn:\n  k: 1\n  k: 3\n", "a: - b", "a: b\n c: d", "\"abc\" def", "a: 'b' c", "&x a: 1\n&y a: 2\n", "a: *", "a: * b", "a: &", "a: !<x y", "%FOO\n---\na: 1","%YAML 9.9\n---\na: 1", "a: b\n--- c", "a:\n  - b\n c: d", "a: \"\\xzz\"", "a: \"\\uD800\"", "a: |0\n x", "[a, b", "a: ]", "key: [a, b]]", "a: b: c: d", "'a': 1\n\"b: 1", "- [a,\n- b]", "a:b", "a: b #c\n d", "- a\n -b\n- c", "{a: 1, a: 2, ? b, b: 3}"
  ] {
    let r = parse(text)
    print("=====\n\(text)\n--- \(outline(r.node))\n\(report(r.problems, in: text))")
  }
}
