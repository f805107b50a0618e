import Diagnostics
import LedgerModel

/// What a file says of itself, and what it says otherwise further down, as exports do that were put together.
struct SIE4Identity {
    /// What a record says, and on which line.
    struct Statement {
        let text: String
        let line: Int
    }

    private var first: [SIE4Label: Statement] = [:]
    /// By label, the first statement that differs; for `#FLAGGA`, that there is one.
    private var second: [SIE4Label: Statement] = [:]

    /// In the order in which they are reported.
    private static let labels: [SIE4Label] = [.flagga, .orgnr, .fnamn, .sietyp]

    /// Takes a record; an empty one says nothing.
    mutating func note(_ label: SIE4Label, _ text: String, line: Int) {
        let statement = Statement(text: text, line: line)
        guard let known = first[label] else {
            if label == .flagga || !Self.key(label, text).isEmpty { first[label] = statement }
            return
        }
        let key = Self.key(label, text)
        let differs = label == .flagga || !key.isEmpty && key != Self.key(label, known.text)
        if differs, second[label] == nil { second[label] = statement }
    }

    /// Adds what a later part of the file says.
    mutating func absorb(_ part: SIE4Identity) {
        for label in Self.labels {
            for statement in [part.first[label], part.second[label]].compactMap(\.self) {
                note(label, statement.text, line: statement.line)
            }
        }
    }

    /// What two spellings of one statement have in common.
    private static func key(_ label: SIE4Label, _ text: String) -> String {
        switch label {
        // Ten digits, maybe with the century of a company in front.
        case .orgnr: String(text.filter(\.isNumber).suffix(10))
        case .sietyp: String(text.prefix(1))
        default: text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
        }
    }

    /// Refuses the exports of two companies, and tells of two of the same.
    func report(_ assembly: inout LedgerAssembly) {
        let hasSameNumber = first[.orgnr] != nil && second[.orgnr] == nil
        for label in Self.labels {
            guard let statement = second[label], let before = first[label] else { continue }
            let location = assembly.location(line: statement.line)
            let isCompany = label == .orgnr || label == .fnamn && !hasSameNumber
            assembly.log.add(
                isCompany
                    ? .sieSecondCompany(label.rawValue, statement.text, before: before.text, at: location)
                    : .sieSecondStart(label.rawValue, at: location))
        }
    }
}
