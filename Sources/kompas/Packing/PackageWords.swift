import ArgumentParser
import Foundation
import KompasPacking
import KompasScenarios
import KompasStandards

/// Says why something was not packed or not installed.
enum PackageWords {
  /// Says it; the exit code that goes with it.
  static func fail(_ problem: PackageProblem, folder: String, _ language: Language) -> ExitCode {
    if case .unsound(let diagnostics, let sources) = problem {
      let writer = DiagnosticText(
        sources: sources,
        folder: PathName(folder).name,
        language: language.code
      )
      complain(printableLines(writer.render(diagnostics.filter { $0.severity == .error })))
    }
    if problem != .interrupted {
      complain(printable(language == .nl ? dutch(problem) : english(problem)))
    }
    return switch problem {
    case .system: ExitStatus.cannotCreate
    case .interrupted: ExitStatus.interrupted
    default: ExitStatus.badData
    }
  }

  private static func megabytes(_ bytes: Int) -> String { "\(bytes >> 20) MB" }

  private static func dutch(_ problem: PackageProblem) -> String {
    switch problem {
    case .unreadable:
      "Dit is geen pakket van Kompas, of het is beschadigd of niet helemaal binnengekomen. Vraag de maker om het opnieuw te sturen."
    case .packageTooLarge(let limit):
      "Het pakket is groter dan \(megabytes(limit)). Een zaak is tekst en is veel kleiner; dit pakket wordt niet geopend."
    case .tooManyFiles(let limit):
      "Er zitten meer dan \(limit) bestanden in. Een zaak heeft er een paar; dit pakket wordt niet geopend."
    case .fileTooLarge(let name, let limit):
      "\(name) is uitgepakt groter dan \(megabytes(limit)). Dit pakket wordt niet geopend."
    case .totalTooLarge(let limit):
      "Alles bij elkaar is uitgepakt groter dan \(megabytes(limit)). Dit pakket wordt niet geopend."
    case .name(let name):
      "De naam \(name) kan niet in een pakket: hij wijst buiten de map, of niet elke computer kan hem schrijven. Gebruik letters, cijfers, - en _."
    case .collision(let name):
      "De naam \(name) komt twee keer voor, of verschilt van een andere alleen in hoofdletters. Sommige computers maken daar één bestand van. Geef een van de twee een andere naam."
    case .special(let name):
      "\(name) is geen gewoon bestand, maar een verwijzing, een map of iets anders. Dit pakket wordt niet geopend."
    case .encrypted(let name):
      "\(name) zit achter een wachtwoord. Vraag de maker om een pakket zonder wachtwoord."
    case .method(let name):
      "\(name) is ingepakt op een manier die Kompas niet kent. Vraag de maker om het met `kompas pack` te doen."
    case .manifestMissing:
      "Dit is wel een zip, maar geen pakket van Kompas: de lijst van bestanden ontbreekt. Vraag de maker om het met `kompas pack` te doen."
    case .manifestUnreadable:
      "De lijst van bestanden in het pakket is niet te lezen. Vraag de maker om het opnieuw te sturen."
    case .newer(let format):
      "Dit pakket is van een nieuwere Kompas (vorm \(format); deze kent \(PackageManifest.format)). Werk Kompas bij en probeer het opnieuw."
    case .unlisted(let name):
      "\(name) zit in het pakket, maar staat niet in de lijst van bestanden. Er is iets aan veranderd; dit pakket wordt niet geopend."
    case .missing(let name):
      "\(name) hoort in het pakket te zitten, maar ontbreekt. Vraag de maker om het opnieuw te sturen."
    case .digest(let name):
      "\(name) is niet wat de maker heeft ingepakt: het is beschadigd of veranderd. Vraag de maker om het opnieuw te sturen."
    case .foreign(let name):
      "\(name) hoort niet bij de zaak. Dit pakket wordt niet geopend. Vraag de maker om het met `kompas pack` te doen."
    case .disagreement(let key):
      "Het pakket zegt bij `\(key)` iets anders dan de zaak zelf. Vraag de maker om het met `kompas pack` opnieuw te doen."
    case .machinePath(let name, let line):
      "\(name), regel \(line): hier staat een map van een computer. Wie het pakket krijgt, hoeft die niet te weten. Haal haar weg en pak het opnieuw in."
    case .licenseMissing:
      "Anderen moeten weten wat ze met uw zaak mogen. Zet in case.yaml een regel als `license: CC BY 4.0`, of geef --license \"CC BY 4.0\"."
    case .licenseDiffers(let license):
      "In case.yaml staat al een andere licentie: \(license). Laat --license weg, of verander die regel."
    case .unsound:
      "De zaak heeft fouten en kan zo niet worden gespeeld. `kompas check` zegt wat er mis is."
    case .occupied(let path, let version):
      "Er is al een andere zaak met deze naam\(version.map { " (versie \($0))" } ?? ""), in \(path). Wilt u die vervangen, zeg dan --replace."
    case .system(let file): file.words(Language.Either.nl.language)
    case .interrupted: ""
    }
  }

