extension DiagnosticCatalogue {
  /// 04: conditions.
  static let conditions = """
    KMP0401 error
    `{0}` past hier niet in de voorwaarde. | Schrijf bijvoorbeeld `weeks > 10 and not gestart`.
    `{0}` does not fit here in the condition. | Write `weeks > 10 and not started`, say.
    KMP0402 error
    De voorwaarde houdt te vroeg op. | Maak hem af, of sluit het haakje.
    The condition stops too early. | Finish it, or close the bracket.
    KMP0403 error
    `{0}` is geen bekende naam. | Een vlag moet ergens bij `sets` staan; een criterium is `criteria.naam`, steun is `support.naam`.
    `{0}` is not a known name. | A flag must stand in some `sets`; a criterion is `criteria.name`, support is `support.name`.
    KMP0404 error
    Er is geen optie `{0}`. | Schrijf de scène, een punt en de optie: `chosen("scene.optie")`.
    There is no option `{0}`. | Write the scene, a point and the option: `chosen("scene.option")`.
    KMP0405 error
    Er is geen gebeurtenis `{0}`. | De gebeurtenissen staan onder `events:`.
    There is no event `{0}`. | The events stand under `events:`.
    KMP0406 error
    Er is geen belofte `{0}`. | Een belofte staat bij `promises` van een optie.
    There is no promise `{0}`. | A promise stands in `promises` of an option.
    KMP0407 error
    `{0}(…)` bestaat niet. | Kies uit: chosen, happened, promised, kept, broken, defect.
    `{0}(…)` does not exist. | Choose from: chosen, happened, promised, kept, broken, defect.
    KMP0408 error
    `{0}` werkt niet op {1} en {2}. | Zet getallen bij getallen (int), tekst bij tekst (string), en ja-of-nee (bool) bij ja-of-nee.
    `{0}` does not work on {1} and {2}. | Put int with int, string with string, and bool with bool.
    KMP0409 error
    Dit is een waarde ({0}), geen voorwaarde. | Maak er een vergelijking van, bijvoorbeeld `weeks > 10`.
    This is a value ({0}), not a condition. | Make it a comparison, `weeks > 10` say.
    KMP0410 warning
    Deze vergelijking kan nooit kloppen: links ligt tussen {0} en {1}, rechts tussen {2} en {3}. | Kijk naar het getal en het teken.
    This comparison can never hold: the left lies between {0} and {1}, the right between {2} and {3}. | Look at the number and the sign.
    KMP0411 warning
    Deze vergelijking klopt altijd: links ligt tussen {0} en {1}, rechts tussen {2} en {3}. | Kijk naar het getal en het teken, of haal hem weg.
    This comparison always holds: the left lies between {0} and {1}, the right between {2} and {3}. | Look at the number and the sign, or remove it.
    KMP0412 error
    `{0}` is nooit `'{1}'`. | Kies uit: {2}.
    `{0}` is never `'{1}'`. | Choose from: {2}.
    KMP0413 error
    Het getal `{0}` is te groot. | Kies een kleiner getal.
    The number `{0}` is too large. | Choose a smaller number.
    KMP0414 error
    Een aanhalingsteken gaat hier open en niet dicht. | Zet het sluitende aanhalingsteken erbij.
    A quotation mark opens here and does not close. | Add the closing quotation mark.
    KMP0415 error
    `{0}` is geen heel getal. | Voorwaarden rekenen met hele getallen.
    `{0}` is not a whole number. | Conditions reckon with whole numbers.
    KMP0416 error
    Tussen de haakjes van `{0}` hoort een naam tussen aanhalingstekens. | Schrijf bijvoorbeeld `{0}("naam")`.
    The brackets of `{0}` take a name between quotation marks. | Write `{0}("name")`, say.
    KMP0417 error
    Eén `=` vergelijkt niet. | Schrijf `==`.
    A single `=` does not compare. | Write `==`.
    KMP0418 error
    Deze voorwaarde is te lang of te diep genest. | Verdeel hem over meer regels onder `when:`.
    This condition is too long or nested too deep. | Spread it over more lines under `when:`.
    KMP0419 error
    `{0}` werkt niet op {1}. | Zet haakjes om de vergelijking, bijvoorbeeld `not (weeks > 10)`.
    `{0}` does not work on {1}. | Put brackets around the comparison, `not (weeks > 10)` say.
    """
}
