import Foundation
import KompasPages
import KompasScenarios
import KompasStandards

/// What somebody wants every time, kept in a file: `language: en` and the like, a setting a line.
///
/// A flag wins over it. The file is YAML, of which nothing but names, values, comments and empty lines is read.
struct Settings: Equatable {
  /// What can be set.
  enum Key: String, CaseIterable {
    /// The language of the interface.
    case language
    /// The full screen, or plain lines.
    case face
    /// The colors of the full screen.
    case theme
    /// Whether anything moves by itself.
    case motion
    /// Whether the mouse works.
    case mouse
    /// How many columns the full screen has at most.
    case width

    /// The values that are possible, as they are told.
    var allowed: String {
      switch self {
      case .language: Languages.headers.map(\.code).joined(separator: ", ")
      case .face: Face.allCases.map(\.rawValue).joined(separator: ", ")
      case .theme: Theme.allCases.map(\.rawValue).joined(separator: ", ")
      case .motion, .mouse: Switch.allCases.map(\.rawValue).joined(separator: ", ")
      case .width: "\(Self.widths.lowerBound) … \(Self.widths.upperBound)"
      }
    }

    /// Whether a value is possible.
    func allows(_ value: String) -> Bool {
      switch self {
      case .language: Languages.named(value) != nil
      case .face: Face(rawValue: value) != nil
      case .theme: Theme(rawValue: value) != nil
      case .motion, .mouse: Switch(rawValue: value) != nil
      case .width: value.allSatisfy(\.isASCII) && Int(value).map(Self.widths.contains) ?? false
      }
    }

    private static let widths = PageLayout.leastColumns...400
  }

  /// How pages are shown.
  enum Face: String, CaseIterable {
    case screen
    case plain
  }

  /// What works or does not.
  enum Switch: String, CaseIterable {
    case on
    case off
  }

  /// What was set, each with a value that its key allows.
  private(set) var values: [Key: String] = [:]
  /// The lines of the file, comments and empty ones too, each with what it sets.
  private var lines: [Line] = []

  private struct Line: Equatable {
    var text: String
    var key: Key?
  }

  /// Whether nothing is left to keep a file for: no setting, and nothing that somebody wrote with them.
  var isEmpty: Bool { lines.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }

  /// The language of the interface; `nil` if nobody set it.
  var language: Language? { values[.language].flatMap(Languages.named) }
  /// How pages are shown; `nil` if nobody set it.
  var face: Face? { values[.face].flatMap(Face.init) }
  /// The colors of the full screen; `nil` if nobody set them.
  var theme: Theme? { values[.theme].flatMap(Theme.init) }
  /// Whether something may move by itself.
  var hasMotion: Bool { isOn(.motion) }
  /// Whether the mouse works.
  var hasMouse: Bool { isOn(.mouse) }
  /// How many columns the full screen has at most; `nil` if nobody set it.
  var width: Int? { values[.width].flatMap { Int($0) } }

  private func isOn(_ key: Key) -> Bool { values[key] != Switch.off.rawValue }

  /// Sets a value, or takes it away; all other lines stay, and the comment behind it.
  ///
  /// - Precondition: the key allows the value.
  mutating func set(_ key: Key, _ value: String?) {
    precondition(value.map(key.allows) ?? true)
    values[key] = value
    let place = lines.firstIndex { $0.key == key }
    // One that stood there twice stands there once from now on.
    lines = lines.enumerated().filter { $0.offset == place || $0.element.key != key }.map(\.element)
    guard let value else {
      if let place { lines.remove(at: place) }
      return
    }
    if let place {
      let text = lines[place].text
      let comment = text.dropFirst(Self.beforeComment(text[...]).count)
      lines[place].text = "\(key.rawValue): \(value)" + (comment.isEmpty ? "" : " \(comment)")
    } else {
      lines.append(Line(text: "\(key.rawValue): \(value)", key: key))
    }
  }
}

// MARK: - As a text

extension Settings {
  /// What is wrong on a line of the file, counted from 1.
  struct Problem: Error, Equatable {
    enum Kind: Equatable {
      /// It is not `name: value`.
      case notASetting(String)
      /// There is no such setting; `meant` is the nearest.
      case unknown(String, meant: String?)
      /// The setting stood on an earlier line already.
      case twice(Key)
      /// The setting cannot have this value.
      case value(Key, String)
    }

    let line: Int
    let kind: Kind
  }
}

extension Settings.Problem.Kind {
  /// Whether it goes when this setting gets a value, or none.
  func isAbout(_ key: Settings.Key) -> Bool {
    switch self {
    case .twice(let own), .value(let own, _): own == key
    case .notASetting, .unknown: false
    }
  }
}

extension Settings {
  /// Reads a text: what is right in it, and all that is wrong.
  static func read(_ text: String) -> (settings: Settings, problems: [Problem]) {
    var settings = Settings()
    var problems: [Problem] = []
    // Notepad puts a byte order mark in front.
    let text = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      func problem(_ kind: Problem.Kind) { problems.append(Problem(line: index + 1, kind: kind)) }
      let raw = String(line)
      let line = beforeComment(line).trimmingCharacters(in: .whitespaces)
      settings.lines.append(Line(text: raw))
      if line.isEmpty { continue }
      guard let colon = line.firstIndex(of: ":") else {
        problem(.notASetting(line))
        continue
      }
      let name = line[..<colon].trimmingCharacters(in: .whitespaces)
      let value = unquoted(line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces))
      guard let key = Key(rawValue: name) else {
        let meant = Suggestion.nearest(to: name, in: Key.allCases.map(\.rawValue))
        problem(.unknown(name, meant: meant))
        continue
      }
      settings.lines[settings.lines.count - 1].key = key
      if settings.values[key] != nil {
        problem(.twice(key))
      } else if key.allows(value) {
        settings.values[key] = value
      } else {
        problem(.value(key, value))
      }
    }
    // What stands behind the last line break is no line.
    if settings.lines.last?.text.isEmpty == true { settings.lines.removeLast() }
    return (settings, problems)
  }

  /// The settings as a text, which reads back the same.
  var text: String { lines.map { $0.text + "\n" }.joined() }

  /// A line up to the `#` that begins it or has a space in front.
  private static func beforeComment(_ line: Substring) -> Substring {
    var before: Character = " "
    return line.prefix { letter in
      defer { before = letter }
      return letter != "#" || !before.isWhitespace
    }
  }

  private static func unquoted(_ text: String) -> String {
    for mark in ["\"", "'"] where text.count > 1 && text.hasPrefix(mark) && text.hasSuffix(mark) {
      return String(text.dropFirst().dropLast())
    }
    return text
  }
}
