import KompasStandards
import Testing

@Suite struct CalendarDayTests {
  @Test(arguments: ["2026-07-01", "2024-02-29", "2000-02-29", "2026-12-31", "0000-02-29"])
  func `a day of the calendar is read`(text: String) throws {
    let day = try #require(CalendarDay(text))
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    #expect(text.hasSuffix("-\(two(day.month))-\(two(day.day))"))
    #expect(Int(text.prefix(4)) == day.year)
  }

  @Test(
    arguments: [
      "", "2026", "2026-7-1", "2026-00-01", "2026-13-01", "2026-01-00", "2026-01-32", "2026-04-31",
      "2023-02-29", "1900-02-29", "+026-01-01", "2026-01-0１", "2026-01-01 ", "2026/01/01",
    ]
  )
  func `any other text is no day`(text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test func `over a year is more than to the same day of the next year`() throws {
    let day = try #require(CalendarDay("2024-02-29"))
    #expect(!day.isOverAYear(before: try #require(CalendarDay("2025-02-28"))))
    #expect(day.isOverAYear(before: try #require(CalendarDay("2025-03-01"))))
    let first = try #require(CalendarDay("2026-07-01"))
    #expect(!first.isOverAYear(before: try #require(CalendarDay("2027-07-01"))))
    #expect(first.isOverAYear(before: try #require(CalendarDay("2027-07-02"))))
  }

  @Test func `days are in order`() throws {
    let days = try ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01"].map {
      try #require(CalendarDay($0))
    }
    #expect(days.sorted() == days && days[0] < days[1] && !(days[1] < days[0]))
  }
}
