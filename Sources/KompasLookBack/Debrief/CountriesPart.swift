import KompasAnalysis
import KompasEngine
import KompasPages
import KompasPlay
import KompasStandards

/// The compass abroad: national figures laid over the player's compass, for the values that have a counterpart.
extension WordedView {
  func countriesPart(_ debriefing: Debriefing) -> [Block] {
    let countries = texts.countries ?? []
    guard let first = countries.first else { return [] }
    let values = CompassValue.allCases.filter { first.values.at($0.rawValue) ?? nil != nil }
    let others = CompassValue.allCases.filter { !values.contains($0) }
    let rows = countries.map { country in
      [country.name]
        + values.map { value in
          (country.values.at(value.rawValue) ?? nil).map(String.init) ?? back.notMeasured
        }
    }
    return [.heading(back.countriesTitle, level: 1), .prose(back.countriesIntro(first.year))]
      + overlay(countries, rim(debriefing))
      + [
        .table(
          Table(
            columns: [back.country] + values.map(words.value),
            rows: rows,
            numeric: Set(1...max(1, values.count))
          )
        ),
        .prose(back.noComparableMeasure(others.map(words.value))),
      ] + (texts.countrySource.map { [.prose(back.source($0))] } ?? [])
  }

  /// The player's compass, the first country, and the one that differs most from it.
  private func overlay(_ countries: [CaseTexts.Country], _ rim: Int) -> [Block] {
    guard !seen.declared.isEmpty, let first = countries.first else { return [] }
    let other = countries.dropFirst().max { apart($0, first) < apart($1, first) }
    let shown = [first] + (other.map { [$0] } ?? [])
    let own =
      seen.recalibrated.isEmpty
      ? declared(words.declaredSeries, rim)
      : compass(back.wantedSeries, seen.recalibrated.map(Int.init), rim)
    var rose = rose([own])
    rose.series += shown.map { country in
      Rose.Series(
        name: country.name,
        values: CompassValue.allCases.map { country.values.at($0.rawValue) ?? nil },
        scale: 100,
        unknownWord: back.noMeasure
      )
    }
    return [.prose(back.twoScales(rim)), .rose(rose)]
  }

  /// How much two profiles differ, over the values that both have.
  private func apart(_ country: CaseTexts.Country, _ other: CaseTexts.Country) -> Int {
    zip(country.values, other.values).reduce(0) { sum, pair in
      guard let here = pair.0, let there = pair.1 else { return sum }
      return sum + abs(here - there)
    }
  }
}
