import Diagnostics
import LedgerModel
import Storage
import Telemetry

/// The bytes of an export from its start: read in blocks, digested as stored, inflated when compressed.
///
/// Text in UTF-16 becomes UTF-8, so that no format needs to know of it.
final class ByteSource {
    /// Whether the file is compressed.
    let isGzip: Bool
    /// Bytes read so far, as stored.
    var storedBytes: Int64 { file.byteCount }
    /// Whether the text is in UTF-16.
    var isUTF16: Bool { transcoder != nil }
    /// The first bytes, inflated and in UTF-8, for recognising the format; they are read again by ``read(into:)``.
    private(set) var head: [UInt8] = []
    /// Of the bytes as stored.
    var digest: LateDigest { file.digest }
    /// Whether bytes that are not compressed are digested block by block, by ``add(block:at:)``.
    var digestsBlocks = false
    /// Whether blocks are the bytes that are stored.
    private var hasStoredBlocks: Bool { !isGzip && !isUTF16 }
    private let file: DigestedFile
    private let name: String
    private let limits: Limits
    private let times: StageTimes?
    private var headTaken = 0
    private let inflater: GzipInflater<PreferredInflater>?
    /// What has been read of the file and not yet been inflated or handed on, in `stored`.
    private var pending: UnsafeRawBufferPointer
    private let stored: UnsafeMutableRawBufferPointer
    private var transcoder: UTF16Transcoder?
    /// Bytes in UTF-16 that are transcoded next, and text in UTF-8 of which some has been handed on.
    private var encoded: [UInt8] = []
    private var text: ArraySlice<UInt8> = []

    /// How many bytes recognition looks at.
    static let headSize = 64 << 10

    /// How large a block to read: a file that ends within its head needs no more, and many are small.
    func bufferSize(_ usual: Int) -> Int {
        head.count < Self.headSize ? min(usual, Self.headSize) : usual
    }

    /// How large a first block to read: little of a larger file, since other workers wait until it has been read.
    func firstBlockSize(_ usual: Int) -> Int {
        min(usual, head.count < Self.headSize ? Self.headSize : Self.headSize / 4)
    }

    /// Opens `options.path` and reads its head; throws ``SourceFault`` when it is empty or damaged.
    convenience init(_ options: SourceOptions, fileSystem: any FileSystem) throws {
        let file = try fileSystem.openInput(options.path == "-" ? "/dev/stdin" : options.path)
        try self.init(file, options: options)
    }

    /// The bytes of an open file, such as a part of an archive.
    init(_ file: any InputFile, options: SourceOptions) throws {
        self.file = DigestedFile(file, times: options.times)
        name = options.name
        limits = options.limits
        times = options.times
        stored = .allocate(byteCount: DigestedFile.blockSize, alignment: 64)
        pending = UnsafeRawBufferPointer(rebasing: stored[..<0])
        do {
            let count = try self.file.read(into: stored, atLeast: 2)
            pending = UnsafeRawBufferPointer(rebasing: stored[..<count])
        } catch {
            stored.deallocate()
            throw error
        }
        isGzip = pending.starts(with: [0x1F, 0x8B])
        inflater = isGzip ? GzipInflater(expansionRatio: options.limits.expansionRatio) : nil
        if pending.isEmpty { throw SourceFault(.emptyFile(at: SourceLocation(name))) }
        try readHead()
    }

    deinit {
        stored.deallocate()
    }

    private func readHead() throws {
        head = try start()
        guard let transcoder = UTF16Transcoder(head: head[...]) else { return }
        self.transcoder = transcoder
        encoded = head
        head = try start()
    }

