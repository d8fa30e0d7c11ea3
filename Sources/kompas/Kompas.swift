import ArgumentParser

@main
struct Kompas: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kompas",
    abstract: "A serious game about local democracy: play a case, recalibrate your compass.",
    version: "0.1.0")
}
