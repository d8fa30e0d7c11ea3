package import KompasEngine

/// Which scenes, options, events and endings of a case come up.
package struct Reached: Sendable, Equatable {
  package var scenes: [Bool]
  package var options: [Bool]
  package var events: [Bool]
  package var endings: [Bool]

  private static var parts: [WritableKeyPath<Reached, [Bool]>] {
    [\.scenes, \.options, \.events, \.endings]
  }

  /// Nothing of this case.
  package init(noneOf rules: CompiledCase) {
    scenes = rules.scenes.map { _ in false }
    options = rules.options.map { _ in false }
    events = rules.events.map { _ in false }
    endings = rules.endings.map { _ in false }
  }

  /// Adds what else came up in the same case.
  package static func += (sum: inout Reached, other: Reached) {
    for part in parts {
      for index in other[keyPath: part].indices where other[keyPath: part][index] {
        sum[keyPath: part][index] = true
      }
    }
  }

  /// Whether all that comes up in another comes up here.
  package func covers(_ other: Reached) -> Bool {
    Self.parts.allSatisfy { part in
      zip(self[keyPath: part], other[keyPath: part]).allSatisfy { $0 || !$1 }
    }
  }
}
