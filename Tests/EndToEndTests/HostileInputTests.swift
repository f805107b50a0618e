import Foundation
import TestSupport
import Testing

/// Files that are made to do harm end in a message, in little memory and time.
@Suite(.serialized) struct HostileInputTests {
    struct Attack: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let name: String
        /// The code that must be reported.
        let code: String
        /// What the program may have of address space, in KiB; a good file is read in 150 000.
        var memory = 300_000
        let write: @Sendable (HostileFile) throws -> Void

        init(
            _ testDescription: String, _ name: String, _ code: String, memory: Int = 300_000,
            write: @escaping @Sendable (HostileFile) throws -> Void
        ) {
            self.testDescription = testDescription
            self.name = name
            self.code = code
            self.memory = memory
            self.write = write
        }
    }

    private static let sie = "#FLAGGA 0\n#SIETYP 4\n#RAR 0 20260101 20261231\n"

    static let attacks = [
        Attack("ten million random bytes", "a.se", "SRC104") { file in
            var random = SystemRandomNumberGenerator()
            try file.write("\0")
            for _ in 0..<1250 {
                let words = (0..<1000).map { _ in random.next() }
                try file.write(words.withUnsafeBytes { Data($0) })
            }
        },
        Attack("a line of two gigabytes", "a.se", "SRC106") { file in
            try file.write(sie + "#PROSA " + String(repeating: "x", count: 70_000))
            try file.extend(to: 2 << 30)
        },
        Attack("a gigabyte of lines in a megabyte", "a.se.gz", "SRC103") { file in
            try file.write(sie)
            try file.write("#PROSA \(String(repeating: "x", count: 1000))\n", times: 100_000)
            try file.compress()
        },
        Attack("elements within elements", "a.xml", "XML104") { file in
            try file.write(#"<Sie xmlns="http://www.sie.se/sie5">"#)
            try file.write("<a>", times: 100_000)
        },
        Attack("a million names of elements", "a.xml", "XML110") { file in
            try file.write(#"<Sie xmlns="http://www.sie.se/sie5">"#)
            for block in 0..<100 { try file.write((0..<10_000).map { "<e\(block * 10_000 + $0)/>" }.joined()) }
            try file.write("</Sie>")
        },
        Attack("entities of entities", "a.xml", "XML103") { file in
            try file.write(##"<!DOCTYPE Sie [<!ENTITY a "aaaaaaaaaa">"##)
            for (one, next) in zip("abcdefghi", "bcdefghij") {
                try file.write("<!ENTITY \(next) \"\(String(repeating: "&\(one);", count: 10))\">")
            }
            try file.write(#"]><Sie xmlns="http://www.sie.se/sie5">&j;</Sie>"#)
        },
        Attack("an entity of another file", "a.xml", "XML103") { file in
            try file.write(#"<!DOCTYPE Sie [<!ENTITY a SYSTEM "file:///etc/passwd">]>"#)
            try file.write(#"<Sie xmlns="http://www.sie.se/sie5">&a;</Sie>"#)
        },
        Attack("an entity of another machine", "a.xml", "XML103") { file in
            try file.write(#"<!DOCTYPE Sie SYSTEM "http://192.0.2.1/sie.dtd">"#)
            try file.write(#"<Sie xmlns="http://www.sie.se/sie5"/>"#)
        },
        Attack("a quote that is never closed", "a.csv", "SRC106") { file in
            try file.write("datum;konto;belopp;text\n2026-01-31;5010;1,00;\"")
            try file.write(String(repeating: "x", count: 999_999) + "\n", times: 200)
        },
        Attack("a voucher of a hundred megabytes", "a.se", "SRC109") { file in
            try file.write(sie + "#VER A 1 20260131\n{\n")
            try file.write(String(repeating: "#TRANS 5010 {} 1.00\n", count: 5000), times: 1000)
        },
        Attack("two million konteringar", "a.csv", "SRC105", memory: 700_000) { file in
            try file.write("datum;konto;projekt;belopp\n")
            for block in 0..<200 {
                let rows = (0..<10_000).map { "2026-01-31;5010;\(block * 10_000 + $0);1,00\n" }
                try file.write(rows.joined())
            }
        },
    ]

    @Test(.timeLimit(.minutes(5)), arguments: attacks)
    func isRefused(attack: Attack) throws {
        let file = try HostileFile(attack.name)
        try attack.write(file)
        let run = try file.inspect(memory: attack.memory)
        #expect(run.status == 65)
        #expect(run.messages.contains("error[\(attack.code)]"), "\(run.messages.prefix(500))")
        #expect(run.messages.utf8.count < 10_000)
    }

    @Test(.timeLimit(.minutes(5)))
    func aLineOfTwoGigabytesFromStandardInput() throws {
        let file = try HostileFile("a.se")
        try file.write(Self.sie + "#PROSA " + String(repeating: "x", count: 70_000))
        try file.extend(to: 2 << 30)
        let run = try file.inspect(memory: 300_000, isPiped: true)
        #expect(run.status == 65)
        #expect(run.messages.contains("error[SRC106]"))
    }

    /// All are counted, and few are shown.
    @Test(.timeLimit(.minutes(5)))
    func aFindingOnEveryLine() throws {
        let file = try HostileFile("a.se")
        try file.write(Self.sie)
        try file.write(String(repeating: "#VER A 1 20260131\n{\n#TRANS 5010 {} x\n}\n", count: 1000), times: 200)
        let run = try file.inspect(memory: 300_000)
        #expect(run.messages.contains("error[SIE101]"))
        #expect(run.output.contains(#/SIE101[ ]+200.000/#))
        #expect(run.messages.utf8.count < 100_000)
    }

    @Test(.timeLimit(.minutes(1)))
    func aConfigurationOfAliases() throws {
        let file = try HostileFile("pipeline.yaml")
        try file.write("a: &a [x, x, x, x, x, x, x, x, x]\n")
        for (one, next) in zip("abcdefghijk", "bcdefghijkl") {
            let aliases = Array(repeating: "*\(one)", count: 9).joined(separator: ", ")
            try file.write("\(next): &\(next) [\(aliases)]\n")
        }
        let run = try file.check(memory: 300_000)
        #expect(run.status == 78)
        #expect(run.messages.contains("error[CFG"))
    }
}
