import Foundation
import KompasEngine
import KompasScenarios

// Measures on real input, always as a ratio against a plain baseline in the same run.
//
//     make bench            a table for people
//     make bench ARGS=--json

let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()
let program = CommandLine.arguments[0].replacingOccurrences(of: "kompas-bench", with: "kompas")
var measurements: [Measurement] = []

let reader = CaseReader(assets: AssetLibrary(root: root.path + "/Assets"))
let path = root.path + "/Scenarios/windpark_oosterbrink"
guard let loaded = reader.load(path).loaded else { fatalError("The case does not load.") }

measurements.append(try Measurement.playing(Game(loaded.compiled)))
measurements.append(Measurement.reading(reader, path))
measurements.append(Measurement.simulatingTogether(Game(loaded.compiled), runs: 2_000))
measurements.append(Measurement.counting(Game(loaded.compiled), runs: 2_000))
measurements.append(try Measurement.compass(loaded.compiled))
measurements.append(try Measurement.checking(reader))
measurements += try Measurement.weighing(
  python: root.path + "/.build/oracles/bin/python3",
  script: root.path + "/Tests/Oracles/bench/numpy_smaa.py"
)
if FileManager.default.isExecutableFile(atPath: program) {
  measurements.append(try Measurement.menu(program, cases: 20, like: path, root: root.path))
}
Measurement.show(measurements, asJSON: CommandLine.arguments.contains("--json"))
