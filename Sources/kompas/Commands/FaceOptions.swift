public import ArgumentParser
public import KompasPages

/// How pages are shown, wherever something is played.
struct FaceOptions: ParsableArguments {
  @Flag(help: .phrase("help.any.plain"))
  var plain = false

  @Option(help: .phrase("help.any.theme"))
  var theme: Theme?

  @Flag(help: .phrase("help.any.present"))
  var present = false

  @Flag(help: .phrase("help.any.noMotion"))
  var noMotion = false
}

extension Theme: ExpressibleByArgument {}
