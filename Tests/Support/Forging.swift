import KompasEngine
public import KompasJournal

extension RunStore {
  /// Keeps changed submissions as a run, with every digest and link made anew, as somebody would who wants to hide the change.
  public func forge(
    _ submissions: [Submission],
    _ header: RunHeader,
    _ storedCase: StoredCase
  ) throws -> Int64 {
    var timeline = Timeline(Game(storedCase.compiled))
    timeline.append(submissions[0].events)
    let run = try create(
      header,
      storedCase: storedCase,
      opening: Submission(nil, submissions[0].events, then: timeline)
    )
    for submission in submissions.dropFirst() {
      let position = timeline.events.count
      timeline.append(submission.events)
      try append(
        Submission(submission.decision, submission.events, then: timeline),
        to: run,
        after: position
      )
    }
    return run
  }
}
