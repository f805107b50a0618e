import Configuration
import LedgerModel
import Publishing
import Storage

/// Finds the runs that the command line names: `r2`, `2026-02`, `2026-02.r2`.
struct RevisionChoice {
    /// Why there is no such run, in a sentence.
    struct Fault: Error {
        let reason: String
    }

    let output: String
    /// The month that the command line says; nil for the latest.
    let period: Period?
    let fileSystem: any FileSystem

    /// The published run of a month; throws ``Fault`` when there is none.
    func published(_ month: Period?) throws -> PublishedRun {
        let run = try PublishedRun.find(output: output, period: month, fileSystem: fileSystem)
        guard let run else {
            throw Fault(reason: month.map { "\($0) is not published" } ?? "nothing is published")
        }
        return run
    }

    /// The run with a name; throws ``Fault`` when there is none.
    func run(_ name: String) throws -> PublishedRun {
        if let month = Period(name), !month.isYear { return try published(month) }
        let month = try period ?? published(nil).period
        let id = name.hasPrefix("r") ? "\(month).\(name)" : name
        if let run = try PublishedRun.open(id, in: output, fileSystem: fileSystem) { return run }
        let known = try revisions(of: month).map(\.id)
        throw Fault(
            reason: "there is no run '\(name)'; "
                + (known.isEmpty ? "\(month) has none" : "of \(month) there are \(known.joined(separator: ", "))"))
    }

    /// The runs of a month, by number.
    func revisions(of month: Period) throws -> [PublishedRun] {
        try PublishedRun.ids(in: output, fileSystem: fileSystem).filter { $0.hasPrefix("\(month).r") }
            .compactMap { try PublishedRun.open($0, in: output, fileSystem: fileSystem) }
    }

    /// The two runs to compare; without names the published one and the one before it, else the one after it.
    func pair(_ names: [String]) throws -> (old: PublishedRun, new: PublishedRun) {
        switch names.count {
        case 2: return (try run(names[0]), try run(names[1]))
        case 1:
            let (named, standing) = (try run(names[0]), try published(period))
            return named.id == standing.id ? try neighbours(of: standing) : (named, standing)
        default: return try neighbours(of: try published(period))
        }
    }

    /// A run and the one before it, else the one after it.
    private func neighbours(of published: PublishedRun) throws -> (old: PublishedRun, new: PublishedRun) {
        let all = try revisions(of: published.period)
        guard let place = all.firstIndex(where: { $0.id == published.id }), all.count > 1 else {
            throw Fault(
                reason: "\(published.id) is the only run of \(published.period); there is none to compare with")
        }
        return place > 0 ? (all[place - 1], published) : (published, all[place + 1])
    }
}
