internal import KompasEngine

/// Lines of the story.
extension CaseShape {
  /// What is told of the whole: the opening pages, the council, the roles that are dealt.
  func withStory(_ root: Fields, _ authored: AuthoredCase) -> AuthoredCase {
    var result = authored
    if let opening = root.fields("opening") {
      result.opening = ["role", "place"].compactMap { opening.fields($0) }
        .map { ($0.text("title"), $0.text("text")) }
    }
    if let council = root.fields("council") {
      result.council = CouncilText.allCases.map { council.textIfAny(CaseKeys.key($0)) }
    }
    result.roles = root.items("roles").map {
      AuthoredDealtRole(
        id: $0.id(),
        name: $0.text("name"),
        front: $0.text("front"),
        back: $0.text("back"),
        scene: $0.text("scene")
      )
    }
    checkUnique(result.roles.map(\.id))
    return result
  }

  /// What the needles say in each fifth of their width.
  func zones(_ needles: Fields) -> [[Text]] {
    let zones = needles.fields("zones")
    return Tension.allCases.map { tension in
      guard let zones else { return [] }
      let texts = zones.texts("\(tension)")
      if zones.has("\(tension)"), texts.count != 5 {
        findings.report(.zoneCount, at: zones.place(of: "\(tension)"), "\(texts.count)")
      }
      return texts
    }
  }

  /// The lines under these keys.
  func lines(_ fields: Fields, _ keys: [LineKey]) -> [AuthoredLines] {
    keys.flatMap { key -> [AuthoredLines] in
      switch key {
      case .under(let name, let inner): fields.fields(name).map { lines($0, inner) } ?? []
      case .lines(let name, let place):
        [AuthoredLines(place: place, lines: lines(fields, name, place))]
      }
    }
  }

  private func lines(_ fields: Fields, _ name: String, _ place: LinePlace) -> [AuthoredLine] {
    fields.items(name).map { item in
      var line = AuthoredLine(text: item.text("text"), when: conditions(item))
      if case .said = place {
        line.speaker = item.textIfAny("speaker")
        line.promise = item.textIfAny("promise")
      }
      return line
    }
  }
}
