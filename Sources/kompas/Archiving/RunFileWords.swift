import KompasEngine
import KompasJournal
import KompasLookBack
import KompasPlay
import KompasStandards

extension RunFileProblem {
  /// What is wrong with a file, and what can be done, in words.
  func words(_ path: String, _ language: Language) -> String {
    switch language.either {
    case .nl: "\(path), regel \(line): \(dutch)"
    case .en: "\(path), line \(line): \(english)"
    }
  }

  private var dutch: String {
    switch reason {
    case .notARunFile: "dit is geen bestand van `kompas export`."
    case .newerFormat(let version):
      "dit bestand is van een nieuwere Kompas (vorm \(version); deze kent \(RunFile.version)). Gebruik die."
    case .newerRules(let version):
      "dit spel is gespeeld volgens nieuwere spelregels (versie \(version); deze Kompas kent \(Game.rulesVersion)). Gebruik een nieuwere Kompas."
    case .tooLarge: "dit is groter dan alles wat Kompas schrijft."
    case .broken:
      "deze regel volgt niet op de vorige. Er is iets veranderd, of er ontbreekt een regel. Vraag om een nieuwe export."
    case .unreadable: "zo'n regel schrijft Kompas niet. Vraag om een nieuwe export."
    case .otherCase: "dit is niet de zaak waarmee het spel is gespeeld."
    case .noCase: "de zaak van dit spel ontbreekt."
    case .otherText: "deze tekst is veranderd, of staat op de verkeerde plek."
    case .cutOff:
      "het bestand houdt hier op, terwijl er nog iets hoort te komen. Kopieer het opnieuw."
    case .otherEnd:
      "er is een regel verdwenen, toegevoegd of veranderd. Vraag om een nieuwe export."
    case .afterEnd: "na het einde staat nog iets. Vraag om een nieuwe export."
    }
  }

  private var english: String {
    switch reason {
    case .notARunFile: "this is not a file of `kompas export`."
    case .newerFormat(let version):
      "this file is from a newer Kompas (form \(version); this one knows \(RunFile.version)). Use that one."
    case .newerRules(let version):
      "this run was played by newer rules (version \(version); this Kompas knows \(Game.rulesVersion)). Use a newer Kompas."
    case .tooLarge: "this is larger than anything that Kompas writes."
    case .broken:
      "this line does not follow from the one before. Something was changed, or a line is missing. Ask for a new export."
    case .unreadable: "Kompas writes no such line. Ask for a new export."
    case .otherCase: "this is not the case that the run was played with."
    case .noCase: "the case of this run is missing."
    case .otherText: "this text was changed, or stands in the wrong place."
    case .cutOff: "the file stops here, where something should still come. Copy it again."
    case .otherEnd: "a line was lost, added or changed. Ask for a new export."
    case .afterEnd: "something comes after the end. Ask for a new export."
    }
  }
}

extension RunProblem {
  /// Why a run is not the one that was played, in words.
  ///
  /// - Parameters:
  ///   - name: what the run is in: a file or the archive.
  ///   - run: the run, to find the line; without lines for a run in the archive.
  ///   - language: of the words.
  /// - Returns: a few sentences on one line.
  func words(_ name: String, _ run: FiledRun, _ language: Language) -> String {
    let isDutch = language == .nl
    func at(_ line: Int) -> String {
      run.line == 0 ? name : isDutch ? "\(name), regel \(line)" : "\(name), line \(line)"
    }
    switch self {
    case .unreadable(.entry(_, let position, _)), .unreadable(.incomplete(_, let position)):
      return at(run.line(at: position))
        + (isDutch
          ? ": gebeurtenis \(position) is niet te lezen."
          : ": event \(position) cannot be read.")
    case .unreadable:
      return at(run.caseLine)
        + (isDutch ? ": de zaak is niet te lezen." : ": the case cannot be read.")
    case .otherHeader:
      return at(run.line)
        + (isDutch
          ? ": het begin hoort bij een andere zaak of een ander toeval dan het spel."
          : ": the header belongs to another case or another seed than the run.")
    case .unsoundCase:
      return at(run.caseLine)
        + (isDutch
          ? ": met deze zaak kan niet worden gespeeld; zo maakt Kompas er geen."
          : ": this case cannot be played; Kompas does not make such cases.")
    case .otherWords:
      return at(run.caseLine)
        + (isDutch
          ? ": de zaak in dit spel is niet die in uw bibliotheek, al dragen ze hetzelfde kenmerk. Regels of woorden zijn veranderd."
          : ": the case in this run is not the one in your library, although both carry the same digest. Rules or words were changed.")
    case .differs(let difference):
      return at(run.line(at: difference.position)) + ": "
        + difference.words(run.rules, language)
    }
  }
}

