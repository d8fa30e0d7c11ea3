import KompasPages

/// A small generator of its own (SplitMix64), so that a seed gives the same pages everywhere.
struct Dice {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func roll(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  mutating func flip() -> Bool { roll(0...1) == 1 }

  mutating func some<Value>(_ range: ClosedRange<Int>, _ make: (inout Dice) -> Value) -> [Value] {
    (0..<roll(range)).map { _ in make(&self) }
  }

  private static let words = [
    "raad", "wijk", "initiatiefnemer", "het", "één", "geïnteresseerd", "cafés", "€45", "±10",
    "omgevingsplanactiviteitenbeoordelingsregelgeving", "漢字", "🙂", "ja", "12%", "x*y", "stad",
    "(op", "tijd)", "\u{1B}[31m", "e\u{301}e\u{301}n", "-", "A–B",
    "https://voorbeeld.nl/een/lang/pad/x",
  ]

  mutating func text(_ range: ClosedRange<Int> = 1...6) -> String {
    some(range) { Dice.words[$0.roll(0...(Dice.words.count - 1))] }.joined(separator: " ")
  }

  mutating func prose() -> String {
    some(1...4) { dice in
      let text = dice.text(3...30)
      switch dice.roll(0...3) {
      case 0: return "- \(text)"
      case 1: return "Hier **\(dice.text(1...2))** en *dit*, \(text)"
      default: return text
      }
    }.joined(separator: flip() ? "\n\n" : "\n")
  }

  mutating func choice() -> Choice {
    Choice(
      label: text(),
      detail: flip() ? text() : "",
      text: flip() ? prose() : "",
      closed: roll(0...3) == 0 ? text() : nil
    )
  }

  mutating func block() -> Block {
    switch roll(0...15) {
    case 0: return .heading(text(), level: roll(1...2))
    case 1: return .quote(speaker: text(1...3), text: prose())
    case 2: return .lines(some(1...4) { $0.text() })
    case 3: return .art(lines: ["/\\", "\\/"], description: text())
    case 4:
      return .needle(
        Needle(
          name: text(1...3),
          left: text(1...2),
          right: text(1...2),
          position: flip() ? roll(-100...100) : nil,
          band: roll(0...60),
          words: text(3...14),
          previous: flip() ? roll(-100...100) : nil
        )
      )
    case 5, 6:
      let low = roll(0...100)
      return .meter(
        Meter(
          label: text(1...4),
          interval: flip() ? low...roll(low...100) : nil,
          words: text(1...3)
        )
      )
    case 7 where flip():
      return .gauges(
        some(1...4) { Gauge(words: $0.text(1...5), percent: $0.flip() ? $0.roll(0...100) : nil) }
      )
    case 7:
      let columns = roll(1...6)
      return .table(
        Table(
          columns: some(columns...columns) { $0.text(1...2) },
          rows: some(0...4) { dice in dice.some(columns...columns) { $0.text(1...8) } },
          numeric: [0]
        )
      )
    case 8:
      return .seats(
        Seats(
          parties: some(1...5) {
            .init(name: $0.text(1...4), count: $0.roll(1...45), isFor: $0.flip() ? $0.flip() : nil)
          },
          forWord: "voor",
          againstWord: "tegen",
          words: text(3...9)
        )
      )
    case 9:
      let series = roll(1...3)
      return .bars(
        Bars(
          series: some(series...series) { $0.text(1...3) },
          rows: some(1...5) { dice in
            .init(
              label: dice.text(1...4),
              values: dice.some(series...series) { $0.flip() ? $0.roll(0...60) : nil },
              note: dice.flip() ? dice.text() : ""
            )
          },
          scale: 60,
          unknownWord: "onbekend"
        )
      )
    case 10: return .notice([.info, .warning, .failure][roll(0...2)], prose())
    case 11: return .gap
    case 12: return .rose(rose())
    case 13: return .plot(plot())
    case 14: return .trends(trends())
    default: return .prose(prose())
    }
  }

  private mutating func rose() -> Rose {
    let axes = roll(0...4) == 0 ? roll(1...8) : 6
    let isOneScale = flip()
    var rose = Rose(
      axes: some(axes...axes) { $0.text(1...2) },
      series: some(1...4) { dice in
        var series = Rose.Series(
          name: dice.text(1...3),
          values: dice.some(axes...axes) { $0.roll(0...3) > 0 ? $0.roll(0...60) : nil },
          scale: isOneScale ? 60 : dice.roll(60...100),
          rim: isOneScale ? 30 : dice.roll(20...60),
          unknownWord: isOneScale ? "onbekend" : dice.text(1...3)
        )
        // Also fewer than there are axes, or more.
        if dice.flip() { series.ranges = dice.some(0...axes + 1) { $0.flip() ? $0.range() : nil } }
        return series
      }
    )
    if flip() { rose.caption = prose() }
    return rose
  }

  private mutating func range() -> ClosedRange<Int> {
    let low = roll(0...60)
    return low...roll(low...60)
  }

  private mutating func plot() -> Plot {
    Plot(
      lines: some(0...6) { $0.text(1...8) },
      description: text(3...14),
      marks: [.points, .columns, .paths][roll(0...2)],
      x: Plot.Axis(range: 0...roll(0...20), low: text(1...2), high: text(1...2)),
      y: Plot.Axis(range: -100...roll(-100...100), low: text(1...2), high: text(1...2)),
      series: some(1...4) { dice in
        Plot.Series(
          name: dice.text(1...3),
          points: dice.some(0...9) { Plot.Point(x: $0.roll(0...20), y: $0.roll(-100...100)) }
        )
      },
      threshold: flip() ? Plot.Threshold(x: roll(0...20), label: text(1...3)) : nil,
      quarters: flip()
        ? Plot.Quarters(
          topLeft: text(1...2),
          topRight: text(1...2),
          bottomLeft: text(1...2),
          bottomRight: text(1...2)
        ) : nil
    )
  }

  private mutating func trends() -> Trends {
    let series = roll(1...2)
    let moments = roll(1...9)
    return Trends(
      lines: some(0...6) { $0.text(1...8) },
      description: text(3...14),
      series: some(series...series) { $0.text(1...3) },
      moments: (0..<moments).map { "\($0)" },
      scale: 0...100,
      panels: some(0...5) { dice in
        Trends.Panel(
          title: dice.text(1...4),
          high: dice.text(1...2),
          low: dice.text(1...2),
          values: dice.some(series...series) { dice in
            dice.some(moments...moments) { $0.flip() ? $0.roll(0...100) : nil }
          },
          last: dice.text(1...2),
          words: dice.text(3...9)
        )
      }
    )
  }

  mutating func ask() -> Ask {
    switch roll(0...5) {
    case 0: return .proceed(label: text(1...3))
    case 1:
      return .explain(
        Explanation(
          prompt: text(),
          choices: some(1...12) { $0.choice() },
          linePrompt: text(),
          placeholder: text()
        )
      )
    case 2:
      let items = some(1...7) { $0.choice() }
      return .allot(
        Allotment(prompt: text(), items: items, start: items.map { _ in 0 }, total: 60)
      )
    case 3: return .write(prompt: text(), placeholder: text())
    default: return .choose(prompt: text(), some(1...12) { $0.choice() })
    }
  }

  mutating func page() -> Page {
    Page(
      title: text(1...12),
      context: some(0...4) { $0.text(1...4) },
      main: some(0...8) { $0.block() },
      side: some(0...6) { $0.block() },
      ask: ask(),
      commands: zip("abcdefgh", some(0...8) { $0.text(1...4) }).map { Command(key: $0, label: $1) }
    )
  }
}
