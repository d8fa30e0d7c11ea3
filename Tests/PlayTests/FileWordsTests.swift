import Foundation
import Testing

/// What the system refuses is told by its own name, wherever a file is read.
@Suite struct FileWordsTests {
  @Test func `absent, a folder, a loop of links and a name that is too long are told apart`() throws
  {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let loop = folder.appendingPathComponent("kring").path
    try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: loop)
    let long = folder.path + "/" + String(repeating: "x", count: 300)
    let environment = ["XDG_DATA_HOME": folder.path + "/data"]
    let commands = [
      (["import"], ""), (["weigh", "--matrix"], ""),
      (["simulate", "windpark_oosterbrink", "--policy"], "compass="),
    ]
    for (command, before) in commands {
      func errors(_ path: String) throws -> String {
        let outcome = try Program.run(command + [before + path], environment: environment)
        #expect(outcome.status == 66 || outcome.status == 65, "\(command) \(path)")
        return outcome.errors
      }
      #expect(try errors(folder.path + "/nergens").contains("nergens bestaat niet."), "\(command)")
      #expect(try errors(loop).contains("kring is een link die naar zichzelf terugleidt."))
      #expect(try errors(long).contains("is te lang."))
      #expect(try errors(folder.path).contains("geen"))
    }
    let archive = try Program.run(["runs", "--archive", loop], environment: environment)
    #expect(archive.status != 0 && archive.errors.contains("terugleidt"), "\(archive.errors)")
  }
}
