public import Diagnostics
import Storage

/// The warnings of a run, as the next run must know them to tell each of them once.
public struct KnownWarnings: Hashable, Sendable {
    /// How many are kept one by one.
    public static let limit = 1000

    /// The first ones, each once, sorted.
    public let keys: [WarningKey]
    /// One digest of all that are beyond the limit; nil when none are.
    ///
    /// When it is another than in the run before, all beyond the limit are told: rather once too often than never.
    public let rest: String?

    /// No warnings.
    public init() {
        keys = []
        rest = nil
    }

    /// Those of a log.
    public init(of log: DiagnosticLog) {
        let all = log.warningKeys
        keys = Array(all.prefix(Self.limit))
        rest = all.count > Self.limit ? SHA256Digest.of(all.dropFirst(Self.limit).map(Self.line).joined()) : nil
    }

    /// Reads the members of a manifest; nil when they are not as they were written.
    init?(_ warnings: JSONValue, rest: JSONValue?) {
        guard case .array(let elements) = warnings else { return nil }
        var keys: [WarningKey] = []
        for element in elements {
            guard case .object(let members) = element, let code = members.text("code"),
                let entry = members.text("entry")
            else { return nil }
            keys.append(WarningKey(code: code, entry: entry, about: members.text("about")))
        }
        self.keys = keys
        if case .string(let digest) = rest { self.rest = digest } else { self.rest = nil }
    }

    /// The members of a manifest.
    var members: [JSONValue.Member] {
        [
            JSONValue.Member("warnings", .array(keys.map(Self.json))),
            JSONValue.Member("warnings_rest", .string(rest)),
        ]
    }

    /// The warnings of a log that are not among these.
    public func news(in log: DiagnosticLog) -> DiagnosticLog {
        var known = Set(keys)
        if let rest, Self(of: log).rest == rest { known.formUnion(log.warningKeys.dropFirst(Self.limit)) }
        return log.filtered { $0.severity == .warning && !$0.keys.allSatisfy(known.contains) }
    }

    private static func json(_ key: WarningKey) -> JSONValue {
        ["code": .string(key.code), "entry": .string(key.entry), "about": .string(key.about)]
    }

    private static func line(_ key: WarningKey) -> String { JSONText.line(json(key)) + "\n" }
}

extension [JSONValue.Member] {
    /// The text of a member; nil when there is none.
    func text(_ name: String) -> String? {
        guard case .string(let text)? = first(where: { $0.name == name })?.value else { return nil }
        return text
    }
}
