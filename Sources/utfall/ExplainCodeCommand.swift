import ArgumentParser
import Diagnostics
import Pipeline

struct ExplainCodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain-code", abstract: "Explains a diagnostic code, or lists all of them.")

    @Argument(help: ArgumentHelp("A code such as SIE107.", valueName: "CODE"))
    var code: String?

    @Flag(help: "Prints all codes as a page of documentation.")
    var markdown = false

    func run() throws {
        try Console.guarded {
            if markdown {
                try Console.result(DiagnosticsPage.markdown())
            } else if let name = code?.uppercased() {
                return try explain(name)
            } else {
                try Console.result(CodeExplanation.list())
            }
            return .success
        }
    }

    private func explain(_ name: String) throws -> ExitStatus {
        guard let code = DiagnosticCatalogue.code(name) else {
            let nearest = Printing.nearestCode(to: name).map { "; did you mean \($0)?" } ?? ""
            Console.message("utfall: there is no code \(TerminalText.harmless(name))\(nearest)\n")
            return .usage
        }
        try Console.result(CodeExplanation.text(of: code))
        return .success
    }
}
