/// What authors write in their own language, and what it is called in a case.
///
/// The only place where such words stand. A word may mean several things: the first that may stand where it was written is meant.
enum AuthorWords {
  /// What is meant by a word, of what may stand there; `nil` if it is none of these words.
  static func meant(by word: String, in known: some Sequence<String>) -> String? {
    guard let meant = table[word.lowercased()] else { return nil }
    let known = Set(known)
    return meant.first(where: known.contains)
  }

  private static let table: [String: [String]] = {
    var result: [String: [String]] = [:]
    for line in lines.split(separator: "\n") {
      let halves = line.split(separator: ":")
      let meant = halves[0].split(separator: " ").map(String.init)
      for word in halves[1].split(separator: " ") {
        result[String(word), default: []] += meant
      }
    }
    return result
  }()

  /// What it is called, a colon, and what people write.
  private static let lines = """
    after: na nadien
    against: tegen
    and: en
    asks_cost: vraagt_kosten
    authority: gezag bevoegd bevoegd_gezag overheid
    because: omdat
    better: beter
    breaks: breekt verbreekt schendt
    briefing: inleiding introductie opdracht
    broken: gebroken verbroken
    budget: geld money budgetten euro euros
    business: bedrijf bedrijven ondernemer ondernemers winkeliers
    chance: kans
    chosen: gekozen keuze
    clears: wist
    coalition: coalitie
    compass: kompas
    consult: raadplegen consulteren
    coproduce: coproduceren samenwerken meemaken
    cost: kosten kost prijs costs
    council: raad gemeenteraad
    court: rechter rechtbank
    criteria: criterium criterion
    decide: beslissen besluiten meebeslissen
    decision: besluit
    defect: gebrek
    defects: gebrek gebreken
    draft: ontwerp
    advise: adviseren advies
    effects: effect effecten gevolg gevolgen
    end: einde eind
    endings: afloop aflopen einde eindes einden ending
    events: gebeurtenis gebeurtenissen event
    en: engels english
    expects: verwacht
    exploration: verkenning verkennen
    face: gezicht
    faction: fractie partij fracties
    fictional: verzonnen fictief
    for: voor
    groups: groepen
    happened: gebeurd
    higher: hoger meer
    inform: informeren
    inhabitants: inwoners
    interests: belang belangen interest
    involves: betrekt betrokken betrekken
    keeps: houdt nakomen komt_na
    kept: nagekomen gehouden
    kind: soort type
    label: knop etiket
    language: taal
    later: straks
    law: wet wetten artikel artikelen
    legal_date: datum wetsdatum
    license: licentie licence
    loud: luid hard
    lower: lager minder
    map: kaart plattegrond
    method: methode werkvorm
    minutes: minuten
    municipality: gemeente
    name: naam
    near: dichtbij nabij
    needles: naald naalden
    next: volgende
    nl: nederlands dutch
    none: geen
    not: niet geen
    objections: zienswijzen bezwaar
    options: keuze keuzes optie opties choices
    or: of
    organisation: organisatie organization vereniging
    outcome: uitkomst resultaat afloop
    participation: participatie inspraak
    people: mensen aantal
    phase: fase
    place: plaats plek
    precedents: voorbeelden
    procedure: werkwijze
    promised: beloofd
    promises: belofte beloften beloftes promise
    question: vraag
    questions: vragen
    range: bereik
    refuses: weigert
    residents: bewoners inwoners buurtbewoners
    resources: middel middelen
    role: rol
    scenes: scène scènes scene
    says: zegt
    seats: zetels
    sets: zet
    short: kort
    shows: toont
    silent: stil
    speakers: sprekers
    stakeholders: groepen belanghebbenden stakeholder
    start: begin beginwaarde
    summary: samenvatting
    support: steun draagvlak
    taken: genomen
    tells: vertelt
    text: tekst
    themes: thema themas
    title: titel
    to: aan
    told: verteld
    trust: vertrouwen
    undo: ongedaan
    unit: eenheid
    value: waarde
    version: versie
    voice: stem
    voiceless: natuur stemloos
    waits: wacht
    waives: ziet_af
    wants: wil
    weeks: weken week tijd time
    when: wanneer als indien if voorwaarde
    withdraws: trekt_in
    without: zonder
    withdrawn: ingetrokken
    witness: getuige
    years: jaren
    zones: zone
    """
}
