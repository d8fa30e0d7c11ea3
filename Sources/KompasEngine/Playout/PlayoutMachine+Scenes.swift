/// Which scene comes next, and which of its options are open: `Game.nextScene` and `Game.openOptions`.
extension PlayoutMachine {
  /// The scene that comes next, its open options filled in; -1: the case ends.
  @inline(__always)
  func nextScene() -> Int32 {
    if head.option >= 0 {
      let next = options[head.option].next
      if next == OptionRow.end { return -1 }
      if next >= 0, holds(scenes[next].gate), fillOpen(next) { return next }
    }
    var wanted = head.scene &+ 1
    while wanted < counts.scenes {
      if holds(scenes[wanted].gate), fillOpen(wanted) { return wanted }
      wanted &+= 1
    }
    return -1
  }

  /// Fills in the open options of a scene, as `Game.openOptions`; whether there are any.
  @inline(__always)
  @discardableResult
  func fillOpen(_ scene: Int32) -> Bool {
    guard scene >= 0 else { return false }
    let weeks = counts.resources > 0 ? max(resources[0], 0) : 0
    if scenes[scene].isPlain, scenes[scene].mostWeeks <= weeks,
      isAffordable(scenes[scene].mostNeeds)
    {
      let options = scenes[scene].options
      head.firstOpen = options.start
      head.openCount = options.end &- options.start
      return !options.isEmpty
    }
    return fillSome(scene, weeks)
  }

  @inline(never)
  private func fillSome(_ scene: Int32, _ weeks: Int32) -> Bool {
    head.firstOpen = -1
    var count = fillOpen(scene, within: weeks)
    if count == 0 { count = fillOpen(scene, within: .max) }
    head.openCount = count
    return count > 0
  }

  /// Fills in the options of a scene that take no more than so many weeks; answers how many.
  @inline(__always)
  private func fillOpen(_ scene: Int32, within weeks: Int32) -> Int32 {
    var count: Int32 = 0
    var option = scenes[scene].options.start
    let end = scenes[scene].options.end
    while option < end {
      if options[option].weeks <= weeks, holds(options[option].gate),
        isAffordable(options[option].needs)
      {
        open[count] = option
        count &+= 1
      }
      option &+= 1
    }
    return count
  }

  @inline(__always)
  private func isAffordable(_ needs: Stretch) -> Bool {
    var place = needs.start
    while place < needs.end {
      if costs[place].amount > resources[costs[place].resource] { return false }
      place &+= 1
    }
    return true
  }
}
