import Foundation
import Testing

@testable import Preview

/// What counts as a change of a report, however changes are found.
@Suite struct ChangeTests {
  /// Something that is done in a folder that is watched.
  struct Deed: CustomTestStringConvertible, Sendable {
    let name: String
    var before: @Sendable (Playground) throws -> Void = { _ in }
    let done: @Sendable (Playground) throws -> Void
    var testDescription: String { name }

    init(
      _ name: String, before: @escaping @Sendable (Playground) throws -> Void = { _ in },
      done: @escaping @Sendable (Playground) throws -> Void
    ) {
      self.name = name
      self.before = before
      self.done = done
    }
  }

  static let changes = [
    Deed("a file is written in place") { try $0.write("content/a.md", "longer text") },
    Deed("a file is made") { try $0.write("content/en/new.md") },
    Deed("a file is removed") { try $0.remove("content/en/b.md") },
    Deed("a file is renamed") { try $0.rename("content/a.md", to: "content/c.md") },
    Deed("a file is renamed over another") {
      try $0.rename("content/a.md", to: "content/en/b.md")
    },
    Deed("a file is touched") { utimes($0.path("content/a.md"), [timeval(), timeval()]) },
    Deed("a file is saved through a hidden one") {
      try $0.write("content/.a.md.tmp", "longer text")
      try $0.rename("content/.a.md.tmp", to: "content/a.md")
    },
    Deed("a file is saved through one beside the folder") {
      try $0.write("a.md.tmp", "longer text")
      try $0.rename("a.md.tmp", to: "content/a.md")
    },
    Deed("a file is saved as vim does") {
      try $0.write("content/4913")
      try $0.remove("content/4913")
      try $0.rename("content/a.md", to: "content/a.md~")
      try $0.write("content/a.md", "longer text")
      try $0.remove("content/a.md~")
    },
    Deed("a file becomes a folder") {
      try $0.remove("content/a.md")
      try $0.make("content/a.md")
    },
    Deed("a folder is made with what is in it") { try $0.write("content/new/deep/c.md") },
    Deed("a folder is renamed") { try $0.rename("content/en", to: "content/nl") },
    Deed("a folder is removed") { try $0.remove("content/en") },
    Deed("a folder is moved in", before: { try $0.write("other/c.md") }) {
      try $0.rename("other", to: "content/other")
    },
    Deed("a folder is moved out") { try $0.rename("content/en", to: "en") },
    Deed("a file comes whose name is not UTF-8") {
      mkdir($0.path("content/").utf8CString.dropLast() + [-1, 0], 0o777)
    },
    Deed("the folder is removed") { try $0.remove("content") },
    Deed("the folder is moved away") { try $0.rename("content", to: "elsewhere") },
    Deed("the folder comes back", before: { try $0.remove("content") }) {
      try $0.write("content/a.md")
    },
    Deed("the folder is changed for another", before: { try $0.write("other/a.md", "another") }) {
      try $0.rename("content", to: "old")
      try $0.rename("other", to: "content")
    },
    Deed(
      "a link to the folder leads elsewhere",
      before: {
        try $0.rename("content", to: "first")
        try $0.write("second/a.md")
        try $0.link("content", to: "first")
      }
    ) {
      try $0.link("next", to: "./second")
      try $0.rename("next", to: "content")
    },
    Deed(
      "a file changes behind a link to the folder",
      before: {
        try $0.rename("content", to: "first")
        try $0.link("content", to: "first")
      }
    ) { try $0.write("first/en/b.md", "longer text") },
    Deed("a link is made") { try $0.link("content/c.md", to: "a.md") },
    Deed("a link is changed", before: { try $0.link("content/c.md", to: "a.md") }) {
      try $0.link("next", to: "en/b.md")
      try $0.rename("next", to: "content/c.md")
    },
    Deed(
      "a hidden file to which a link leads is written",
      before: {
        try $0.write("content/.hidden/c.md")
        try $0.link("content/c.md", to: ".hidden/c.md")
      }
    ) { try $0.write("content/.hidden/c.md", "longer text") },
    Deed(
      "a file in a hidden folder to which a link leads is made",
      before: {
        try $0.make("content/.hidden/deep")
        try $0.link("content/linked", to: ".hidden")
      }
    ) { try $0.write("content/.hidden/deep/c.md") },
    Deed(
      "a link behind a link leads elsewhere",
      before: {
        try $0.make("content/.hidden")
        try $0.link("content/.hidden/c.md", to: "../a.md")
        try $0.link("content/c.md", to: ".hidden/c.md")
      }
    ) {
      try $0.link("next", to: "../en/b.md")
      try $0.rename("next", to: "content/.hidden/c.md")
    },
    Deed(
      "what a broken link leads to comes",
      before: { try $0.link("content/c.md", to: ".hidden/c.md") }
    ) { try $0.write("content/.hidden/c.md") },
    Deed(
      "what a link outside leads to goes",
      before: {
        try $0.write("outside.md")
        try $0.link("content/c.md", to: "../outside.md")
      }
    ) { try $0.remove("outside.md") },
  ]

