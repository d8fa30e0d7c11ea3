import KompasPages

/// Two letters for everyone: for people to stand beside a color, for factions beside their seats.
extension WordedView {
  /// By group, the people first: the first letters of two words of its name, or of one; no two groups have the same.
  package var tags: [Int: String] {
    var taken: Set<String> = []
    return Dictionary(
      uniqueKeysWithValues: (people + factions).map { group in
        let tag = letters(of: shortName(ofGroup: group)).first { taken.insert($0).inserted } ?? ""
        return (group, tag)
      }
    )
  }

  /// The pairs of letters that may stand for a name, the best first.
  private func letters(of name: String) -> [String] {
    let names = name.split { !$0.isLetter && !$0.isNumber }.filter { !$0.isEmpty }
    guard let first = names.first?.first else { return [] }
    let initials = names.dropFirst().compactMap(\.first)
    let others = names.joined().dropFirst()
    return (initials + others).map { "\(first)\($0)".uppercased() }.filter { $0.count == 2 }
  }
}
