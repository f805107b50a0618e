import Dispatch
import Storage

/// Reads a file block by block and digests it meanwhile on a thread of its own.
///
/// Hashing costs about as much as inflating, or a sixth of parsing XML, and needs the bytes alone. A ring of blocks
/// bounds the memory: a block is filled again when it has been digested.
final class DigestedBlocks {
    /// Unchecked: it is touched on the queue alone.
    private final class Digest: @unchecked Sendable {
        var value = SHA256Digest()
    }

    /// Bytes read so far, as stored.
    private(set) var byteCount: Int64 = 0
    private(set) var isAtEnd = false
    private let file: any InputFile
    private let memory: UnsafeMutableRawBufferPointer
    private var next = 0
    private let queue = DispatchQueue(label: "digest")
    /// Signalled for each block that has been digested; waited for once all of the ring is in use.
    private let digested = DispatchSemaphore(value: 0)
    private var usedBlocks = 0
    private let digest = Digest()

    private static let blockSize = 256 << 10
    private static let blockCount = 4

    /// Blocks of `file` from where it stands.
    init(_ file: any InputFile) {
        self.file = file
        memory = .allocate(byteCount: Self.blockSize * Self.blockCount, alignment: 64)
    }

    deinit {
        // The last blocks may still be read.
        queue.sync {}
        memory.deallocate()
    }

    /// The next bytes, at least `minimum` of them unless the file ends before, and none at its end.
    ///
    /// They stay until the next call.
    func read(atLeast minimum: Int = 1) throws -> UnsafeRawBufferPointer {
        if usedBlocks < Self.blockCount { usedBlocks += 1 } else { digested.wait() }
        let start = next * Self.blockSize
        next = (next + 1) % Self.blockCount
        let block = UnsafeMutableRawBufferPointer(rebasing: memory[start..<start + Self.blockSize])
        var count = 0
        while count < minimum, !isAtEnd {
            let more = try file.read(into: UnsafeMutableRawBufferPointer(rebasing: block[count...]))
            isAtEnd = more == 0
            count += more
        }
        byteCount += Int64(count)
        let bytes = UnsafeRawBufferPointer(rebasing: block[..<count])
        add(bytes)
        return bytes
    }

    /// A short block is done at once: for a small file no thread is worth starting.
    private func add(_ bytes: UnsafeRawBufferPointer) {
        let address = UInt(bitPattern: bytes.baseAddress)
        let count = bytes.count
        let work: @Sendable () -> Void = { [digest, digested] in
            digest.value.update(UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count))
            digested.signal()
        }
        if count < Self.blockSize { queue.sync(execute: work) } else { queue.async(execute: work) }
    }

    /// The SHA-256 of the whole file; reads what has been left unread.
    func finishDigest() throws -> String {
        while !isAtEnd { _ = try read() }
        return queue.sync { digest.value.finish() }
    }
}
