/// Takes in parts that workers make side by side: one at a time, and in their order.
///
/// A part is taken in by the worker that brings it when it is its turn, and otherwise by the one that takes in the part
/// before it: no worker waits for another but to keep parts from piling up. When parts fail, the earliest failure
/// counts, which is the one that a single worker would have met; what comes after it is dropped.
package final class InOrder<Whole, Part>: Sendable {
    private struct State {
        /// The part whose turn it is.
        var next: Int
        var parts: [Int: Part] = [:]
        var isAbsorbing = false
        var failure: (number: Int, error: any Error)?

        /// Whether a part is of no use any more.
        func isInVain(_ number: Int) -> Bool {
            failure.map { $0.number <= number } ?? false
        }

        mutating func fail(_ number: Int, _ error: any Error) {
            if failure.map({ number < $0.number }) ?? true { failure = (number, error) }
        }

        mutating func add(_ part: Result<Part, any Error>, _ number: Int) -> Bool {
            do {
                parts[number] = try part.get()
                return true
            } catch {
                fail(number, error)
                return false
            }
        }

        /// The part that is to be taken in now; nil when it is not there yet, or another worker is at it.
        mutating func take() -> Part? {
            guard !isAbsorbing, !isInVain(next), let part = parts.removeValue(forKey: next) else { return nil }
            isAbsorbing = true
            return part
        }

        mutating func end(_ result: Result<Void, any Error>) -> Bool {
            isAbsorbing = false
            if case .failure(let error) = result {
                fail(next, error)
                return false
            }
            next += 1
            return true
        }
    }

    private let whole: Guarded<Whole>
    private let state: Guarded<State>
    private let ahead: Int
    private let absorb: @Sendable (inout Whole, Part) throws -> Void

    /// Takes parts numbered from `first` on into `whole`; no part is begun `ahead` or more before its turn.
    package init(
        _ whole: Whole, from first: Int, ahead: Int, absorb: @escaping @Sendable (inout Whole, Part) throws -> Void
    ) {
        self.whole = Guarded(whole)
        state = Guarded(State(next: first))
        self.ahead = ahead
        self.absorb = absorb
    }

    /// Waits until a part may be begun; false when it is of no use, since an earlier one has failed.
    package func wait(toBegin number: Int) -> Bool {
        state.wait { $0.isInVain(number) ? false : number < $0.next + self.ahead ? true : nil }
    }

    /// Brings a part, and takes in what is due; false when that has failed.
    package func add(_ part: Result<Part, any Error>, number: Int) -> Bool {
        var isWell = state.withLock { $0.add(part, number) }
        while let part = state.withLock({ $0.take() }) {
            let result = Result { try whole.withLock { try absorb(&$0, part) } }
            if !state.withLock({ $0.end(result) }) { isWell = false }
        }
        return isWell
    }

    /// Takes note that a part has failed.
    package func fail(_ number: Int, _ error: any Error) {
        state.withLock { $0.fail(number, error) }
    }

    /// What has been taken in, and the failure that stopped it; for when all workers are done.
    package func end() -> (whole: Whole, failure: (any Error)?) {
        (whole.withLock { $0 }, state.withLock { $0.failure?.error })
    }
}
