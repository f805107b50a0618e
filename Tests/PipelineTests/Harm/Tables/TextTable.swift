import LedgerGenerator

/// A table as delimited text.
struct TextTable: GridExport {
    var book: Book
    var isDoubtful = false
    var grid: Grid
    var text = TableText()
    /// What is done to the bytes last, such as cutting them off.
    var last: @Sendable ([UInt8]) -> [UInt8] = { $0 }

    private static let pipeline = HarmPipeline()
    var pipeline: HarmPipeline { Self.pipeline }

    init(_ random: inout SplitMix64) {
        book = Book(&random)
        grid = Grid(book, random.pick(Grid.Layout.allCases))
        if random.oneIn(3) { text.delimiter = random.pick(["\t", "|", ","]) }
        if text.delimiter == "," || random.oneIn(5) { text.decimal = "." }
        if random.oneIn(3) { text.lineEnd = "\n" }
    }

    var bytes: [UInt8] { last(text.bytes(grid)) }
}
