/// Follows a run: progress on a terminal, events for a log, timings.
///
/// Small sources are read side by side, so that calls may come from several threads and steps of sources may overlap.
/// Nothing of it ever reaches a published file.
public protocol RunObserver: Sendable {
    /// A step begins.
    func began(_ step: RunStep)
    /// A step has ended, with what it has handled; a step that throws ends without a word.
    func ended(_ step: RunStep, _ counts: StepCounts)
    /// Where processor time is added up by stage; nil when it is not measured.
    var times: StageTimes? { get }
}

extension RunObserver {
    /// Takes no notice.
    public func began(_: RunStep) {}

    /// Takes no notice.
    public func ended(_: RunStep, _: StepCounts) {}

    /// Nothing is measured.
    public var times: StageTimes? { nil }
}
