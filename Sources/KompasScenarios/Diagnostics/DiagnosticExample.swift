/// How something goes wrong and how it is right: a few lines of a case each, in the language of the cases, Dutch.
public struct DiagnosticExample: Sendable, Equatable {
  /// Lines that are wrong.
  public var wrong: [String]
  /// The same, mended.
  public var right: [String]
}

extension DiagnosticCatalogue {
  private static let examples: [DiagnosticCode: DiagnosticExample] = {
    let tables = [fileExamples, shapeExamples, meaningExamples, conditionExamples, playExamples]
    var result: [DiagnosticCode: DiagnosticExample] = [:]
    var code: DiagnosticCode?
    for line in tables.joined(separator: "\n").split(separator: "\n") {
      if let next = DiagnosticCode(rawValue: String(line)) {
        code = next
        result[next] = DiagnosticExample(wrong: [], right: [])
      } else if let code, line.hasPrefix("- ") {
        result[code]?.wrong.append(String(line.dropFirst(2)))
      } else if let code, line.hasPrefix("+ ") {
        result[code]?.right.append(String(line.dropFirst(2)))
      }
    }
    return result
  }()

  /// An example of what is wrong with a code, and of how it is right.
  public static func example(_ code: DiagnosticCode) -> DiagnosticExample {
    // A test sees to it that every code has one.
    examples[code] ?? DiagnosticExample(wrong: [], right: [])
  }

  /// The code that was probably meant by a word that is none.
  public static func suggestion(for word: String) -> DiagnosticCode? {
    let asked = word.uppercased()
    let number = asked.filter(\.isNumber)
    if number.count <= 4, !number.isEmpty {
      let padded = String(repeating: "0", count: 4 - number.count) + number
      if let code = DiagnosticCode(rawValue: "KMP" + padded) { return code }
    }
    return Suggestion.nearest(to: asked, in: DiagnosticCode.allCases.map(\.rawValue))
      .flatMap(DiagnosticCode.init)
  }
}
