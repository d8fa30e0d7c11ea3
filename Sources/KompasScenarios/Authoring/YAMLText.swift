/// Text on its way into a YAML file.
package enum YAMLText {
  /// The text as it stands between double quotes.
  ///
  /// What a case may not hold anyway, such as control characters, is left as it is.
  package static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }
}
