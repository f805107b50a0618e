#if ISAL
    import CISAL

    /// Inflates with Intel's ISA-L, about twice as fast as zlib.
    ///
    /// A final class, because the state is large (some 90 KiB) and should be moved by nobody.
    final class ISALInflater: Inflating {
        private let state: UnsafeMutablePointer<inflate_state>

        init() {
            state = .allocate(capacity: 1)
            // It holds no pointer that is followed before it is set, and the library sets the rest.
            UnsafeMutableRawPointer(state).initializeMemory(
                as: UInt8.self, repeating: 0, count: MemoryLayout<inflate_state>.size)
            isal_inflate_init(state)
        }

        deinit {
            state.deallocate()
        }

        func inflate(
            _ input: inout UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
        ) -> (written: Int, state: InflatingState) {
            state.pointee.next_in = UnsafeMutablePointer(
                mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
            state.pointee.avail_in = UInt32(input.count)
            state.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
            state.pointee.avail_out = UInt32(output.count)
            let status = isal_inflate(state)
            let written = output.count - Int(state.pointee.avail_out)
            // On damaged data the library may hand back more than it was given this time.
            let left = Int(state.pointee.avail_in)
            guard status >= ISAL_DECOMP_OK, left <= input.count else {
                input = UnsafeRawBufferPointer(rebasing: input[input.count...])
                return (max(0, min(written, output.count)), .damaged)
            }
            input = UnsafeRawBufferPointer(rebasing: input[(input.count - left)...])
            return (written, state.pointee.block_state == ISAL_BLOCK_FINISH ? .ended : .open)
        }

        /// The library keeps up to eight bytes of input as bits; whole bytes among them belong to what follows.
        var readAhead: [UInt8] {
            let count = Int(state.pointee.read_in_length) / 8
            let bits = state.pointee.read_in >> UInt64(state.pointee.read_in_length % 8)
            return (0..<count).map { UInt8(truncatingIfNeeded: bits >> UInt64($0 * 8)) }
        }

        func reset() {
            isal_inflate_reset(state)
        }

        static func checksum(_ checksum: UInt32, _ bytes: UnsafeRawBufferPointer) -> UInt32 {
            guard let start = bytes.baseAddress else { return checksum }
            return crc32_gzip_refl(checksum, start.assumingMemoryBound(to: UInt8.self), UInt64(bytes.count))
        }
    }
#endif
