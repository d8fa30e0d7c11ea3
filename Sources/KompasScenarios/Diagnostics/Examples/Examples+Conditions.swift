extension DiagnosticCatalogue {
  /// 04: conditions.
  static let conditionExamples = #"""
    KMP0401
    - when: ["weeks > > 10"]
    + when: ["weeks > 10"]
    KMP0402
    - when: ["weeks > 10 and"]
    + when: ["weeks > 10 and not gestart"]
    KMP0403
    - when: [gestrat]
    + when: [gestart]
    KMP0404
    - when: ["chosen('avond')"]
    + when: ["chosen('eerste_stap.avond')"]
    KMP0405
    - when: ["happened('peticie')"]
    + when: ["happened('petitie')"]
    KMP0406
    - when: ["kept('bank')"]
    + when: ["kept('bankje')"]
    KMP0407
    - when: ["gekozen('een.ja')"]
    + when: ["chosen('een.ja')"]
    KMP0408
    - when: ["weeks == 'tien'"]
    + when: ["weeks == 10"]
    KMP0409
    - when: [weeks]
    + when: ["weeks > 10"]
    KMP0410
    - when: ["support.dorp > 100"]
    + when: ["support.dorp > 60"]
    KMP0411
    - when: ["support.dorp >= 0"]
    + when: ["support.dorp >= 40"]
    KMP0412
    - when: ["court == 'vernietigd'"]
    + when: ["court == 'annulled'"]
    KMP0413
    - when: ["weeks < 99999999999999999999"]
    + when: ["weeks < 99"]
    KMP0414
    - when: ["chosen('een.ja)"]
    + when: ["chosen('een.ja')"]
    KMP0415
    - when: ["weeks > 10.5"]
    + when: ["weeks > 10"]
    KMP0416
    - when: ["chosen(ja)"]
    + when: ["chosen('een.ja')"]
    KMP0417
    - when: ["weeks = 10"]
    + when: ["weeks == 10"]
    KMP0418
    - when: ["((((((… weeks > 10 …))))))"]
    + when: ["weeks > 10", "not gestart"]
    KMP0419
    - when: ["not weeks"]
    + when: ["not (weeks > 10)"]
    """#
}
