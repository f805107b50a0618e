import Testing

@testable import Storage

/// Patterns match letters, however a disk or a keyboard composes them.
@Suite struct FileNamePatternTests {
    @Test(arguments: [
        ("enhet-?.csv", "enhet-a.csv"), ("enhet-?.csv", "enhet-å.csv"), ("enhet-?.csv", "enhet-a\u{30A}.csv"),
        ("enhet-[a-zåäö].csv", "enhet-å.csv"), ("enhet-[a-zåäö].csv", "enhet-o\u{308}.csv"),
        ("enhet-[a-za\u{30A}].csv", "enhet-å.csv"), ("enhet-[!0-9].csv", "enhet-ö.csv"),
        ("enhet-[^0-9].csv", "enhet-o\u{308}.csv"), ("f\u{F6}rskola*", "fo\u{308}rskola-1"), ("*ö?", "fö1"),
        ("*", "a"), ("*", ""), ("a*b*c", "abbc"), ("*.csv", "..csv.csv".replacing("..", with: "x.")), (".*", ".a"),
        ("[]a]", "]"), ("[!]a]", "b"), ("[a-]", "-"), ("[[:digit:]x]", "7"), ("[[:alpha:]]", "å"), ("[ab", "[ab"),
        ("\\*", "*"), ("[\\]]", "]"), ("a\\b", "ab"), ("?", "e\u{301}"), ("??", "👩‍👩‍👧å"),
    ])
    func matches(pattern: String, name: String) {
        #expect(FileNamePattern(pattern).matches(name))
    }

    @Test(arguments: [
        ("enhet-?.csv", "enhet-ab.csv"), ("enhet-?.csv", "enhet-.csv"), ("enhet-[a-z].csv", "enhet-å.csv"),
        ("enhet-[!0-9].csv", "enhet-7.csv"), ("enhet-a*", "enhet-å"), ("enhet-a*", "enhet-a\u{30A}"), ("*", ".a"),
        ("?a", ".a"), ("[.]a", ".a"), ("a", "A"), ("a*b", "abc"), ("", "a"), ("[z-a]", "m"), ("\\*", "a"),
        ("[[:digit:]]", "å"), ("a\\", "a"),
    ])
    func doesNotMatch(pattern: String, name: String) {
        #expect(!FileNamePattern(pattern).matches(name))
    }

    @Test func whatHasNoWildcardIsAName() {
        #expect(FileNamePattern("a[b").literal == "a[b")
        #expect(FileNamePattern("\\[1\\]").literal == "[1]")
        #expect(FileNamePattern("a?").literal == nil)
    }

    /// A pattern of many stars takes steps, not time.
    @Test func aHardPatternEnds() {
        let stars = String(repeating: "*a", count: 50) + "*b"
        #expect(!FileNamePattern(stars).matches(String(repeating: "a", count: 250)))
    }
}
