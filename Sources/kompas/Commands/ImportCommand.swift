import ArgumentParser
import KompasJournal
import KompasPages
import KompasStandards

/// `kompas import`: takes the runs in a file into the archive.
struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: Language.told.phrase("help.import.about"),
      discussion: Language.told.phrase("help.import.more")
    )
  }

  @Argument(help: .phrase("help.import.file"))
  var file: String

  @Option(help: .phrase("help.import.label"))
  var label: String?

  @Flag(help: .phrase("help.import.sameLabels"))
  var sameLabels = false

  @OptionGroup var options: ArchiveOptions

  func validate() throws {
    if let label { try LabelCommand.check(label) }
  }

  func run() throws {
    let language = options.language
    let records = try RunFiles.verified(file, language).map { labelled($0.record) }
    guard records.allSatisfy({ ($0.label ?? "").count <= RunLabel.longest }) else {
      complain(language.phrase("import.longLabel", ["most": RunLabel.longest]))
      throw ExitStatus.badData
    }
    if !sameLabels { try checkLabels(of: records, language) }
    let added = try options.writing { try $0.add(records) }
    for (addition, record) in zip(added, records) {
      let own = record.label
      switch addition {
      case .parted(let run, let other):
        say(
          language.phrase(
            "import.parted",
            ["run": run, "other": other, "archive": archiveOption(options.archive)]
          )
        )
      case .continued, .behind:
        say(
          language.phrase(
            "import.further",
            ["run": addition.run, "isHere": addition == .behind(addition.run)]
          )
        )
      case .added(let run):
        say(
          printable(
            language.phrase(
              "import.added",
              ["run": run, "label": own ?? "", "isLabelled": own != nil]
            )
          )
        )
      case .present:
        say(
          language.phrase(
            "import.present",
            [
              "run": addition.run, "isLabelled": label != nil,
              "archive": archiveOption(options.archive),
            ]
          )
        )
      }
    }
  }

  private func labelled(_ record: RunRecord) -> RunRecord {
    var record = record
    if let label {
      record.label = RunLabel.label(record.label, within: label.sanitized())
    }
    return record
  }

  /// Two tables that are called alike on two laptops are not to become one: refuses labels that runs of the archive have already.
  private func checkLabels(of records: [RunRecord], _ language: Language) throws {
    var filter = RunFilter()
    filter.includesBranches = true
    let present = try options.reading { try $0?.runs(filter) } ?? []
    let known = try options.reading { try $0?.known(records) } ?? records.map { _ in nil }
    for (record, run) in zip(records, known) where run == nil {
      guard let label = record.label,
        let twin = present.first(where: { $0.label?.lowercased() == label.lowercased() })
      else { continue }
      complain(
        printable(
          language.phrase(
            "import.sameLabel",
            [
              "label": label, "run": twin.id, "file": typed(file),
              "archive": archiveOption(options.archive),
            ]
          )
        )
      )
      throw ExitStatus.badData
    }
  }
}
