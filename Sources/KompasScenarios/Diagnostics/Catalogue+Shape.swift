extension DiagnosticCatalogue {
  /// 02: the shape.
  static let shape = """
    KMP0201 error
    `{0}` is hier geen bekende naam. | Hier mag staan: {1}.
    `{0}` is not a known key here. | What may stand here: {1}.
    KMP0202 error
    Hier ontbreekt `{0}`. | Voeg een regel toe: `{0}: …`.
    `{0}` is missing here. | Add a line: `{0}: …`.
    KMP0203 error
    Bij `{0}` hoort tekst. | Schrijf de tekst achter de dubbele punt.
    `{0}` takes text. | Write the text after the colon.
    KMP0204 error
    YAML leest `{0}` als waar of onwaar, niet als tekst. | Zet het tussen aanhalingstekens: `"{0}"`.
    YAML reads `{0}` as true or false, not as text. | Put it between quotation marks: `"{0}"`.
    KMP0205 error
    Bij `{0}` hoort een heel getal. | Schrijf alleen cijfers, zonder punt, komma of aanhalingstekens.
    `{0}` takes a whole number. | Write digits only: no point, comma or quotation marks.
    KMP0206 error
    Bij `{0}` hoort een getal. | Schrijf bijvoorbeeld `12` of `2.5`: een punt, en hooguit twee decimalen.
    `{0}` takes a number. | Write `12` or `2.5`, say: a point, and two decimals at most.
    KMP0207 error
    Bij `{0}` hoort een lijst. | Schrijf `[een, twee]`, of zet elk deel op een eigen regel met een streepje ervoor.
    `{0}` takes a list. | Write `[one, two]`, or put each part on a line of its own after a dash.
    KMP0208 error
    Bij `{0}` horen namen met waarden. | Schrijf `naam: waarde`, elk op een eigen regel, ingesprongen.
    `{0}` takes keys with values. | Write `key: value`, each on a line of its own, indented.
    KMP0209 error
    Bij `{0}` hoort `true` of `false`. | Schrijf `true` voor ja, `false` voor nee.
    `{0}` takes `true` or `false`. | Write `true` for yes, `false` for no.
    KMP0210 error
    `{0}` kan geen id zijn. | Gebruik kleine letters, cijfers en `_`, en begin met een letter.
    `{0}` cannot be an id. | Use small letters, digits and `_`, and start with a letter.
    KMP0211 error
    De id `{0}` is al gebruikt op regel {1}. | Kies voor een van de twee een andere id.
    The id `{0}` is already used on line {1}. | Choose another id for one of the two.
    KMP0212 error
    `{0}` kan hier niet. | Kies uit: {1}.
    `{0}` is not possible here. | Choose from: {1}.
    KMP0213 error
    `{0}` is {1}, maar moet tussen {2} en {3} liggen. | Kies een getal van {2} tot en met {3}.
    `{0}` is {1}, but must lie between {2} and {3}. | Choose a number from {2} up to {3}.
    KMP0214 error
    Het aantal opties van deze scène is {0}. | Geef een scène twee tot zes opties.
    The number of options of this scene is {0}. | Give a scene two to six options.
    KMP0215 error
    `{0}` is leeg. | Schrijf hier een tekst.
    `{0}` is empty. | Write a text here.
    KMP0216 error
    Deze versie van het spel leest alleen `kompas: 1`. | Schrijf `kompas: 1`, of gebruik een nieuwere versie van het spel.
    This version of the game reads `kompas: 1` only. | Write `kompas: 1`, or use a newer version of the game.
    KMP0217 error
    `{0}` is geen datum. | Schrijf jaar, maand en dag: `2026-07-01`.
    `{0}` is not a date. | Write year, month and day: `2026-07-01`.
    KMP0218 error
    `{0}` is geen effect. | Schrijf een getal, met of zonder spreiding: `20`, `-3`, `2.5`, `20 ± 10`.
    `{0}` is not an effect. | Write a number, with or without a spread: `20`, `-3`, `2.5`, `20 ± 10`.
    KMP0219 error
    `{0}` is leeg. | Zet er ten minste één in.
    `{0}` is empty. | Put in at least one.
    KMP0220 error
    `range` heeft twee verschillende getallen nodig. | Schrijf bijvoorbeeld `[0, 150]`: eerst het slechtste, dan het beste.
    `range` takes two different numbers. | Write `[0, 150]`, say: first the worst, then the best.
    KMP0221 error
    `range` loopt van {0} naar {1}, maar `better` zegt `{2}`. | Zet het slechtste getal vooraan, of pas `better` aan.
    `range` runs from {0} to {1}, but `better` says `{2}`. | Put the worst number first, or change `better`.
    KMP0222 error
    `value` is een lijst van paren: een stand, en de waarde ervan van 0 tot 100. | Schrijf bijvoorbeeld `[[0, 0], [80, 60], [150, 100]]`: ten minste twee paren.
    `value` is a list of pairs: a level, and its value from 0 to 100. | Write `[[0, 0], [80, 60], [150, 100]]`, say: two pairs at least.
    KMP0223 error
    Het belang `{0}` moet groter zijn dan nul. | Laat een belang dat niet meetelt weg.
    The interest `{0}` must be greater than zero. | Leave out an interest that does not count.
    KMP0224 error
    Dit gezicht is {0} kolommen breed. | Er passen er 9, op één regel.
    This face is {0} columns wide. | 9 fit, on one line.
    KMP0225 error
    Achter `{0}` staat niets. | Vul iets in, of haal de regel weg.
    There is nothing after `{0}`. | Fill something in, or remove the line.
    KMP0226 error
    `{0}` heeft {1} delen; het spel kan er {2} aan. | Laat er een aantal weg.
    `{0}` has {1} parts; the game can take {2}. | Leave some out.
    KMP0227 error
    Deze korte naam is {0} tekens lang. | Er passen er 16, op één regel. Laat `short` weg als de hele naam past.
    This short name is {0} characters long. | 16 fit, on one line. Leave out `short` if the whole name fits.
    """
}
