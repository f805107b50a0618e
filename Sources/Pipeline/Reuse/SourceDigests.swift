import JSON
import Storage

/// The digests of sources that have been read, by what the disk says of the files.
///
/// So a night without news need not read them again.
/// `<output>/.cache/digests.json` holds them. It is a cache: without it, or damaged, files are digested anew.
final class SourceDigests {
    private let path: String
    let fileSystem: any FileSystem
    /// In nanoseconds since 1970; nil where no clock says whether a file may still be changing.
    private let now: Int64?
    private var known: [FileStamp: String] = [:]
    /// Those asked for in this run, and whether one of them was not known.
    private var used: [FileStamp: String] = [:]
    private(set) var hasNews = false
    /// Those of files that were read in this run, which is not to read them again.
    private var read: [FileStamp: String] = [:]

    /// A file that changed within this time before it was looked at may change again without another stamp.
    private static let settled: Int64 = 2_000_000_000

    /// Reads what is known; nothing when every file is to be verified, or there is no clock.
    init(output: String, fileSystem: any FileSystem, time: Int64, isVerifying: Bool) {
        path = "\(output)/.cache/digests.json"
        self.fileSystem = fileSystem
        now = time > 0 ? time * 1_000_000_000 : nil
        if !isVerifying, now != nil { known = (try? Self.read(fileSystem.contents(of: path))) ?? [:] }
    }

    /// The digest of a file: the known one while its stamp is the same, else that of its bytes.
    func digest(of file: String) throws(StorageError) -> String {
        let stamp = try fileSystem.stamp(of: file)
        if let stamp, let digest = known(stamp) { return digest }
        let digest = try fileSystem.digest(of: file).sha256
        if let stamp, try fileSystem.stamp(of: file) == stamp {
            read[stamp] = digest
            note(digest, stamp)
        }
        return digest
    }

    /// The digest of a file with a stamp, if it is known without reading.
    func known(_ stamp: FileStamp) -> String? {
        if let digest = read[stamp] { return digest }
        guard let digest = known[stamp] else { return nil }
        used[stamp] = digest
        return digest
    }

    /// Notes the digest of a file that this run has published, and that nothing else writes to.
    func note(own digest: String, _ stamp: FileStamp) {
        guard now != nil else { return }
        if known[stamp] != digest { hasNews = true }
        used[stamp] = digest
    }

    /// Notes the digest of a file that was read while its stamp stayed the same.
    func note(_ digest: String, _ stamp: FileStamp) {
        guard let now, stamp.changed < now - Self.settled, stamp.modified < now - Self.settled else { return }
        if known[stamp] != digest { hasNews = true }
        used[stamp] = digest
    }

    /// Writes what is known of the files of this run, if any of it is new.
    ///
    /// A failure only costs time.
    func remember() {
        guard hasNews else { return }
        do {
            let folder = String(path.dropLast("/digests.json".count))
            try fileSystem.createDirectory(folder)
            let writer = FileWriter(try fileSystem.createOutput("\(path).new"))
            try writer.write(Array(StoredText.text(of: json).utf8))
            _ = try writer.finish(as: "digests.json")
            try fileSystem.rename("\(path).new", to: path)
        } catch {
            // The files are digested again.
        }
    }

    private var json: JSONValue {
        let sorted = used.sorted { ($0.value, $0.key.inode) < ($1.value, $1.key.inode) }
        return .array(
            sorted.map { stamp, digest in
                [
                    .string(digest), .string(String(stamp.device)), .string(String(stamp.inode)), .integer(stamp.size),
                    .integer(stamp.modified), .integer(stamp.changed),
                ]
            })
    }

    private static func read(_ bytes: [UInt8]) throws -> [FileStamp: String] {
        guard let content = StoredText.content(of: bytes) else { return [:] }
        let entries = try content.list { entry in
            let row = try entry.row(of: 6)
            guard let device = UInt64(try row[1].string()), let inode = UInt64(try row[2].string()) else {
                throw StoredFault()
            }
            let stamp = FileStamp(
                device: device, inode: inode, size: try row[3].whole(), modified: try row[4].whole(),
                changed: try row[5].whole())
            return (stamp, try row[0].string())
        }
        return Dictionary(entries) { first, _ in first }
    }
}
