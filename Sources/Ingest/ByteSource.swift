import Diagnostics
import LedgerModel
import Storage

/// The bytes of an export from its start: read in blocks, digested as stored, inflated when compressed.
final class ByteSource {
    /// Whether the file is compressed.
    let isGzip: Bool
    /// Bytes read so far, as stored.
    private(set) var storedBytes: Int64 = 0
    /// The first bytes, inflated, for recognising the format; they are read again by ``read(into:)``.
    private(set) var head: [UInt8] = []
    private let file: any InputFile
    private let name: String
    private let limits: Limits
    private let raw: UnsafeMutableRawBufferPointer
    private var pending: UnsafeRawBufferPointer
    private var isAtEnd = false
    private var digest = SHA256Digest()
    private let inflater: Inflater?
    private var headTaken = 0

    private static let blockSize = 256 << 10
    /// How many bytes recognition looks at.
    static let headSize = 64 << 10

    /// How large a block to read: a file that ends within its head needs no more, and many are small.
    func bufferSize(_ usual: Int) -> Int {
        head.count < Self.headSize ? Self.headSize : usual
    }

    /// Opens `options.path` and reads its head; throws ``SourceFault`` when it is empty or damaged.
    convenience init(_ options: SourceOptions, fileSystem: any FileSystem) throws {
        let file = try fileSystem.openInput(options.path == "-" ? "/dev/stdin" : options.path)
        try self.init(file, options: options)
    }

    /// The bytes of an open file, such as a part of an archive.
    init(_ file: any InputFile, options: SourceOptions) throws {
        self.file = file
        name = options.name
        limits = options.limits
        raw = .allocate(byteCount: Self.blockSize, alignment: 64)
        var count = 0
        while count < 2 {
            let more = try file.read(into: UnsafeMutableRawBufferPointer(rebasing: raw[count...]))
            if more == 0 { break }
            count += more
        }
        isGzip = count >= 2 && raw[0] == 0x1F && raw[1] == 0x8B
        inflater = isGzip ? Inflater(expansionRatio: options.limits.expansionRatio) : nil
        pending = UnsafeRawBufferPointer(rebasing: raw[..<count])
        storedBytes = Int64(count)
        digest.update(pending)
        isAtEnd = count == 0
        if isAtEnd { throw SourceFault(.emptyFile(at: SourceLocation(name))) }
        try readHead()
    }

    deinit {
        raw.deallocate()
    }

    private func readHead() throws {
        head = Array(repeating: 0, count: Self.headSize)
        var count = 0
        while count < head.count {
            let more = try head.withUnsafeMutableBytes { bytes in
                try readOn(into: UnsafeMutableRawBufferPointer(rebasing: bytes[count...]))
            }
            if more == 0 { break }
            count += more
        }
        head.removeLast(head.count - count)
    }

    /// Reads up to the buffer's size of inflated bytes; 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        guard headTaken < head.count else { return try readOn(into: buffer) }
        let count = min(buffer.count, head.count - headTaken)
        head.withUnsafeBytes { bytes in
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[headTaken..<headTaken + count]))
        }
        headTaken += count
        return count
    }

    private func readOn(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        guard let inflater else {
            if pending.isEmpty { try refill() }
            let count = min(buffer.count, pending.count)
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: pending[..<count]))
            pending = UnsafeRawBufferPointer(rebasing: pending[count...])
            return count
        }
        while true {
            if pending.isEmpty { try refill() }
            switch try inflateStep(inflater, into: buffer) {
            case .end: return 0
            case .written(0): continue
            case .written(let count): return count
            }
        }
    }

    private func inflateStep(_ inflater: Inflater, into buffer: UnsafeMutableRawBufferPointer) throws -> Inflater.Step {
        do {
            return try inflater.step(&pending, into: buffer, isLast: isAtEnd)
        } catch .damaged(let reason, let byte) {
            throw SourceFault(.corruptGzip("is damaged: \(reason)", at: SourceLocation(name, byte: byte)))
        } catch .truncated(let byte) {
            throw SourceFault(.corruptGzip("breaks off here", at: SourceLocation(name, byte: byte)))
        } catch .expands(let byte) {
            throw SourceFault(.expansion(limit: limits.expansionRatio, at: SourceLocation(name, byte: byte)))
        }
    }

    private func refill() throws {
        guard !isAtEnd else { return }
        let count = try file.read(into: raw)
        isAtEnd = count == 0
        pending = UnsafeRawBufferPointer(rebasing: raw[..<count])
        storedBytes += Int64(count)
        digest.update(pending)
    }

    /// The SHA-256 of the whole file as stored; reads what a reader has left unread.
    func finishDigest() throws -> String {
        while !isAtEnd { try refill() }
        return digest.finish()
    }
}
