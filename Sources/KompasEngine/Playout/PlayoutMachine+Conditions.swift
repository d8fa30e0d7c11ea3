internal import CPlayoutKernels
import KompasScoring

/// Whether conditions hold: `ConditionEvaluator` over bits.
extension PlayoutMachine {
  /// Whether a condition holds.
  @inline(__always)
  func holds(_ gate: Gate) -> Bool {
    passes(gate) && remains(gate.rest)
  }

  /// Whether the first test of a condition is passed.
  @inline(__always)
  func passes(_ gate: Gate) -> Bool {
    let word = facts[gate.word]
    return word & gate.mask == gate.want && word & gate.any != 0
  }

  /// Whether what remains of a condition behind its gate holds.
  @inline(__always)
  func remains(_ rest: Int32) -> Bool { rest == Test.yes || walk(rest) }

  @inline(never)
  private func walk(_ first: Int32) -> Bool {
    var next = first
    while next >= 0 {
      let test = tests[next]
      next = passes(test) ? test.onYes : test.onNo
    }
    return next == Test.yes
  }

  @inline(__always)
  private func passes(_ test: Test) -> Bool {
    switch test.kind {
    case .all: return facts[test.index] & test.mask == UInt64(bitPattern: test.value)
    case .any: return (facts[test.index] ^ UInt64(bitPattern: test.value)) & test.mask != 0
    case .criterion: return lies(Int64(criteria[test.index]), test)
    case .trust: return lies(hundredths(trust[test.index]), test)
    case .support:
      refresh()
      return lies(hundredths(support[test.index]), test)
    case .figure: return lies(figure(test.index), test)
    case .code: return run(Int(test.index), Int(test.value))
    }
  }

  /// Whether hundredths are within the bounds of a test, or outside where that is asked.
  @inline(__always)
  private func lies(_ hundredths: Int64, _ test: Test) -> Bool {
    (hundredths >= test.value && hundredths <= test.upper) != test.isOutside
  }

  @inline(__always)
  private func hundredths(_ x: Float) -> Int64 { Int64(whole(Double(x))) }
  @inline(__always)
  private func points(_ hundredths: Int64) -> Int64 {
    Int64(wholePoints(Int32(truncatingIfNeeded: hundredths)))
  }

  /// A figure in hundredths; so are seats.
  @inline(__always)
  private func figure(_ index: Int32) -> Int64 {
    guard let figure = ConditionFigure(rawValue: UInt8(truncatingIfNeeded: index)) else { return 0 }
    switch figure {
    case .yesSeats: return 100 &* Int64(head.yesSeats)
    case .noSeats: return 100 &* Int64(head.noSeats)
    case .raad: return fresh { $0.raad }
    case .wijk: return fresh { $0.wijk }
    case .loud: return fresh { $0.loud }
    case .silent: return fresh { $0.silent }
    case .worst: return constants.hasRanks ? fresh { $0.worst_support } : Int64(RuleNumbers.middle)
    }
  }

  /// One of the figures as they are now.
  @inline(__always)
  private func fresh(_ figure: (kompas_figures) -> Double) -> Int64 {
    refresh()
    return Int64(whole(figure(figures[0])))
  }

  /// The stack machine, for conditions with arithmetic.
  @inline(never)
  private func run(_ first: Int, _ count: Int) -> Bool {
    var depth = 0
    func pop() -> Int64? {
      guard depth > 0 else { return nil }
      depth -= 1
      return errors[depth] ? nil : values[depth]
    }
    func push(_ value: Int64?) {
      values[depth] = value ?? 0
      errors[depth] = value == nil
      depth += 1
    }
    for place in first..<(first + count) {
      let step = code[place]
      switch step.kind {
      case .binary:
        let right = pop()
        let left = pop()
        push(step.operation.result(left, right))
      case .not: push(pop().map { 1 - $0 })
      case .negate: push(pop().flatMap { $0 == .min ? nil : -$0 })
      case .isIn: push(isIn(depth: &depth, Int(step.index)))
      case .push: push(step.value)
      case .fact: push(isSo(step.index) ? 1 : 0)
      case .resource: push(Int64(resources[step.index]))
      case .criterion: push(points(Int64(criteria[step.index])))
      case .trust: push(points(hundredths(trust[step.index])))
      case .support:
        refresh()
        push(points(hundredths(support[step.index])))
      case .figure: push(points(figure(step.index)))
      case .decision: push(Int64(head.decision.rawValue))
      case .vote: push(Int64(head.vote.rawValue))
      case .court: push(Int64(head.court.rawValue))
      }
    }
    return pop() == 1
  }

  /// Whether the value under so many elements is one of them; an error among them matters only if it is not.
  private func isIn(depth: inout Int, _ count: Int) -> Int64? {
    precondition(count >= 0 && count <= depth)
    depth -= count
    let elements = depth..<(depth + count)
    guard depth > 0 else { return nil }
    depth -= 1
    let isValue = !errors[depth]
    guard isValue else { return nil }
    var hasError = false
    for place in elements {
      if errors[place] {
        hasError = true
      } else if values[place] == values[depth] {
        return 1
      }
    }
    return hasError ? nil : 0
  }
}
