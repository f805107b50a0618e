/// Inflates one raw deflate stream (RFC 1951) after another; gzip's framing is ``GzipInflater``'s business.
///
/// The engines behind it give the same bytes and refuse damaged data, though not always at the same byte of it: one
/// reads ahead, another checks a table of codes before it is used. So nothing here tells where.
protocol Inflating: AnyObject {
    init()

    /// Inflates from the front of `input`, which is shortened by what was taken, and says how many bytes it wrote.
    func inflate(
        _ input: inout UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
    ) -> (written: Int, state: InflatingState)

    /// The bytes behind the end of the stream that were taken from the input nevertheless: at most seven.
    var readAhead: [UInt8] { get }

    /// Makes ready for the next stream.
    func reset()

    /// Goes on with a CRC-32 as gzip defines it (RFC 1952, 8), which starts as 0.
    static func checksum(_ checksum: UInt32, _ bytes: UnsafeRawBufferPointer) -> UInt32
}

/// How a deflate stream stands after a step.
enum InflatingState {
    /// More input or more room is needed.
    case open
    /// Its last block has ended.
    case ended
    /// It is no deflate stream.
    case damaged
}

#if ISAL
    /// The engine in use: Intel's ISA-L, twice as fast as zlib.
    ///
    /// It needs no look at the processor here: it picks its routines when it is first called, plain C among them.
    typealias PreferredInflater = ISALInflater
#else
    /// The engine in use when the package is built without the trait `ISAL`.
    typealias PreferredInflater = ZlibInflater
#endif
