import Foundation

/// The names that files in a package may have: such as mean the same on every machine.
enum PackageName {
  /// Where the list of files stands.
  static let manifest = "kompas-package.json"

  /// Whether a name leads to a file inside the folder, on any machine.
  ///
  /// At most four parts with `/` between; none begins with a dot or ends in a dot or a space, and none holds what some
  /// machine cannot write in a name.
  static func isPortable(_ name: String) -> Bool {
    guard name.utf8.count <= 200 else { return false }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count <= 4 && parts.allSatisfy(isPortable(part:))
  }

  private static func isPortable(part: Substring) -> Bool {
    guard let first = part.unicodeScalars.first, let last = part.unicodeScalars.last else {
      return false
    }
    if first == "." || first == " " || last == "." || last == " " { return false }
    return part.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
        .paragraphSeparator:
        false
      default: !"\\:*?\"<>|".unicodeScalars.contains(scalar)
      }
    }
  }

  /// What two names have in common that some machine would take for the same.
  static func folded(_ name: String) -> String {
    name.precomposedStringWithCompatibilityMapping.lowercased()
  }

  /// The first name that stands for the same file as an earlier one, or for a folder where another wants a file.
  static func collision(in names: [String]) -> String? {
    var files: Set<String> = []
    var folders: Set<String> = []
    for name in names {
      let parts = folded(name).split(separator: "/")
      let above = (1..<max(1, parts.count)).map { parts.prefix($0).joined(separator: "/") }
      let file = parts.joined(separator: "/")
      if folders.contains(file) || !files.insert(file).inserted { return name }
      if above.contains(where: files.contains) { return name }
      folders.formUnion(above)
    }
    return nil
  }
}
