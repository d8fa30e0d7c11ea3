internal import KompasEngine

/// Lines of the story.
extension CaseShape {
  /// The lines under these keys.
  func lines(_ fields: Fields, _ keys: [LineKey]) -> [AuthoredLines] {
    keys.flatMap { key -> [AuthoredLines] in
      switch key {
      case .under(let name, let inner): fields.fields(name).map { lines($0, inner) } ?? []
      case .lines(let name, let place): [AuthoredLines(place: place, lines: lines(fields, name, place))]
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
