/// Follows a run: progress on a terminal, events for a log, timings.
///
/// Small sources are read in parallel, so calls may come from several threads and the steps of sources may overlap.
/// Nothing from an observer ever reaches a published file.
public protocol RunObserver: Sendable {
    /// A step begins.
    func began(_ step: RunStep)
    /// A step has ended, with its counts; a step that throws does not report its end.
    func ended(_ step: RunStep, _ counts: StepCounts)
    /// Where processor time is added up by stage; nil when it is not measured.
    var times: StageTimes? { get }
}

extension RunObserver {
    /// Does nothing.
    public func began(_: RunStep) {}

    /// Does nothing.
    public func ended(_: RunStep, _: StepCounts) {}

    /// Nothing is measured.
    public var times: StageTimes? { nil }
}
