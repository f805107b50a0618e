/// Everything that rows refer to by index: accounts, codes, voucher series and texts.
public struct CodeRegister: Sendable {
    /// The chart of accounts.
    public let accounts: [Account]
    /// Always four, in this order: ansvar (1), projekt (6), vht (20), motpart (21).
    public let dimensions: [Dimension]
    /// Voucher series.
    public let series: [Code]
    /// Row and voucher texts, shared by all formats.
    public let texts: [String]

    /// A register of the four code parts that the municipality uses.
    public init(
        accounts: [Account], ansvar: [Code], projekt: [Code], vht: [Code], motpart: [Code],
        series: [Code] = Phrases.series, texts: [String] = Phrases.all
    ) {
        self.accounts = accounts
        self.series = series
        self.texts = texts
        dimensions = [
            Dimension(number: 1, name: "Ansvar", codes: ansvar),
            Dimension(number: 6, name: "Projekt", codes: projekt),
            Dimension(number: 20, name: "Verksamhet", codes: vht),
            Dimension(number: 21, name: "Motpart", codes: motpart),
        ]
    }
}
