import Configuration
import LedgerModel
import Publishing
import Storage

/// The previous run: the published one of the same month, or else the latest.
struct RunBefore {
    /// Its manifest; nil when there is none to compare with.
    ///
    /// Manifests of other pipelines, and of older programs that did not record sources, are not used.
    let manifest: PublishedManifest?

    /// The run before one of `period`, or before one of the latest month when the period is not known.
    init(_ plan: Plan, period: Period?, fileSystem: any FileSystem) throws(StorageError) {
        var found: PublishedManifest?
        for month in period == nil ? [nil] : [period, nil] where found == nil {
            found = try PublishedRun.find(output: plan.output, period: month, fileSystem: fileSystem)?.manifest
        }
        let isOurs = found?.pipeline == plan.configuration.name && found?.sources.isEmpty == false
        manifest = isOurs ? found : nil
    }

    /// The month that it published.
    var period: Period? { manifest?.period }

    /// The index in it of an entry of the current configuration; nil when it had no entry with that path.
    func index(of source: SourceConfiguration, in all: [SourceConfiguration]) -> Int? {
        func isSame(_ other: RunManifest.Source) -> Bool {
            other.entry == source.path.written && other.scenario == source.scenario.rawValue
        }
        let earlier = all.prefix(source.index).count {
            $0.path.written == source.path.written && $0.scenario == source.scenario
        }
        // A file may have several entries, such as one for each sheet.
        let matches = (manifest?.sources ?? []).enumerated().filter { isSame($0.element) }
        return matches.dropFirst(earlier).first?.offset
    }

    /// What an entry gave in it.
    func source(_ source: SourceConfiguration, in all: [SourceConfiguration]) -> RunManifest.Source? {
        index(of: source, in: all).flatMap { manifest?.sources[$0] }
    }

    /// The names of the files that an entry had in it.
    func files(of index: Int) -> [String] {
        (manifest?.inputs ?? []).filter { $0.entry == index }.map(\.path)
    }
}
