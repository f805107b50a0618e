public import LedgerModel

/// A path or glob of the configuration; `{period}` and `{year}` are filled in when the period is known.
///
/// `${NAME}` is filled in from the environment at once. Everything else in braces is an error, so that a typo never
/// becomes a file name.
public struct PathPattern: Hashable, Sendable {
    /// What keeps a text from being a pattern.
    public enum Fault: Error, Hashable, Sendable {
        /// The environment lacks the variable.
        case unset(String)
        /// There is no such variable; given as written, with its braces.
        case unknown(String)
    }

    /// The variables as they are written, for messages.
    public static let variables = ["${NAME}", "{period}", "{year}", "{version}"]

    private enum Piece: Hashable {
        /// The letters before the first wildcard of a text; none of anything else.
        var literalStart: String {
            guard case .text(let text) = self else { return "" }
            return String(text.prefix { !"*?[]".contains($0) })
        }

        /// The letters after the last wildcard of a text; none of anything else.
        var literalEnd: String {
            guard case .text(let text) = self else { return "" }
            return String(text.reversed().prefix { !"*?[]".contains($0) }.reversed())
        }

        case text(String)
        case period
        case year
        case version
    }

    /// The pattern as written, with its variables.
    public let written: String
    /// The folder that a relative path is resolved against; empty for an absolute path.
    private var folder = ""
    private var pieces: [Piece] = []

    /// Reads a pattern that is relative to the folder of `location`.
    ///
    /// Throws ``Fault`` for the first variable in it that cannot be filled in.
    public init(_ pattern: String, environment: [String: String], location: PipelineLocation) throws(Fault) {
        written = pattern
        var rest = pattern[...]
        while let brace = rest.firstIndex(of: "{") {
            var literal = rest[..<brace]
            let isEnvironment = literal.last == "$"
            if isEnvironment { literal.removeLast() }
            append(.text(String(literal)))
            guard let end = rest[brace...].firstIndex(of: "}") else { throw .unknown(String(rest[brace...])) }
            let name = String(rest[rest.index(after: brace)..<end])
            append(try isEnvironment ? Self.environment(name, environment) : Self.variable(name))
            rest = rest[rest.index(after: end)...]
        }
        append(.text(String(rest)))
        // After substitution, since an environment variable at the start may make the path absolute.
        let start = if case .text(let start)? = pieces.first { start } else { "" }
        folder = String(location.resolve(start).dropLast(start.count))
    }

    /// Adds a piece, joining texts.
    private mutating func append(_ piece: Piece) {
        if case .text("") = piece { return }
        if case .text(let end) = piece, case .text(let start)? = pieces.last {
            pieces[pieces.count - 1] = .text(start + end)
        } else {
            pieces.append(piece)
        }
    }

    private static func environment(_ name: String, _ environment: [String: String]) throws(Fault) -> Piece {
        let isName = !name.isEmpty && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
        guard isName else { throw .unknown("${\(name)}") }
        guard let value = environment[name] else { throw .unset(name) }
        return .text(value)
    }

    private static func variable(_ name: String) throws(Fault) -> Piece {
        switch name {
        case "period": .period
        case "year": .year
        case "version": .version
        default: throw .unknown("{\(name)}")
        }
    }

    /// Whether the path depends on the run's period.
    ///
    /// One with `{version}` does: it stands for the files of the months up to the period.
    public var usesPeriod: Bool { usesVersion || pieces.contains { $0 == .period || $0 == .year } }

    /// Whether it has `{version}`: one file a month that a forecast was made after.
    public var usesVersion: Bool { pieces.contains(.version) }

    /// Whether it is a glob, which may match any number of files.
    public var isSearch: Bool {
        usesVersion
            || pieces.contains { if case .text(let text) = $0 { text.contains(where: "*?[".contains) } else { false } }
    }

    /// The month that stands for `{version}` in a path that the pattern has found; nil where none or several may.
    public func version(of path: String) -> Period? {
        guard let place = pieces.firstIndex(of: .version) else { return nil }
        let before = place > 0 ? pieces[place - 1].literalEnd : ""
        let after = place + 1 < pieces.count ? pieces[place + 1].literalStart : ""
        let letters = Array(path)
        var found: Set<Period> = []
        for start in letters.indices where start + 7 <= letters.count {
            guard let month = Period(String(letters[start..<start + 7])), !month.isYear,
                String(letters[..<start]).hasSuffix(before), String(letters[(start + 7)...]).hasPrefix(after)
            else { continue }
            found.insert(month)
        }
        return found.count == 1 ? found.first : nil
    }

    /// A glob for `{version}`; what it finds without a month is reported.
    private static let months = "*"

    /// The path for a month: `{period}` is `2026-02`, `{year}` the fiscal year that the month lies in.
    ///
    /// `{version}` is a glob for any month.
    public func path(for period: Period, in calendar: FiscalCalendar) -> String {
        pieces.reduce(folder) { path, piece in
            switch piece {
            case .text(let text): path + text
            case .period: path + period.description
            case .year: path + String(calendar.year(of: period))
            case .version: path + Self.months
            }
        }
    }

    /// The glob for `path`, one of this pattern's, when it has `*`, `?` or `[`; nil when it has none.
    ///
    /// In the name of the pipeline's own folder these characters are no wildcards.
    func search(for path: String) -> String? {
        let configured = path.dropFirst(folder.count)
        guard configured.contains(where: "*?[".contains) else { return nil }
        let escaped = folder.map { "*?[]\\".contains($0) ? "\\\($0)" : "\($0)" }.joined()
        return escaped + configured
    }

    /// The path, if it is the same for every period.
    public var fixedPath: String? {
        usesPeriod ? nil : path(for: Period(year: 2000), in: FiscalCalendar())
    }
}
