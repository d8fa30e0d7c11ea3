import Foundation
public import KompasScenarios
public import KompasStandards

extension AssetLibrary {
  /// The files that ship with the game, in this checkout.
  public static let checkout: AssetLibrary = {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return AssetLibrary(root: root.appendingPathComponent("Assets").path)
  }()
}

extension Language {
  /// The reference language.
  public static let dutch = read(reference, fallback: nil)
  /// The other language that has every phrase.
  public static let english = shipped("en")

  /// A language that ships with the game.
  public static func shipped(_ code: String) -> Language {
    code == reference ? dutch : read(code, fallback: dutch)
  }

  private static func read(_ code: String, fallback: Language?) -> Language {
    do throws(LanguageProblems) {
      return try AssetLibrary.checkout.language(code, fallback: fallback)
    } catch {
      fatalError(error.all.map(\.description).joined(separator: "\n"))
    }
  }
}
