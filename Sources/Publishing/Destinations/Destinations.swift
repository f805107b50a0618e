/// Publishes a run to several destinations.
public enum Destinations {
    /// Stages a run everywhere, then commits it everywhere, in order; the first destination, the folder, decides.
    ///
    /// When staging or the first commit fails, nothing is shown anywhere and all is abandoned. Once the first is
    /// committed, readers see the run: later errors are returned, and can be repaired from the published folder.
    public static func publish(_ run: StagedRun, to destinations: [any Destination]) throws -> Commit {
        defer { for destination in destinations.reversed() { destination.abandon() } }
        for destination in destinations { try destination.stage(run) }
        var trouble = try destinations.first?.commit()
        for destination in destinations.dropFirst() {
            let own = Result { try destination.commit() }
            switch own {
            case .success(let own): trouble = trouble ?? own
            case .failure(let own): trouble = trouble ?? own
            }
        }
        return Commit(run: run.id, trouble: trouble)
    }
}
