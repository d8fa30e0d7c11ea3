import KompasAnalysis
import KompasEngine
import KompasPages
import KompasPlay

/// Where the choices lie among styles of democracy (Hendriks 2006).
extension WordedView {
  func stylePart(_ debriefing: Debriefing) -> [Block] {
    guard let style = debriefing.style else { return [] }
    let (direct, integrative) = (hundredths(style.direct), hundredths(style.integrative))
    let (isDirect, isIntegrative) = (direct >= 0, integrative >= 0)
    let name = back.corner(isDirect: isDirect, isIntegrative: isIntegrative)
    let evidence = style.evidence.compactMap(choice)
    let reach = max(abs(direct), abs(integrative))
    var told = [
      back.style(name, reach: reach),
      back.stylePlace(
        (abs(direct), back.styleEnd(isDirect ? .direct : .representative)),
        (abs(integrative), back.styleEnd(isIntegrative ? .integrative : .aggregative))
      ),
    ]
    // In the middle there is no corner to tell of.
    if reach >= Self.cornerFrom {
      told.append(back.styleMeaning(isDirect: isDirect, isIntegrative: isIntegrative))
      if !evidence.isEmpty { told.append(back.styleEvidence(evidence)) }
    }
    return [
      .heading(back.styleTitle, level: 1), .prose(back.styleIntro), .plot(plot(style)),
      .prose(told.joined(separator: " ")), .prose(back.styleNoBetter),
      .lines([back.source(back.styleSource)]),
    ]
  }

  /// From how many hundredths out a style is named.
  static let cornerFrom = 5

  private func hundredths(_ place: Double) -> Int { Int((place * 100).rounded()) }

  private func plot(_ style: Debriefing.Style) -> Plot {
    func corner(_ isDirect: Bool, _ isIntegrative: Bool) -> String {
      back.corner(isDirect: isDirect, isIntegrative: isIntegrative)
    }
    return Plot(
      lines: quadrant(style),
      description: back.stylePicture,
      x: Plot.Axis(
        range: -100...100,
        low: back.styleEnd(.aggregative),
        high: back.styleEnd(.integrative)
      ),
      y: Plot.Axis(
        range: -100...100,
        low: back.styleEnd(.representative),
        high: back.styleEnd(.direct)
      ),
      series: [
        Plot.Series(
          name: "",
          points: [Plot.Point(x: hundredths(style.integrative), y: hundredths(style.direct))]
        )
      ],
      quarters: Plot.Quarters(
        topLeft: corner(true, false),
        topRight: corner(true, true),
        bottomLeft: corner(false, false),
        bottomRight: corner(false, true)
      )
    )
  }

  /// Counting votes on the left, agreeing on the right; direct above, representative below.
  private func quadrant(_ style: Debriefing.Style) -> [String] {
    var picture = Picture(width: 57, height: 11)
    picture.frame()
    let (middle, center) = (picture.height / 2, picture.width / 2)
    for row in 1..<(picture.height - 1) { picture.put("│", row: row, column: center) }
    for column in 1..<(picture.width - 1) { picture.put("─", row: middle, column: column) }
    picture.put("┼", row: middle, column: center)
    for (isDirect, isIntegrative) in [(true, false), (true, true), (false, false), (false, true)] {
      let name = back.corner(isDirect: isDirect, isIntegrative: isIntegrative)
      picture.write(
        name,
        row: isDirect ? 1 : picture.height - 2,
        column: isIntegrative ? picture.width - 2 - name.count : 2
      )
    }
    let across = min(1, max(-1, style.integrative)) * Double(center - 2)
    let up = min(1, max(-1, style.direct)) * Double(middle - 2)
    picture.put("●", row: middle - Int(up.rounded()), column: center + Int(across.rounded()))
    func centered(_ text: String) -> String {
      String(repeating: " ", count: max(0, center - text.count / 2)) + text
    }
    let left = back.styleEnd(.aggregative)
    let right = back.styleEnd(.integrative)
    let space = String(repeating: " ", count: max(1, picture.width - left.count - right.count))
    return [centered(back.styleEnd(.direct))] + picture.lines
      + [centered(back.styleEnd(.representative)), left + space + right]
  }
}