    /// Reads on for as much as recognition looks at.
    private func start() throws -> [UInt8] {
        var start = [UInt8](repeating: 0, count: Self.headSize)
        var count = 0
        while count < start.count {
            let more = try start.withUnsafeMutableBytes { bytes in
                try readOn(into: UnsafeMutableRawBufferPointer(rebasing: bytes[count...]))
            }
            if more == 0 { break }
            count += more
        }
        start.removeLast(start.count - count)
        return start
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

    /// The same, into an array from an index on.
    func read(into buffer: inout [UInt8], from start: Int = 0) throws -> Int {
        try buffer.withUnsafeMutableBytes { try read(into: UnsafeMutableRawBufferPointer(rebasing: $0[start...])) }
    }

    /// All bytes, of no more than a limit; beyond it the reading stops with a finding.
    func content(upTo limit: Int, beyond: () -> Diagnostic) throws -> [UInt8] {
        var content: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 256 << 10)
        while true {
            let count = try read(into: &block)
            if count == 0 { return content }
            content += block[..<count]
            if content.count > limit { throw SourceFault(beyond()) }
        }
    }

    private func readOn(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        guard isUTF16 else { return try inflate(into: buffer) }
        while text.isEmpty {
            if encoded.isEmpty {
                encoded = Array(repeating: 0, count: Self.headSize)
                let count = try encoded.withUnsafeMutableBytes { try inflate(into: $0) }
                encoded.removeLast(encoded.count - count)
            }
            if try !transcode() { return 0 }
        }
        let part = text.prefix(buffer.count)
        buffer.copyBytes(from: part)
        text = text.dropFirst(part.count)
        return part.count
    }

    /// Makes text of the bytes that are next; false at the end.
    private func transcode() throws -> Bool {
        defer { encoded = [] }
        var next: [UInt8] = []
        do {
            if encoded.isEmpty { try transcoder?.finish() }
            try transcoder?.transcode(encoded, into: &next)
        } catch {
            throw SourceFault(.damagedUTF16(error.words, at: SourceLocation(name, byte: error.byte)))
        }
        text = next[...]
        return !encoded.isEmpty
    }

    /// Reads up to the buffer's size of bytes as they are inside gzip; 0 at the end.
    private func inflate(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        guard let inflater else {
            // Straight to where it is wanted, once the first bytes have been handed on.
            if pending.isEmpty {
                return try file.read(into: buffer, digesting: digestsBlocks && hasStoredBlocks ? .byCaller : .now)
            }
            let count = min(buffer.count, pending.count)
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: pending[..<count]))
            pending = UnsafeRawBufferPointer(rebasing: pending[count...])
            return count
        }
        while true {
            if pending.isEmpty { try refill() }
            let count = try inflate(inflater, into: buffer)
            if count > 0 || file.isAtEnd && pending.isEmpty { return count }
        }
    }

    private func inflate(
        _ inflater: GzipInflater<PreferredInflater>, into buffer: UnsafeMutableRawBufferPointer
    ) throws -> Int {
        do {
            return try times.measure(.inflate) { () throws(GzipFault) in
                try inflater.step(&pending, into: buffer, isLast: file.isAtEnd)
            }
        } catch .damaged(let reason, let byte) {
            throw SourceFault(.corruptGzip("is damaged: \(reason)", at: SourceLocation(name, byte: byte)))
        } catch .truncated(let byte) {
            throw SourceFault(.corruptGzip("breaks off here", at: SourceLocation(name, byte: byte)))
        } catch .expands(let byte) {
            throw SourceFault(.expansion(limit: limits.expansionRatio, at: SourceLocation(name, byte: byte)))
        }
    }

    private func refill() throws {
        if file.isAtEnd { return }
        let count = try file.read(into: stored, digesting: .later)
        pending = UnsafeRawBufferPointer(rebasing: stored[..<count])
    }

    /// Adds a block to the digest, all before it having been added; `position` bytes are before it.
    ///
    /// Its start may have been digested when it was read.
    func add(block: ByteView, at position: Int64) {
        guard digestsBlocks, hasStoredBlocks else { return }
        let known = Int(file.digestedCount - position)
        if known < block.count { file.add(UnsafeRawBufferPointer(ByteView(rebasing: block[known...]).unchecked)) }
    }

    /// The SHA-256 of the whole file as stored; reads what a reader has left unread.
    func finishDigest() throws -> String {
        try file.finishDigest()
    }
}
