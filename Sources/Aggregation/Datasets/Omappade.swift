import LedgerModel

extension Datasets {
    /// What no rule takes, by source and line.
    static let omappade = DatasetRecipe("omappade") { input in
        let rows = input.unmapped.sorted().map { unmapped in
            [.text(unmapped.source), .integer(Int(unmapped.line))] + unmapped.placement.codes.map(DatasetValue.text)
                + [.integer(unmapped.records), .amount(ore: unmapped.ore)]
        }
        let codes = CodePart.allCases.map { Dataset.Field($0.rawValue, .string, "Code, empty where there is none") }
        return Dataset(
            id: "omappade",
            title: "Konteringar that no rule of the mapping table takes; debit positive, credit negative",
            fields: [
                Dataset.Field("kalla", .string, "The source"),
                Dataset.Field("rad", .integer, "Line of the first row"),
            ] + codes + [
                Dataset.Field("verksamhet", .string, "Id that the register lacks, of a row in report terms"),
                Dataset.Field("slag", .string, "Slag of a row in report terms"),
                Dataset.Field("rader", .integer, "Number of rows"),
                Dataset.Field("belopp", .amount, "Kronor, ledger sign"),
            ],
            key: ["kalla", "rad"] + codes.map(\.name) + ["verksamhet", "slag"], rows: rows)
    }
}
