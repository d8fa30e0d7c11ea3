import ArgumentParser

@main
struct Kompas: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kompas",
    abstract: "A serious game about local democracy: play a case, recalibrate your compass.",
    version: Kompas.version,
    subcommands: [RunsCommand.self])

  /// The version of the program, kept with every run.
  static let version = "0.1.0"
}
