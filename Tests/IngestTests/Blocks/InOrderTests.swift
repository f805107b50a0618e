import Dispatch
import Testing

@testable import Ingest

/// Parts that workers make side by side are taken in as if one worker had made them.
@Suite struct InOrderTests {
    private struct Fault: Error, Equatable {
        let number: Int
    }

    private func order(ahead: Int = 100, failing: Int? = nil) -> InOrder<[Int], Int> {
        InOrder([], from: 3, ahead: ahead) { whole, part in
            if part == failing { throw Fault(number: part) }
            whole.append(part)
        }
    }

    @Test func takesPartsInTheirOrderHoweverTheyCome() {
        let order = order()
        for number in [5, 4, 7, 3, 6] { #expect(order.add(.success(number), number: number)) }
        #expect(order.end().whole == [3, 4, 5, 6, 7])
        #expect(order.end().failure == nil)
    }

    @Test func theEarliestFailureCountsAndWhatFollowsItIsDropped() {
        let order = order(failing: 5)
        #expect(!order.add(.failure(Fault(number: 7)), number: 7))
        #expect(order.wait(toBegin: 6))
        #expect(order.add(.success(6), number: 6))
        #expect(order.add(.success(5), number: 5))
        #expect(order.add(.success(3), number: 3))
        #expect(!order.add(.success(4), number: 4))
        #expect(!order.wait(toBegin: 5))
        #expect(order.end().whole == [3, 4])
        #expect(order.end().failure as? Fault == Fault(number: 5))
    }

    @Test func noPartIsBegunFarAheadOfItsTurn() {
        let order = order(ahead: 2)
        let numbers = Guarded(3)
        let farthest = Guarded(0)
        DispatchQueue.concurrentPerform(iterations: 4) { _ in
            while let number = numbers.withLock({ next -> Int? in
                defer { next += 1 }
                return next < 200 ? next : nil
            }), order.wait(toBegin: number) {
                let done = order.end().whole.count
                farthest.withLock { $0 = max($0, number - 3 - done) }
                #expect(order.add(.success(number), number: number))
            }
        }
        #expect(order.end().whole == Array(3..<200))
        #expect(farthest.withLock { $0 } < 2)
    }
}
