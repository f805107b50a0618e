import Diagnostics
import JSON

extension SourceLocation {
    fileprivate var stored: JSONValue {
        [.string(path), .string(openedAs), .integer(line), .integer(column), .integer(byte)]
    }

    fileprivate init(stored: JSONValue) throws {
        let row = try stored.row(of: 5)
        self.init(
            try row[0].string(), line: try row[2].optional { try $0.whole() },
            column: try row[3].optional { try $0.whole() }, byte: try row[4].optional { try $0.whole() })
        openedAs = try row[1].optional { try $0.string() }
    }
}

extension Diagnostic {
    fileprivate var stored: JSONValue {
        [
            "code": .string(code.id), "severity": .string(severity.rawValue), "at": location.stored,
            "message": .string(message), "excerpt": .string(excerpt), "caret": .integer(caret), "help": .string(help),
            "about": .array(subjects.map { .string($0) }), "entry": .string(entry),
        ]
    }

    fileprivate init(stored: JSONValue) throws {
        let text = try stored.member("message").string()
        let finding = Diagnostic(
            try stored.member("code").code(), at: try SourceLocation(stored: try stored.member("at")), text,
            excerpt: try stored.member("excerpt").optional { try $0.string() },
            help: try stored.member("help").optional { try $0.string() })
        self = finding.about(try stored.member("about").list { try $0.string() })
        severity = try stored.member("severity").named()
        caret = try stored.member("caret").optional { try $0.whole() }
        entry = try stored.member("entry").optional { try $0.string() }
    }
}

extension JSONValue {
    fileprivate func code() throws -> DiagnosticCode {
        guard let code = text.flatMap(DiagnosticCatalogue.code) else { throw StoredFault() }
        return code
    }
}

extension DiagnosticLog {
    /// The kept findings in order, and how many there are of each code, severity and file.
    var stored: JSONValue {
        let counts = countsByFile.map { count -> JSONValue in
            [
                .string(count.code.id), .string(count.severity.rawValue), .string(count.path),
                .integer(Int64(count.count)),
            ]
        }
        return ["kept": .array(diagnostics.map(\.stored)), "counts": .array(counts)]
    }

    /// Reads what ``stored`` wrote; throws when it has another shape, or when the counts are not of these findings.
    init(stored: JSONValue) throws {
        let kept = try stored.member("kept").list { try Diagnostic(stored: $0) }
        let counts = try stored.member("counts").list { count in
            let row = try count.row(of: 4)
            return Count(try row[0].code(), try row[1].named(), path: try row[2].string(), count: try row[3].whole())
        }
        guard let log = DiagnosticLog(kept, counts: counts) else { throw StoredFault() }
        self = log
    }
}
