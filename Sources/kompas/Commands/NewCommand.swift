import ArgumentParser
import Foundation
import KompasScenarios
import KompasStandards

/// `kompas new`: writes a case that plays at once, for an author to change.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a new case that plays at once, from the answers to a few questions.",
    discussion: """
      An empty answer takes what stands between [ ]. Nothing is written before the last answer, and nothing is ever \
      written over. If the input ends before that, nothing is written.
      With --answers nothing is asked: the file has a line `title: …` for each question; `kompas new --questions` \
      prints such a file.
      Exit code 0: written. 64: the command is not right. 65: the answers or the case are not right. 66: there is no \
      such file, folder or case, or the input ended. 73: it cannot be written. 130: stopped with ^C.
      """
  )

  @Argument(help: "The id of the new case, which is the name of its folder; asked if left out.")
  var id: String?

  @Option(help: "Begin with this case (id or path): it is copied with its art and translations.")
  var from: String?

  @Option(help: "A file with the answers, instead of asking.")
  var answers: String?

  @Flag(help: "Print the questions as a file of answers, and write nothing.")
  var questions = false

  @Option(help: "The folder it comes in; Scenarios if that is there, else the present folder.")
  var into: String?

  @Option(help: "The language the case is written in: nl or en; asked if left out.")
  var language: Language?

  @Option(help: "The language of the interface: nl or en.")
  var lang: Language?

  func run() throws {
    let speech = Language.chosen(lang, environment: ProcessInfo.processInfo.environment)
    let author = Author(language: speech, into: into)
    try author.checkFolder()
    let questionnaire = CaseQuestionnaire(
      assets: try Compose.assets(speech),
      languages: Languages.complete,
      usualLanguage: (language ?? speech).code
    )
    let asked = from == nil ? CaseQuestion.allCases : CaseQuestion.copying
    if questions {
      write(AnswersFile.example(asked, questionnaire, speech))
      return
    }
    let source = try from.map { try author.source($0) }
    let known = try known(questionnaire, author)
    let complete: CaseAnswers
    if let answers {
      complete = try author.read(answers, asked, known: known, questionnaire)
    } else {
      complete = try author.ask(asked, known: known, questionnaire)
    }
    if let source {
      try author.copy(source, complete)
    } else {
      try author.write(complete)
    }
  }

  /// What the command line answers.
  private func known(
    _ questionnaire: CaseQuestionnaire,
    _ author: Author
  ) throws -> CaseAnswers {
    var known = CaseAnswers()
    if let language { known[.language] = language.code }
    guard let id else { return known }
    do throws(AnswerProblem) {
      known[.id] = try questionnaire.accept(id, for: .id, after: known)
    } catch {
      complain(printable("\(id): \(error.words(author.language))"))
      throw ExitCode.validationFailure
    }
    if author.isTaken(known[.id]) {
      complain(printable(Interview.taken(author.path(known[.id]), author.language)))
      throw ExitStatus.cannotCreate
    }
    return known
  }
}
