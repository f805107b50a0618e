import Diagnostics
import LedgerModel

/// What the codes of a document's rows say of it, looked at once for each distinct code.
///
/// Made when the document has been read: workers number konteringar on their own, and only together they tell which
/// line has a code first.
struct XMLCodes {
    /// The code parts that rows have codes of.
    private(set) var parts: Set<CodePart> = []
    /// The codes that are none, with the first line of each.
    private var faulty: [String: UInt32] = [:]
    private var known: Set<[UInt8]> = []

    init(_ assembly: LedgerAssembly) {
        for numbers in [assembly.konteringar] + assembly.konteringarOfWorkers {
            numbers.forEach { line, key in add(key, line) }
        }
    }

    /// Adds the codes of a kontering: each with its part in front and a zero behind, see ``PlacementKey``.
    private mutating func add(_ key: ByteView, _ line: UInt32) {
        for code in key.split(separator: 0) {
            guard let first = code.first, first > 0, Int(first) <= CodePart.allCases.count else { continue }
            parts.insert(CodePart.allCases[Int(first) - 1])
            let bytes = code.dropFirst()
            if bytes.allSatisfy({ $0 &- 0x30 <= 9 }) { continue }
            let text = Array(bytes)
            if known.contains(text) { continue }
            let string = String(decoding: text, as: UTF8.self)
            if CodeFault.reason(string) == nil {
                known.insert(text)
            } else {
                faulty[string] = min(line, faulty[string] ?? .max)
            }
        }
    }

    /// The errors on codes that are none, in the order of the document.
    func findings(in assembly: LedgerAssembly) -> [Diagnostic] {
        faulty.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map { code, line in
            .xmlCode(code, reason: CodeFault.reason(code) ?? "", at: assembly.location(line: Int(line)))
        }
    }
}

extension LedgerAssembly {
    /// Tells which codes of rows are none, and whether no row uses any dimension that the file has objects of.
    mutating func reportXMLCodes() {
        let codes = XMLCodes(self)
        konteringarOfWorkers = []
        for finding in codes.findings(in: self) { log.add(finding) }
        guard options.content.hasVouchers, summary.delivered.records > 0 else { return }
        let declared = options.statedDimensions.sorted().filter { part in
            summary.dimensions.contains { Int($0.number) == options.dimensions[part] && $0.objects > 0 }
        }
        // Rows that have codes of one part may do without another.
        guard codes.parts.isDisjoint(with: declared) else { return }
        for part in declared {
            guard let number = options.dimensions[part] else { continue }
            log.add(.xmlUnusedDimension(part.rawValue, number: number, at: location()))
        }
    }
}
