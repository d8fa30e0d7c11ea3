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
  /// JSON, as `JournalCodec` writes it.
  public var payload: String
  /// `RunState.digest` after the whole submission, 16 hex digits.
  public var digest: String

  /// Makes an envelope.
  public init(run: Int64, position: Int, kind: Kind, payload: String, digest: String) {
    self.run = run
    self.position = position
    self.kind = kind
    self.payload = payload
    self.digest = digest
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
    let digest = hex16(digest)
    var envelopes: [Envelope] = []
    envelopes.reserveCapacity(events.count + 1)
    do throws(CodecError) {
      if let decision {
        let payload = try codec.encode(decision)
        envelopes.append(
          Envelope(
            run: run,
            position: position,
            kind: .decision,
            payload: payload,
            digest: digest
          )
        )
      }
      for (offset, event) in events.enumerated() {
        let payload = try codec.encode(event)
        envelopes.append(
          Envelope(
            run: run,
            position: position + offset,
            kind: .event,
            payload: payload,
            digest: digest
          )
        )
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
          let decision = try codec.decision(envelope.payload)
          submissions.append(Submission(decision: decision, events: [], digest: digest))
        case .event:
          let event = try codec.event(envelope.payload)
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
