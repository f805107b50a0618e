import Testing

@testable import Duplicates

@Suite struct RepeatedBlockTests {
    @Test(arguments: [
        ("abcabc", 0, 3, 3), ("xabcabcy", 1, 3, 3), ("abcabcabc", 0, 3, 6), ("xyxzxyxz", 0, 4, 4),
        ("pqabcdabcdr", 2, 4, 4), ("aabb", 0, 1, 1),
    ])
    func findsTheLongestBlock(text: String, start: Int, period: Int, count: Int) {
        let block = RepeatedBlock.longest(in: text.utf8.map(UInt64.init))
        #expect(block == RepeatedBlock(start: start, period: period, count: count))
    }

    @Test(arguments: ["", "a", "abc", "abcxabc", "abcdefgh"])
    func findsNoneWhereNoneFollowsItself(text: String) {
        #expect(RepeatedBlock.longest(in: text.utf8.map(UInt64.init)) == nil)
    }
}