  static let nothings = [
    Deed("all is read") { try $0.read("content") },
    Deed("an editor keeps a swap file") {
      try $0.write("content/.a.md.swp")
      try $0.write("content/.a.md.swp", "longer text")
      try $0.write("content/en/b.swp")
      try $0.write("content/en/.b.md.swo")
      try $0.remove("content/.a.md.swp")
    },
    Deed("an editor keeps a backup") {
      try $0.write("content/a.md~")
      try $0.write("content/#a.md#")
      try $0.write("content/#a.md#", "longer text")
      try $0.remove("content/#a.md#")
    },
    Deed("an editor locks a file") {
      try $0.link("content/.#a.md", to: "somebody@somewhere.1:2")
      try $0.remove("content/.#a.md")
    },
    Deed("version control is at work", before: { try $0.write("content/.git/HEAD") }) {
      try $0.write("content/.git/HEAD", "longer text")
      try $0.write("content/.git/objects/ab/cd")
    },
    Deed("the site is written beside") {
      try $0.write("public/en/index.html")
      try $0.write(".tenfold/links.json")
      try $0.write("public-new/en/index.html")
      try $0.remove("public")
      try $0.rename("public-new", to: "public")
      try $0.write("README.md")
    },
    Deed(
      "a folder has changed that was moved out", before: { try $0.rename("content/en", to: "en") }
    ) {
      try $0.write("en/b.md", "longer text")
      try $0.write("en/c.md")
    },
    Deed(
      "what a link outside leads to is written",
      before: {
        try $0.write("outside.md")
        try $0.link("content/c.md", to: "../outside.md")
      }
    ) { try $0.write("outside.md", "longer text") },
    Deed(
      "a folder outside changes to which a link leads",
      before: {
        try $0.make("outside")
        try $0.link("content/c", to: "../outside")
      }
    ) { try $0.write("outside/c.md") },
  ]

  @Test(arguments: changes, Observer.Way.allCases)
  func isAChange(_ deed: Deed, way: Observer.Way) throws {
    let playground = try Playground()
    try deed.before(playground)
    let observer = try Observer([playground.content], way)
    #expect(try !observer.seesChange(), "before")
    try deed.done(playground)
    #expect(try observer.seesChange())
    #expect(try !observer.seesChange(), "after")
    // All that is there now is watched, whatever came and went.
    try playground.write("content/en/b.md", "the last word")
    #expect(try observer.seesChange(), "later")
    try playground.write("content/en/b.md", "the very last word")
    #expect(try observer.seesChange(), "at last")
  }

  @Test(arguments: nothings, Observer.Way.allCases)
  func isNoChange(_ deed: Deed, way: Observer.Way) throws {
    let playground = try Playground()
    try deed.before(playground)
    let observer = try Observer([playground.content], way)
    try deed.done(playground)
    #expect(try !observer.seesChange())
    try playground.write("content/a.md", "longer text")
    #expect(try observer.seesChange(), "later")
  }

  /// What reading would do in each folder by itself, it does in several.
  @Test(arguments: Observer.Way.allCases) func severalFoldersAreWatched(way: Observer.Way) throws {
    let playground = try Playground(["content/a.md"])
    let folders = ["content", "templates", "far/away"].map(playground.path)
    let observer = try Observer(folders, way)
    for file in ["templates/page.html", "far/away/c.md", "content/b.md"] {
      try playground.write(file)
      #expect(try observer.seesChange(), "\(file)")
      try playground.write(file, "longer text")
      #expect(try observer.seesChange(), "\(file)")
    }
  }

  /// Each folder on the way may go, come, and be another.
  @Test(arguments: Observer.Way.allCases) func theWayToTheFolderIsWatched(way: Observer.Way) throws
  {
    let playground = try Playground(["far/away/content/a.md"])
    let observer = try Observer([playground.path("far/away/content")], way)
    try playground.rename("far", to: "gone")
    #expect(try observer.seesChange(), "gone")
    try playground.write("gone/away/content/a.md", "longer text")
    #expect(try !observer.seesChange(), "changed where it is not any more")
    try playground.make("far")
    _ = try observer.seesChange()
    try playground.write("far/away/content/b.md")
    #expect(try observer.seesChange(), "new")
    try playground.write("far/away/content/b.md", "longer text")
    #expect(try observer.seesChange(), "changed")
    try playground.rename("far/away", to: "far/gone")
    try playground.rename("gone/away", to: "far/away")
    #expect(try observer.seesChange(), "back")
    try playground.write("far/gone/content/b.md", "a still longer text")
    #expect(try !observer.seesChange(), "changed elsewhere")
    try playground.write("far/away/content/a.md", "a still longer text")
    #expect(try observer.seesChange(), "changed at last")
  }

  @Test func pathsMayBeRelative() throws {
    let folder = FileManager.default.currentDirectoryPath
    #expect(absolutePath("content") == folder + "/content")
    #expect(absolutePath("/a/../b") == "/a/../b")
  }
}
