import ArgumentParser
import Foundation
import KompasScenarios
import KompasStandards

/// What `kompas new` does with the answers: it says what is wrong, or writes the case and says what to do next.
struct Author {
  let language: Language
  /// The folder that the case comes in.
  let parent: String

  /// Takes the folder that was asked for, else the usual one.
  init(language: Language, into folder: String?) {
    self.language = language
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: "Scenarios", isDirectory: &isFolder)
    var parent = folder ?? (isThere && isFolder.boolValue ? "Scenarios" : ".")
    while parent.count > 1, parent.hasSuffix("/") { parent.removeLast() }
    self.parent = parent
  }

  /// The path of a case in it, as it is typed.
  func path(_ id: String) -> String { parent == "." ? id : parent + "/" + id }

  /// Whether something of this name is there.
  func isTaken(_ id: String) -> Bool { NewFolder.isThere(parent + "/" + id) }

  /// Says so before anything is asked if the folder is not there.
  func checkFolder() throws {
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: parent, isDirectory: &isFolder)
    if isThere, isFolder.boolValue { return }
    complain(printable(NewFolder.Problem.noParent.words("", in: parent, language)))
    throw ExitStatus.noInput
  }

  /// The case to begin with: its path and what it holds; it must be sound.
  func source(_ name: String) throws -> (path: String, reading: CaseReading) {
    _ = try CaseLookup.load(name, language)
    let path = Compose.library().find(name) ?? name
    return (path, Compose.reader().load(path))
  }

  /// Reads the answers from a file.
  func read(
    _ file: String,
    _ questions: [CaseQuestion],
    known: CaseAnswers,
    _ questionnaire: CaseQuestionnaire
  ) throws -> CaseAnswers {
    switch AnswersFile.read(file, questions, known: known, questionnaire) {
    case .answers(let answers):
      if isTaken(answers[.id]) {
        complain(printable(Interview.taken(path(answers[.id]), language)))
        throw ExitStatus.cannotCreate
      }
      return answers
    case .wrong(let problems):
      for problem in problems { complain(printable(problem.words(file, language))) }
      if case .unreadable? = problems.first { throw ExitStatus.noInput }
      throw ExitStatus.badData
    }
  }

  /// Asks for the answers.
  func ask(
    _ questions: [CaseQuestion],
    known: CaseAnswers,
    _ questionnaire: CaseQuestionnaire
  ) throws -> CaseAnswers {
    say(
      language.phrase("authoring.start")
    )
    stopWhenAsked()
    let interview = Interview(questionnaire: questionnaire, language: language, isTaken: isTaken)
    do throws(Interview.Ended) {
      return try interview.ask(questions, known: known)
    } catch {
      let name = error.question.rawValue
      complain(
        language.phrase("authoring.ended", ["name": name])
      )
      throw ExitStatus.noInput
    }
  }

  /// ^C at a question ends with 130, on a line of its own.
  private func stopWhenAsked() {
    signal(SIGINT) { signal in
      _ = "\n".utf8CString.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, 1) }
      _exit(ExitStatus.ended(by: signal))
    }
  }

  /// Writes a new case.
  func write(_ answers: CaseAnswers) throws {
    let assets = Languages.assets
    let speech = answers[.language]
    let templates = assets.root + "/Templates/"
    guard let template = FileManager.default.contents(atPath: templates + "case.\(speech).yaml"),
      let map = FileManager.default.contents(atPath: templates + "map.\(speech).txt"),
      let text = CaseTemplate(String(decoding: template, as: UTF8.self)).filled(
        with: answers,
        schema: SchemaPlace.reference(to: "case", from: parent, in: assets),
        assets: assets
      )
    else {
      complain(
        printable(
          language.phrase("authoring.noTemplate", ["templates": templates])
        )
      )
      throw ExitStatus.noInput
    }
    let mapName = speech == "en" ? "map.txt" : "kaart.txt"
    try write(answers[.id], [(CaseFolder.main, Array(text.utf8)), (mapName, Array(map))])
    sayNext(answers[.id], other: speech == "en" ? "nl" : "en")
  }

  /// Writes a case that begins as another.
  func copy(_ source: (path: String, reading: CaseReading), _ answers: CaseAnswers) throws {
    let assets = Languages.assets
    let copy = CaseCopy(
      of: source.path,
      reading: source.reading,
      id: answers[.id],
      title: answers[.title],
      schema: { SchemaPlace.reference(to: $0, from: parent, in: assets) }
    )
    guard let copy else {
      complain(
        printable(
          language.phrase("authoring.noCopy", ["path": source.path])
        )
      )
      throw ExitStatus.badData
    }
    try write(answers[.id], copy.files)
    let translations = copy.files.map(\.name).filter { $0.hasPrefix("texts.") }
    for name in translations {
      say(
        printable(
          language.phrase("authoring.title", ["name": name])
        )
      )
    }
    sayNext(answers[.id], other: nil)
  }

  private func write(_ id: String, _ files: [(name: String, bytes: [UInt8])]) throws {
    let reader = Compose.reader()
    let isThere: Bool
    do throws(NewFolder.Problem) {
      isThere = try NewFolder.write(id, in: parent, files) { folder in
        let reading = reader.load(folder)
        let errors = reading.diagnostics.filter { $0.severity == .error }
        let writer = DiagnosticText(sources: reading.sources, language: language)
        if !errors.isEmpty { complain(printableLines(writer.render(errors))) }
        return errors.isEmpty
      }
    } catch {
      complain(printable(error.words(id, in: parent, language)))
      throw error == .noParent ? ExitStatus.noInput : ExitStatus.cannotCreate
    }
    guard isThere else { throw ExitStatus.badData }
  }

  /// What was written, and what to do next.
  private func sayNext(_ id: String, other: String?) {
    let path = path(id)
    say(printable(language.phrase("authoring.written", ["path": path])))
    let word = typed(path)
    var steps = [
      ("kompas check \(word)", language.phrase("authoring.next.check")),
      ("kompas play \(word)", language.phrase("authoring.next.play")),
      ("kompas try \(word)", language.phrase("authoring.next.try")),
      ("kompas certify \(word)", language.phrase("authoring.next.certify")),
    ]
    if let other {
      steps.append(
        ("kompas translate \(word) --to \(other)", language.phrase("authoring.next.translate"))
      )
    }
    let width = steps.map(\.0.count).max() ?? 0
    say(language.phrase("authoring.next"))
    for (command, reason) in steps {
      let space = String(repeating: " ", count: width - command.count + 2)
      say(printable("  " + command + space + reason))
    }
    say(
      printable(
        language.phrase("authoring.edit", ["path": path])
      )
    )
  }
}
