import KompasPages
import KompasReports
import Testing

@Suite struct MarkdownReportTests {
  @Test func `a report says what its pages say`() {
    let page = Page(
      title: "x",
      main: [
        .heading("Uw kompas", level: 1), .prose("Een *mooie* dag.\n\n- Eén\n- Twee"),
        .bars(
          Bars(
            series: ["gezegd", "gekozen"],
            rows: [Bars.Row(label: "Inclusie", values: [12, nil], note: "te weinig gegevens")],
            scale: 60,
            unknownWord: "niet bekend"
          )
        ),
        .rose(
          Rose(
            axes: ["Inclusie", "Daadkracht"],
            series: [
              Rose.Series(name: "u", values: [12, 9], scale: 60, unknownWord: ""),
              Rose.Series(name: "land", values: [89, nil], scale: 100, unknownWord: "geen maat"),
            ]
          )
        ),
        .table(Table(columns: ["wie", "punten"], rows: [["dorp", "40"]], numeric: [1])),
        .gap,
      ],
      ask: .proceed(label: "verder")
    )
    let report = MarkdownReport(title: "Verslag", facts: ["Waterrijk"], pages: [page])
    #expect(
      report.text == """
        # Verslag

        - Waterrijk

        ## Uw kompas

        Een *mooie* dag.

        - Eén
        - Twee

        |  | gezegd | gekozen |  |
        | --- | ---: | ---: | --- |
        | Inclusie | 12 | niet bekend | te weinig gegevens |

        |  | u | land |
        | --- | ---: | ---: |
        | Inclusie | 12 | 89 |
        | Daadkracht | 9 | geen maat |

        | wie | punten |
        | --- | ---: |
        | dorp | 40 |

        """
    )
  }

  @Test func `what an author or a player wrote is never Markdown, HTML or a control character`() {
    let page = Page(
      title: "x",
      main: [
        .lines(["a|b <script> # [x](y) `c`"]), .quote(speaker: "Z\u{1B}[31m", text: "*no*\nx"),
      ],
      ask: .proceed(label: "verder")
    )
    let text = MarkdownReport(title: "t", facts: [], pages: [page]).text
    #expect(text.contains(##"a\|b \<script\> \# \[x\](y) \`c\`"##))
    #expect(text.contains(##"> **Z \[31m**: \*no\* x"##))
    #expect(!text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
  }
}
