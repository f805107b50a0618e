import Diagnostics
import Storage
import Telemetry

/// The SHA-256 of bytes that one worker reads and idle workers hash, in order.
final class LateDigest: Sendable {
    private final class Digest {
        var value = SHA256Digest()
    }

    private let digest = Guarded(Digest())
    private let waiting = Guarded<[UnsafeRawBufferPointer]>([])
    private let times: StageTimes?

    /// A digest of no bytes yet.
    init(times: StageTimes?) {
        self.times = times
    }

    /// Adds bytes; they must stay as they are until they have been digested.
    func add(_ bytes: UnsafeRawBufferPointer) {
        waiting.withLock { $0.append(bytes) }
    }

    /// Digests what has been added first of all that waits; whether anything did.
    @discardableResult
    func digestNext() -> Bool {
        digest.withLock { digest in
            guard let bytes = waiting.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) else { return false }
            times.measure(.digest) { digest.value.update(bytes) }
            return true
        }
    }

    /// Sees to it that what has been added so far is digested.
    func catchUp() {
        while digestNext() {}
    }

    /// The SHA-256 of all bytes.
    func finish() -> String {
        catchUp()
        return digest.withLock { $0.value.finish() }
    }
}
