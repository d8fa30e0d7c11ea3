/// JSON as it stands, whatever it means.
enum JSONValue: Codable, Equatable {
  case null
  case bool(Bool)
  case integer(Int64)
  case natural(UInt64)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    self =
      if value.decodeNil() {
        .null
      } else if let bool = try? value.decode(Bool.self) {
        .bool(bool)
      } else if let integer = try? value.decode(Int64.self) {
        .integer(integer)
      } else if let natural = try? value.decode(UInt64.self) {
        .natural(natural)
      } else if let number = try? value.decode(Double.self) {
        .number(number)
      } else if let string = try? value.decode(String.self) {
        .string(string)
      } else if let array = try? value.decode([JSONValue].self) {
        .array(array)
      } else {
        .object(try value.decode([String: JSONValue].self))
      }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .natural(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let values): try container.encode(values)
    case .object(let values): try container.encode(values)
    }
  }

  /// The same without anything that a reader did not take in.
  ///
  /// - Parameter read: what the reader made of it, written down again. A key that only this has is one that has a usual value.
  /// - Returns: the keys that both have, with the values as they were read.
  func keeping(_ read: JSONValue) -> JSONValue {
    switch (self, read) {
    case (.object(let own), .object(let read)):
      .object(
        own.reduce(into: [:]) { kept, member in
          if let value = read[member.key] { kept[member.key] = member.value.keeping(value) }
        }
      )
    case (.array(let own), .array(let read)) where own.count == read.count:
      .array(zip(own, read).map { $0.keeping($1) })
    case (_, _): read
    }
  }
}
