import Diagnostics
import LedgerModel
import Publishing
import Storage

/// What a run leaves for monitoring.
extension PipelineRun {
    /// Writes `status.json`, unless the folder was not this run's to write in; a failure never fails the run.
    func leaveStatus(of result: Result<RunResult, any Error>) {
        guard request.mode == .publish, let output, let pipeline else { return }
        let ended = try? result.get()
        if ended?.ending == .locked { return }
        do {
            let standing = try PublishedRun.standing(
                output: output, period: ended?.period ?? period, fileSystem: request.fileSystem)
            // The folder of another pipeline, or of none of ours.
            if let owner = standing?.manifest?.pipeline, owner != pipeline { return }
            try status(of: result, standing, pipeline).write(output: output, fileSystem: request.fileSystem)
        } catch {
            // What cannot be written stays as it was.
        }
    }

    private func status(
        of result: Result<RunResult, any Error>, _ standing: PublishedRun?, _ pipeline: String
    ) -> StatusFile {
        let exit: ExitStatus
        var month = period
        var (isNew, run) = (true, standing?.id)
        switch result {
        case .success(let ended):
            exit = ExitStatus(ended.ending)
            month = ended.period ?? month
            isNew = ended.ending != .nothingNew
            if case .published(let id) = ended.ending { run = id }
        case .failure(let error): exit = ExitStatus(of: error)
        }
        let manifest = isNew ? nil : standing?.manifest
        let rows = manifest?.totals.first { $0.stage == "parsed" }?.totals.records
        return StatusFile(
            pipeline: pipeline, started: started, finished: request.now(), exit: exit.rawValue, run: run,
            period: month ?? (isNew ? nil : standing?.period),
            warnings: manifest?.warningCount ?? log.count(.warning), rows: rows ?? intake?.parsed.records ?? 0)
    }
}
