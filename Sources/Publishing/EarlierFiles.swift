import LedgerModel
import Storage

/// The files of earlier revisions by content, so that a new revision's unchanged files become further names of them.
///
/// They are those of the month's published run, else of its last one, and of the run that `latest` names.
struct EarlierFiles {
    private struct Content: Hashable {
        let sha256: String
        let bytes: Int64
    }

    private var paths: [Content: String] = [:]
    private let fileSystem: any FileSystem

    /// A link's name before it replaces a staged file, in the run's folder.
    private static let temporary = ".link"

    /// Those that a run of a month may share; a run whose manifest cannot be read has none.
    init(_ month: Period, _ layout: OutputLayout, _ fileSystem: any FileSystem) {
        self.fileSystem = fileSystem
        let published = try? PublishedRun.find(output: layout.output, period: month, fileSystem: fileSystem)
        add(published?.manifest == nil ? last(of: month, layout) : published)
        add(try? PublishedRun.find(output: layout.output, period: nil, fileSystem: fileSystem))
    }

    private func last(of month: Period, _ layout: OutputLayout) -> PublishedRun? {
        guard let last = try? layout.runIDs(fileSystem).last(where: { $0.period == month }) else { return nil }
        return try? PublishedRun.open(last.description, in: layout.output, fileSystem: fileSystem)
    }

    private mutating func add(_ run: PublishedRun?) {
        guard let run, let manifest = run.manifest else { return }
        for file in manifest.outputs {
            if file.sha256.isEmpty { continue }
            let content = Content(sha256: file.sha256, bytes: file.bytes)
            if paths[content] == nil { paths[content] = "\(run.folder)/\(file.path)" }
        }
    }

    /// Makes a staged file a further name of an earlier one of the same content; false when it stays as it is.
    ///
    /// It stays where there is none, where the disk has no hard links, and where the earlier file is not any more as it
    /// was published: what is damaged must not spread.
    func replace(_ file: WrittenFile, in folder: String) throws(StorageError) -> Bool {
        guard let earlier = paths[Content(sha256: file.sha256, bytes: file.bytes)] else { return false }
        let link = "\(folder)/\(Self.temporary)"
        guard try Self.link(link, to: earlier, as: file, fileSystem) else { return false }
        try fileSystem.rename(link, to: "\(folder)/\(file.path)")
        return true
    }

    /// Makes `path` a further name of a file, if the disk can and its content is what it is to be.
    ///
    /// The content is looked at under the new name, so that no other file can come between.
    static func link(
        _ path: String, to earlier: String, as file: WrittenFile, _ fileSystem: any FileSystem
    ) throws(StorageError) -> Bool {
        do {
            try fileSystem.createHardLink(path, to: earlier)
            // A symbolic link would become a further name itself.
            if try fileSystem.information(path)?.kind == .file,
                try fileSystem.digest(of: path) == (file.bytes, file.sha256)
            {
                return true
            }
        } catch {}
        try fileSystem.remove(path)
        return false
    }
}
