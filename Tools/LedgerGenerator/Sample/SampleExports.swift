/// The exports of the made-up social committee, mixed as they come in life.
///
/// Together with `Pipelines/socialnamnden` they reproduce the report *Budgetuppföljning per februari 2026*.
public enum SampleExports {
    /// All files, by name.
    public static func files() throws -> [GeneratedFile] {
        let grants = SampleLedger.grants
        return [
            GeneratedFile(name: "bokslut-2025.se", bytes: try periodBalances()),
            GeneratedFile(
                name: "huvudbok-2026.se.gz", bytes: try LedgerFormat.sie4.bytes(of: SampleLedger.mainLedger, gzip: true)
            ),
            GeneratedFile(name: "loner-2026.sie", bytes: try LedgerFormat.sie5.bytes(of: SampleLedger.payroll)),
            GeneratedFile(
                name: "statsbidrag-2026-01.csv",
                bytes: GrantsWriter(grants, encoding: .windows1252).bytes(of: grants.firstMonth)),
            GeneratedFile(
                name: "statsbidrag-2026-02.csv",
                bytes: GrantsWriter(grants, encoding: .utf8).bytes(of: grants.lastMonth)
            ),
        ]
    }

    private static func periodBalances() throws -> [UInt8] {
        var bytes: [UInt8] = []
        var output = OutputBuffer { bytes.append(contentsOf: $0) }
        PeriodBalanceWriter(.year2025, year: 2025, register: SampleRegister.register).write(to: &output)
        try output.flush()
        return bytes
    }
}
