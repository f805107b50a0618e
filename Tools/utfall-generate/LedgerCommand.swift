public import ArgumentParser
public import LedgerGenerator

struct LedgerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "Writes a seeded ledger; the same ledger in whichever format.")

    @Option(help: "The format: sie4, sie5, xmlsie or csv.")
    var format = LedgerFormat.sie4

    @Flag(help: "Compress with gzip.")
    var gzip = false

    @OptionGroup var options: SpecificationOptions

    @Option(name: .shortAndLong, help: "The file to write; - is standard output.")
    var output = "-"

    func run() throws {
        let ledger = SeededLedger(try options.specification())
        let file = try OutputFile(path: output)
        try format.write(ledger, gzip: gzip, into: file.write)
        try file.close()
    }
}

extension LedgerFormat: ExpressibleByArgument {}
