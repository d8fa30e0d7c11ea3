/// Who stands at the ends of the first and the third needle: indices of stakeholders, ascending but for the first.
public struct Poles: Sendable, Equatable, Codable {
  /// The two groups of the first tension, the left one first; empty if there are none.
  public var groups: [Int32]
  /// The groups that are heard unasked; empty if there are none.
  public var loud: [Int32]
  /// The groups that are not.
  public var silent: [Int32]

  /// Makes poles.
  public init(groups: [Int32], loud: [Int32], silent: [Int32]) {
    self.groups = groups
    self.loud = loud
    self.silent = silent
  }

  /// The poles of a case that names none: its first two groups of residents; and those who are louder than people are on
  /// average, against the others.
  public init(of stakeholders: [Stakeholder]) {
    let all = stakeholders.indices.map(Int32.init)
    let residents = all.filter { stakeholders[Int($0)].kind == .residents }
    groups = residents.count > 1 ? Array(residents.prefix(2)) : []
    let people = stakeholders.reduce(0) { $0 + Int64($1.people) }
    let voices = stakeholders.reduce(0) { $0 + Int64($1.people) * Int64($1.voice) }
    let counted = all.filter { stakeholders[Int($0)].people > 0 }
    let loud = counted.filter { Int64(stakeholders[Int($0)].voice) * people > voices }
    self.loud = loud
    silent = loud.isEmpty ? [] : counted.filter { !loud.contains($0) }
  }
}
