import ArgumentParser
import Foundation
import KompasScenarios
import KompasStandards

/// `kompas new`: writes a case that plays at once, for an author to change.
struct NewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new",
      abstract: Language.told.phrase("help.new.about"),
      discussion: Language.told.phrase("help.new.more")
    )
  }

  @Argument(help: .phrase("help.new.id"))
  var id: String?

  @Option(help: .phrase("help.new.from"))
  var from: String?

  @Option(help: .phrase("help.new.answers"))
  var answers: String?

  @Flag(help: .phrase("help.new.questions"))
  var questions = false

  @Option(help: .phrase("help.new.into"))
  var into: String?

  @Option(help: .phrase("help.new.language"))
  var caseLanguage: Language?

  @Option(name: .language, help: .phrase("help.any.language"))
  var lang: Language?

  func run() throws {
    let speech = Language.chosen(lang, environment: ProcessInfo.processInfo.environment)
    let author = Author(language: speech, into: into)
    try author.checkFolder()
    let questionnaire = CaseQuestionnaire(
      assets: Languages.assets,
      languages: Languages.complete,
      usualLanguage: (caseLanguage ?? speech).code
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
    if let caseLanguage { known[.language] = caseLanguage.code }
    guard let id else { return known }
    do throws(CaseAnswerProblem) {
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
