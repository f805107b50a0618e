import JSON
import LedgerModel
import Storage

extension RunManifest {
    /// The manifest's member that holds ``pipeline``.
    static let pipelineMember = "pipeline"
    /// The manifest's member that holds ``latestMonth``.
    static let latestMonthMember = "latest_month"
    /// The manifest's member that holds ``awaitedMonth``, left out when there is none.
    static let awaitedMonthMember = "awaited_month"
    /// The manifest's member that holds ``nextDate``, left out when there is none.
    static let nextDateMember = "next_date"
    /// The manifest's member that holds ``inputs``.
    static let inputsMember = "inputs"
    /// The manifest's member that holds ``sources``.
    static let sourcesMember = "sources"
    /// The manifest's member that holds ``months``.
    static let monthsMember = "months"
    /// The manifest's member that holds the run's id.
    static let runMember = "run"
    /// The manifest's member that holds ``period``.
    static let periodMember = "period"
    /// The manifest's member that holds ``finished``.
    static let finishedMember = "finished"
    /// The manifest's member that lists the run's files.
    static let outputsMember = "outputs"

    /// The manifest's member that counts the findings by code.
    static let diagnosticsMember = "diagnostics"

    /// The manifest as JSON for the run with an id; its files may be in any order.
    func json(run: String, outputs: [WrittenFile]) -> JSONValue {
        let sorted = outputs.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        var members = [
            JSONValue.Member("schema", .integer(Self.schema)),
            JSONValue.Member(Self.runMember, .string(run)),
            JSONValue.Member(Self.pipelineMember, .string(pipeline)),
            JSONValue.Member("version", .string(version)),
            JSONValue.Member(Self.periodMember, .string(period.description)),
            JSONValue.Member(Self.latestMonthMember, .string(latestMonth?.description)),
        ]
        if let awaitedMonth {
            members.append(JSONValue.Member(Self.awaitedMonthMember, .string(awaitedMonth.description)))
        }
        if let nextDate { members.append(JSONValue.Member(Self.nextDateMember, .string(nextDate.description))) }
        members += [
            JSONValue.Member("started", .string(started)),
            JSONValue.Member(Self.finishedMember, .string(finished)),
            JSONValue.Member("configuration", .string(configuration)),
            JSONValue.Member(Fingerprint.member, .string(fingerprint)),
            JSONValue.Member(Self.inputsMember, .array(inputs.map(\.json))),
            JSONValue.Member(Self.sourcesMember, .array(sources.map(\.json))),
            JSONValue.Member(Self.outputsMember, .array(sorted.map(\.json))),
            JSONValue.Member("totals", .array(totals.map(\.json))),
            JSONValue.Member(Self.monthsMember, .array(months.map(\.json))),
            JSONValue.Member(Self.diagnosticsMember, .array(diagnostics.map(\.json))),
        ]
        return .object(
            members + warnings.members
                + [JSONValue.Member("reconciliation", .array(reconciliation.map { .string($0) }))])
    }
}

extension RunManifest.Input {
    fileprivate var json: JSONValue {
        .object(
            [
                JSONValue.Member("path", .string(path)),
                JSONValue.Member("scenario", .string(scenario.rawValue)),
                JSONValue.Member("basis", .string(basis.rawValue)),
                JSONValue.Member("sha256", .string(sha256)),
                JSONValue.Member("bytes", .integer(bytes)),
                JSONValue.Member("format", .string(format)),
                JSONValue.Member("encoding", .string(encoding)),
                JSONValue.Member("gzip", .bool(gzip)),
                JSONValue.Member("rows", .integer(totals.records)),
                JSONValue.Member("totals", .object(totals.sums)),
                JSONValue.Member("entry", .integer(entry)),
            ])
    }
}

extension RunManifest.StageTotals {
    fileprivate var json: JSONValue {
        .object(
            [
                JSONValue.Member("stage", .string(stage)),
                JSONValue.Member("records", .integer(totals.records)),
            ] + totals.sums)
    }
}

extension RunManifest.Finding {
    fileprivate var json: JSONValue {
        ["code": .string(code), "severity": .string(severity), "count": .integer(count)]
    }
}

extension ControlTotals {
    fileprivate var sums: [JSONValue.Member] {
        [JSONValue.Member("debit", .integer(debit)), JSONValue.Member("credit", .integer(credit))]
    }
}

extension WrittenFile {
    fileprivate var json: JSONValue {
        ["path": .string(path), "sha256": .string(sha256), "bytes": .integer(bytes), "rows": .integer(rows)]
    }
}
