import Foundation
import KompasEngine
import KompasScenarios

// Measures on real input, always as a ratio against a plain baseline in the same run.
//
//     make bench            a table for people
//     make bench ARGS=--json
//     make bench ARGS=--instructions      only what valgrind counts
//     make bench ARGS=--face              only what a player feels of a face

let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()
let bare = root.path + "/Tests/Oracles/bench/bare_ncurses.py"
let program = CommandLine.arguments[0].replacingOccurrences(of: "kompas-bench", with: "kompas")
var measurements: [Measurement] = []

let reader = CaseReader(assets: AssetLibrary(root: root.path + "/Assets"))
let path = root.path + "/Scenarios/windpark_oosterbrink"
guard let loaded = reader.load(path).loaded else { fatalError("The case does not load.") }

func faces() throws -> [Measurement] {
  try Measurement.firstFrame(program, cases: 20, like: path, root: root.path, bare: bare)
    + Measurement.face(program, case: path, bare: bare)
}

let arguments = CommandLine.arguments
if let only = arguments.firstIndex(of: "--only"), arguments.count > only + 2 {
  // What runs itself under valgrind.
  let runs = Int(arguments[only + 2]) ?? 0
  print(Measurement.only(arguments[only + 1], runs: runs, Game(loaded.compiled)))
  exit(0)
}
if arguments.contains("--face") {
  let found = try faces()
  Measurement.show(found, asJSON: arguments.contains("--json"))
  exit(0)
}
let counted = Measurement.counted(arguments[0])
if counted.isEmpty {
  FileHandle.standardError.write(Data("Instructions: not known; valgrind counts them.\n".utf8))
}
if arguments.contains("--instructions") {
  Measurement.show(counted, asJSON: arguments.contains("--json"))
  exit(0)
}
measurements += Measurement.playingOut(Game(loaded.compiled), runs: 20_000) + counted
measurements.append(try Measurement.playing(Game(loaded.compiled)))
measurements.append(Measurement.reading(reader, path))
measurements.append(Measurement.simulatingTogether(Game(loaded.compiled), runs: 20_000))
measurements.append(Measurement.counting(Game(loaded.compiled), runs: 20_000))
measurements.append(try Measurement.compass(loaded.compiled))
measurements.append(try Measurement.checking(reader))
measurements += try Measurement.weighing(
  python: root.path + "/.build/oracles/bin/python3",
  script: root.path + "/Tests/Oracles/bench/numpy_smaa.py"
)
if FileManager.default.isExecutableFile(atPath: program) {
  measurements.append(try Measurement.menu(program, cases: 20, like: path, root: root.path))
  measurements += try faces()
}
Measurement.show(measurements, asJSON: CommandLine.arguments.contains("--json"))
