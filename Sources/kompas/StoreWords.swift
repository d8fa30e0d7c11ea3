import KompasJournal
import KompasStandards

extension StoreError {
  /// What went wrong, and what can be done, in words.
  func words(_ language: Language) -> String {
    switch language.either {
    case .nl: dutch
    case .en: english
    }
  }

  private var dutch: String {
    switch self {
    case .unavailable(let path, let obstacle):
      obstacle == .noHome
        ? "Kompas weet niet waar het archief moet staan: HOME is niet ingesteld. Geef een map met --archive."
        : "Het archief \(path) kan niet worden gebruikt. Kies een andere map met --archive."
    case .readOnly(let path):
      "In \(path) kan niet worden geschreven. Kies een andere map met --archive, of zet de rechten goed."
    case .full(let path):
      "De schijf is vol: in \(path) past niets meer. Maak ruimte en probeer het opnieuw; wat er al stond, is veilig."
    case .locked(let path):
      "Een ander programma houdt \(path) bezet. Sluit dat, en probeer het opnieuw."
    case .newer(let path, let found, let known):
      "Het archief \(path) is van een nieuwere Kompas (vorm \(found); deze kent \(known)). Gebruik die, of kies een andere map met --archive."
    case .corrupt(.notADatabase(let path)), .corrupt(.foreign(let path)):
      "\(path) is geen archief van Kompas. Het is niet aangeraakt. Kies een andere map met --archive."
    case .corrupt(.damaged(let path)):
      "Het archief \(path) is beschadigd. Het is niet aangeraakt. Bewaar een kopie en kies een andere map met --archive."
    case .corrupt(.entry(let run, let position, _)), .corrupt(.incomplete(let run, let position)):
      "Spel \(run) is beschadigd bij gebeurtenis \(position). De andere spellen zijn in orde."
    case .corrupt(.storedCase(let run, _)):
      "De zaak van spel \(run) is niet meer te lezen. De andere spellen zijn in orde."
    case .conflict(let run, _, _):
      "Spel \(run) is intussen ergens anders verder gespeeld. Open het opnieuw om daar verder te gaan."
    case .notFound(let run): "Er is geen spel \(run)."
    case .corrupt(.broken(let run)):
      "Spel \(run) is veranderd sinds het werd vastgelegd. De andere spellen zijn in orde."
    case .noStep(let run, let number):
      "Spel \(run) heeft geen stap \(number)."
    case .older(let path):
      "Het archief \(path) is van een oudere Kompas en moet eerst worden bijgewerkt. Daarvoor moet Kompas erin kunnen schrijven: zet de rechten goed."
    case .notWiped(let path, let reason):
      switch reason {
      case .busy:
        "De tekst is weg uit het archief, maar \(path) kan er nog sporen van hebben: een ander programma gebruikt het. Sluit dat, en geef de opdracht nog eens."
      case .full:
        "De tekst is weg uit het archief, maar \(path) kan er nog sporen van hebben: de schijf is vol. Maak ruimte, en geef de opdracht nog eens."
      case .database(let code):
        "De tekst is weg uit het archief, maar \(path) kan er nog sporen van hebben (fout \(code)). Geef de opdracht nog eens."
      }
    }
  }

  private var english: String {
    switch self {
    case .unavailable(let path, let obstacle):
      obstacle == .noHome
        ? "Kompas does not know where the archive should be: HOME is not set. Give a folder with --archive."
        : "The archive \(path) cannot be used. Choose another folder with --archive."
    case .readOnly(let path):
      "\(path) cannot be written to. Choose another folder with --archive, or mend the permissions."
    case .full(let path):
      "The disk is full: \(path) cannot hold any more. Make room and try again; what was there already is safe."
    case .locked(let path):
      "Another program keeps \(path) busy. Close it and try again."
    case .newer(let path, let found, let known):
      "The archive \(path) is from a newer Kompas (form \(found); this one knows \(known)). Use that one, or choose another folder with --archive."
    case .corrupt(.notADatabase(let path)), .corrupt(.foreign(let path)):
      "\(path) is not an archive of Kompas. It was not touched. Choose another folder with --archive."
    case .corrupt(.damaged(let path)):
      "The archive \(path) is damaged. It was not touched. Keep a copy and choose another folder with --archive."
    case .corrupt(.entry(let run, let position, _)), .corrupt(.incomplete(let run, let position)):
      "Run \(run) is damaged at event \(position). The other runs are fine."
    case .corrupt(.storedCase(let run, _)):
      "The case of run \(run) can no longer be read. The other runs are fine."
    case .conflict(let run, _, _):
      "Run \(run) was played on elsewhere meanwhile. Open it again to go on from there."
    case .notFound(let run): "There is no run \(run)."
    case .corrupt(.broken(let run)):
      "Run \(run) was changed since it was recorded. The other runs are fine."
    case .noStep(let run, let number):
      "Run \(run) has no step \(number)."
    case .older(let path):
      "The archive \(path) is from an older Kompas and must be brought up to date first. For that Kompas must be able to write to it: mend the permissions."
    case .notWiped(let path, let reason):
      switch reason {
      case .busy:
        "The text is gone from the archive, but \(path) may still hold traces of it: another program is using it. Close that, and give the command again."
      case .full:
        "The text is gone from the archive, but \(path) may still hold traces of it: the disk is full. Make room, and give the command again."
      case .database(let code):
        "The text is gone from the archive, but \(path) may still hold traces of it (error \(code)). Give the command again."
      }
    }
  }
}

extension ResumeError {
  /// What went wrong, in words.
  func words(_ language: Language) -> String {
    switch self {
    case .store(let error): error.words(language)
    case .otherRules(let run, let version):
      switch language.either {
      case .nl:
        "Spel \(run) is gespeeld volgens \(RulesWords.name(version, language)). Verder spelen kan daarom niet. Terugkijken wel: "
          + "`kompas replay \(run)` of `kompas report \(run) --so-far`."
      case .en:
        "Run \(run) was played by \(RulesWords.name(version, language)), so it cannot be played on. Looking back can be done: "
          + "`kompas replay \(run)` or `kompas report \(run) --so-far`."
      }
    case .replay(.unfitting(let position)), .replay(.differs(let position)),
      .replay(.decidesOtherwise(let position)):
      switch language.either {
      case .nl:
        "Dit spel kan niet verder: bij gebeurtenis \(position) klopt het niet met wat is vastgelegd."
      case .en: "This run cannot go on: at event \(position) it does not match what was recorded."
      }
    }
  }
}
