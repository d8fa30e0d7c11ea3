import ArgumentParser
import KompasJournal
import KompasPages
import KompasStandards

/// `kompas label`: gives a run a label, by which it can be found.
struct LabelCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "label",
      abstract: Language.told.phrase("help.label.about"),
      discussion: Language.told.phrase("help.label.more")
    )
  }

  @Argument(help: .phrase("help.label.number"))
  var number: String

  @Argument(help: .phrase("help.label.text"))
  var text: String?

  @Flag(help: .phrase("help.label.remove"))
  var remove = false

  @OptionGroup var options: ArchiveOptions

  func validate() throws {
    if (text == nil) != remove { throw ValidationError(Language.told.phrase("label.which")) }
    if let text { try Self.check(text) }
  }

  /// Refuses what is no label.
  static func check(_ label: String) throws {
    let isBlank = label.allSatisfy(\.isWhitespace)
    guard !isBlank, label.count <= RunLabel.longestPart, !label.contains(where: \.isNewline) else {
      throw ValidationError(
        Language.told.phrase("label.tooLong", ["most": RunLabel.longestPart])
      )
    }
  }

  func run() throws {
    let language = options.language
    let number = try options.reading { try options.run(self.number, in: $0).id }
    try options.writing { try $0.label(number, text?.sanitized()) }
    if let text {
      say(
        printable(
          language.phrase("label.set", ["number": number, "text": text])
        )
      )
    } else {
      say(
        language.phrase("label.removed", ["number": number])
      )
    }
  }
}
