import DelimitedText
import Testing

/// Fields of delimited and of fixed-width text, whatever the size of the blocks.
@Suite struct MachineTests {
    /// The records of a text that comes in blocks: `1: a|b`, one a record, and what ends the reading.
    static func records(_ text: String, blockSize: Int, _ machine: some RecordMachine) -> [String] {
        var machine = machine
        let all = Array(text.utf8)
        var block: [UInt8] = []
        var taken = 0
        var records: [String] = []
        while true {
            let isLast = taken == all.count
            switch machine.nextRecord(in: block.span, isLast: isLast) {
            case .record:
                let fields = machine.fields.map { String(decoding: block[$0.bounds], as: UTF8.self) }
                records.append("\(machine.line): " + fields.joined(separator: "|"))
            case .incomplete:
                block.removeFirst(machine.recordStart)
                machine.rebase(by: machine.recordStart)
                let count = min(blockSize, all.count - taken)
                block += all[taken..<taken + count]
                taken += count
            case .end: return records
            case .unclosedQuote: return records + ["unclosed \(machine.line)"]
            case .textAfterQuote: return records + ["text \(machine.line)"]
            }
        }
    }

    @Test(
        arguments: [
            ("a;b\nc;d\n", ["1: a|b", "2: c|d"]), ("a;b\r\nc;d", ["1: a|b", "2: c|d"]), ("a\rb\r", ["1: a", "2: b"]),
            ("\"a;b\nc\";d\ne;f", ["1: a;b\nc|d", "3: e|f"]), ("\"a\"\"b\";", ["1: a\"\"b|"]),
            ("a\"b;c", ["1: a\"b|c"]),
            ("\n\na", ["1: ", "2: ", "3: a"]), ("a\n\"b\nc", ["1: a", "unclosed 2"]), ("\"a\"b", ["text 1"]), ("", []),
        ])
    func delimited(text: String, expected: [String]) {
        for blockSize in [1, 2, 3, 100] {
            #expect(Self.records(text, blockSize: blockSize, DelimitedMachine(dialect: .semicolon)) == expected)
        }
    }

    @Test(
        arguments: [
            ("aabbb\nccddd\n", ["1: aa|bbb", "2: cc|ddd"]),
            ("aab\r\ncc\r\n\r\nd", ["1: aa|b", "2: cc|", "3: |", "4: d|"]),
            ("aabbbx \n", ["1: aa|bbb|x"]), ("aabbb   \n", ["1: aa|bbb"]), ("åäöåä\n", ["1: åä|öåä"]), ("", []),
        ])
    func fixedWidth(text: String, expected: [String]) {
        for blockSize in [1, 2, 3, 100] {
            let machine = FixedWidthMachine(widths: [2, 3], isUTF8: true)
            #expect(Self.records(text, blockSize: blockSize, machine) == expected)
        }
    }

    @Test func fixedWidthCountsBytesOfOtherEncodings() {
        let machine = FixedWidthMachine(widths: [2, 3], isUTF8: false)
        #expect(Self.records("åab\n", blockSize: 9, machine) == ["1: å|ab"])
    }
}
