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
  var number: Int64

  @Argument(help: .phrase("help.label.text"))
  var text: String?

  @Flag(help: .phrase("help.label.remove"))
  var remove = false

  @OptionGroup var options: ArchiveOptions

  func validate() throws {
    if (text == nil) != remove { throw ValidationError(Language.told.phrase("label.which")) }
    if let text, text.isEmpty || text.count > 80 {
      throw ValidationError(Language.told.phrase("label.tooLong"))
    }
  }

  func run() throws {
    try options.changing(run: number) { store in
      try store.label(number, text?.sanitized())
    }
    let language = options.language
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
