extension DiagnosticCatalogue {
  /// 02: the shape.
  static let shapeExamples = #"""
    KMP0201
    - minuten: 50
    + minutes: 50
    KMP0202
    - - {id: ja}
    + - {id: ja, label: Ja}
    KMP0203
    - title: [Windpark]
    + title: Windpark
    KMP0204
    - label: no
    + label: "no"
    KMP0205
    - minutes: "50"
    + minutes: 50
    KMP0206
    - start: twintig
    + start: 20
    KMP0207
    - sets: gestart
    + sets: [gestart]
    KMP0208
    - cost: 4
    + cost: {weeks: 4}
    KMP0209
    - near: ja
    + near: true
    KMP0210
    - id: Wind-Park
    + id: wind_park
    KMP0211
    - - {id: ja, label: Ja}
    - - {id: ja, label: Zeker}
    + - {id: ja, label: Ja}
    + - {id: zeker, label: Zeker}
    KMP0212
    - kind: bewoners
    + kind: residents
    KMP0213
    - voice: 140
    + voice: 80
    KMP0214
    - options:
    -   - {id: ja, label: Ja}
    + options:
    +   - {id: ja, label: Ja}
    +   - {id: nee, label: Nee}
    KMP0215
    - title: ""
    + title: Windpark
    KMP0216
    - kompas: 2
    + kompas: 1
    KMP0217
    - legal_date: 1 juli 2026
    + legal_date: 2026-07-01
    KMP0218
    - effects: {rust: twintig}
    + effects: {rust: 20 ± 10}
    KMP0219
    - endings: []
    + endings:
    +   - {id: klaar, title: Klaar, text: Het is klaar.}
    KMP0220
    - range: [100, 100]
    + range: [0, 100]
    KMP0221
    - {range: [0, 100], better: lower}
    + {range: [100, 0], better: lower}
    KMP0222
    - value: [0, 50, 100]
    + value: [[0, 0], [50, 80], [100, 100]]
    KMP0223
    - interests: {rust: 0, groen: 3}
    + interests: {groen: 3}
    KMP0224
    - face: "(-_-)zzzzzzz"
    + face: "(-_-)zzz"
    KMP0225
    - title:
    + title: Windpark
    KMP0226
    - criteria: …   # 140 criteria
    + criteria: …   # 7 criteria
    KMP0227
    - short: De negen huizen aan de dijk
    + short: Vaartdijk
    KMP0228
    - scenes: {eerste_stp: {callbacks: [{text: Het regent.}]}}
    + scenes: {eerste_stap: {callbacks: [{text: Het regent.}]}}
    KMP0229
    - start: 0,5
    + start: 0.5
    KMP0230
    - to: [buurt; vrienden]
    + to: [buurt, vrienden]
    KMP0231
    - effects: {rust: –5}
    + effects: {rust: -5}
    KMP0232
    - options:
    -   - {id: ja, label: Ja}
    -   -
    + options:
    +   - {id: ja, label: Ja}
    +   - {id: nee, label: Nee}
    KMP0233
    - trust: {buurt: 6 ± 2}
    + trust: {buurt: 6}
    """#
}
