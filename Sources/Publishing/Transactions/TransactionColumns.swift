import LedgerModel

/// The columns of the normalized dataset, and where its partitions stand.
enum TransactionColumns {
    /// The folder of the partitions, and the name of the dataset.
    static let folder = "transaktioner"
    /// One sentence for the data package.
    static let title = "Alla bokförda rader och saldon, budget och prognos, i källornas ordning"

    /// All columns of the published dataset, left to right.
    static let fields =
        ledgerFields + [
            Dataset.Field("verksamhet", .string, "Verksamhet i rapporten; tom för balanskonton"),
            Dataset.Field("slag", .string, "intakt eller kostnad; tom för balanskonton"),
        ]

    /// The columns that need no mapping.
    static let ledgerFields =
        [
            Dataset.Field("kalla", .string, "Källfilens sökväg"),
            Dataset.Field("rad", .integer, "Rad i källfilen"),
            Dataset.Field("period", .string, "Månad, eller år för ett belopp utan månad"),
            Dataset.Field("datum", .date, "Dag; tom när källan bara anger månad eller år"),
            Dataset.Field("scenario", .string, "utfall, budget eller prognos"),
            Dataset.Field("serie", .string, "Verifikationsserie"),
            Dataset.Field("nummer", .string, "Verifikationsnummer"),
        ] + codeFields + [
            Dataset.Field("belopp", .amount, "Kronor med bokföringens tecken: debet plus, kredit minus"),
            Dataset.Field("text", .string, "Radens text"),
        ]

    private static let codeFields = [
        Dataset.Field("konto", .string, "Konto; tomt i rapporttermer"),
        Dataset.Field("ansvar", .string, "Ansvar"),
        Dataset.Field("vht", .string, "Bokföringens verksamhetskod"),
        Dataset.Field("aktivitet", .string, "Aktivitet"),
        Dataset.Field("projekt", .string, "Projekt"),
        Dataset.Field("motpart", .string, "Motpart"),
        Dataset.Field("objekt", .string, "Objekt"),
    ]

    /// The folder of a partition, named as Hive does, which query engines read as a column.
    static func partition(_ period: Period) -> String {
        "\(folder)/period=\(period)"
    }

    /// The file of a partition.
    static func path(_ period: Period) -> String {
        "\(partition(period))/\(folder).csv"
    }

    /// The period of a partition's path.
    static func period(of path: String) -> String {
        String(path.drop { $0 != "=" }.dropFirst().prefix { $0 != "/" })
    }
}
