import LedgerGenerator

/// Changes of a table as text that change its figures if they are believed.
enum TextHarms {
    static let all: [Change<TextTable>] = GridHarms.all.map { $0.of(TextTable.self) } + numbers + fields
}
