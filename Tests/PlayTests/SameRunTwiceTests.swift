import Foundation
import Testing

/// A run that is open in two windows: nothing is lost, and whoever is behind can go on.
@Suite struct SameRunTwiceTests {
  @Test func `the window that is behind opens the run as it is now`() throws {
    let sitting = try Sitting(at: .scene)
    let terminal = try sitting.open()
    let before = try sitting.position()
    let elsewhere = try Program.run(
      ["--plain"] + sitting.arguments,
      input: "1\n1\n\nOmdat het moet.\n"
    )
    #expect(elsewhere.status == 0, "\(elsewhere.errors)")
    let now = try sitting.position()
    try #require(now > before)
    let conflict = "ergens anders verder gespeeld"
    terminal.type("1\r")
    try #require(terminal.wait(for: conflict), "\(terminal.current.lines)")
    #expect(terminal.wait(for: "Het spel openen zoals het nu is"))
    terminal.type("1\r")
    #expect(terminal.wait { !$0.text.contains(conflict) })
    // What was chosen there stands, what was chosen here did not happen; and it goes on.
    #expect(try sitting.position() == now)
    terminal.type("\r")
    #expect(terminal.wait { !$0.text.contains(conflict) })
    terminal.type("q")
    #expect(terminal.waitForEnd() == .exit(0))
  }
}
