import KompasEngine
import KompasPages

/// The compass abroad: national figures beside the values that have a counterpart.
extension RunView {
  var countriesPart: [Block] {
    let countries = texts.countries ?? []
    guard let first = countries.first else { return [] }
    let values = CompassValue.allCases.filter { first.values.at($0.rawValue) ?? nil != nil }
    let others = CompassValue.allCases.filter { !values.contains($0) }
    let rows = countries.map { country in
      [country.name]
        + values.map { value in
          (country.values.at(value.rawValue) ?? nil).map(String.init) ?? words.notMeasured
        }
    }
    return [
      .heading(words.countriesTitle, level: 1), .prose(words.countriesIntro(first.year)),
      .table(
        Table(
          columns: [words.country] + values.map(words.value), rows: rows,
          numeric: Set(1...max(1, values.count)))),
      .prose(words.noComparableMeasure(others.map(words.value))),
    ] + (texts.countrySource.map { [.prose(words.source($0))] } ?? [])
  }
}
