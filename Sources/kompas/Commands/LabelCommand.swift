import ArgumentParser
import KompasJournal
import KompasPages
import KompasStandards

/// `kompas label`: gives a run a label, by which it can be found.
struct LabelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "label",
    abstract: "Give a run a label, to find it by.",
    discussion: "`kompas runs` shows the numbers; `kompas runs --label TEXT` finds the runs."
  )

  @Argument(help: ArgumentHelp("The number of a run.", valueName: "run"))
  var number: Int64

  @Argument(help: "The label.")
  var text: String?

  @Flag(help: "Take the label away.")
  var remove = false

  @OptionGroup var options: ArchiveOptions

  func validate() throws {
    if (text == nil) != remove { throw ValidationError("Give either a label or --remove.") }
    if let text, text.isEmpty || text.count > 80 {
      throw ValidationError("A label is one line of at most 80 characters.")
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
