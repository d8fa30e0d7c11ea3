import KompasReview
import Testing

/// What a player would see of a web page or of Markdown.
@Suite struct MarkupTests {
  @Test(
    arguments: [
      ("Huizen&nbsp;op het veld", "&nbsp;"), ("Twee &#8364; en drie", "&#8364;"),
      ("&euro; 5", "&euro;"),
      ("Het is <b>groot</b>", "<b>"), ("Eerst<br>dan", "<br>"), ("Eerst<br />dan", "<br />"),
      ("<a href=\"https://a.nl\">hier</a>", "<a href=\"https://a.nl\">"),
      ("Zie [de brief](https://a.nl/b) nu", "[de brief](https://a.nl/b)"),
      ("Eerst.\n| een | twee |\n", "| een | twee |"), ("# Kop\nTekst", "# Kop"),
      ("```\nx", "```"),
      ("__Iedereen__ mag", "__"), ("Kort.\n• Punt", "•"), ("**Wat mag u?\n\n**Wie?**", "**"),
      ("**Wat** mag **u", "**"), ("Voor {buurt}", "{buurt}"), ("Voor {{ naam }}", "{{ naam }}"),
      ("een_twee__drie", nil), ("3 • 4", nil), ("**a**\n\n**b**", nil), ("{1, 2}", nil),
      ("{for}–{against}", nil),
      ("{faction}", nil), ("{o_o}", nil),
      ("Jan & Piet; samen", nil), ("R&D is 5 < 6 en 7 > 2", nil), ("*zo* en **zo**", nil),
      ("[een] (twee)", nil), ("a | b", nil), ("nummer #3", nil), ("1 <3 >2", nil), ("<3", nil),
    ] as [(String, String?)]
  )
  func `marks that the game does not know`(text: String, found: String?) {
    let mark = Markup.first(in: text).map { String($0.mark) }
    #expect(found.map { mark?.hasPrefix($0) == true } ?? (mark == nil), "\(mark ?? "-")")
  }

  @Test(
    arguments: [
      ("mag&nbsp;komen", .space), ("komen.<br/>U", .space), ("Eerst.</p>", .space),
      ("<b>groot</b>", .remove), ("**Wat", .open), ("{buurt}", .blank),
    ] as [(String, Markup.Mend)]
  )
  func `what parts words becomes a space`(text: String, mend: Markup.Mend) {
    #expect(Markup.first(in: text)?.mend == mend)
  }
}
