/// What shows pages to a seat and tells what is done there.
///
/// A face is not sendable: it belongs to whoever runs the session.
public protocol Face: AnyObject {
  /// Whether pages are read line by line, so that nothing may change by itself.
  var isSpoken: Bool { get }

  /// The number of the signal that ended it, as that of ^C; `nil` if none did.
  var endedBy: Int32? { get }

  /// What is in the making on the page that is shown: ticks and a line, and no answer yet; `nil` where nothing can be, or must not be kept.
  var draft: Draft? { get }

  /// Shows a page in place of the one before.
  ///
  /// If nobody acted on that one, an answer in the making goes on where it fits; a whole line that answers it does not count.
  /// - Throws: Whatever keeps it from being shown.
  func show(_ page: Page) throws

  /// Waits for an action on the page that is shown.
  ///
  /// End of input, a hang-up and a request to terminate are all `.stop`.
  /// - Parameter patience: How long at most; for ever if `nil`. A face that reads whole lines waits for one, and answers `nil`
  ///   once before it tells what the line means.
  /// - Returns: What was done; `nil` if time is up.
  /// - Throws: Whatever keeps it from being known.
  func next(within patience: Duration?) throws -> Action?

  /// Uses these words from the next page on.
  func speak(_ words: FacePhrases)

  /// Gives the terminal back; harmless when repeated.
  func close()
}

extension Face {
  /// Where a signal ends the program itself, nobody is left to ask.
  public var endedBy: Int32? { nil }
  /// Where lines are typed whole, nothing is in the making.
  public var draft: Draft? { nil }
}

extension Session {
  /// Lets one seat play on a face until it is over.
  ///
  /// - Throws: what a state or the face cannot go on after.
  public mutating func run(on face: any Face) throws {
    var outputs = try start()
    while true {
      for output in outputs {
        switch output {
        case .show(let page, _): try face.show(page)
        case .speak(let words): face.speak(words)
        case .ended: return
        }
      }
      let action = try face.next(within: patience)
      if action?.isAnswer != true, let draft = face.draft { keep(draft, from: .only) }
      outputs = try handle(action.map { .acted($0, .only) } ?? .waited)
    }
  }
}
