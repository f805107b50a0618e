import LedgerModel

/// The columns of the normalized dataset, and the paths of its partitions.
enum RecordColumns {
    /// The folder of the partitions, and the name of the dataset.
    static let folder = "transaktioner"
    /// One sentence for the data package.
    static let title = "All booked rows and balances, budget and forecast, in the order of the sources"

    /// All columns of the published dataset, left to right.
    static let fields =
        ledgerFields + [
            Dataset.Field("verksamhet", .string, "Verksamhet of the report, empty for balance accounts"),
            Dataset.Field("slag", .string, "intakt or kostnad, empty for balance accounts"),
        ]

    /// The columns that need no mapping.
    static let ledgerFields =
        [
            Dataset.Field("kalla", .string, "Path of the source"),
            Dataset.Field("rad", .integer, "Line in the source"),
            Dataset.Field("period", .string, "Month, or year of an amount without month"),
            Dataset.Field("datum", .date, "Day, empty where the source gives only month or year"),
            Dataset.Field("scenario", .string, "utfall, budget or prognos"),
            Dataset.Field("serie", .string, "Series of the voucher"),
            Dataset.Field("nummer", .string, "Number of the voucher"),
        ] + codeFields + [
            Dataset.Field("belopp", .amount, "Kronor, ledger sign: debit positive, credit negative"),
            Dataset.Field("text", .string, "Text of the row"),
        ]

    private static let codeFields = [
        Dataset.Field("konto", .string, "Account, empty in report terms"),
        Dataset.Field("ansvar", .string, "Code, empty where there is none"),
        Dataset.Field("vht", .string, "The ledger's own verksamhet code, empty where there is none"),
        Dataset.Field("aktivitet", .string, "Code, empty where there is none"),
        Dataset.Field("projekt", .string, "Code, empty where there is none"),
        Dataset.Field("motpart", .string, "Code, empty where there is none"),
        Dataset.Field("objekt", .string, "Code, empty where there is none"),
    ]

    /// The folder of a partition in Hive style, which query engines read as a column.
    static func partition(_ period: Period) -> String {
        "\(folder)/period=\(period)"
    }

    /// The file of a partition, by the extension of its format.
    static func path(_ period: Period, _ fileExtension: String) -> String {
        "\(partition(period))/\(folder).\(fileExtension)"
    }

    /// The period of a partition's path.
    static func period(of path: String) -> String {
        String(path.drop { $0 != "=" }.dropFirst().prefix { $0 != "/" })
    }
}
