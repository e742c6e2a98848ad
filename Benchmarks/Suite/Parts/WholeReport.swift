import Benchmark
import Site

/// The build of this repository's report, against two floors.
///
/// No tool can make a site without reading its input and writing its output: the first floor does only
/// that, with the same bytes. No tool can do it without parsing the Markdown: the second floor has
/// libcmark-gfm turn the same pages to HTML, and computes, checks and draws nothing.
func wholeReport() -> [Comparison] {
  let input = Repository.read()
  let built = buildSite(input)
  precondition(!built.files.isEmpty, "the report of the repository has errors: run `tenfold check`")
  let pages = input.content.filter { $0.path.hasSuffix(".md") }.map { markdown($0.bytes) }
  let output = TemporaryFolder.path
  let group = "the whole report: \(built.counts.pages) pages, \(built.counts.figures) figures"
  return [
    Comparison(
      group: group, name: "read, build and write",
      peer: "read the same files, write the same files",
      subject: {
        for file in buildSite(Repository.read()).files {
          write(file.bytes, to: "subject/" + file.path, below: output)
        }
      },
      floor: {
        blackHole(Repository.read())
        for file in built.files {
          write(file.bytes, to: "floor/" + file.path, below: output)
        }
      },
      cleanUp: { TemporaryFolder.remove() }),
    Comparison(
      group: group, name: "build, in memory", peer: "libcmark-gfm: the same Markdown to HTML",
      subject: { blackHole(buildSite(input)) },
      floor: { for page in pages { blackHole(htmlBytes(ofMarkdown: page)) } }),
  ]
}

/// A page without its front matter.
private func markdown(_ page: [UInt8]) -> [UInt8] {
  let lines = page.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  let fence = Array("---".utf8)
  guard lines.first.map(Array.init) == fence,
    let end = lines.dropFirst().firstIndex(where: { Array($0) == fence })
  else { return page }
  return Array(lines[(end + 1)...].joined(separator: "\n".utf8))
}
