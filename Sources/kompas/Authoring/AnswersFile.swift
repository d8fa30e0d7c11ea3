import Foundation
import KompasScenarios
import KompasStandards

/// Answers to the questions for a new case, in a file: a line `title: …` for each.
enum AnswersFile {
  /// What can be wrong with it.
  enum Problem: Equatable {
    case unreadable(FileProblem)
    case notAnswers
    case unknown(String, meant: String?, line: Int)
    case twice(String, line: Int)
    case missing(CaseQuestion)
    case wrong(CaseQuestion, CaseAnswerProblem, line: Int)
  }

  /// What came of reading one: answers, or everything that is wrong.
  enum Reading {
    case answers(CaseAnswers)
    case wrong([Problem])
  }

  private static let sizeLimit = 64 << 10

  /// Reads a file.
  ///
  /// Lines that begin with `#` are skipped. Every question must be there; an empty answer is the usual one. What is in
  /// `known` need not be there.
  static func read(
    _ path: String,
    _ questions: [CaseQuestion],
    known: CaseAnswers,
    _ questionnaire: CaseQuestionnaire
  ) -> Reading {
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try InputFile.bytes(path, limit: CaseFolder.sizeLimit)
    } catch { return .wrong([.unreadable(error)]) }
    guard bytes.count <= sizeLimit, let text = String(validating: bytes, as: UTF8.self) else {
      return .wrong([.notAnswers])
    }
    var problems: [Problem] = []
    var found: [CaseQuestion: (text: String, line: Int)] = [:]
    let names = questions.map(\.rawValue)
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let line = line.trimmingCharacters(in: .whitespaces)
      if line.isEmpty || line.hasPrefix("#") { continue }
      guard let colon = line.firstIndex(of: ":") else { return .wrong([.notAnswers]) }
      let name = line[..<colon].trimmingCharacters(in: .whitespaces)
      let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      guard let question = questions.first(where: { $0.rawValue == name }) else {
        let meant = Suggestion.nearest(to: name, in: names)
        problems.append(.unknown(name, meant: meant, line: index + 1))
        continue
      }
      if found.updateValue((unquoted(value), index + 1), forKey: question) != nil {
        problems.append(.twice(name, line: index + 1))
      }
    }
    var answers = known
    for question in questions where !answers.has(question) {
      guard let (text, line) = found[question] else {
        problems.append(.missing(question))
        continue
      }
      do throws(CaseAnswerProblem) {
        answers[question] = try questionnaire.accept(text, for: question, after: answers)
      } catch { problems.append(.wrong(question, error, line: line)) }
    }
    return problems.isEmpty ? .answers(answers) : .wrong(problems)
  }

  /// A file of answers with the usual ones in it, for an author to change.
  static func example(
    _ questions: [CaseQuestion],
    _ questionnaire: CaseQuestionnaire,
    _ language: Language
  ) -> String {
    var answers = CaseAnswers()
    var lines: [String] = []
    for question in questions {
      let standard = questionnaire.standard(question, after: answers)
      answers[question] = standard
      lines.append("# \(question.words(language))")
      // All of them: the procedure may still be changed.
      let words = questionnaire.words(for: question, after: CaseAnswers())
      if !words.isEmpty { lines.append("# \(words.joined(separator: ", "))") }
      lines.append("\(question.rawValue): \(standard)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// An answer without the quotation marks around it, for who is used to them.
  private static func unquoted(_ text: String) -> String {
    guard text.count > 1, let first = text.first, first == text.last, first == "\"" else {
      return text
    }
    return String(text.dropFirst().dropLast())
  }
}

extension AnswersFile.Problem {
  /// Where it is, what is wrong and how to mend it, in words.
  func words(_ path: String, _ language: Language) -> String {
    switch self {
    case .unreadable(let problem): problem.words(language)
    case .notAnswers: language.phrase("authoring.file.notAnswers", ["path": path])
    case .unknown(let name, let meant, let line):
      language.phrase(
        "authoring.file.unknown",
        ["path": path, "line": line, "name": name, "hint": language.hint(meant)]
      )
    case .twice(let name, let line):
      language.phrase("authoring.file.twice", ["path": path, "line": line, "name": name])
    case .missing(let question):
      language.phrase(
        "authoring.file.missing",
        ["path": path, "name": question.rawValue, "question": question.words(language)]
      )
    case .wrong(let question, let problem, let line):
      "\(path):\(line): \(question.rawValue): \(problem.words(language))"
    }
  }
}
