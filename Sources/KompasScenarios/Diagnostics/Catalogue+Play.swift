extension DiagnosticCatalogue {
  /// 05: play.
  static let play = """
    KMP0501 warning
    Geen pad leidt naar de scène `{0}`. | Kijk naar de `when` van deze scène, en naar `next` in de scènes ervoor.
    No path leads to the scene `{0}`. | Look at the `when` of this scene, and at `next` in the scenes before it.
    KMP0502 warning
    De optie `{0}` kan nooit open zijn. | Kijk naar de `when` en de kosten, en of dat hier ooit kan kloppen.
    The option `{0}` can never be open. | Look at its `when` and its cost, and whether that can ever hold here.
    KMP0503 warning
    De gebeurtenis `{0}` kan nooit komen. | Kijk naar de `when` en naar `chance`.
    The event `{0}` can never come. | Look at its `when` and its `chance`.
    KMP0504 warning
    Het einde `{0}` kan nooit komen. | Kijk naar de `when`, en wat er moet gebeuren om hier te komen.
    The ending `{0}` can never come. | Look at its `when`, and what would have to happen to get here.
    KMP0505 warning
    De scène `{0}` kwam niet voor, in {1} proefspelen. | Misschien is de `when` te streng.
    The scene `{0}` did not come up, in {1} trial runs. | Perhaps its `when` is too strict.
    KMP0506 warning
    De optie `{0}` was nooit open, in {1} proefspelen. | Misschien is de `when` te streng, of zijn de kosten te hoog.
    The option `{0}` was never open, in {1} trial runs. | Perhaps its `when` is too strict, or its cost too high.
    KMP0507 warning
    De gebeurtenis `{0}` kwam niet voor, in {1} proefspelen. | Misschien is de `when` te streng, of de kans te klein.
    The event `{0}` did not come up, in {1} trial runs. | Perhaps its `when` is too strict, or its chance too small.
    KMP0508 warning
    Het einde `{0}` kwam niet voor, in {1} proefspelen. | Misschien is de `when` te streng. Of een eerder einde geldt al steeds.
    The ending `{0}` did not come up, in {1} trial runs. | Perhaps its `when` is too strict. Or an earlier ending always holds first.
    KMP0509 warning
    In {1} van {2} proefspelen was bij de scène `{0}` geen enkele optie open. Het spel slaat de scène dan over. | Geef één optie geen `when` en geen kosten, of zet een `when` bij de scène.
    In {1} of {2} trial runs no option was open in the scene `{0}`. The game then passes it over. | Leave one option without `when` and cost, or give the scene a `when`.
    KMP0510 warning
    Dit gaat niet samen met `{0}`. Samen kunnen ze nooit kloppen. | Haal er één weg, of maak er een of van: `… || …`.
    This does not go together with `{0}`. The two can never both hold. | Remove one, or join them with or: `… || …`.
    KMP0511 warning
    De vlag `{0}` wordt gezet, maar geen voorwaarde vraagt ernaar. | Gebruik `{0}` in een `when`, of haal hem weg.
    The flag `{0}` is set, but no condition asks for it. | Use `{0}` in a `when`, or remove it.
    KMP0512 warning
    De termijn `{0}` werd in geen van de {1} proefspelen gehaald. Hij duurt ten minste {2} en ten hoogste {3} weken. | Pas de weken bij `cost` van de scènes ertussen aan.
    The term `{0}` was kept in none of {1} trial runs. It lasts at least {2} and at most {3} weeks. | Change the weeks in the `cost` of the scenes in between.
    KMP0513 warning
    De termijn `{0}` moet ten minste {1} weken duren, maar op deze weg zijn het er {2}: {3}. | Laat elke weg hier {1} weken kosten, of zet het gebrek bij de optie die de termijn bewust inkort.
    The term `{0}` must last at least {1} weeks, but on this road it lasts {2}: {3}. | Let every road cost {1} weeks here, or put the defect in the option that cuts the term short on purpose.
    KMP0514 warning
    In de scène `{0}` is de rechter aan zet, maar op deze weg is er geen besluit: {1}. | Geef de scène `when: ["decision == 'taken'"]`.
    In the scene `{0}` it is up to the court, but on this road there is no decision: {1}. | Give the scene `when: ["decision == 'taken'"]`.
    KMP0515 warning
    De belofte `{0}` werd nooit gehouden, in de {1} proefspelen waarin zij werd gedaan. | Zorg dat de `when` van een optie met `keeps` nog kan kloppen als de belofte is gedaan.
    The promise `{0}` was never kept, in the {1} trial runs that made it. | See to it that the `when` of an option with `keeps` can still hold once the promise is made.
    """

  /// 06: the dilemma.
  static let dilemma = """
    KMP0601 warning
    De optie `{1}` is voor elke groep en elk middel minstens zo goed als deze, en ergens beter. Dat is geen dilemma. | Geef deze optie iets dat een groep of een middel ten goede komt, of geef `{1}` een prijs.
    The option `{1}` is at least as good as this one for every group and every resource, and somewhere better. That is no dilemma. | Give this option something that serves a group or a resource, or give `{1}` a price.
    KMP0602 warning
    De opties `{0}` en `{1}` hebben dezelfde gevolgen. | Laat ze ergens in verschillen: effecten, vertrouwen, kosten, kompas of wat erna komt.
    The options `{0}` and `{1}` have the same consequences. | Let them differ in something: effects, trust, cost, compass, or what comes next.
    KMP0603 warning
    Geen keuze zegt iets over: {0}. Het kompas kan dat na afloop niet aflezen. | Geef opties van een scène een verschillende `compass` voor deze waarde.
    No choice says anything about: {0}. The compass cannot read it afterwards. | Give the options of a scene a different `compass` for this value.
    KMP0604 warning
    Er is geen spanning tussen groepen bewoners: er zijn er minder dan twee. | Voeg een groep met `kind: residents` toe.
    There is no tension between groups of residents: there are fewer than two. | Add a group with `kind: residents`.
    KMP0605 warning
    Er is geen spanning tussen raad en buurt: er zijn geen fracties met zetels, of er is geen groep met `near: true`. | Voeg toe wat ontbreekt.
    There is no tension between council and neighbourhood: no factions with seats, or no group with `near: true`. | Add what is missing.
    KMP0606 warning
    Er is geen spanning tussen wie roept en wie zwijgt: geen groep heeft mensen en een stem. | Geef een groep `people` en `voice`.
    There is no tension between the loud and the silent: no group has people and a voice. | Give a group `people` and `voice`.
    KMP0607 warning
    De spanning tussen groepen bewoners bewoog niet, in {0} proefspelen. | Laat opties de ene groep anders raken dan de andere.
    The tension between groups of residents did not move, in {0} trial runs. | Let options touch one group otherwise than another.
    KMP0608 warning
    De spanning tussen raad en buurt bewoog niet, in {0} proefspelen. | Laat opties de fracties anders raken dan de buurt.
    The tension between council and neighbourhood did not move, in {0} trial runs. | Let options touch the factions otherwise than the neighbourhood.
    KMP0609 warning
    De spanning tussen wie roept en wie zwijgt bewoog niet, in {0} proefspelen. | Geef groepen een verschillende `voice`, en laat opties ze verschillend raken.
    The tension between the loud and the silent did not move, in {0} trial runs. | Give groups a different `voice`, and let options touch them differently.
    KMP0610 warning
    Geen pad stelt `{0}` tevreden: hoger dan {1} van de 100 kwam de steun niet, in {2} proefspelen. | Geef een optie die deze groep echt dient, of begin met meer vertrouwen.
    No path satisfies `{0}`: support came no higher than {1} out of 100, in {2} trial runs. | Give an option that really serves this group, or start with more trust.
    KMP0611 warning
    Niets in de casus verandert `{0}`. | Geef opties of gebeurtenissen een effect op `{0}`, of haal het criterium weg.
    Nothing in the case changes `{0}`. | Give options or events an effect on `{0}`, or remove the criterion.
    KMP0612 warning
    Aan het eind is `{1}` voor elke groep beter dan deze optie: gemiddeld scheelt het ten minste {2} punten steun. Dat is geen dilemma. | Geef deze optie iets dat een groep ook later nog ten goede komt, of geef `{1}` later een prijs.
    In the end `{1}` is better than this option for every group: by at least {2} points of support on average. That is no dilemma. | Give this option something that still serves a group later, or give `{1}` a price later.
    """

  /// 07: the language; 08: fairness.
  static let language = """
    KMP0701 warning
    Deze tekst is moeilijker dan B1. De zwaarste zin is ‘{2}’ Het leesgemak van het geheel is {0}; gewoon is {1} of meer. | Maak er twee zinnen van, of kies kortere woorden.
    This text is harder than B1. The hardest sentence is ‘{2}’ The reading ease of the whole is {0}; plain is {1} or more. | Make it two sentences, or choose shorter words.
    KMP0702 warning
    `{0}` is {1} tekens breed; er passen er {2}. | Schrijf het korter.
    `{0}` is {1} characters wide; {2} fit. | Make it shorter.
    KMP0801 warning
    `{0}` zegt nergens iets voor het plan. | Geef bij `says` ook een zin onder `for`, in de woorden van de groep zelf.
    `{0}` has nothing to say in favour. | Add a sentence under `for` in `says`, in the group's own words.
    """
}