extension FiledRun {
  /// The rules of its case; none if that cannot be read.
  var rules: CompiledCase {
    (try? JournalCodec().storedCase(record.caseBody).compiled)
      ?? CompiledCase(id: "", version: "", digest: "")
  }
}

/// Where a step stands, in words: at or after a choice, or at the opening.
private func placed(step: Int, _ place: ChoicePlace, _ language: Language) -> String {
  guard step == 0 else { return language.place(place) }
  return language == .nl ? "bij het begin" : "at the opening"
}

extension Difference {
  /// What differs, in words.
  func words(_ rules: CompiledCase, _ language: Language) -> String {
    let isDutch = language == .nl
    let place = placed(step: step, place, language)
    switch kind {
    case .refused:
      return isDutch
        ? "\(place) staat iets vastgelegd dat toen niet kon."
        : "\(place) something was recorded that was not possible then."
    case .event(let recorded, let expected):
      let nothing = isDutch ? "niets" : "nothing"
      let found = recorded?.notation(in: rules) ?? nothing
      let wanted = expected?.notation(in: rules) ?? nothing
      return isDutch
        ? "\(place) staat \(found), en volgens de regels hoort daar \(wanted)."
        : "\(place) it says \(found), and by the rules it should be \(wanted)."
    case .unfitting:
      return isDutch
        ? "\(place) staat iets dat niet in de zaak voorkomt."
        : "\(place) something is named that the case does not have."
    case .state:
      return isDutch
        ? "\(place) is de stand anders dan is vastgelegd."
        : "\(place) the state is not the one that was recorded."
    }
  }
}

/// What changed in a case, and where a run would go another way.
struct ComparisonWords {
  let changes: [CaseChange]
  let parting: Parting?
  /// Whether the run was played again with the other case.
  let isPlayedAgain: Bool
  let language: Language

  var lines: [String] {
    let isDutch = language == .nl
    guard !changes.isEmpty else {
      return [isDutch ? "De zaak is niet veranderd." : "The case did not change."]
    }
    var lines = [isDutch ? "Veranderd in de zaak:" : "Changed in the case:"]
    lines += changes.map { "  \(fate($0.fate)): \(subject($0.subject)) \($0.id)" }
    guard isPlayedAgain else {
      lines.append(
        isDutch
          ? "Hoe het spel daarmee zou gaan, is niet uitgerekend: het is gespeeld met eerdere spelregels."
          : "How the run would go with it was not worked out: it was played by earlier rules."
      )
      return lines
    }
    guard let parting else {
      lines.append(
        isDutch
          ? "Met deze zaak zou het spel net zo verlopen."
          : "With this case the run would go the same way."
      )
      return lines
    }
    let asked = parting.asked.map { " (\($0))" } ?? ""
    let place = placed(step: parting.step, parting.place, language)
    lines.append(
      isDutch ? "De wegen scheiden \(place)\(asked)." : "The roads part \(place)\(asked)."
    )
    let nothing = isDutch ? "niets" : "nothing"
    lines.append((isDutch ? "  toen: " : "  then: ") + (parting.recorded ?? nothing))
    let now =
      parting.rejection != nil || (parting.now == nil && parting.recorded != nil)
      ? (isDutch ? "dat kan hier niet meer" : "that is no longer possible here")
      : parting.now ?? nothing
    lines.append((isDutch ? "  nu:   " : "  now:  ") + now)
    return lines
  }

  private func fate(_ fate: CaseChange.Fate) -> String {
    switch fate {
    case .added: language == .nl ? "nieuw" : "new"
    case .removed: language == .nl ? "weg" : "gone"
    case .changed: language == .nl ? "anders" : "different"
    }
  }

  private func subject(_ subject: CaseChange.Subject) -> String {
    guard language == .nl else { return subject.rawValue }
    return switch subject {
    case .rules: "regels"
    case .resource: "middel"
    case .criterion: "belang"
    case .stakeholder: "groep"
    case .promise: "belofte"
    case .scene: "scène"
    case .option: "keuze"
    case .event: "gebeurtenis"
    case .later: "later gevolg"
    case .ending: "afloop"
    case .defect: "gebrek"
    case .term: "termijn"
    case .words: "woorden"
    }
  }
}
