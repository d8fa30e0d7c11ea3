extension DiagnosticCatalogue {
  /// 01: the files and their syntax.
  static let fileExamples = #"""
    KMP0101
    - mijn_zaak/zaak.yaml
    + mijn_zaak/case.yaml
    KMP0102
    - case.yaml → een map, een pijp of een apparaat
    + case.yaml → een tekstbestand
    KMP0103
    - case.yaml (6 MiB)
    + case.yaml (120 kB)
    KMP0104
    - title: Caf\xE9
    + title: Café
    KMP0105
    - title: Wind␇park
    + title: Windpark
    KMP0106
    - place:
    - ⇥ inhabitants: 48200
    + place:
    +   inhabitants: 48200
    KMP0107
    - title: %Windpark
    + title: "%Windpark"
    KMP0108
    - title
    + title: Windpark
    KMP0109
    - sets: [een, twee
    + sets: [een, twee]
    KMP0110
    - title: "Windpark
    + title: "Windpark"
    KMP0111
    - title: Let op: wind
    + title: "Let op: wind"
    KMP0112
    - text: *belangrijk* is dit
    + text: "*belangrijk* is dit"
    KMP0113
    - when: [!gestart]
    + when: ["not gestart"]
    KMP0114
    - kompas: 1
    - ---
    - kompas: 1
    + kompas: 1
    KMP0115
    - {a: {a: {a: {a: {a: …}}}}}
    + {a: …}
    KMP0116
    - title: Windpark
    - title: Molens
    + title: Windpark
    KMP0117
    - [een, twee]: drie
    + een: drie
    KMP0118
    - - kompas
    - - windpark
    + kompas: 1
    + id: windpark
    KMP0119
    - map: ../andere/kaart.txt
    + map: kaart.txt
    KMP0120
    - -rw------- root case.yaml
    + -rw-r--r-- case.yaml
    KMP0121
    - map: kaart.txt   # er is geen kaart.txt
    + map: kaart.txt   # naast case.yaml
    KMP0122
    - map: kaart.txt   # 120 kolommen breed
    + map: kaart.txt   # 76 kolommen breed
    KMP0123
    - place:
    -   municipality: Waterrijk
    -  inhabitants: 48200
    + place:
    +   municipality: Waterrijk
    +   inhabitants: 48200
    KMP0124
    - Assets/Law/articles.yaml ontbreekt
    + Assets/Law/articles.yaml
    KMP0125
    - text: "een regel van 30.000 tekens"
    + text: |
    +   Een regel.
    +   Nog een regel.
    KMP0126
    - Assets/Methods/methods.yaml: bias: lound
    + Assets/Methods/methods.yaml: bias: loud
    KMP0127
    - name: Huizen in blok #3
    + name: "Huizen in blok #3"
    KMP0128
    - ⍽name: Windpark
    + name: Windpark
    KMP0129
    - name: “Windpark”
    + name: "Windpark"
    KMP0130
    - name: @gemeente
    + name: "@gemeente"
    KMP0131
    - text: "Hij zei "nee" en ging."
    + text: "Hij zei ‘nee’ en ging."
    KMP0132
    - name:Windpark
    + name: Windpark
    KMP0133
    - name: Wind⍽park
    + name: Windpark
    KMP0134
    - outcome: |
    - Het dorp is boos: heel boos.
    + outcome: |
    +   Het dorp is boos: heel boos.
    KMP0135
    - outcome: | Het dorp is boos.
    + outcome: |
    +   Het dorp is boos.
    KMP0136
    - outcome:
    -   Hij zegt: nee.
    + outcome: |
    +   Hij zegt: nee.
    KMP0137
    - kompas: 1
    - id: windpark
    - kompas: 1
    - id: windpark
    + kompas: 1
    + id: windpark
    KMP0138
    - questions:
    -   • Wie hebt u niet gehoord?
    + questions:
    +   - Wie hebt u niet gehoord?
    KMP0139
    - text: "Het stond in C:\Zaken."
    + text: 'Het stond in C:\Zaken.'
    KMP0142
    - ```yaml
    - kompas: 1
    + kompas: 1
    KMP0141
    - case.yaml (een document van Word met een andere naam)
    + case.yaml (tekst zonder opmaak)
    KMP0143
    - title: “Huizen: op het veld”
    + title: "Huizen: op het veld"
    KMP0144
    - - id: ja
    -   label: Ja
    -   id: nee
    -   label: Nee
    + - id: ja
    +   label: Ja
    + - id: nee
    +   label: Nee
    """#
}
