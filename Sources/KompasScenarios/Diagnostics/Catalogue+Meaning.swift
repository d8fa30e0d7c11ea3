extension DiagnosticCatalogue {
  /// 03: the meaning.
  static let meaning = """
    KMP0301 error
    Er is geen criterium `{0}`. | De criteria staan onder `criteria:`.
    There is no criterion `{0}`. | The criteria stand under `criteria:`.
    KMP0302 error
    Er is geen belanghebbende `{0}`. | De belanghebbenden staan onder `stakeholders:`.
    There is no stakeholder `{0}`. | The stakeholders stand under `stakeholders:`.
    KMP0303 error
    Er is geen middel `{0}`. | De middelen staan onder `resources:`.
    There is no resource `{0}`. | The resources stand under `resources:`.
    KMP0304 error
    Er is geen scène `{0}`. | Noem de id van een latere scène, of schrijf `end`.
    There is no scene `{0}`. | Name the id of a later scene, or write `end`.
    KMP0305 error
    `next` wijst terug naar `{0}`, op regel {1}. | `next` mag alleen vooruit, zodat elk spel eindigt.
    `next` points back to `{0}`, on line {1}. | `next` may only point forward, so that every run ends.
    KMP0306 error
    De procedure `{1}` kent geen fase `{0}`. | Kies uit: {2}.
    The procedure `{1}` has no phase `{0}`. | Choose from: {2}.
    KMP0307 error
    De fase `{0}` komt in deze procedure vóór `{1}`, en die is al geweest. | Zet de scène eerder, of kies een latere fase. De volgorde is: {2}.
    In this procedure the phase `{0}` comes before `{1}`, which has already been. | Move the scene up, or choose a later phase. The order is: {2}.
    KMP0308 error
    Het artikel `{0}` staat niet in het wetsbestand. | Kijk in `Assets/Law/articles.yaml` hoe het wordt genoemd.
    The article `{0}` is not in the law file. | See in `Assets/Law/articles.yaml` how it is cited.
    KMP0309 error
    Er is geen methode `{0}`. | De methoden staan in `Assets/Methods/methods.yaml`.
    There is no method `{0}`. | The methods are in `Assets/Methods/methods.yaml`.
    KMP0310 error
    Er is geen gebrek `{0}`. | De gebreken staan in `Assets/Law/defects.yaml`.
    There is no defect `{0}`. | The defects are in `Assets/Law/defects.yaml`.
    KMP0311 error
    Er is geen procedure `{0}`. | Kies uit: {1}.
    There is no procedure `{0}`. | Choose from: {1}.
    KMP0312 error
    Er is geen experiment `{0}`. | De experimenten staan in `Assets/Experiments/experiments.yaml`.
    There is no experiment `{0}`. | The experiments are in `Assets/Experiments/experiments.yaml`.
    KMP0313 error
    De id is `{0}`, maar de map heet `{1}`. | Maak ze gelijk.
    The id is `{0}`, but the folder is called `{1}`. | Make them the same.
    KMP0314 error
    Het laatste einde heeft een `when`. Dan kan een spel zonder einde blijven. | Haal `when` weg, of voeg een laatste einde toe dat altijd geldt.
    The last ending has a `when`. A run could be left without an ending. | Remove `when`, or add a last ending that always holds.
    KMP0315 error
    Dit einde geldt altijd. De einden eronder komen dus nooit. | Geef het een `when`, of zet het onderaan.
    This ending always holds, so the ones below never come. | Give it a `when`, or move it to the bottom.
    KMP0316 warning
    De belofte `{0}` wordt gedaan, maar nooit gehouden of gebroken. | Zet `{0}` bij `keeps` of `breaks` van een latere optie.
    The promise `{0}` is made, but never kept or broken. | Put `{0}` in `keeps` or `breaks` of a later option.
    KMP0317 warning
    Geen enkele optie doet de belofte `{0}`. | Zet `{0}` bij `promises` van een optie, of haal hem hier weg.
    No option makes the promise `{0}`. | Put `{0}` in `promises` of an option, or remove it here.
    KMP0318 warning
    Dit effect ({0}) is groter dan het hele bereik van `{1}` ({2}). | Maak het effect kleiner, of het bereik groter.
    This effect ({0}) is larger than the whole range of `{1}` ({2}). | Make the effect smaller, or the range wider.
    KMP0319 error
    `{0}` begint op {1}, buiten het bereik van {2} tot {3}. | Pas `start` of `range` aan.
    `{0}` starts at {1}, outside its range from {2} to {3}. | Change `start` or `range`.
    KMP0320 error
    De knikken van `value` staan niet op volgorde. | Laat de standen steeds oplopen of steeds aflopen, elke stand één keer.
    The knots of `value` are not in order. | Let the levels rise or fall throughout, each level once.
    KMP0321 error
    De knik bij {0} valt buiten het bereik, of zijn waarde buiten 0 tot 100. | Kies een stand binnen `range`, en een waarde van 0 tot en met 100.
    The knot at {0} falls outside the range, or its value outside 0 to 100. | Choose a level within `range` and a value from 0 up to 100.
    KMP0322 error
    De fractie `{0}` heeft geen zetels. | Voeg `seats: …` toe, met ten minste één zetel.
    The faction `{0}` has no seats. | Add `seats: …`, one seat at least.
    KMP0323 error
    Alleen een fractie heeft `{0}`; dit is `kind: {1}`. | Haal `{0}` weg, of maak er `kind: faction` van.
    Only a faction has `{0}`; this is `kind: {1}`. | Remove `{0}`, or make it `kind: faction`.
    KMP0324 error
    Een fractie telt met zetels, niet met `people`. | Haal `people` weg.
    A faction counts by its seats, not by `people`. | Remove `people`.
    KMP0325 warning
    De vlag `{0}` wordt gewist, maar nergens gezet. | Zet `{0}` bij een `sets`, of haal hem hier weg.
    The flag `{0}` is cleared, but nowhere set. | Put `{0}` in a `sets`, or remove it here.
    KMP0326 warning
    De vertaling mist `{0}`. | Voeg de tekst toe. Tot die tijd staat hier de tekst in de taal van de casus.
    The translation lacks `{0}`. | Add the text. Until then the text in the case's own language is shown.
    KMP0327 error
    De casus heeft geen `{0}` om te vertalen. | Gebruik de namen en id's van de casus zelf.
    The case has no `{0}` to translate. | Use the keys and ids of the case itself.
    KMP0328 error
    Het bestand heet `{0}`, maar er staat `language: {1}`. | Maak ze gelijk, en anders dan de taal van de casus.
    The file is called `{0}`, but it says `language: {1}`. | Make them the same, and other than the case's own language.
    KMP0329 warning
    De casus gaat uit van de wet op {0}. Dat is meer dan een jaar geleden. | Kijk na of de regels nog gelden, en pas `legal_date` aan.
    The case takes the law as it stood on {0}, over a year ago. | See whether the rules still hold, and change `legal_date`.
    KMP0330 warning
    Het gebrek `{0}` hoort niet bij de procedure `{1}`. | Kies een gebrek van deze procedure, of laat het bewust staan.
    The defect `{0}` does not belong to the procedure `{1}`. | Choose a defect of this procedure, or leave it on purpose.
    KMP0331 error
    De naam `{0}` heeft in voorwaarden al een andere betekenis. | Kies een andere naam.
    The name `{0}` already means something else in conditions. | Choose another name.
    KMP0332 warning
    Hier stemt de raad, maar er zijn geen fracties. | Voeg fracties toe onder `stakeholders:`, of haal `council` weg.
    The council votes here, but there are no factions. | Add factions under `stakeholders:`, or remove `council`.
    KMP0333 error
    Het middel `weeks` ontbreekt. | Voeg toe: `weeks: {name: Tijd, start: 52}`.
    The resource `weeks` is missing. | Add: `weeks: {name: Time, start: 52}`.
    KMP0334 warning
    Deze optie noemt een methode, maar betrekt niemand. | Voeg `involves:` toe, of haal `method` weg.
    This option names a method, but involves nobody. | Add `involves:`, or remove `method`.
    KMP0335 warning
    Niemand heeft belang bij `{0}`. | Noem `{0}` bij `interests` van een groep, of haal het criterium weg.
    Nobody has an interest in `{0}`. | Put `{0}` in the `interests` of a group, or remove the criterion.
    KMP0336 warning
    De tekst bij `{0}` is veranderd nadat hij werd vertaald. | `kompas translate --to {1}` zet de nieuwe tekst erboven. Pas de vertaling aan; klopt ze nog, haal dan de regels met `#>` weg.
    The text of `{0}` changed after it was translated. | `kompas translate --to {1}` puts the new text above it. Mend the translation; if it still fits, take the `#>` lines away.
    KMP0337 error
    In de procedure `{1}` beslist `{2}`, niet `{0}`. | Schrijf `authority: {2}`, of kies een andere procedure.
    In the procedure `{1}` the decision is taken by `{2}`, not by `{0}`. | Write `authority: {2}`, or choose another procedure.
    KMP0338 warning
    De raad heeft hier {0} zetels. Bij {1} inwoners zijn het er {2} (Gemeentewet, artikel 8). | Verdeel {2} zetels over de fracties, of pas `inhabitants` aan.
    The council has {0} seats here. With {1} inhabitants it has {2} (Gemeentewet, article 8). | Divide {2} seats over the factions, or change `inhabitants`.
    KMP0339 warning
    Een raad van {0} zetels bestaat niet: het zijn er 9 tot 45, altijd oneven (Gemeentewet, artikel 8). | Pas de zetels van de fracties aan, of schrijf bij `place` hoeveel inwoners er zijn.
    There is no council of {0} seats: it has 9 to 45, and always an odd number (Gemeentewet, article 8). | Change the seats of the factions, or write the number of inhabitants in `place`.
    KMP0340 warning
    De casus gaat uit van de wet op {0}, maar de Omgevingswet geldt pas sinds 1 januari 2024. De procedures hier bestonden toen niet. | Kies een latere `legal_date`.
    The case takes the law as it stood on {0}, but the Omgevingswet is in force only since January 1, 2024. These procedures did not exist then. | Choose a later `legal_date`.
    KMP0341 warning
    De casus gaat uit van de wet op {0}. Die dag moet nog komen, en tot dan kan de wet veranderen. | Kies een dag waarop u de wet hebt nagelezen.
    The case takes the law as it will stand on {0}. That day is still to come, and the law may change until then. | Choose a day of which you have read the law.
    KMP0342 error
    Wie `kind: {0}` is, kan hier niet in beroep. | Haal `interested` weg. Een overheid kan alleen in beroep als de procedure dat zegt.
    Who is `kind: {0}` cannot appeal here. | Remove `interested`. An authority can appeal only where the procedure says so.
    KMP0343 warning
    In de fase `{0}` is het besluit al genomen: er valt niets meer in te trekken. | Haal `withdraws` weg, of zet de keuze vóór het besluit.
    In the phase `{0}` the decision has been taken: there is nothing left to withdraw. | Remove `withdraws`, or put the choice before the decision.
    KMP0344 warning
    Tegen een besluit in de procedure `{0}` kan men naar de rechter, maar geen scène geeft daar plaats voor. De rechter komt dan helemaal aan het eind, als alles al gebouwd is. | Voeg een scène toe met `phase: court`, of zet `court: true` bij een scène.
    A decision in the procedure `{0}` can be taken to court, but no scene gives that a place. The court then comes at the very end, when everything has been built. | Add a scene with `phase: court`, or put `court: true` in a scene.
    """
}
