extension CaseTexts {
  /// A role that is dealt at a table: what it knows about, and the fact that only it knows.
  public struct RoleTexts: Sendable, Equatable, Codable {
    /// The id in the author's file.
    public var id: String
    /// What it is called.
    public var name: String
    /// What is read aloud.
    public var front: String
    /// What is for one person.
    public var back: String
    /// Where it matters: an index into `CaseOutline.scenes`.
    public var scene: Int

    /// Makes the texts.
    public init(id: String, name: String, front: String, back: String, scene: Int) {
      self.id = id
      self.name = name
      self.front = front
      self.back = back
      self.scene = scene
    }
  }
}
