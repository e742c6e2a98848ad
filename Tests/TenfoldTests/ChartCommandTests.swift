import Foundation
import Testing

/// `tenfold chart`.
@Suite(.timeLimit(.minutes(2))) struct ChartCommandTests {
  private let program: BuiltProgram
  private let report: SmallReport

  init() throws {
    program = try BuiltProgram()
    report = try SmallReport()
    try report.folder.write(
      "title: Bills\nx: {domain: [0, 6]}\ny: {}\nmarks:\n  - line: bill.growth * x\n",
      to: "content/charts/bills.yaml")
    try report.folder.write(
      "---\ntitle: A bill\n---\n\n`= bill.next_tenfold`\n\n![](chart:bills)\n",
      to: "content/en/index.md")
  }

  @Test func aFigureGoesToStandardOutputOrToAFile() throws {
    let drawing = try program.run("chart", "bills", in: report.folder)
    #expect(drawing.status == 0 && drawing.errors == "", "\(drawing.errors)")
    #expect(drawing.output.hasPrefix("<svg ") && drawing.output.hasSuffix("</svg>\n"))
    let csv = try program.run("chart", "bills", "--format", "csv", in: report.folder)
    #expect(csv.output.hasPrefix("x,y\n0,0\n"), "\(csv.output.prefix(80))")
    try report.folder.write("something longer that was there before", to: "bills.csv")
    let file = try program.run(
      "chart", "bills", "--format", "csv", "-o", "bills.csv", in: report.folder)
    #expect(file.status == 0 && file.output == "")
    #expect(report.folder.files(under: ".")["bills.csv"] == csv.output)
  }

  @Test func problemsGoToStandardErrorInTheirOwnFormat() throws {
    let outcome = try program.run(
      "chart", "bils", "--diagnostics", "short", in: report.folder)
    #expect(outcome.status == 1 && outcome.output == "")
    #expect(
      outcome.errors.hasPrefix("chart:1:1: error: there is no chart `bils` [unknown-chart]\n"),
      "\(outcome.errors)")
    let wrong = try program.run("chart", "bills", "--theme", "blue", in: report.folder)
    #expect(wrong.status == 64)
  }
}
