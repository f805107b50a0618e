import Glibc
import Synchronization

/// Where the time of a run goes: processor time by stage, added up over all threads.
///
/// Stages are measured a block or a batch at a time, so that the cost of measuring is negligible. Time measured within
/// an inner stage counts for that stage alone. It never reaches a published file.
public final class StageTimes: Sendable {
    /// A stage of a run, in the order in which a source goes through them.
    public enum Stage: Int, CaseIterable, Sendable {
        /// Bytes from the disk.
        case read
        /// SHA-256 of the inputs.
        case digest
        /// Compressed bytes to uncompressed ones.
        case inflate
        /// Blocks cut between records.
        case cut
        /// Bytes to records, checked.
        case parse
        /// New placements to rows of the report.
        case map
        /// Records to sums.
        case aggregate
        /// Records to lines of the normalized dataset.
        case render
        /// Those lines compressed.
        case deflate
        /// Lines to the disk, digested.
        case write
        /// Sums to tables and datasets.
        case derive
        /// Files made durable and shown.
        case publish
    }

    private let totals = Mutex(Array(repeating: UInt64(0), count: Stage.allCases.count))
    /// By thread: the time of inner stages, to be subtracted from the stage being measured.
    private let inner: pthread_key_t

    /// No times yet.
    public init() {
        var key = pthread_key_t()
        let failure = pthread_key_create(&key, nil)
        precondition(failure == 0, "a program has a handful of keys, and a thousand are allowed")
        inner = key
    }

    deinit {
        pthread_key_delete(inner)
    }

    /// Runs `body`, and adds its processor time to a stage.
    public func measure<Result, Failure: Error>(
        _ stage: Stage, _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let outer = UInt(bitPattern: pthread_getspecific(inner))
        pthread_setspecific(inner, nil)
        let start = Self.processorTime()
        defer {
            let elapsed = UInt64(Self.processorTime() - start)
            let within = UInt64(UInt(bitPattern: pthread_getspecific(inner)))
            totals.withLock { $0[stage.rawValue] += elapsed - min(within, elapsed) }
            pthread_setspecific(inner, UnsafeRawPointer(bitPattern: outer + UInt(elapsed)))
        }
        return try body()
    }

    /// The nanoseconds of each stage that was measured.
    public var nanoseconds: [(stage: Stage, nanoseconds: UInt64)] {
        let totals = totals.withLock { $0 }
        return Stage.allCases.filter { totals[$0.rawValue] > 0 }.map { ($0, totals[$0.rawValue]) }
    }

    private static func processorTime() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}

extension StageTimes? {
    /// Runs `body`, measured if there are times.
    @inline(__always)
    public func measure<Result, Failure: Error>(
        _ stage: StageTimes.Stage, _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        guard let self else { return try body() }
        return try self.measure(stage, body)
    }
}
