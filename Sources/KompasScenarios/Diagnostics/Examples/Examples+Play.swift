extension DiagnosticCatalogue {
  /// 05: play; 06: the dilemma; 07: the language; 08: fairness.
  static let playExamples = #"""
    KMP0501
    - - {id: een, options: [{id: ja, next: drie}, {id: nee, next: drie}]}
    - - {id: twee}
    - - {id: drie}
    + - {id: een, options: [{id: ja, next: drie}, {id: nee}]}
    + - {id: twee}
    + - {id: drie}
    KMP0502
    - {id: feest, label: Een feest, cost: {budget: 80}}   # er is maar 50
    + {id: feest, label: Een feest, cost: {budget: 30}}
    KMP0503
    - brief: {title: Een brief, chance: 0}
    + brief: {title: Een brief, chance: 40}
    KMP0504
    - when: ["happened('brief')"]   # brief kan nooit komen
    + when: ["happened('petitie')"]
    KMP0505
    - when: ["support.dorp > 95"]
    + when: ["support.dorp > 65"]
    KMP0506
    - when: ["weeks < 3"]
    + when: ["weeks < 20"]
    KMP0507
    - when: ["trust.dorp < 5"]
    + when: ["trust.dorp < 35"]
    KMP0508
    - - {id: goed, when: ["raad > 95"], …}
    + - {id: goed, when: ["raad > 60"], …}
    KMP0509
    - - {id: ja, when: [gestart]}
    - - {id: nee, when: [gestart, "weeks > 10"]}
    + - {id: ja, when: [gestart]}
    + - {id: nee}
    KMP0510
    - when: [gestart, "not gestart"]
    + when: ["gestart || weeks < 10"]
    KMP0511
    - sets: [gestart]   # en geen when vraagt naar gestart
    + sets: [gestart]
    + # en in een latere scène:
    + when: [gestart]
    KMP0512
    - - {id: ter_inzage, phase: objections}   # en geen optie kost weken
    + - {id: ter_inzage, phase: objections, options: [{id: wachten, cost: {weeks: 6}}, …]}
    KMP0513
    - - {id: snel, label: Snel, cost: {weeks: 2}}   # in `phase: objections`
    + - {id: snel, label: Snel, cost: {weeks: 6}}
    KMP0514
    - - {id: rechtszaal, phase: court}   # en eerder een optie met withdraws: true
    + - {id: rechtszaal, phase: court, when: ["decision == 'taken'"]}
    KMP0515
    - - {id: beloven, promises: [bankje], sets: [beloofd]}
    - - {id: bankje, keeps: [bankje], when: ["not beloofd"]}
    + - {id: beloven, promises: [bankje], sets: [beloofd]}
    + - {id: bankje, keeps: [bankje], when: [beloofd]}
    KMP0601
    - - {id: avond, effects: {rust: 10}, cost: {weeks: 2}}
    - - {id: brief, effects: {rust: 5}, cost: {weeks: 4}}
    + - {id: avond, effects: {rust: 10}, cost: {weeks: 6}}
    + - {id: brief, effects: {rust: 5}, cost: {weeks: 1}}
    KMP0602
    - - {id: ja, label: Ja}
    - - {id: nee, label: Nee}
    + - {id: ja, label: Ja, effects: {rust: 5}}
    + - {id: nee, label: Nee, trust: {dorp: 4}}
    KMP0603
    - - {id: avond}
    - - {id: brief}
    + - {id: avond, compass: {inclusie: 2}}
    + - {id: brief, compass: {inclusie: -1, daadkracht: 2}}
    KMP0604
    - dorp: {kind: residents, people: 2100}
    + dorp: {kind: residents, people: 2100}
    + stad: {kind: residents, people: 46100}
    KMP0605
    - dorp: {kind: residents, people: 2100}
    + dorp: {kind: residents, people: 2100, near: true}
    + lokaal: {kind: faction, seats: 6}
    KMP0606
    - dorp: {kind: residents, people: 2100, voice: 0}
    + dorp: {kind: residents, people: 2100, voice: 80}
    KMP0607
    - dorp: {interests: {rust: 1}}
    - stad: {interests: {rust: 1}}
    + dorp: {interests: {rust: 1}}
    + stad: {interests: {energie: 1}}
    KMP0608
    - dorp: {near: true, interests: {rust: 1}}
    - lokaal: {kind: faction, interests: {rust: 1}}
    + dorp: {near: true, interests: {rust: 1}}
    + lokaal: {kind: faction, interests: {energie: 2, rust: 1}}
    KMP0609
    - dorp: {people: 2100, voice: 50}
    - stad: {people: 46100, voice: 50}
    + dorp: {people: 2100, voice: 80}
    + stad: {people: 46100, voice: 10}
    KMP0610
    - hoven: {trust: 5, interests: {rekening: 1}}   # geen optie raakt rekening
    + hoven: {trust: 35, interests: {rekening: 1}}
    + # en bij een optie:
    + effects: {rekening: 300}
    KMP0611
    - criteria: {vogels: …}   # geen optie of gebeurtenis raakt vogels
    + effects: {vogels: -20 ± 5}
    KMP0612
    - - {id: wachten, effects: {rust: 1}, later: [{after: 4, effects: {rust: 40, stroom: 40}}]}
    - - {id: doorgaan, effects: {stroom: 1}}
    + - {id: wachten, effects: {rust: 1}, later: [{after: 4, effects: {rust: 40, stroom: -20}}]}
    + - {id: doorgaan, effects: {stroom: 1}}
    KMP0613
    - - {id: avond, label: Een avond}
    - - {id: thuis, label: Een avond}
    + - {id: avond, label: Een avond in het dorpshuis}
    + - {id: thuis, label: Een avond bij mensen thuis}
    KMP0701
    - De desbetreffende vergunningsvoorschriften worden tijdig geïnventariseerd.
    + Wij kijken op tijd welke regels er in de vergunning komen.
    KMP0702
    - label: Een groot feest op het plein met muziek en eten voor iedereen die wil komen
    + label: Een feest op het plein
    KMP0703
    - because: u op een koude avond in het dorpshuis zei wat u er al weken van vond
    + because: u in het dorpshuis zei wat u vond
    KMP0704
    - text: Het park&nbsp;is <b>groot</b>.
    + text: Het park is *groot*.
    KMP0801
    - says: {against: "Weg met die molens."}
    + says: {against: "Weg met die molens.", for: "Er is naar ons geluisterd."}
    """#
}
