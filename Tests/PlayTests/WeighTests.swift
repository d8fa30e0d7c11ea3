import Foundation
import Testing

/// `kompas weigh`, as an author or anybody with a table starts it.
@Suite final class WeighTests {
  private let folder: URL

  init() throws { folder = try Program.temporaryFolder() }
  deinit { try? FileManager.default.removeItem(at: folder) }

  private func weigh(_ arguments: [String]) throws -> Program.Outcome {
    try Program.run(["weigh"] + arguments)
  }

  private func file(_ text: String) throws -> String {
    let path = folder.appendingPathComponent("tabel.csv").path
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  // MARK: A table

  @Test func `a table is weighed for programs`() throws {
    let path = try file("plan,boeren,\"bewoners, oud\"\nhoog,0.8,0.2\nlaag,0.2,0.5\nniets,0,0\n")
    let arguments = ["--matrix", path, "--samples", "20000", "--format", "json"]
    let one = try weigh(arguments)
    #expect(one.status == 0 && one.errors.isEmpty)
    for jobs in ["1", "2", "4"] {
      #expect(try weigh(arguments + ["--jobs", jobs]).output == one.output)
    }
    let json = try object(one.output)
    #expect(Set(json.keys) == ["format", "alternatives", "criteria", "samples"])
    #expect(json["criteria"] as? [String] == ["boeren", "bewoners, oud"])
    #expect(json["samples"] as? Int == 20_000)
    let rows = try #require(json["alternatives"] as? [[String: Any]])
    #expect(rows.compactMap { $0["name"] as? String } == ["hoog", "laag", "niets"])
    // The closed form: the first wins where the farmers weigh over a third.
    let ranks = try #require(rows[0]["acceptability"] as? [Double])
    #expect(abs(ranks[0] - 2.0 / 3) < 0.02 && abs(ranks.reduce(0, +) - 1) < 1e-9)
    let limits = try #require(rows[0]["weight_limits"] as? [String: [Double]])
    let farmers = try #require(limits["boeren"])
    #expect(abs(farmers[0] - 1.0 / 3) < 1e-9 && abs(farmers[1] - 1) < 1e-9)
    #expect((rows[0]["central_weights"] as? [Double])?.count == 2)
    #expect(rows[0]["confidence"] as? Double == 1)
    for key in ["central_weights", "confidence", "weight_limits"] {
      #expect(rows[2][key] is NSNull, "\(key)")
    }
  }

  @Test func `equals are equal in the table, in the sentence and for programs`() throws {
    let path = try file("p,x,y,z\na,1,0,0\nb,0,1,0\nc,0,0,1\n")
    let equal = try file("p,x,y\na,0.5,0.5\nb,0.5,0.5\nc,0.5,0.5\n")
    for (language, words) in [("nl", "bij 33% van alle"), ("en", "in 33% of all")] {
      let text = try weigh(["--matrix", equal, "--lang", language]).output
      let rows = text.split(separator: "\n").filter { $0.contains("#") == false }
      #expect(rows.prefix(3).allSatisfy { $0.components(separatedBy: "33%").count == 4 }, "\(text)")
      #expect(text.components(separatedBy: words).count == 4, "\(text)")
    }
    for table in [path, equal] {
      let json = try weigh(["--matrix", table, "--format", "json"]).output
      #expect(!json.filter { !$0.isWhitespace }.contains(/[:\[,]-/), "\(json)")
    }
  }

  @Test func `what is only best without a criterion is not best over nothing`() throws {
    let path = try file("p,x,y\na,0.5,0.2\nb,0.5,0.8\n")
    let dutch = try weigh(["--matrix", path]).output
    #expect(
      dutch.contains("a: bij minder dan 1%")
        && dutch.contains("alleen als y helemaal niet meeweegt.")
    )
    #expect(!dutch.contains("boven 0%"))
    let english = try weigh(["--matrix", path, "--lang", "en"]).output
    #expect(english.contains("only if y does not weigh at all.") && !english.contains("over 0%"))
  }

  @Test func `a table as a Dutch spreadsheet writes it means the same`() throws {
    let plain = try weigh(["--matrix", try file("p,x,y\na,0.8,0.2\nb,0.2,0.5\n")])
    let dutch = try weigh([
      "--matrix", try file("\u{FEFF}\"p\";x;y\r\na;0,8;\"0,2\"\r\nb;0,2;0,5\r\n\r\n"),
    ])
    #expect(dutch.status == 0 && dutch.output == plain.output && !plain.output.isEmpty)
    #expect(plain.output.contains("alle manieren om deze belangen te wegen"))
    #expect(plain.output.contains("niet meer zodra y boven 67% weegt."))
    let english = try weigh(["--lang", "en", "--matrix", try file("p,x\na,0.8\nb,0.2\n")])
    #expect(english.output.contains("another choice is always better"))
  }

