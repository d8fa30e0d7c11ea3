public import KompasAnalysis

/// What somebody wants of the composer who looks back at a run.
public enum ReplayIntent: Sendable, Equatable {
  /// Who plays a branch on.
  public enum Player: Sendable, Equatable {
    /// Whoever looks back.
    case hand
    /// A policy.
    case policy(WhatIfPlayer)
  }
  /// Keep this remark, which belongs after so many events.
  case annotate(position: Int, text: String)
  /// Remove the remark with this number.
  case removeRemark(id: Int64)
  /// Begin a branch at a choice (from 1) with this option.
  case branch(choice: Int, option: Int, Player)
  /// Look at the branch that was just made.
  case lookAtBranch
  /// Back to where the replay was opened from.
  case leave
  /// Stop.
  case stop
}

/// A remark beside a run, as a replay shows it.
public struct ReplayRemark: Sendable, Equatable {
  /// Its number.
  public var id: Int64
  /// The number of events before it.
  public var position: Int
  /// What it says.
  public var text: String

  /// Makes a remark.
  public init(id: Int64, position: Int, text: String) {
    self.id = id
    self.position = position
    self.text = text
  }
}
