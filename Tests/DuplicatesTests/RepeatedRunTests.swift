import Testing

@testable import Duplicates

@Suite struct RepeatedRunTests {
    @Test(arguments: [
        ("abcabc", 0, 3, 3, 3), ("xabcyabcz", 1, 5, 3, 3), ("abcdxcdyab", 2, 5, 2, 2), ("fabfcdfab", 1, 7, 2, 2),
    ])
    func findsTheRunWithMostThatStandTwice(text: String, first: Int, again: Int, count: Int, twice: Int) {
        #expect(longest(text) == RepeatedRun(first: first, again: again, count: count, twice: twice))
    }

    @Test(arguments: ["", "a", "abc", "aaa", "ababab"])
    func findsNoneWhereNothingStandsExactlyTwice(text: String) {
        #expect(longest(text) == nil)
    }

    private func longest(_ text: String) -> RepeatedRun? {
        RepeatedRun.longest(in: text.utf8.map(UInt64.init)) { element in text.utf8.count { $0 == element } == 2 }
    }
}
