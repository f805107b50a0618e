import Diagnostics
import LedgerModel
import Publishing
import Storage

/// What is done by hand to the revisions of an output folder: rollback, unpublish, close, reopen, prune.
public struct RevisionCommand: Sendable {
    /// What to do.
    public enum Action: Hashable, Sendable {
        /// Publish an earlier revision of the month, by its number; the one before the published when it is nil.
        case rollback(to: Int?)
        /// Take the month away from readers.
        case unpublish
        /// Make the month's figures final.
        case close
        /// Let the month's figures follow the sources again.
        case reopen
        /// Remove revisions beyond so many of each month; as many as the pipeline says when it is nil.
        case prune(keep: Int?, isDryRun: Bool)
    }

    let request: RunRequest

    /// A command on the output folder of a pipeline; all but prune are for the request's month.
    public init(_ request: RunRequest) {
        self.request = request
    }

    /// A command that ends early, with the reason in words.
    struct Refused: Error {
        let status: ExitStatus
        let text: String

        init(_ text: String, _ status: ExitStatus = .badData) {
            self.text = text
            self.status = status
        }
    }

    /// Does it under the folder's lock; throws ``StorageError`` when the disk fails.
    public func run(_ action: Action) throws -> RevisionResult {
        var log = DiagnosticLog()
        guard let output = try PipelineOutput(request, log: &log) else {
            return RevisionResult(.badConfiguration, "", log: log)
        }
        do {
            return try run(action, output)
        } catch let refused as Refused {
            return RevisionResult(refused.status, "\(output.name): \(refused.text)")
        } catch let damage as DamagedFile {
            return RevisionResult(.badData, "\(output.name): nothing was published: \(damage)")
        }
    }

    private func run(_ action: Action, _ output: PipelineOutput) throws -> RevisionResult {
        let months = try Revision.months(in: output.folder, fileSystem: request.fileSystem)
        if months.isEmpty { throw Refused("nothing is published in \(output.folder)") }
        guard let revisions = try OutputRevisions.open(output: output.folder, fileSystem: request.fileSystem) else {
            return finding(.outputLocked(output.folder), .locked)
        }
        defer { revisions.release() }
        let ofMonth = try revisions.all(of: request.period ?? months[0])
        let standing = ofMonth.first(where: \.isPublished) ?? ofMonth.last
        if let owner = standing?.manifest?.pipeline, owner != output.name {
            return finding(.outputOfAnother(owner, output: output.folder), .badConfiguration)
        }
        if case .prune(let keep, let isDryRun) = action {
            return try prune(revisions, output, keep: keep, isDryRun: isDryRun)
        }
        guard let month = request.period else { throw Refused("name the month with --period", .usage) }
        if ofMonth.isEmpty {
            throw Refused("there is no run of \(month); there is \(Self.list(months.map(\.description)))")
        }
        switch action {
        case .rollback(let number): return try rollBack(month, to: number, ofMonth, revisions, output)
        case .unpublish: return try unpublish(month, ofMonth, revisions, output)
        case .close: return try setStatus(.definitiv, month, ofMonth, revisions, output)
        case .reopen, .prune: return try setStatus(.preliminar, month, ofMonth, revisions, output)
        }
    }

    // MARK: What several do

    func finding(_ finding: Diagnostic, _ status: ExitStatus) -> RevisionResult {
        var log = DiagnosticLog()
        log.add(finding)
        return RevisionResult(status, "", log: log)
    }

    /// What was done, or that it was done and may not outlast a crash.
    func done(_ text: String, _ month: Period, _ output: PipelineOutput, trouble: (any Error)?) -> RevisionResult {
        if let trouble {
            return finding(
                .publishedInTrouble("\(month)", "\(trouble)", output: output.folder), .cannotWrite)
        }
        return RevisionResult(.success, "\(output.name): \(text)")
    }

    /// Names in a row, the first ones left out where they are many.
    static func list(_ names: [String]) -> String {
        let shown = names.suffix(12).joined(separator: ", ")
        return names.count > 12 ? "… \(shown)" : shown
    }
}
