import Foundation
import KompasJournal
import KompasScenarios
import KompasStandards

extension StoreError {
  /// What went wrong, and what can be done, in words.
  func words(_ language: Language) -> String {
    switch self {
    case .unavailable(_, .noHome): language.phrase("archive.store.noHome")
    case .unavailable(let path, .gone): language.phrase("archive.store.gone", ["path": path])
    case .unavailable(let path, .notAllowed):
      language.phrase("archive.store.notAllowed", ["path": path])
    case .unavailable(let path, _):
      switch FileProblem(opening: path) {
      case let problem? where [ELOOP, ENAMETOOLONG, EMFILE, ENFILE].contains(problem.code):
        problem.words(language)
      case _: language.phrase("archive.store.unavailable", ["path": path])
      }
    case .readOnly(let path): language.phrase("archive.store.readOnly", ["path": path])
    case .full(let path): language.phrase("archive.store.full", ["path": path])
    case .locked(let path): language.phrase("archive.store.locked", ["path": path])
    case .newer(let path, let found, let known):
      language.phrase("archive.store.newer", ["path": path, "found": found, "known": known])
    case .corrupt(.notADatabase(let path)) where RunFiles.isOne(path):
      language.phrase("archive.store.runFile", ["path": path, "typed": typed(path)])
    case .corrupt(.notADatabase(let path)), .corrupt(.foreign(let path)):
      language.phrase("archive.store.notADatabase", ["path": path])
    case .corrupt(.damaged(let path)): language.phrase("archive.store.damaged", ["path": path])
    case .corrupt(.entry(let run, let position, _)), .corrupt(.incomplete(let run, let position)):
      language.phrase("archive.store.entry", ["run": run, "position": position])
    case .corrupt(.storedCase(let run, _)):
      language.phrase("archive.store.storedCase", ["run": run])
    case .conflict(let run, _, _): language.phrase("archive.store.conflict", ["run": run])
    case .notFound(let run): language.phrase("archive.store.notFound", ["run": run])
    case .corrupt(.broken(let run)): language.phrase("archive.store.broken", ["run": run])
    case .noStep(let run, let number):
      language.phrase("archive.store.noStep", ["run": run, "number": number])
    case .older(let path): language.phrase("archive.store.older", ["path": path])
    case .notWiped(let path, .busy): language.phrase("archive.store.notWiped.busy", ["path": path])
    case .notWiped(let path, .full): language.phrase("archive.store.notWiped.full", ["path": path])
    case .notWiped(let path, .database(let code)):
      language.phrase("archive.store.notWiped.other", ["path": path, "code": code])
    }
  }
}

extension ResumeError {
  /// What went wrong, in words.
  func words(_ language: Language) -> String {
    switch self {
    case .store(let error): error.words(language)
    case .otherRules(let run, let version):
      language.phrase(
        "archive.resume.otherRules",
        ["run": run, "rules": RulesWords.name(version, language)]
      )
    case .replay(.unfitting(let position)), .replay(.differs(let position)),
      .replay(.decidesOtherwise(let position)):
      language.phrase("archive.resume.replay", ["position": position])
    }
  }
}
