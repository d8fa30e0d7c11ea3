import KompasEngine

/// A decision or an event as it lies in a store.
public struct Envelope: Sendable, Equatable {
  /// What is in it.
  public enum Kind: Int, Sendable, Equatable, Codable {
    /// A decision; it comes before its events.
    case decision
    /// An event.
    case event
  }
  /// The run it belongs to.
  public var run: Int64
  /// The index of the event in the run, from 0; of a decision, that of the first event that followed.
  public var position: Int
  /// What is in it.
  public var kind: Kind
  /// JSON, as `JournalCodec` writes it, with the commitment where a text of the player's own belongs.
  public var payload: String
  /// `RunState.digest` after the whole submission, 16 hex digits.
  public var digest: String
  /// The text that the payload commits to; `nil` if there is none, or it was removed.
  public var text: PersonalText?

  /// Makes an envelope.
  public init(
    run: Int64,
    position: Int,
    kind: Kind,
    payload: String,
    digest: String,
    text: PersonalText? = nil
  ) {
    self.run = run
    self.position = position
    self.kind = kind
    self.payload = payload
    self.digest = digest
    self.text = text
  }
}

extension Submission {
  /// The envelopes to be stored for this submission, in order.
  ///
  /// - Parameters:
  ///   - run: the run it belongs to.
  ///   - position: how many events the run had before.
  ///   - codec: what writes them.
  /// - Returns: the decision, if there is one, and the events.
  /// - Throws: `StoreError.corrupt` if something cannot be written.
  public func envelopes(
    run: Int64,
    after position: Int,
    codec: JournalCodec
  ) throws(StoreError) -> [Envelope] {
    var seals: [String: PersonalText] = [:]
    // What a decision says and what its event says is one text.
    func seal(_ text: String) -> PersonalText {
      let kept = seals[text] ?? PersonalText(text)
      seals[text] = kept
      return kept
    }
    var envelopes: [Envelope] = []
    envelopes.reserveCapacity(events.count + 1)
    func add(_ kind: Envelope.Kind, _ position: Int, _ payload: String, _ text: PersonalText?) {
      envelopes.append(
        Envelope(
          run: run,
          position: position,
          kind: kind,
          payload: payload,
          digest: hex16(digest),
          text: text
        )
      )
    }
    do throws(CodecError) {
      if let decision {
        let (sealed, text) = decision.sealed(seal)
        add(.decision, position, try codec.encode(sealed), text)
      }
      for (offset, event) in events.enumerated() {
        let (sealed, text) = event.sealed(seal)
        add(.event, position + offset, try codec.encode(sealed), text)
      }
    } catch {
      throw .corrupt(.entry(run: run, position: position, error))
    }
    return envelopes
  }

  /// Reads back the submissions of one run.
  ///
  /// - Parameters:
  ///   - envelopes: all envelopes of the run, by position, decisions before events.
  ///   - run: the run.
  ///   - count: how many events there should be.
  ///   - codec: what reads them.
  /// - Returns: the submissions in order, without their endings.
  /// - Throws: `StoreError.corrupt` with the first position that is missing or cannot be read.
  public static func read(
    _ envelopes: [Envelope],
    run: Int64,
    count: Int,
    codec: JournalCodec
  ) throws(StoreError) -> [Submission] {
    var submissions: [Submission] = []
    var position = 0
    for envelope in envelopes {
      guard envelope.position == position, let digest = parseHex16(envelope.digest) else {
        throw .corrupt(.incomplete(run: run, position: position))
      }
      do throws(CodecError) {
        switch envelope.kind {
        case .decision:
          let decision = try codec.decision(envelope.payload).opened(envelope.text)
          submissions.append(Submission(decision: decision, events: [], digest: digest))
        case .event:
          let event = try codec.event(envelope.payload).opened(envelope.text)
          if submissions.isEmpty {
            submissions.append(Submission(decision: nil, events: [], digest: digest))
          }
          submissions[submissions.count - 1].events.append(event)
          position += 1
        }
      } catch {
        throw .corrupt(.entry(run: run, position: position, error))
      }
      guard submissions.last?.digest == digest else {
        throw .corrupt(.incomplete(run: run, position: envelope.position))
      }
    }
    guard position == count, submissions.allSatisfy({ !$0.events.isEmpty }) else {
      throw .corrupt(.incomplete(run: run, position: position))
    }
    return submissions
  }
}

extension Envelope {
  /// The same with its text sealed, if it still holds one in the open, as archives of version 1 did.
  ///
  /// - Parameters:
  ///   - texts: what the same decision and its events say already; a decision and its event say one text.
  ///   - codec: what reads it.
  /// - Returns: `nil` if it holds no text, or cannot be read.
  package func sealed(among texts: inout [String: PersonalText], codec: JournalCodec) -> Envelope? {
    func seal(_ text: String) -> PersonalText {
      let kept = texts[text] ?? PersonalText(text)
      texts[text] = kept
      return kept
    }
    var sealed = self
    switch kind {
    case .decision:
      guard let (decision, text) = (try? codec.decision(payload))?.sealed(seal),
        let text, let payload = try? codec.encode(decision)
      else { return nil }
      (sealed.payload, sealed.text) = (payload, text)
    case .event:
      guard let (event, text) = (try? codec.event(payload))?.sealed(seal),
        let text, let payload = try? codec.encode(event)
      else { return nil }
      (sealed.payload, sealed.text) = (payload, text)
    }
    return sealed
  }
}

/// A number as 16 hex digits.
package func hex16(_ number: UInt64) -> String {
  let digits = String(number, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}

/// The number that 16 hex digits stand for.
package func parseHex16(_ text: String) -> UInt64? {
  // The standard library would also take a sign.
  guard text.utf8.count == 16, text.utf8.first != UInt8(ascii: "+") else { return nil }
  return UInt64(text, radix: 16)
}
