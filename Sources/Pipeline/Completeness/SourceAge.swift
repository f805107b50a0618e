import Configuration
import Diagnostics
import LedgerModel
import Publishing
import Storage

/// Checks the age of the newest file of sources that have `max_age_hours`.
struct SourceAge {
    let plan: Plan
    let request: RunRequest

    /// Reports the sources that are too old, before any other check.
    ///
    /// Files may have any age in a run for an earlier month: before the latest published one, or, when nothing is
    /// published, before last month. A source whose path names the month is checked for the given month, or for the
    /// published one.
    func check(_ given: Period?, log: inout DiagnosticLog) throws(StorageError) {
        let sources = plan.configuration.sources.filter { $0.maxAgeHours != nil }
        if sources.isEmpty || request.time == 0 { return }
        let published = try PublishedRun.latestMonth(of: plan.output, fileSystem: request.fileSystem)
        if let given, given < published ?? request.today.period.advanced(byMonths: -1) { return }
        for source in sources {
            guard let limit = source.maxAgeHours, let newest = try newest(of: source, given ?? published) else {
                continue
            }
            let hours = (request.time - newest.modified) / 3600
            if request.time - newest.modified > Int64(limit) * 3600 {
                log.add(.tooOld(newest.name, hours: hours, limit: limit, at: source.location))
            }
        }
    }

    /// The most recently changed file of an entry; nil when there is none, or it is a pipe.
    private func newest(
        of source: SourceConfiguration, _ month: Period?
    ) throws(StorageError) -> (name: String, modified: Int64)? {
        // A source without a file is reported where it is read.
        var log = DiagnosticLog()
        let files = try PlannedSource.files(
            of: [source], period: month, plan: plan, fileSystem: request.fileSystem, log: &log)
        var newest: (name: String, modified: Int64)?
        for file in files {
            guard let found = try request.fileSystem.informationBehindLinks(file.path), found.kind == .file else {
                continue
            }
            if newest == nil || found.modified > newest?.modified ?? 0 { newest = (file.name, found.modified) }
        }
        return newest
    }
}
