extension DiagnosticCatalogue {
  /// 03: the meaning.
  static let meaningExamples = #"""
    KMP0301
    - effects: {rsut: 20}
    + effects: {rust: 20}
    KMP0302
    - trust: {oosterbrik: 5}
    + trust: {oosterbrink: 5}
    KMP0303
    - cost: {buget: 10}
    + cost: {budget: 10}
    KMP0304
    - next: derde
    + next: derde_scene
    KMP0305
    - next: eerste_scene   # staat hierboven
    + next: laatste_scene  # staat hieronder
    KMP0306
    - phase: draft   # de procedure kent die niet
    + phase: participation
    KMP0307
    - - {id: besluit, phase: decision}
    - - {id: praten, phase: participation}
    + - {id: praten, phase: participation}
    + - {id: besluit, phase: decision}
    KMP0308
    - law: ["Ow 99.9"]
    + law: ["Ow 16.55 lid 6"]
    KMP0309
    - method: open_avond
    + method: open_evening
    KMP0310
    - defects: [motivering]
    + defects: [motivering_ontbreekt]
    KMP0311
    - procedure: bopa
    + procedure: bopa_extended
    KMP0312
    - experiments: [duinoord]
    + experiments: [duinoord_begroot]
    KMP0313
    - windpark/case.yaml met id: molens
    + windpark/case.yaml met id: windpark
    KMP0314
    - - {id: goed, when: ["raad > 50"], title: Goed, text: …}
    + - {id: goed, when: ["raad > 50"], title: Goed, text: …}
    + - {id: anders, title: Anders, text: …}
    KMP0315
    - - {id: anders, title: Anders, text: …}
    - - {id: goed, when: ["raad > 50"], title: Goed, text: …}
    + - {id: goed, when: ["raad > 50"], title: Goed, text: …}
    + - {id: anders, title: Anders, text: …}
    KMP0316
    - - {id: ja, label: Ja, promises: [bankje]}
    + - {id: ja, label: Ja, promises: [bankje]}
    + # en in een latere scène:
    + - {id: bouw, label: Bouwen, keeps: [bankje]}
    KMP0317
    - - {id: bouw, label: Bouwen, keeps: [bankje]}
    + - {id: ja, label: Ja, promises: [bankje]}
    + # en daarna:
    + - {id: bouw, label: Bouwen, keeps: [bankje]}
    KMP0318
    - rust: {range: [0, 100]}   # en: effects: {rust: 300}
    + rust: {range: [0, 100]}   # en: effects: {rust: 30}
    KMP0319
    - {range: [0, 100], start: 120}
    + {range: [0, 100], start: 20}
    KMP0320
    - value: [[0, 0], [100, 100], [50, 80]]
    + value: [[0, 0], [50, 80], [100, 100]]
    KMP0321
    - value: [[0, 0], [100, 140]]
    + value: [[0, 0], [100, 100]]
    KMP0322
    - {name: Lokaal, kind: faction}
    + {name: Lokaal, kind: faction, seats: 6}
    KMP0323
    - {name: Het dorp, kind: residents, seats: 3}
    + {name: Het dorp, kind: residents, people: 2100}
    KMP0324
    - {name: Lokaal, kind: faction, seats: 6, people: 900}
    + {name: Lokaal, kind: faction, seats: 6}
    KMP0325
    - clears: [gestart]   # en nergens sets: [gestart]
    + sets: [gestart]     # in een eerdere optie
    KMP0326
    - ja: {text: You go there.}
    + ja: {label: "Yes", text: You go there.}
    KMP0327
    - scenes: {een: {options: {misschien: {label: Maybe}}}}
    + scenes: {een: {options: {ja: {label: "Yes"}}}}
    KMP0328
    - texts.en.yaml met language: de
    + texts.en.yaml met language: en
    KMP0329
    - legal_date: 2022-07-01
    + legal_date: 2026-07-01
    KMP0330
    - defects: [bezwaar_te_laat]   # van een andere procedure
    + defects: [feiten_niet_onderzocht]
    KMP0331
    - resources: {raad: {name: Raad, start: 5}}
    + resources: {krediet: {name: Krediet, start: 5}}
    KMP0332
    - council: true   # en geen enkele kind: faction
    + stakeholders: {lokaal: {name: Lokaal, kind: faction, seats: 6, interests: {rust: 1}}}
    KMP0333
    - resources: {budget: {name: Geld, start: 50}}
    + resources: {weeks: {name: Tijd, start: 52}, budget: {name: Geld, start: 50}}
    KMP0334
    - {id: avond, label: Een avond, method: open_evening}
    + {id: avond, label: Een avond, method: open_evening, involves: {dorp: consult}}
    KMP0335
    - criteria: {vogels: …}   # en niemand heeft interests: {vogels: …}
    + natuurclub: {interests: {vogels: 3}}
    KMP0336
    - title: Een   # eerst Begin, en in texts.en.yaml nog: Start
    + scenes: {een: {title: One}}
    KMP0337
    - authority: raad
    - procedure: bopa_extended
    + authority: college
    + procedure: bopa_extended
    KMP0338
    - place: {municipality: Lindenaar, inhabitants: 24000}
    - # en fracties met samen 20 zetels
    + place: {municipality: Lindenaar, inhabitants: 24000}
    + # en fracties met samen 19 zetels
    KMP0339
    - # fracties met samen 20 zetels
    + # fracties met samen 19 zetels
    KMP0340
    - legal_date: 2019-07-01
    + legal_date: 2026-07-01
    KMP0341
    - legal_date: 2226-07-01
    + legal_date: 2026-07-01
    KMP0342
    - natuur: {name: De natuur, kind: voiceless, interested: true, interests: {natuur: 1}}
    + natuur: {name: De natuur, kind: voiceless, interests: {natuur: 1}}
    KMP0343
    - - {id: terug, label: Toch maar niet, withdraws: true}   # in `phase: aftermath`
    + - {id: terug, label: Toch maar niet}
    KMP0344
    - - {id: besluit, phase: decision}
    - - {id: bouw, phase: aftermath}
    + - {id: besluit, phase: decision}
    + - {id: beroep, phase: court, when: ["decision == 'taken'"], court: true}
    + - {id: bouw, phase: aftermath}
    KMP0345
    - needles: {groups: [dorp]}
    + needles: {groups: [dorp, stad]}
    KMP0346
    - needles: {loud: [dorp, stad], silent: [stad]}
    + needles: {loud: [dorp], silent: [stad]}
    KMP0347
    - needles: {loud: [dorp]}
    + needles: {loud: [dorp], silent: [stad]}
    KMP0348
    - needles: {loud: [dorp], silent: [vogels]}
    + needles: {loud: [dorp], silent: [stad]}
    KMP0349
    - {text: Geen molen dichtbij, to: [dorp], witness: [dorp]}
    + {text: Geen molen dichtbij, to: [dorp], witness: [lokaal]}
    KMP0350
    - says: {heard: [{speaker: de slagr, text: Ik werd bijgepraat.}]}
    + says: {heard: [{speaker: de slager, text: Ik werd bijgepraat.}]}
    KMP0351
    - zones: {council: [Geen straat., Gelijk., Geen zaal.]}
    + zones: {council: [Geen zaal., Straat voorop., Gelijk., Zaal voorop., Geen straat.]}
    KMP0352
    - {id: eerst, keeps: [bankje]}
    - {id: later, promises: [bankje]}
    + {id: eerst, promises: [bankje]}
    + {id: later, keeps: [bankje]}
    """#
}
