import Foundation
import KompasScenarios
import Testing

@Suite struct WholeFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { folder.url.appendingPathComponent(name).path }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  private func status(_ name: String) -> stat {
    var found = stat()
    lstat(path(name), &found)
    return found
  }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() }
  }

  @Test func `a file is replaced and keeps its permissions, unless others are asked for`() throws {
    try WholeFile.write(Array("oud".utf8), to: path("a"))
    chmod(path("a"), 0o640)
    let before = status("a")
    try WholeFile.write(Array("nieuw".utf8), to: path("a"))
    #expect(try text("a") == "nieuw")
    #expect(status("a").st_mode & 0o777 == 0o640 && status("a").st_ino != before.st_ino)
    try WholeFile.write(Array("geheim".utf8), to: path("a"), mode: 0o600)
    #expect(try text("a") == "geheim" && status("a").st_mode & 0o777 == 0o600)
    try WholeFile.write([], to: path("b"), mode: 0o600)
    #expect(try text("b").isEmpty && status("b").st_mode & 0o777 == 0o600)
    #expect(try names == ["a", "b"])
  }

  @Test func `behind a link the file is written, and the link stays`() throws {
    try WholeFile.write(Array("oud".utf8), to: path("echt"))
    #expect(symlink("echt", path("link")) == 0)
    try WholeFile.write(Array("nieuw".utf8), to: path("link"))
    #expect(try text("echt") == "nieuw" && status("link").st_mode & S_IFMT == S_IFLNK)
    #expect(try names == ["echt", "link"])
  }

  @Test func `a pipe is written to and stays a pipe`() throws {
    #expect(mkfifo(path("pijp"), 0o600) == 0)
    let reader = open(path("pijp"), O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    try WholeFile.write(Array("erdoor".utf8), to: path("pijp"))
    var bytes = [UInt8](repeating: 0, count: 100)
    #expect(read(reader, &bytes, bytes.count) == 6 && bytes.starts(with: Array("erdoor".utf8)))
    #expect(status("pijp").st_mode & S_IFMT == S_IFIFO)
    #expect(try names == ["pijp"])
  }

  @Test func `what the system keeps open is written to, and not replaced`() throws {
    try WholeFile.write(Array("a".utf8), to: path("a"))
    let before = status("a").st_ino
    let file = open(path("a"), O_WRONLY | O_APPEND)
    defer { close(file) }
    try WholeFile.write(Array("b".utf8), to: "/proc/self/fd/\(file)")
    #expect(try text("a") == "ab" && status("a").st_ino == before)
  }

  @Test func `of several files none is changed if one cannot be written`() throws {
    try WholeFile.write(Array("oud".utf8), to: path("a"))
    try FileManager.default.createDirectory(
      atPath: path("map"),
      withIntermediateDirectories: false
    )
    let new = Array("nieuw".utf8)
    #expect(throws: FileProblem(path("nergens"), code: ENOENT)) {
      try WholeFile.write([(path("a"), new), (path("nergens/b"), new)])
    }
    #expect(throws: FileProblem(path("map"), code: EISDIR)) {
      try WholeFile.write([(path("a"), new), (path("map"), new)])
    }
    #expect(try text("a") == "oud" && names == ["a", "map"])
    try WholeFile.write([(path("a"), new), (path("map/b"), new)])
    #expect(try text("a") == "nieuw" && text("map/b") == "nieuw")
  }

  @Test func `a name that is as long as the system allows can be written`() throws {
    let name = String(repeating: "é", count: 127)
    try WholeFile.write([1], to: path(name))
    #expect(try names.map(\.utf8.count) == [254])
  }
}
