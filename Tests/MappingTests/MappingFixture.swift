import Diagnostics
import LedgerModel

@testable import Mapping

/// A file's text with `▸` before each place where a finding is expected.
struct MarkedText {
    let bytes: [UInt8]
    /// `line:column` of each mark, in order.
    let marks: [String]

    init(_ text: String) {
        var bytes: [UInt8] = []
        var marks: [String] = []
        var (line, column) = (1, 1)
        for character in text {
            if character == "▸" {
                marks.append("\(line):\(column)")
                continue
            }
            bytes += Array(character.utf8)
            column += character.utf8.count
            if character == "\n" { (line, column) = (line + 1, 1) }
        }
        self.bytes = bytes
        self.marks = marks
    }
}

extension DiagnosticLog {
    /// Code and place of each finding, `MAP204 1:7`.
    var places: [String] {
        diagnostics.map { finding in
            "\(finding.code.id) \(finding.location.line ?? 0):\(finding.location.column ?? 1)"
        }
    }
}

/// A register: `ifo` with two below it, and `ao`.
func smallRegister() throws -> Register {
    try Register([
        (id: "ifo", namn: "Individ- och familjeomsorg", overordnad: ""),
        (id: "familj", namn: "Familjeavdelningen", overordnad: "ifo"),
        (id: "vuxen", namn: "Vuxenavdelningen", overordnad: "ifo"),
        (id: "ao", namn: "Äldreomsorg", overordnad: ""),
    ])
}

/// The table of `text`, which must be without errors.
func mapping(_ text: String, calendar: FiscalCalendar = FiscalCalendar()) throws -> MappingTable {
    var log = DiagnosticLog()
    let table = MappingTableReader.read(
        Array(text.utf8), path: "m.csv", registers: Registers(try smallRegister()), calendar: calendar, log: &log)
    guard let table else { throw Unexpected(findings: log.places) }
    return table
}

struct Unexpected: Error {
    let findings: [String]
}

/// A kontering written `5010 vht=510 projekt=7`.
func kontering(_ text: String) -> Kontering {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    var kontering = Kontering(konto: String(words[0]))
    for word in words.dropFirst() {
        let pair = word.split(separator: "=")
        if let part = CodePart(rawValue: String(pair[0])) { kontering[part] = String(pair[1]) }
    }
    return kontering
}

extension MappingTable {
    /// Where amounts of a placement go, at all times, whatever else its batch announces.
    func assignment(for placement: Placement) -> Assignment {
        var batch = LedgerBatch()
        batch.announce(.ledger(Kontering(konto: "19300001")), line: 1)
        batch.announce(placement, line: 2)
        batch.announce(.report(verksamhet: "ao", slag: "intakt"), line: 3)
        return assignments(of: batch)[1]
    }

    /// Where a kontering goes at all times, as `ifo kostnad`, `balance`, `unmapped`, or `changes` over time.
    func destination(_ text: String) throws -> String {
        try destination(kontering(text))
    }

    /// The same for a kontering with codes of any signs.
    func destination(_ kontering: Kontering) throws -> String {
        let assignment = assignment(for: .ledger(kontering))
        return assignment.changes.isEmpty ? try assignment.first.name : "changes"
    }

    /// The stretches of a kontering as `0 ifo kostnad`, `20260301 unmapped`.
    func stretches(_ text: String) throws -> [String] {
        let assignment = assignment(for: .ledger(kontering(text)))
        return ["0 \(try assignment.first.name)"]
            + (try assignment.changes.map { "\($0.start.rawValue) \(try $0.destination.name)" })
    }
}

extension Assignment.Destination {
    var name: String {
        get throws {
            switch self {
            case .balance: return "balance"
            case .unmapped: return "unmapped"
            case .outcome(let target):
                return
                    "\(try smallRegister().verksamheter[target.verksamhet].id) \(SlagRegister.builtIn[target.slag].id)"
            }
        }
    }
}
