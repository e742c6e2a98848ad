import Foundation
import Site
import Testing

@testable import tenfold

@Suite struct PublishingTests {
  private func site(_ texts: [String: String]) -> [OutputFile] {
    texts.sorted { $0.key < $1.key }.map { OutputFile(path: $0.key, bytes: Array($0.value.utf8)) }
  }

  private let old = ["index.html": "old", "en/a.html": "old a", "en/gone.html": "old only"]
  private let new = ["index.html": "new", "en/a.html": "new a", "assets/x/y.css": "new only"]

  /// What stands in the site folder, without the marker.
  private func published(_ folder: String, _ name: String = "public") -> [String: String] {
    var files = TemporaryFolder.files(under: folder + "/" + name)
    #expect(files[".tenfold"]?.hasPrefix("tenfold-site/1\n") ?? files.isEmpty)
    files[".tenfold"] = nil
    return files
  }

  private func siteFolder(_ folder: TemporaryFolder, _ name: String = "public") throws -> SiteFolder
  {
    try SiteFolder(folder.path(name))
  }

  @Test(arguments: [true, false]) func aSiteIsReplacedWholeAndNothingIsLeftBeside(canExchange: Bool)
    throws
  {
    let folder = try TemporaryFolder()
    let target = try siteFolder(folder, "deep/er/public")
    #expect(try publish(site(old), in: target, canExchange: canExchange) == .replaced)
    #expect(published(folder.path, "deep/er/public") == old)
    #expect(try publish(site(new), in: target, canExchange: canExchange) == .replaced)
    #expect(published(folder.path, "deep/er/public") == new)
    #expect(try FileManager.default.contentsOfDirectory(atPath: target.parent) == ["public"])
  }

  @Test func theSameSiteIsLeftUntouched() throws {
    let folder = try TemporaryFolder()
    let target = try siteFolder(folder)
    try #require(try publish(site(old), in: target) == .replaced)
    let before = try FileFacts.ofEntry(target.path)?.identity
    #expect(try publish(site(old), in: target) == .unchanged)
    #expect(try FileFacts.ofEntry(target.path)?.identity == before)
  }

  @Test(arguments: ["extra", "en/extra", "empty/folder/"])
  func somethingAddedToTheSiteIsNotTheSameSite(extra: String) throws {
    let folder = try TemporaryFolder()
    let target = try siteFolder(folder)
    try #require(try publish(site(old), in: target) == .replaced)
    if extra.hasSuffix("/") {
      try FileManager.default.createDirectory(
        atPath: folder.path("public/" + extra), withIntermediateDirectories: true)
    } else {
      try folder.write("x", to: "public/" + extra)
    }
    #expect(try publish(site(old), in: target) == .replaced)
    #expect(published(folder.path) == old)
  }

  @Test func aFolderThatIsNotOursIsNotTouched() throws {
    let folder = try TemporaryFolder(["public/thesis.tex": "years of work"])
    #expect(try publish(site(new), in: siteFolder(folder)) == .refused(.unmarked))
    #expect(folder.files(under: "public") == ["thesis.tex": "years of work"])
    #expect(try folder.names() == ["public"])
  }

  @Test func anEmptyFolderIsTaken() throws {
    let folder = try TemporaryFolder(["public/x": ""])
    try folder.remove("public/x")
    #expect(try publish(site(new), in: siteFolder(folder)) == .replaced)
    #expect(published(folder.path) == new)
  }

