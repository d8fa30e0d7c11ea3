public import KompasStandards

/// The format of a case as a JSON Schema (draft 2020-12), for editors and validators.
public struct JSONSchema {
  private let languages: [Language]

  /// What keys are for is told in these languages, the first one first.
  public init(_ languages: [Language]) { self.languages = languages }

  /// The schema of `case.yaml`, as JSON; ends with a line end.
  public var caseFile: String {
    document("case.schema.json", "Kompas: \(CaseFolder.main)", CaseKeys.top)
  }

  /// The schema of a translation, as JSON; ends with a line end.
  public var textsFile: String {
    document("texts.schema.json", "Kompas: texts.<taal>.yaml", TextKeys.top)
  }

  private func document(_ id: String, _ title: String, _ keys: [CaseKey]) -> String {
    let head: [(String, Value)] = [
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("$id", .string("urn:kompas:1:\(id)")), ("title", .string(title)),
    ]
    return Value.object(head + schema(.keys(keys))).text(indent: "") + "\n"
  }

  private func schema(_ shape: KeyShape) -> [(String, Value)] {
    switch shape {
    case .text:
      [("type", .list([.string("string"), .string("number")])), ("pattern", .string("\\S"))]
    case .translation: [("type", .list([.string("string"), .string("number")]))]
    case .line(let length):
      schema(.text) + [
        ("maxLength", .number(length)), ("not", .object([("pattern", .string("\\n."))])),
      ]
    case .day:
      [
        ("type", .string("string")),
        ("pattern", .string("^[0-9]{4}-(0[1-9]|1[0-2])-([0-2][0-9]|3[01])$")),
      ]
    case .id: [("type", .string("string")), ("pattern", .string(Self.id))]
    case .integer(let range):
      [
        ("type", .string("integer")), ("minimum", .number(range.lowerBound)),
        ("maximum", .number(range.upperBound)),
      ]
    case .number(let range):
      [
        ("type", .string("number")), ("minimum", .number(range.lowerBound)),
        ("maximum", .number(range.upperBound)),
      ]
    case .positive: [("type", .string("number")), ("exclusiveMinimum", .number(0))]
    case .effect:
      [
        ("type", .list([.string("string"), .string("number")])),
        (
          "pattern",
          .string(
            "^[ ]*[-+]?[0-9]+([.][0-9]{1,2})?[ ]*((±|[+]-)[ ]*[+]?[0-9]+([.][0-9]{1,2})?[ ]*)?$"
          )
        ),
      ]
    case .boolean: [("type", .string("boolean"))]
    case .words(let words): [("enum", .list(words.map(Value.string)))]
    case .only(let number): [("const", .number(number))]
    case .list(let item, let count):
      [("type", .string("array")), ("items", .object(schema(item)))]
        + (count.lowerBound > 0 ? [("minItems", .number(count.lowerBound))] : [])
        + [("maxItems", .number(count.upperBound))]
    case .ends:
      [
        ("type", .string("array")), ("items", .object(schema(.number(CaseKeys.numbers)))),
        ("minItems", .number(2)), ("maxItems", .number(2)), ("uniqueItems", .boolean(true)),
      ]
    case .knots:
      [
        ("type", .string("array")), ("minItems", .number(2)),
        (
          "items",
          .object([
            ("type", .string("array")), ("items", .object([("type", .string("number"))])),
            ("minItems", .number(2)), ("maxItems", .number(2)),
          ])
        ),
      ]
    case .map(let value, let isFilled, let limit, let namesAreIds):
      [("type", .string("object")), ("additionalProperties", .object(schema(value)))]
        + (namesAreIds ? [("propertyNames", .object([("pattern", .string(Self.id))]))] : [])
        + (isFilled ? [("minProperties", .number(1))] : []) + [("maxProperties", .number(limit))]
    case .keys(let keys): object(keys)
    }
  }

  private static let id = "^[a-z][a-z0-9_]{0,\(Scalars.idLength - 1)}$"

  private func object(_ keys: [CaseKey]) -> [(String, Value)] {
    let properties = keys.map { key -> (String, Value) in
      let about = languages.map { key.meaning($0) }.joined(separator: " | ")
      let words = ("description", Value.string(about))
      return (key.name, .object([words] + schema(key.shape)))
    }
    let required = keys.filter(\.isRequired).map { Value.string($0.name) }
    return [("type", .string("object")), ("properties", .object(properties))]
      + (required.isEmpty ? [] : [("required", .list(required))])
      + [("additionalProperties", .boolean(false))]
  }

  /// JSON whose keys keep their order, so that an editor offers them as the format lists them.
  private indirect enum Value {
    case string(String)
    case number(Int)
    case boolean(Bool)
    case list([Value])
    case object([(String, Value)])

    func text(indent: String) -> String {
      switch self {
      case .string(let text): YAMLScalar.quoted(text)
      case .number(let number): "\(number)"
      case .boolean(let truth): "\(truth)"
      case .list(let items):
        "[" + items.map { $0.text(indent: indent) }.joined(separator: ", ") + "]"
      case .object(let entries):
        if entries.isEmpty {
          "{}"
        } else {
          "{\n"
            + entries.map {
              "\(indent)  \(YAMLScalar.quoted($0.0)): \($0.1.text(indent: indent + "  "))"
            }
            .joined(separator: ",\n") + "\n\(indent)}"
        }
      }
    }
  }
}
