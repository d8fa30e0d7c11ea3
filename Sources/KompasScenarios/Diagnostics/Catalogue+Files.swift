extension DiagnosticCatalogue {
  /// 01: the files and their syntax.
  static let files = """
    KMP0101 error
    Er is geen bestand `case.yaml` in de map `{0}`. | Wijs de map aan waar `case.yaml` in staat.
    There is no file `case.yaml` in the folder `{0}`. | Point to the folder that holds `case.yaml`.
    KMP0102 error
    `{0}` is geen gewoon bestand. | Zet er een gewoon tekstbestand neer.
    `{0}` is not a regular file. | Put a plain text file in its place.
    KMP0103 error
    `{0}` is groter dan 4 MiB. | Maak het bestand kleiner. Een casus is tekst, en zelden groter dan 200 kB.
    `{0}` is larger than 4 MiB. | Make the file smaller. A case is text, and rarely over 200 kB.
    KMP0104 error
    Hier staat een teken dat geen UTF-8 is. | Sla het bestand op als UTF-8.
    This is not UTF-8. | Save the file as UTF-8.
    KMP0105 error
    Hier staat een onzichtbaar stuurteken ({0}). | Haal het teken weg.
    There is an invisible control character here ({0}). | Remove it.
    KMP0106 error
    Deze regel springt in met een tab. | Gebruik spaties, twee per niveau.
    This line is indented with a tab. | Use spaces, two a level.
    KMP0107 error
    Dit is geen geldige YAML ({0}). | Kijk naar deze regel en de regel erboven: streepjes, dubbele punten en inspringing.
    This is not valid YAML ({0}). | Look at this line and the one above: dashes, colons and indentation.
    KMP0108 error
    Achter deze naam ontbreekt een dubbele punt. | Schrijf `naam: waarde`, met een spatie achter de dubbele punt.
    The colon after this key is missing. | Write `key: value`, with a space after the colon.
    KMP0109 error
    Het haakje dat op regel {0} opent, sluit hier niet zoals het hoort. | Zet een komma tussen de delen, en sluit af met `]` of `}`.
    The bracket that opens on line {0} is not closed here as it should be. | Put a comma between the parts and close with `]` or `}`.
    KMP0110 error
    Een aanhalingsteken gaat open en nooit dicht. | Zet het sluitende aanhalingsteken erbij.
    A quotation mark opens and never closes. | Add the closing quotation mark.
    KMP0111 error
    Hier mag geen dubbele punt staan. | Zet een tekst met een dubbele punt tussen aanhalingstekens, of kijk naar de inspringing van deze regel en van regel {1}.
    A colon may not stand here. | Put a text with a colon between quotation marks, or look at the indentation of this line and of line {1}.
    KMP0112 error
    Verwijzingen met `&` en `*` mogen niet in een casus. | Schrijf het hier voluit, of zet de tekst tussen aanhalingstekens.
    Anchors and aliases (`&` and `*`) are not allowed in a case. | Write it out here, or put the text between quotation marks.
    KMP0113 error
    Een uitroepteken aan het begin heeft in YAML een eigen betekenis. | Zet het geheel tussen aanhalingstekens. In een voorwaarde kunt u `not` schrijven.
    An exclamation mark at the start has a meaning of its own in YAML. | Put the whole between quotation marks. In a condition you can write `not`.
    KMP0114 error
    Hier begint een tweede document in hetzelfde bestand. | Haal de regel met `---` weg: een bestand is één casus.
    A second document starts here in the same file. | Remove the line with `---`: a file is one case.
    KMP0115 error
    Dit is dieper genest dan honderd niveaus. | Een casus heeft er hooguit tien nodig.
    This is nested deeper than a hundred levels. | A case needs ten at most.
    KMP0116 error
    `{0}` staat hier voor de tweede keer. | Laat er één staan, of geef de tweede een andere naam.
    `{0}` stands here for the second time. | Keep one, or give the second another name.
    KMP0117 error
    Voor de dubbele punt moet een gewoon woord staan. | Schrijf `naam: waarde`.
    There must be a plain word before the colon. | Write `key: value`.
    KMP0118 error
    `{0}` bevat geen namen met waarden. | Begin met `kompas: 1`.
    `{0}` holds no keys with values. | Start with `kompas: 1`.
    KMP0119 error
    `{0}` ligt buiten de map van de casus. | Zet het bestand in de map zelf, en schrijf alleen de naam.
    `{0}` lies outside the case's folder. | Put the file in the folder itself and write its name only.
    KMP0120 error
    `{0}` kan niet worden gelezen. | Kijk of u het bestand mag openen.
    `{0}` cannot be read. | See whether you may open the file.
    KMP0121 error
    Het bestand `{0}` is er niet. | Zet het in de map van de casus, of haal deze regel weg.
    There is no file `{0}`. | Put it in the case's folder, or remove this line.
    KMP0122 error
    De kaart is {0} kolommen breed en {1} regels hoog. | Er passen 76 kolommen en 30 regels op het scherm.
    The map is {0} columns wide and {1} lines high. | 76 columns and 30 lines fit on the screen.
    KMP0123 error
    Deze regel past niet bij de inspringing van regel {1} erboven. | Laat namen die bij elkaar horen in dezelfde kolom beginnen. Kijk ook of regel {1} goed staat.
    This line does not fit the indentation of line {1} above. | Let keys that belong together start in the same column. See also whether line {1} is right.
    KMP0124 error
    Een bestand van het spel ontbreekt of is beschadigd: `{0}`. | Installeer het spel opnieuw.
    A file of the game is missing or damaged: `{0}`. | Install the game again.
    KMP0125 error
    Deze regel is langer dan 20.000 tekens. | Verdeel hem over meer regels.
    This line is longer than 20,000 characters. | Spread it over more lines.
    KMP0126 error
    In een bestand van het spel staat iets dat daar niet hoort: `{0}`, regel {1}, bij `{2}`. | Hier past: {3}. Herstel het bestand, of installeer het spel opnieuw.
    A file of the game holds what does not belong there: `{0}`, line {1}, at `{2}`. | What fits here: {3}. Mend the file, or install the game again.
    """
}