  @Test(
    arguments: [
      ("", ""), ("p,x\n", ":1: "), ("p\na\n", ":1: "), ("p,x,y\na,0.1\n", ":2: "),
      ("p,x\na,NaN\n", ":2:3: "), ("p,x\na,0.1\nb,inf\n", ":3:3: "), ("p,x\na,62\n", ":2:3: "),
      ("p,x\na,-0.1\n", ":2:3: "), ("p,x\na,\n", ":2:3: "), ("p,x\na,0x1\n", ":2:3: "),
      ("p,x,y\na,0,5\n", ":2:5: "), ("p,x,x\na,0,1\n", ":1:5: "), ("p,x,\na,0,1\n", ":1:5: "),
      ("p,x\na,0\na,1\n", ":3:1: "), ("p,x\n\"a,0\n", ":2:1: "), ("p,x\n\"a\"b,0\n", ":2:4: "),
      ("p,x\na\"b,0\n", ":2:2: "), ("p,x\n\na\n", ":3: "),
    ]
  )
  func `a table that is not right says where, and nothing else`(text: String, place: String) throws
  {
    let path = try file(text)
    let outcome = try weigh(["--matrix", path])
    #expect(outcome.status == 65 && outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix(path + place), "\(outcome.errors)")
    #expect(outcome.errors.count > path.count + 20)
  }

  @Test func `orders are names with the heavier one first`() throws {
    let path = try file("p,x,y,z\na,1,0,0\nb,0,1,0\nc,0,0,1\n")
    let outcome = try weigh(["--matrix", path, "--order", "z>x", "--order", "z > y"])
    #expect(outcome.status == 0)
    let line = try #require(outcome.output.split(separator: "\n").first { $0.hasPrefix("c ") })
    #expect(line.split(separator: " ").prefix(2) == ["c", "100%"])
    for (order, words) in [
      ("z", "geen volgorde"), ("z > ", "geen volgorde"), ("z > onzin", "x, y, z"),
      ("z > x > z", "loopt rond"),
    ] {
      let wrong = try weigh(["--matrix", path, "--order", order])
      #expect(wrong.status == 65 && wrong.errors.contains(words), "\(order): \(wrong.errors)")
    }
  }

  // MARK: A scene

  @Test func `the options of a scene are weighed as they stand in a run`() throws {
    let arguments = ["windpark_oosterbrink", "--scene", "besluit"]
    let first = try weigh(arguments + ["--format", "json"])
    #expect(first.status == 0)
    #expect(try weigh(arguments + ["--format", "json", "--jobs", "3"]).output == first.output)
    let json = try object(first.output)
    #expect(json["case"] as? String == "windpark_oosterbrink")
    #expect(json["scene"] as? String == "besluit" && json["seed"] is Int)
    #expect(try #require(json["alternatives"] as? [Any]).count > 1)
    for language in ["nl", "en"] {
      let text = try weigh(arguments + ["--lang", language])
      #expect(text.status == 0 && text.output.contains(language == "nl" ? "toeval" : "seed"))
    }
    let order = try weigh(arguments + ["--order", "waterkant > stad"])
    #expect(order.status == 0)
  }

  @Test func `what is not there is asked back`() throws {
    let typo = try weigh(["windpark_oosterbrnk", "--scene", "besluit"])
    #expect(typo.status == 66 && typo.errors.contains("Bedoelde u windpark_oosterbrink?"))
    let scene = try weigh(["windpark_oosterbrink", "--scene", "beslut"])
    #expect(scene.status == 66 && scene.errors.contains("Bedoelde u besluit?"))
    #expect(try weigh(["--matrix", folder.path + "/geen.csv"]).status == 66)
    #expect(try weigh(["--matrix", folder.path]).status == 66)
    for arguments in [
      [], ["windpark_oosterbrink"], ["--scene", "x"], ["a", "--scene", "b", "--matrix", "c"],
      ["--matrix", "c", "--samples", "0"], ["--matrix", "c", "--jobs", "0"],
    ] {
      #expect(try weigh(arguments).status == 64, "\(arguments)")
    }
  }
}
