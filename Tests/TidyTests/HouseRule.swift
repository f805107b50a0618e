import Testing

/// A rule that every file of the package is held to.
struct HouseRule: CustomTestStringConvertible, Sendable {
    let name: String
    let check: @Sendable (SourceFile) -> [Breach]

    var testDescription: String { name }

    /// All rules.
    static let all = sizes + safety + layers + pointers + prose
}

extension HouseRule {
    /// Small enough to be read at one sitting.
    static let sizes = [
        HouseRule(name: "file") { file in
            guard file.lines.count > 300, !file.isGenerated else { return [] }
            return [
                Breach(path: file.path, line: 301, message: "the file has \(file.lines.count) lines; 300 are allowed")
            ]
        },
        HouseRule(name: "line") { file in
            guard !file.isGenerated else { return [] }
            return zip(1..., file.lines).filter { $0.1.utf8.count > 120 && $0.1.count > 120 }.map {
                Breach(path: file.path, line: $0.0, message: "the line has \($0.1.count) characters; 120 are allowed")
            }
        },
        HouseRule(name: "function") { file in
            FunctionBody.all(in: file.code).filter { $0.lineCount > 50 }.map {
                Breach(
                    path: file.path, line: $0.firstLine,
                    message: "the function has \($0.lineCount) lines; 50 are allowed")
            }
        },
    ]

    /// Nothing that traps on data, and no rounding of money.
    static let safety = [
        HouseRule(name: "force") { file in
            guard file.target != nil else { return [] }
            return file.breaches("`!` traps: unwrap, or use precondition with a reason") { line in
                line.contains("!") && line.contains(/[\w)\]}>?"]!(?!=)/)
            }
        },
        HouseRule(name: "fatalError") { file in
            guard file.target != nil else { return [] }
            return file.breaches("use precondition with a reason") { $0.contains("fatalError(") }
        },
        HouseRule(name: "print") { file in
            guard let target = file.target, !["utfall", "utfall-generate"].contains(target) else { return [] }
            return file.breaches("only the face prints") { line in
                line.contains("rint(") && line.contains(/(^|[^.\w])(print|debugPrint)\(/)
            }
        },
        HouseRule(name: "money") { file in
            guard file.target != nil else { return [] }
            return file.breaches("money is whole öre, never floating point") { line in
                guard line.contains("Double") || line.contains("Float") else { return false }
                return line.contains(/\b(Double|Float\d*)\b/.wordBoundaryKind(.simple))
                    && line.lowercased().contains(
                        /amount|belopp|\bore\b|krona|kronor|debit|credit|saldo|money/.wordBoundaryKind(.simple))
            }
        },
    ]
}
