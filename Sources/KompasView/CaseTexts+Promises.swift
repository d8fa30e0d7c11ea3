extension CaseTexts {
  /// What is told of a promise: who holds it, by what it is remembered, and its moments; each may be empty.
  public struct PromiseTexts: Sendable, Equatable, Codable {
    /// Who holds it: "the chair of the village council".
    public var holder = ""
    /// What it is remembered by: "the napkin".
    public var thing = ""
    /// What the player said, word for word.
    public var sentence = ""
    /// What happens as it is made.
    public var made = ""
    /// What happens as it is kept.
    public var kept = ""
    /// What happens as it is broken.
    public var broken = ""
    /// What happens as the player comes to tell that it is broken.
    public var told: String {
      get { toldText ?? "" }
      set { toldText = newValue.isEmpty ? nil : newValue }
    }
    /// What happens as it loses its object.
    public var returned: String {
      get { returnedText ?? "" }
      set { returnedText = newValue.isEmpty ? nil : newValue }
    }
    /// What happens as the player is let off it.
    public var released: String {
      get { releasedText ?? "" }
      set { releasedText = newValue.isEmpty ? nil : newValue }
    }
    /// What those to whom it was made want for letting the player off.
    public var asks: String {
      get { asksText ?? "" }
      set { asksText = newValue.isEmpty ? nil : newValue }
    }
    // Cases kept by earlier versions do not have them.
    private var toldText: String?
    private var returnedText: String?
    private var releasedText: String?
    private var asksText: String?

    /// Makes the texts.
    public init(
      holder: String = "",
      thing: String = "",
      sentence: String = "",
      made: String = "",
      kept: String = "",
      broken: String = ""
    ) {
      self.holder = holder
      self.thing = thing
      self.sentence = sentence
      self.made = made
      self.kept = kept
      self.broken = broken
    }

    /// Whether nothing is told of it.
    public var isEmpty: Bool { self == PromiseTexts() }
  }
}
