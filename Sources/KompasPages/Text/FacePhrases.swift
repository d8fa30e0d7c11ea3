public import KompasStandards

/// What the faces say themselves, in one language; what each is for stands as a note in the language file.
public struct FacePhrases: Phrases, Equatable {
  /// The language that they are in.
  public let language: Language

  /// Takes the phrases of a language.
  public init(_ language: Language) { self.language = language }

  package var more: String { phrase("face.more") }
  package var readOn: String { phrase("face.readOn") }
  package var moreAbove: String { phrase("face.moreAbove") }
  package var pageDown: String { phrase("face.pageDown") }
  package var pageUp: String { phrase("face.pageUp") }
  package var nextFrame: String { phrase("face.nextFrame") }
  package var lastFrame: String { phrase("face.lastFrame") }
  package var move: String { phrase("face.move") }
  package var decide: String { phrase("face.decide") }
  package var done: String { phrase("face.done") }
  package var spaceBar: String { phrase("face.spaceBar") }
  package var toggle: String { phrase("face.toggle") }
  package var onePoint: String { phrase("face.onePoint") }
  package var fivePoints: String { phrase("face.fivePoints") }
  package var even: String { phrase("face.even") }
  package var back: String { phrase("face.back") }
  package var stop: String { phrase("face.stop") }
  package func tooSmall(columns: Int, rows: Int, width: Int, height: Int) -> String {
    phrase("face.tooSmall", ["columns": columns, "rows": rows, "width": width, "height": height])
  }
  package func pointsLeft(_ left: Int, of total: Int) -> String {
    phrase("face.pointsLeft", ["left": left, "total": total])
  }
  package var margin: String { phrase("face.margin") }
  package func timeLeft(_ time: String) -> String { phrase("face.timeLeft", ["time": time]) }
  package var timeUp: String { phrase("face.timeUp") }
  package var addMinute: String { phrase("face.addMinute") }
  package func closed(because reason: String) -> String {
    phrase("face.closed", ["isSentence": reason.isSentence, "reason": reason])
  }
  package var warning: String { phrase("face.warning") }
  package var failure: String { phrase("face.failure") }
  package func seats(_ count: Int) -> String { phrase("face.seats", ["count": count]) }
  package var noRows: String { phrase("face.noRows") }
  package var contents: String { phrase("face.contents") }
  package var figuresBelow: String { phrase("face.figuresBelow") }
  package func closedChoice(_ number: Int, because reason: String) -> String {
    phrase(
      "face.closedChoice",
      ["number": number, "isSentence": reason.isSentence, "reason": reason]
    )
  }
  package func invalidChoice(of count: Int) -> String {
    phrase("face.invalidChoice", ["count": count])
  }
  package var noFocus: String { phrase("face.noFocus") }
  package func typeANumber(of count: Int) -> String {
    phrase("face.typeANumber", ["count": count])
  }
  package var pasted: String { phrase("face.pasted") }
  package var manyLines: String { phrase("face.manyLines") }
  package func pointsRemain(_ left: Int) -> String { phrase("face.pointsRemain", ["left": left]) }
  package var untouched: String { phrase("face.untouched") }
  package var noPointsLeft: String { phrase("face.noPointsLeft") }
  package var onlyOne: String { phrase("face.onlyOne") }
  package func wrongCount(_ given: Int, of count: Int) -> String {
    phrase("face.wrongCount", ["count": count, "given": given])
  }
  package var wrongNumber: String { phrase("face.wrongNumber") }
  package func notUnderstood(_ line: String) -> String {
    phrase("face.notUnderstood", ["line": line])
  }
  package var lineCut: String { phrase("face.lineCut") }
  package var lineFull: String { phrase("face.lineFull") }
  package var tooQuick: String { phrase("face.tooQuick") }
  package var suspended: String { phrase("face.suspended") }
  package var stopsAll: String { phrase("face.stopsAll") }
  package var stopped: String { phrase("face.stopped") }
  package var outdated: String { phrase("face.outdated") }
  package func between(_ from: Int, _ to: Int) -> String {
    phrase("face.between", ["from": from, "to": to])
  }
  package func exactly(_ number: Int) -> String { phrase("face.exactly", ["number": number]) }
  package func range(_ from: Int, _ to: Int) -> String {
    phrase("face.range", ["from": from, "to": to])
  }
  package func ofScale(_ scale: Int) -> String { phrase("face.ofScale", ["scale": scale]) }
  package func points(_ count: Int) -> String { phrase("face.points", ["count": count]) }
  package func askEnter(_ label: String) -> String { phrase("face.askEnter", ["label": label]) }
  package var askSearch: String { phrase("face.askSearch") }
  package var askSearchAgain: String { phrase("face.askSearchAgain") }
  package var showAll: String { phrase("face.showAll") }
  package func askOne(of count: Int, isLettered: Bool) -> String {
    phrase("face.askOne", ["count": count, "isLettered": isLettered])
  }
  package var askOnly: String { phrase("face.askOnly") }
  package func askPoints(_ count: Int, total: Int) -> String {
    phrase("face.askPoints", ["count": count, "total": total])
  }
  package func askPointsAgain(_ count: Int) -> String {
    phrase("face.askPointsAgain", ["count": count])
  }
  package func askReasons(of count: Int) -> String {
    phrase("face.askReasons", ["count": count])
  }
  package func askReasonsAgain(of count: Int) -> String {
    phrase("face.askReasonsAgain", ["count": count])
  }
  package var toLine: String { phrase("face.toLine") }
  package var askLineAgain: String { phrase("face.askLineAgain") }
  package func draft(_ text: String) -> String { phrase("face.draft", ["text": text]) }
  package func askLine(isPopup: Bool, canGoBack: Bool) -> String {
    phrase("face.askLine", ["isPopup": isPopup, "canGoBack": canGoBack])
  }
  package func keyFor(_ key: String, _ label: String) -> String {
    phrase("face.keyFor", ["key": key, "label": label])
  }
  package var or: String { phrase("face.or") }
  package var backWords: [String] {
    phrase("face.backWords").split(separator: " ").map(String.init)
  }
  /// What is typed for something, a letter first.
  package func typed(for request: LinearRequest) -> [String] {
    let words =
      switch request {
      case .again: phrase("face.again")
      case .options: phrase("face.options")
      case .place: phrase("face.place")
      case .short: phrase("face.short")
      case .long: phrase("face.long")
      }
    return words.split(separator: " ").map(String.init)
  }
  package var nowShort: String { phrase("face.nowShort") }
  package var nowLong: String { phrase("face.nowLong") }
  package var backHere: String { phrase("face.backHere") }
  package func versus(_ left: String, _ right: String) -> String {
    phrase("face.versus", ["left": left, "right": right])
  }
  package func inBrackets(_ figure: String, _ other: String) -> String {
    phrase("face.inBrackets", ["figure": figure, "other": other])
  }
  package var plus: String { phrase("face.plus") }
  package var minus: String { phrase("face.minus") }
  package var noChoices: String { phrase("face.noChoices") }
  package var crashed: String { phrase("face.crashed") }
  package func unknownTerminal(_ terminal: String) -> String {
    phrase("face.unknownTerminal", ["terminal": terminal])
  }

  /// What stands before a text of this kind; nothing before what is good to know.
  package func notice(_ kind: NoticeKind) -> String {
    switch kind {
    case .info: ""
    case .warning: warning
    case .failure: failure
    }
  }
}
