import Foundation
import KompasScenarios
import KompasStandards

/// Asks an author the questions for a new case, one at a time.
struct Interview {
  /// The answers could not be completed: the input ended at this question.
  struct Ended: Error {
    var question: CaseQuestion
  }

  let questionnaire: CaseQuestionnaire
  let language: Language
  /// Whether a case of this id would stand in the way of something.
  let isTaken: (String) -> Bool
  private let isTerminal = isatty(STDIN_FILENO) == 1

  /// Asks the questions; those that have an answer already are not asked.
  ///
  /// An answer that cannot be used is asked again, with the reason.
  func ask(
    _ questions: [CaseQuestion],
    known: CaseAnswers
  ) throws(Ended) -> CaseAnswers {
    var answers = known
    for question in questions where !answers.has(question) {
      if question == .procedure { listProcedures() }
      if question == .authority { list(questionnaire.words(for: question, after: answers)) }
      while true {
        let standard = questionnaire.standard(question, after: answers)
        write(printable("\(question.words(language)) [\(standard)] "))
        guard let line = readLine() else {
          write("\n")
          throw Ended(question: question)
        }
        if !isTerminal { write("\n") }
        do throws(CaseAnswerProblem) {
          let answer = try questionnaire.accept(line, for: question, after: answers)
          guard question != .id || !isTaken(answer) else {
            say(printable("  " + Self.taken(answer, language)))
            continue
          }
          answers[question] = answer
          break
        } catch {
          say(printable("  " + error.words(language)))
        }
      }
    }
    return answers
  }

  /// That a folder is there already.
  static func taken(_ id: String, _ language: Language) -> String {
    language.phrase("authoring.taken", ["id": id])
  }

  private func listProcedures() {
    list(
      questionnaire.procedures.map { "\($0.key): \($0.names[language.code] ?? "")" }
    )
  }

  private func list(_ words: [String]) {
    for (number, word) in words.enumerated() { say(printable("  \(number + 1)  \(word)")) }
  }
}
