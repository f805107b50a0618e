public import LedgerModel
public import Storage

/// The published run that a month's next run would replace or follow: what readers see when a run is refused.
public struct StandingRun: Hashable, Sendable {
    /// Its id, such as `2026-02.r3`.
    public let run: String
    /// Its folder.
    public let folder: String
    /// The pipeline that published it; nil when its manifest cannot be read.
    public let pipeline: String?
    /// The day it was published, ISO 8601; nil when its manifest cannot be read.
    public let day: String?
    /// How many warnings it had, each repetition counted; 0 when its manifest cannot be read.
    public let warningCount: Int
    /// Its warnings; none when its manifest cannot be read, or is of a program that did not write them.
    public let warnings: KnownWarnings

    /// The month it is of.
    public var period: String { String(run.prefix { $0 != "." }) }

    /// The published run of a month, else the one that `latest` names; nil when nothing is published.
    public static func find(
        output: String, period: Period?, fileSystem: any FileSystem = DiskFileSystem()
    ) throws(StorageError) -> StandingRun? {
        // Where `latest` leads nowhere, the newest month is what readers of months see.
        let newest = try OutputLayout(output).newestMonth(fileSystem)
        for month in period == nil ? [nil, newest] : [period, nil, newest] {
            let folder = try Publication.currentRun(output: output, period: month, fileSystem: fileSystem)
            guard let folder, try fileSystem.information(folder)?.kind == .directory else { continue }
            let manifest = "\(folder)/\(OutputLayout.manifest)"
            let isThere = try fileSystem.information(manifest) != nil
            return StandingRun(folder, isThere ? PublishedManifest(try fileSystem.contents(of: manifest)) : nil)
        }
        return nil
    }

    private init(_ folder: String, _ manifest: PublishedManifest?) {
        self.folder = folder
        run = String(folder.split(separator: "/").last ?? "")
        pipeline = manifest?.pipeline
        day = manifest?.finished.map { String($0.prefix(10)) }
        warnings = manifest?.warnings ?? KnownWarnings()
        warningCount = manifest?.warningCount ?? 0
    }
}
