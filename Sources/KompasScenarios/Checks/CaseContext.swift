package import KompasEngine
package import KompasStandards

/// What the checks and the compiler look things up in: the case as written, with its tables.
package struct CaseContext {
  package let authored: AuthoredCase
  package let folderName: String
  package let today: CalendarDay?
  package let assets: AssetFiles
  /// `nil` if the law file has no such procedure.
  package let procedure: LawProcedure?
  package let names: ConditionNames
  /// By id; the first of two the same.
  package let scenes: [String: Int]
  package let flags: [String]
  package let promises: [String]
  package let defects: [String]
  package let methods: [String]
  package let weights: [[Int32]]
  /// Which lines of the story stand at a place; no entry where there are none.
  package let lines: [LinePlace: Range<Int>]

  package init(
    _ authored: AuthoredCase,
    folderName: String,
    today: CalendarDay?,
    assets: AssetFiles
  ) {
    self.authored = authored
    self.folderName = folderName
    self.today = today
    self.assets = assets
    procedure = LawProcedure(authored.procedure.value, assets: assets)
    scenes = Self.positions(authored.scenes.map(\.id.value)).mapValues(Int.init)
    flags = Self.unique(authored.allConsequences.flatMap { $0[.sets] }.map(\.value))
    let options = authored.scenes.flatMap(\.options)
    promises = Self.unique(
      authored.promises.map(\.id.value)
        + options.flatMap { $0.promises + $0.keeps + $0.breaks + $0.waits }.map(\.value)
    )
    methods = Self.unique(options.compactMap(\.method?.value))
    defects = Self.defects(of: authored, procedure: procedure, assets: assets)
    weights = authored.stakeholders.map { Self.weights(of: $0, criteria: authored.criteria) }
    var lines: [LinePlace: Range<Int>] = [:]
    var count = 0
    for place in authored.story where !place.lines.isEmpty {
      lines[place.place] = count..<(count + place.lines.count)
      count += place.lines.count
    }
    self.lines = lines

    var names = ConditionNames()
    names.resources = Self.positions(authored.orderedResources.map(\.id.value))
    for resource in authored.resources {
      names.resourceIds[resource.name.value.lowercased()] = resource.id.value
    }
    names.criteria = Self.positions(authored.criteria.map(\.id.value))
    names.stakeholders = Self.positions(authored.stakeholders.map(\.id.value))
    names.flags = Self.positions(flags)
    names.options = Self.positions(
      authored.scenes.flatMap { scene in
        scene.options.map { "\(scene.id.value).\($0.id.value)" }
      }
    )
    names.events = Self.positions(authored.events.map(\.id.value))
    names.promises = Self.positions(promises)
    names.defects = Self.positions(defects)
    names.seats = Int64(authored.stakeholders.reduce(0) { $0 + ($1.seats?.value ?? 0) })
    let gained = Set(
      authored.allConsequences.flatMap(\.costs).filter { $0.amount < 0 }.map(\.target.value)
    )
    for resource in authored.resources where !gained.contains(resource.id.value) {
      names.resourceLimits[resource.id.value] = Int64(resource.start)
    }
    for criterion in authored.criteria where !criterion.range.value.isEmpty {
      let low = (Double(criterion.low) / 100).rounded(.down)
      let high = (Double(criterion.high) / 100).rounded(.up)
      names.criterionRanges[criterion.id.value] = Int64(low)...Int64(high)
    }
    self.names = names
  }

  private static func positions(_ ids: [String]) -> [String: Int32] {
    Dictionary(
      ids.enumerated().map { ($0.element, Int32($0.offset)) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private static func unique(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }

  /// The defects of this procedure, then whatever else its terms or the case use.
  private static func defects(
    of authored: AuthoredCase,
    procedure: LawProcedure?,
    assets: AssetFiles
  ) -> [String] {
    let known = assets.keys(of: .defects)
    let own = known.filter { key in
      let entry = assets.entry(key, of: .defects)
      return (entry?["procedures"]?.words ?? []).contains(authored.procedure.value)
    }
    let used = authored.allConsequences.flatMap { $0.ids(of: .defect) }.map(\.value)
    let termed = (procedure?.terms ?? []).compactMap(\.defect)
    return unique(own + termed + used).filter(known.contains)
  }

  /// Importance per criterion, together 10,000, by largest remainder (ties to the earlier criterion).
  static func weights(of stakeholder: AuthoredStakeholder, criteria: [AuthoredCriterion]) -> [Int32]
  {
    let shares = criteria.map { criterion in
      stakeholder.interests.first { $0.target.value == criterion.id.value }?.amount ?? 0
    }
    let total = shares.reduce(0, +)
    guard total > 0 else { return shares.map { _ in 0 } }
    var result = shares.map { $0 * 10_000 / total }
    let left = 10_000 - result.reduce(0, +)
    let byRemainder = shares.indices.sorted { one, other in
      let (a, b) = (shares[one] * 10_000 % total, shares[other] * 10_000 % total)
      return a != b ? a > b : one < other
    }
    for index in byRemainder.prefix(left) { result[index] += 1 }
    return result.map(Int32.init)
  }
}

extension AuthoredCase {
  /// The resources with `weeks` in front.
  package var orderedResources: [AuthoredResource] {
    resources.filter { $0.id.value == "weeks" } + resources.filter { $0.id.value != "weeks" }
  }

  /// All consequences in the order of the file: scenes, then events, each followed by its later ones.
  package var allConsequences: [AuthoredConsequences] {
    let owners = scenes.flatMap(\.options).map(\.consequences) + events.map(\.consequences)
    return owners.flatMap { [$0] + $0.laters.map(\.consequences) }
  }

  /// All conditions in the order of the file.
  package var allConditions: [AuthoredCondition] {
    let played = scenes.flatMap { $0.when + $0.options.flatMap(\.when) }
    let told = story.flatMap(\.lines).flatMap(\.when)
    return played + events.flatMap(\.when) + endings.flatMap(\.when) + told
  }
}
