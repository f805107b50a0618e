import Diagnostics
import Storage

/// Reads a file from its start and digests what it reads while that is still in the processor's cache.
final class DigestedFile {
    /// Bytes read so far, as stored.
    private(set) var byteCount: Int64 = 0
    private(set) var isAtEnd = false
    private let file: any InputFile
    private let times: StageTimes?
    private var digest = SHA256Digest()

    /// How much is read at a time where the caller has no wish of its own.
    static let blockSize = 256 << 10

    init(_ file: any InputFile, times: StageTimes? = nil) {
        self.file = file
        self.times = times
    }

    /// Reads on, at least `minimum` bytes unless the file ends before; 0 at its end.
    func read(into buffer: UnsafeMutableRawBufferPointer, atLeast minimum: Int = 1) throws -> Int {
        var count = 0
        while count < minimum, !isAtEnd {
            let more = try times.measure(.read) {
                try file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
            }
            isAtEnd = more == 0
            count += more
        }
        byteCount += Int64(count)
        times.measure(.digest) { digest.update(UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
        return count
    }

    /// The SHA-256 of the whole file; reads what has been left unread.
    func finishDigest() throws -> String {
        let rest = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.blockSize, alignment: 64)
        defer { rest.deallocate() }
        while !isAtEnd { _ = try read(into: rest) }
        return digest.finish()
    }
}
