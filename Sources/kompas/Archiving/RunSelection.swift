import ArgumentParser
import KompasJournal
import KompasStandards

/// Which runs of an archive are meant, by what is known of them: everything that is given must hold.
struct RunSelection: ParsableArguments {
  @Option(name: .customLong("case"), help: .phrase("help.runs.caseID"))
  var caseID: String?

  @Option(help: .phrase("help.any.since"))
  var since: Day?

  @Option(help: .phrase("help.any.until"))
  var until: Day?

  @Option(help: .phrase("help.runs.ending"))
  var ending: String?

  @Option(help: .phrase("help.runs.label"))
  var label: String?

  @Flag(help: .phrase("help.runs.finished"))
  var finished = false

  @Flag(help: .phrase("help.runs.unfinished"))
  var unfinished = false

  @Flag(help: .phrase("help.runs.branches"))
  var branches = false

  func validate() throws {
    if finished && unfinished {
      throw ValidationError(Language.told.phrase("runs.which"))
    }
  }

  /// What an archive is asked.
  var filter: RunFilter {
    var filter = RunFilter()
    filter.caseID = caseID
    filter.since = since?.start
    filter.until = until?.end
    filter.ending = ending
    filter.label = label
    filter.hasEnded = finished ? true : unfinished ? false : nil
    filter.includesBranches = branches
    return filter
  }

  /// Whether anything is asked at all.
  var isAsked: Bool { filter != RunFilter() }
}
