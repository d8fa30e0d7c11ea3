/// Something that goes by names where a view is written, whatever numbers it has elsewhere.
///
/// Runs and cases that were kept long ago hold the numbers of enums; a view holds the names of their cases.
public protocol WireNamed: Sendable, Equatable {
  /// What is written.
  associatedtype Wire: Codable
  /// The name, or the names.
  var wire: Wire { get }
  /// What has this name; `nil` if nothing has.
  init?(wire: Wire)
}

extension WireNamed where Self: CaseIterable {
  /// The name of the case.
  public var wire: String { "\(self)" }

  /// The case of this name.
  public init?(wire: String) {
    guard let value = Self.allCases.first(where: { "\($0)" == wire }) else { return nil }
    self = value
  }
}

extension Optional: WireNamed where Wrapped: WireNamed {
  /// The name of what there is, if there is anything.
  public var wire: Wrapped.Wire? { map(\.wire) }

  /// What has this name, or nothing if there is none.
  public init?(wire: Wrapped.Wire?) {
    guard let wire else {
      self = .none
      return
    }
    guard let value = Wrapped(wire: wire) else { return nil }
    self = value
  }
}

extension Array: WireNamed where Element: WireNamed {
  /// The names, in order.
  public var wire: [Element.Wire] { map(\.wire) }

  /// What has these names, in order.
  public init?(wire: [Element.Wire]) {
    let values = wire.compactMap { Element(wire: $0) }
    guard values.count == wire.count else { return nil }
    self = values
  }
}

/// Writes a property by name.
@propertyWrapper
public struct Named<Value: WireNamed>: Sendable, Equatable, Codable {
  /// The value itself.
  public var wrappedValue: Value

  /// Wraps a value.
  public init(wrappedValue: Value) { self.wrappedValue = wrappedValue }

  /// Reads a name, or names.
  ///
  /// - Throws: `DecodingError` if there is no such name.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let value = Value(wire: try container.decode(Value.Wire.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "unknown name")
    }
    wrappedValue = value
  }

  /// Writes the name, or the names.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(wrappedValue.wire)
  }
}
