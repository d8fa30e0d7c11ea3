internal import KompasEngine

/// The parts of a translation.
extension TranslationReader {
  mutating func readGroups(_ root: Fields) {
    var texts = self.texts
    let authored = context.authored
    let resources = authored.orderedResources.map(\.id.value)
    section(root, "resources", ids: resources) { index, fields in
      overlay(fields, "name", &texts.resources[index].name)
      overlay(fields, "unit", &texts.resources[index].unit)
      overlay(fields, "empty", &texts.resources[index].empty)
      overlay(fields, "meaning", &texts.resources[index].meaning)
    }
    let criteria = authored.criteria.map(\.id.value)
    section(root, "criteria", ids: criteria) { index, fields in
      overlay(fields, "name", &texts.criteria[index].name)
      overlay(fields, "unit", &texts.criteria[index].unit)
    }
    let groups = authored.stakeholders.map(\.id.value)
    section(root, "stakeholders", ids: groups) { index, fields in
      var words = texts.stakeholders[index]
      overlay(fields, "name", &words.name)
      let short = fields.isBlank("short") ? nil : fields.line("short", orElse: .shortTooLong)
      if var own = words.short {
        overlay(fields, "short", &own, found: short)
        words.short = own
      } else {
        // A name may need a short one in this language only.
        words.short = short.map { CaseWords.clean($0.value) }
      }
      overlay(fields, "text", &words.text)
      if let says = fields.fields("says") {
        overlay(says, "against", &words.against)
        overlay(says, "torn", &words.torn)
        overlay(says, "for", &words.inFavor)
        lines(says, LineKey.says(index), &texts)
      } else if !(words.against + words.torn + words.inFavor).isEmpty {
        findings.report(.translationMissing, at: fields.span, fields.path(of: "says"))
      }
      if let speakers = words.speakers { words.speakers = list(fields, "speakers", speakers) }
      lines(fields, LineKey.votes(index), &texts)
      texts.stakeholders[index] = words
    }
    // A promise without a name of its own has its id for a name; it may be translated all the same.
    let named = Set(authored.promises.map(\.id.value))
    let isOptional = { (index: Int) in !named.contains(context.promises[index]) }
    section(root, "promises", ids: context.promises, isOptional: isOptional) {
      index,
      fields in
      overlay(fields, "text", &texts.promises[index])
      if var told = texts.promisesTold?[index] {
        overlay(fields, "holder", &told.holder)
        overlay(fields, "thing", &told.thing)
        overlay(fields, "sentence", &told.sentence)
        overlay(fields, "made", &told.made)
        overlay(fields, "kept", &told.kept)
        overlay(fields, "broken", &told.broken)
        overlay(fields, "told", &told.told)
        overlay(fields, "returned", &told.returned)
        overlay(fields, "released", &told.released)
        overlay(fields, "asks", &told.asks)
        texts.promisesTold?[index] = told
      }
    }
    self.texts = texts
  }

  mutating func readScenes(_ root: Fields) {
    var texts = self.texts
    let scenes = context.authored.scenes
    let starts = offsets(scenes.map(\.options.count))
    let options = scenes.flatMap(\.options)
    let laterStarts = offsets(options.map(\.consequences.laters.count))
    section(root, "scenes", ids: scenes.map(\.id.value)) { index, fields in
      overlay(fields, "title", &texts.scenes[index].title)
      overlay(fields, "text", &texts.scenes[index].text)
      overlay(fields, "question", &texts.scenes[index].question)
      lines(fields, LineKey.scene(index), &texts)
      let ids = scenes[index].options.map(\.id.value)
      section(fields, "options", ids: ids) { at, fields in
        let number = starts[index] + at
        overlay(fields, "label", &texts.options[number].label)
        overlay(fields, "text", &texts.options[number].text)
        overlay(fields, "unless_text", &texts.options[number].unlessText)
        overlay(fields, "line", &texts.options[number].line)
        overlay(fields, "for", &texts.options[number].argument)
        overlay(fields, "because", &texts.options[number].because)
        overlay(fields, "outcome", &texts.options[number].outcome)
        lines(fields, LineKey.option(number), &texts)
        let count = options[number].consequences.laters.count
        let range = laterStarts[number]..<(laterStarts[number] + count)
        let laters = Array(texts.laters[range])
        texts.laters.replaceSubrange(range, with: list(fields, "later", laters))
      }
    }
    self.texts = texts
  }

  mutating func readEnd(_ root: Fields) {
    var texts = self.texts
    let authored = context.authored
    let before = authored.scenes.flatMap(\.options).reduce(0) { $0 + $1.consequences.laters.count }
    let starts = offsets(authored.events.map(\.consequences.laters.count))
    section(root, "events", ids: authored.events.map(\.id.value)) { index, fields in
      overlay(fields, "title", &texts.events[index].title)
      overlay(fields, "text", &texts.events[index].text)
      let start = before + starts[index]
      let range = start..<(start + authored.events[index].consequences.laters.count)
      let laters = Array(texts.laters[range])
      texts.laters.replaceSubrange(range, with: list(fields, "later", laters))
    }
    let endings = authored.endings.map(\.id.value)
    section(root, "endings", ids: endings) { index, fields in
      overlay(fields, "title", &texts.endings[index].title)
      overlay(fields, "text", &texts.endings[index].text)
      overlay(fields, "years_on", &texts.endings[index].more)
    }
    if let debrief = root.fields("debrief") {
      texts.questions = list(debrief, "questions", texts.questions)
    } else if !texts.questions.isEmpty {
      findings.report(.translationMissing, at: root.span, "debrief")
    }
    self.texts = texts
  }

  /// Where each starts when the counts are laid end to end.
  private func offsets(_ counts: [Int]) -> [Int] {
    var total = 0
    return counts.map { count in
      defer { total += count }
      return total
    }
  }
}
