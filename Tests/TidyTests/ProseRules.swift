extension HouseRule {
    /// What a name must not end in.
    private static let unclear = ["Manager", "Helper", "Util"]

    /// Names and the first lines of documentation.
    static let prose = [
        HouseRule(name: "public type") { file in
            guard file.target != nil else { return [] }
            let types = zip(1..., file.code).compactMap { number, line in publicType(line).map { (number, $0) } }
            return types.filter { $0.1 != file.name }.map { number, type in
                Breach(path: file.path, line: number, message: "the public type \(type) belongs in \(type).swift")
            }
        },
        HouseRule(name: "words") { file in
            file.breaches("name what it is: no Manager, Helper or Utils") { line in
                guard Self.unclear.contains(where: line.contains) else { return false }
                let type = line.firstMatch(of: /(^| )(struct|class|enum|actor|protocol|typealias) (?<name>\w+)/)
                return type?.output.name.contains(/(Manager|Helpers?|Utils?|Utilities)$/) ?? false
            }
        },
        HouseRule(name: "summary") { file in
            zip(1..., file.lines).compactMap { number, line in
                guard let text = documentation(line), number == 1 || documentation(file.lines[number - 2]) == nil else {
                    return nil
                }
                // A test's sentence needs no less care, and code in backticks may hold anything.
                let sentence = text.contains("`") ? text.replacing(/`[^`]*`/, with: "code") : text
                // Most lines are seen to be one sentence without a regular expression.
                if let last = sentence.utf8.last, ".?:!".utf8.contains(last),
                    ![". ", "? ", "! "].contains(where: sentence.contains)
                {
                    return nil
                }
                guard sentence.contains(/[.?:!]$/), !sentence.contains(/[.?!] [A-ZÅÄÖ]/) else {
                    return Breach(
                        path: file.path, line: number, message: "the first line of a doc comment is one sentence")
                }
                return nil
            }
        },
    ]

    /// The name of the public type that a line at the top level declares.
    private static func publicType(_ line: String) -> String? {
        guard line.hasPrefix("public ") else { return nil }
        let pattern = /^public\s+((final|indirect)\s+)*(struct|class|enum|actor|protocol)\s+(?<name>\w+)/
        return line.firstMatch(of: pattern).map { String($0.output.name) }
    }

    /// The text of a line of a doc comment; nil for every other line.
    private static func documentation(_ line: String) -> String? {
        let trimmed = line.drop { $0 == " " }
        guard trimmed.hasPrefix("///"), !trimmed.hasPrefix("////") else { return nil }
        return String(trimmed.dropFirst(3).drop { $0 == " " })
    }
}
