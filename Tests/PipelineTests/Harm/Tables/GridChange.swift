import LedgerGenerator

/// A change of a table that is the same in text and in a workbook.
struct GridChange: Sendable {
    typealias Make = @Sendable (inout Grid, inout SplitMix64) -> Bool

    let name: String
    let isDoubtful: Bool
    let make: Make

    /// A change after which the table still means the same.
    init(_ name: String, _ make: @escaping Make) {
        (self.name, isDoubtful, self.make) = (name, false, make)
    }

    /// A change after which no reading is right without a word.
    init(doubt name: String, _ make: @escaping Make) {
        (self.name, isDoubtful, self.make) = (name, true, make)
    }

    /// The change, as one of an export that is a table.
    func of<Export: GridExport>(_ type: Export.Type) -> Change<Export> {
        Change(name) { export, random in
            export.isDoubtful = isDoubtful
            return make(&export.grid, &random)
        }
    }
}

/// An export that is a table.
protocol GridExport: HarmedExport {
    var grid: Grid { get set }
}