  private static func english(_ problem: PackageProblem) -> String {
    switch problem {
    case .unreadable:
      "This is no package of Kompas, or it is damaged or did not arrive whole. Ask whoever made it to send it again."
    case .packageTooLarge(let limit):
      "The package is larger than \(megabytes(limit)). A case is text and much smaller; this package is not opened."
    case .tooManyFiles(let limit):
      "There are more than \(limit) files in it. A case has a few; this package is not opened."
    case .fileTooLarge(let name, let limit):
      "\(name) is larger than \(megabytes(limit)) when unpacked. This package is not opened."
    case .totalTooLarge(let limit):
      "All together it is larger than \(megabytes(limit)) when unpacked. This package is not opened."
    case .name(let name):
      "The name \(name) cannot be in a package: it leads out of the folder, or not every computer can write it. Use letters, digits, - and _."
    case .collision(let name):
      "The name \(name) is there twice, or differs from another in capitals alone. Some computers make one file of those. Give one of them another name."
    case .special(let name):
      "\(name) is no ordinary file, but a link, a folder or something else. This package is not opened."
    case .encrypted(let name):
      "\(name) is behind a password. Ask whoever made it for a package without one."
    case .method(let name):
      "\(name) is packed in a way that Kompas does not know. Ask whoever made it to use `kompas pack`."
    case .manifestMissing:
      "This is a zip, but no package of Kompas: the list of files is missing. Ask whoever made it to use `kompas pack`."
    case .manifestUnreadable:
      "The list of files in the package cannot be read. Ask whoever made it to send it again."
    case .newer(let format):
      "This package is from a newer Kompas (form \(format); this one knows \(PackageManifest.format)). Update Kompas and try again."
    case .unlisted(let name):
      "\(name) is in the package, but not in its list of files. Something was changed; this package is not opened."
    case .missing(let name):
      "\(name) should be in the package, but is missing. Ask whoever made it to send it again."
    case .digest(let name):
      "\(name) is not what was packed: it is damaged or changed. Ask whoever made it to send it again."
    case .foreign(let name):
      "\(name) does not belong to the case. This package is not opened. Ask whoever made it to use `kompas pack`."
    case .disagreement(let key):
      "The package says something else at `\(key)` than the case itself. Ask whoever made it to use `kompas pack` again."
    case .machinePath(let name, let line):
      "\(name), line \(line): this names a folder of a computer. Whoever gets the package need not know it. Take it out and pack again."
    case .licenseMissing:
      "Others must know what they may do with your case. Put a line such as `license: CC BY 4.0` in case.yaml, or give --license \"CC BY 4.0\"."
    case .licenseDiffers(let license):
      "There is another licence in case.yaml already: \(license). Leave --license out, or change that line."
    case .unsound:
      "The case has errors and cannot be played like this. `kompas check` says what is wrong."
    case .occupied(let path, let version):
      "There is another case with this name already\(version.map { " (version \($0))" } ?? ""), in \(path). To put this one in its place, say --replace."
    case .system(let file): file.words(Language.Either.en.language)
    case .interrupted: ""
    }
  }
}