  @Test func aLinkToTheSiteStaysALink() throws {
    let folder = try TemporaryFolder(["elsewhere/site/.tenfold": "tenfold-site/1\n"])
    try folder.link("public", to: "elsewhere/site")
    #expect(try publish(site(new), in: siteFolder(folder)) == .replaced)
    #expect(published(folder.path, "elsewhere/site") == new)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("public"))
        == "elsewhere/site")
  }

  @Test func linksInsideAnOldSiteAreNotFollowedWhenItIsRemoved() throws {
    let folder = try TemporaryFolder(["precious/data": "x"])
    let target = try siteFolder(folder)
    try #require(try publish(site(old), in: target) == .replaced)
    try folder.link("public/link", to: "../precious")
    #expect(try publish(site(new), in: target) == .replaced)
    #expect(folder.files(under: "precious") == ["data": "x"])
  }

  @Test func thePermissionsOfTheFolderStay() throws {
    let folder = try TemporaryFolder()
    let target = try siteFolder(folder)
    try #require(try publish(site(old), in: target) == .replaced)
    try setMode(0o750, of: target.path)
    try #require(try publish(site(new), in: target) == .replaced)
    #expect(try FileFacts.ofEntry(target.path)?.mode == 0o750)
  }

  /// Whatever step the machine fails at, the old site or the new one stands, and nothing beside it.
  @Test(arguments: [true, false]) func aFailureAtAnyStepLeavesAWholeSite(canExchange: Bool) throws {
    var index = 0
    while true {
      let folder = try TemporaryFolder()
      let target = try siteFolder(folder)
      try #require(try publish(site(old), in: target) == .replaced)
      var left = index
      var failedAt: PublishingStep?
      do {
        _ = try publish(site(new), in: target, canExchange: canExchange) {
          step throws(DiskFailure) in
          if left == 0 {
            failedAt = step
            throw DiskFailure("write", "x", ENOSPC)
          }
          left -= 1
        }
      } catch {
        #expect(error.message == "cannot write `x`: no space left on device")
      }
      guard let failedAt else { break }
      let isNew = failedAt == .replaced || failedAt == .removed
      #expect(published(folder.path) == (isNew ? new : old), "at \(failedAt)")
      let beside = try folder.names().filter { $0 != "public" }
      // What could not be removed after the change is left for the next build.
      #expect(beside == [] || isNew, "at \(failedAt)")
      #expect(try publish(site(new), in: target) == (isNew ? .unchanged : .replaced))
      #expect(try folder.names() == ["public"], "after \(failedAt)")
      index += 1
    }
    #expect(index >= 7)
  }

  /// At every step the state of the disk is kept as if the process had been killed there; the next
  /// build must find the old site or the new one, and leave nothing behind.
  @Test(arguments: [true, false]) func aKillAtAnyStepIsPutRightByTheNextBuild(canExchange: Bool)
    throws
  {
    let folder = try TemporaryFolder()
    let keep = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path("work"), withIntermediateDirectories: true)
    let target = try siteFolder(folder, "work/public")
    try #require(try publish(site(old), in: target) == .replaced)
    var steps: [PublishingStep] = []
    var failure: (any Error)?
    _ = try publish(site(new), in: target, canExchange: canExchange) { step throws(DiskFailure) in
      do {
        try FileManager.default.copyItem(
          atPath: folder.path("work"), toPath: keep.path("\(steps.count)"))
      } catch { failure = error }
      steps.append(step)
    }
    #expect(failure == nil)
    #expect(steps.contains(.putOldAside) == !canExchange)
    for (index, step) in steps.enumerated() {
      let killed = keep.path("\(index)")
      let found = TemporaryFolder.files(under: killed + "/public").filter { $0.key != ".tenfold" }
      let isAside = step == .putOldAside
      #expect(isAside ? found.isEmpty : found == old || found == new, "killed at \(step)")
      try recover(SiteFolder(killed + "/public"))
      let recovered = published(killed)
      #expect(recovered == old || recovered == new, "recovered from \(step)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: killed) == ["public"])
      _ = try publish(site(new), in: SiteFolder(killed + "/public"))
      #expect(published(killed) == new)
    }
  }

  @Test func onlyFoldersThatCarryTheMarkerAreClearedAway() throws {
    let folder = try TemporaryFolder([
      ".public.tenfold-new-12/mine": "keep", ".public.tenfold-old-x/.tenfold": "tenfold-site/1",
      ".public.tenfold-new-13/.tenfold": "tenfold-site/1", ".public.tenfold-new-13/a": "",
      ".other.tenfold-new-14/.tenfold": "tenfold-site/1", ".public.tenfold-new-15": "a file",
    ])
    try recover(siteFolder(folder))
    #expect(
      try folder.names() == [
        ".other.tenfold-new-14", ".public.tenfold-new-12", ".public.tenfold-new-15",
        ".public.tenfold-old-x",
      ])
  }

  @Test func aSiteThatWasPutAsideIsPutBack() throws {
    let folder = try TemporaryFolder([
      ".public.tenfold-old-9/.tenfold": "tenfold-site/1\n",
      ".public.tenfold-old-9/index.html": "old",
    ])
    try recover(siteFolder(folder))
    #expect(folder.files(under: "public")["index.html"] == "old")
    #expect(try folder.names() == ["public"])
  }

  @Test func buildsAtTheSameTimeNeverMix() async throws {
    let folder = try TemporaryFolder()
    let target = try siteFolder(folder)
    let sites = (0..<6).map { index in
      Dictionary(uniqueKeysWithValues: (0..<20).map { ("\(index)/\($0).html", "site \(index)") })
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for files in sites.map(site) {
        group.addTask { _ = try publish(files, in: target) }
      }
      try await group.waitForAll()
    }
    #expect(sites.contains(published(folder.path)))
    #expect(try folder.names() == ["public"])
  }

  @Test func twoFilesOfOneNameAreAFailureAndTheOldSiteStays() throws {
    let folder = try TemporaryFolder()
    let target = try siteFolder(folder)
    try #require(try publish(site(old), in: target) == .replaced)
    let twice = site(new) + site(["index.html": "again"])
    #expect(throws: DiskFailure.self) { try publish(twice, in: target) }
    #expect(published(folder.path) == old)
    #expect(try folder.names() == ["public"])
  }
}
