import Configuration
import Diagnostics
import Storage

/// The output folder of a pipeline, for what needs no more of its configuration.
struct PipelineOutput {
    /// Name of the pipeline.
    let name: String
    /// The folder.
    let folder: String
    /// `keep` of its configuration.
    let keep: Int?

    /// Reads the configuration; nil, with findings, when it is wrong.
    ///
    /// The tables that it names may be wrong: what is published can be rolled back all the same.
    init?(_ request: RunRequest, log: inout DiagnosticLog) throws(StorageError) {
        var known: (PipelineConfiguration, String)?
        var all = log
        do {
            _ = try Plan(request.ofPlan, log: &all) { known = ($0, $1) }
        } catch {
            // A table that cannot be read is no hindrance either.
            if known == nil { throw error }
        }
        guard let (configuration, folder) = known else {
            log = all
            return nil
        }
        name = configuration.name
        keep = configuration.output.keep
        self.folder = folder
    }
}
