import Foundation
import KompasScenarios
import KompasStandards
import KompasTestSupport
import Testing

@Suite struct KeyManualTests {
  @Test(arguments: ["nl", "en"])
  func `the list of keys is what the table says`(language: String) throws {
    let file = "case-keys.\(language).md"
    let url = Place.root.appendingPathComponent("docs/" + file)
    let text = KeyManual.markdown(language: .shipped(language))
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try Data(text.utf8).write(to: url)
    }
    let written = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    #expect(written == text, "UPDATE_GOLDEN=1 writes docs/\(file) anew")
  }

  @Test func `every key of a case and of a translation is in it, with what it is for`() {
    let languages = [Language.dutch, .english]
    let texts = languages.map { KeyManual.markdown(language: $0) }
    func walk(_ keys: [CaseKey]) {
      for key in keys {
        for (language, text) in zip(languages, texts) {
          #expect(text.contains("`\(key.name)`"), "\(key.name)")
          #expect(text.contains(key.meaning(language)), "\(key.name)")
        }
        walk(Self.keys(below: key.shape))
      }
    }
    walk(CaseKeys.top + TextKeys.top)
  }

  static func keys(below shape: KeyShape) -> [CaseKey] {
    switch shape {
    case .keys(let keys): keys
    case .list(let item, _): keys(below: item)
    case .map(let value, _, _, _): keys(below: value)
    default: []
    }
  }
}
