import Diagnostics
import Storage
import Telemetry

/// Reads a file from its start and digests what it reads.
final class DigestedFile {
    /// Bytes read so far, as stored.
    private(set) var byteCount: Int64 = 0
    /// How many of them have been added to the digest.
    private(set) var digestedCount: Int64 = 0
    private(set) var isAtEnd = false
    private let file: any InputFile
    private let times: StageTimes?
    /// Of what has been read.
    let digest: LateDigest

    /// How much is read at a time where the caller has no wish of its own.
    static let blockSize = 256 << 10

    init(_ file: any InputFile, times: StageTimes? = nil) {
        self.file = file
        self.times = times
        digest = LateDigest(times: times)
    }

    /// When bytes that are read are digested.
    enum Digesting {
        /// At once, while they are in the processor's cache.
        case now
        /// Deferred to an idle worker, at most until the buffer is reused.
        case later
        /// When the caller hands them to ``add(_:)``.
        case byCaller
    }

    /// Reads on, at least `minimum` bytes unless the file ends before; 0 at its end.
    func read(
        into buffer: UnsafeMutableRawBufferPointer, atLeast minimum: Int = 1, digesting: Digesting = .now
    ) throws -> Int {
        if digesting == .later { digest.catchUp() }
        var count = 0
        while count < minimum, !isAtEnd {
            let more = try times.measure(.read) {
                try file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
            }
            isAtEnd = more == 0
            count += more
        }
        byteCount += Int64(count)
        if digesting != .byCaller { add(UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
        if digesting == .now { digest.catchUp() }
        return count
    }

    /// Adds bytes that have been read to the digest.
    func add(_ bytes: UnsafeRawBufferPointer) {
        digest.add(bytes)
        digestedCount += Int64(bytes.count)
    }

    /// The SHA-256 of the whole file; reads what has been left unread.
    func finishDigest() throws -> String {
        let rest = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.blockSize, alignment: 64)
        defer { rest.deallocate() }
        while !isAtEnd { _ = try read(into: rest) }
        return digest.finish()
    }
}
