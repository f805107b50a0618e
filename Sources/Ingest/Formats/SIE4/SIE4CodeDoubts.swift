import Diagnostics
import LedgerModel

/// Codes that are read as they stand, and may have their name behind them: `510 Skola`.
struct SIE4CodeDoubts {
    private var codes: [(part: CodePart, code: String, line: Int)] = []
    /// How many are kept; the first tell all.
    private static let limit = 1000

    /// Takes a kontering that comes for the first time; gives its codes that are none, each with the reason.
    mutating func faults(of kontering: Kontering, line: Int) -> [(code: String, reason: String)] {
        var faults: [(code: String, reason: String)] = []
        for part in CodePart.allCases {
            let code = kontering[part]
            if let reason = CodeFault.reason(code) {
                faults.append((code, reason))
            } else if code.contains(" "), codes.count < Self.limit {
                codes.append((part, code, line))
            }
        }
        return faults
    }

    /// Adds those of a later part of the file.
    mutating func absorb(_ part: SIE4CodeDoubts) {
        codes += part.codes.prefix(Self.limit - codes.count)
    }

    /// Tells of the first that the file declares without what stands behind the blank.
    func report(_ assembly: inout LedgerAssembly) {
        let parts = CodeParts(assembly.options.dimensions)
        for (part, code, line) in codes {
            let dimensions = assembly.summary.dimensions.filter { parts[$0.number.utf8] == part }
            let short = String(code.prefix { $0 != " " })
            guard dimensions.contains(where: { $0.objectNames[short] != nil && $0.objectNames[code] == nil }) else {
                continue
            }
            return assembly.log.add(.sieNamedCode(code, declared: short, at: assembly.location(line: line)))
        }
    }
}

extension SIE4Reader {
    /// Looks at the codes of a kontering that comes for the first time.
    mutating func checkCodes(_ kontering: Kontering, _ place: Place, _ assembly: LedgerAssembly) {
        for (code, reason) in contents.codes.faults(of: kontering, line: lineNumber) {
            repeats({ .sieCode(code, reason: reason, at: $0) }, place, assembly, detail: code)
        }
    }
}
