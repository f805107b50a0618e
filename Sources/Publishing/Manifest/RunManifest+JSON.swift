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
    /// The manifest's member that holds the status.
    static let statusMember = "status"
    /// The manifest's member that holds the day the outcome was taken from the ledger.
    static let uttagsdatumMember = "uttagsdatum"
    /// The manifest's member that holds ``schema``.
    static let schemaMember = "schema"
    /// The manifest's member that holds ``version``.
    static let versionMember = "version"
    /// The manifest's member that holds ``started``.
    static let startedMember = "started"
    /// The manifest's member that holds ``configuration``.
    static let configurationMember = "configuration"
    /// The manifest's member that holds ``totals``.
    static let totalsMember = "totals"
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

    /// The files of a run, by path; the manifest itself is none.
    static func json(of outputs: [WrittenFile]) -> JSONValue {
        .array(outputs.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }.map(\.json))
    }

    /// The manifest as JSON for the run with an id; its files may be in any order.
    func json(run: String, outputs: [WrittenFile]) -> JSONValue {
        var members = [
            JSONValue.Member(Self.schemaMember, .integer(Self.schema)),
            JSONValue.Member(Self.runMember, .string(run)),
            JSONValue.Member(Self.pipelineMember, .string(pipeline)),
            JSONValue.Member(Self.versionMember, .string(version)),
            JSONValue.Member(Self.periodMember, .string(period.description)),
            JSONValue.Member(Self.latestMonthMember, .string(latestMonth?.description)),
        ]
        if let awaitedMonth {
            members.append(JSONValue.Member(Self.awaitedMonthMember, .string(awaitedMonth.description)))
        }
        if let nextDate { members.append(JSONValue.Member(Self.nextDateMember, .string(nextDate.description))) }
        members += [
            JSONValue.Member(Self.statusMember, .string(mark.status.rawValue)),
            JSONValue.Member(Self.uttagsdatumMember, .string(mark.uttagsdatum.description)),
            JSONValue.Member(Self.startedMember, .string(started)),
            JSONValue.Member(Self.finishedMember, .string(finished)),
            JSONValue.Member(Self.configurationMember, .string(configuration)),
            JSONValue.Member(Fingerprint.member, .string(fingerprint)),
            JSONValue.Member(Self.inputsMember, .array(inputs.map(\.json))),
            JSONValue.Member(Self.sourcesMember, .array(sources.map(\.json))),
            JSONValue.Member(Self.outputsMember, Self.json(of: outputs)),
            JSONValue.Member(Self.totalsMember, .array(totals.map(\.json))),
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

extension RunManifest.StageTotals {
    /// Reads one; nil when it is malformed.
    init?(_ json: JSONValue) {
        guard let stage = json["stage"]?.text, let records = json["records"]?.number,
            let debit = json["debit"]?.number, let credit = json["credit"]?.number
        else { return nil }
        self.init(
            stage: stage,
            totals: ControlTotals(records: Int(clamping: records), debit: debit, credit: credit))
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
