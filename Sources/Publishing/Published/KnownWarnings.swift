public import Diagnostics
import JSON
import Storage

/// The warnings of a run, kept so that the next run reports only new ones.
public struct KnownWarnings: Hashable, Sendable {
    /// How many are kept individually.
    public static let limit = 1000
    private static let member = "warnings"
    private static let restMember = "warnings_rest"

    /// The first ones, each once, sorted.
    public let keys: [WarningKey]
    /// A digest of all beyond the limit; nil when there are none.
    ///
    /// When it differs from the previous run's, all beyond the limit are reported: better once too often than never.
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

    /// Reads them from a manifest; none where they are missing or malformed.
    init(of manifest: JSONValue) {
        keys = (manifest[Self.member]?.elements ?? []).compactMap { element in
            guard let code = element["code"]?.text, let entry = element["entry"]?.text else { return nil }
            return WarningKey(code: code, entry: entry, about: element["about"]?.text)
        }
        rest = manifest[Self.restMember]?.text
    }

    /// The members of a manifest; the digest only where there are more than the limit.
    var members: [JSONValue.Member] {
        let members = [JSONValue.Member(Self.member, .array(keys.map(Self.json)))]
        return rest.map { members + [JSONValue.Member(Self.restMember, .string($0))] } ?? members
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
