import Configuration
import Diagnostics

/// What holds of every configuration, however broken.
enum ConfigurationCheck {
    /// Reads the bytes of a YAML file, twice.
    static func check(_ bytes: [UInt8]) {
        let (configuration, log) = read(bytes)
        precondition((configuration == nil) == log.hasErrors, "a configuration is read, or there is an error")
        let lines = bytes.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } + 1
        // The parser knows line breaks beyond ASCII: the next line and the separators of Unicode.
        let isASCII = bytes.allSatisfy { $0 < 0x80 }
        for finding in log.diagnostics {
            precondition(!finding.message.isEmpty, "a finding says something")
            precondition((finding.location.line ?? 1) <= lines + 1 || !isASCII, "a finding lies within the file")
        }
        let (again, others) = read(bytes)
        precondition(configuration == again && log.diagnostics == others.diagnostics, "a second reading is the same")
    }

    private static func read(_ bytes: [UInt8]) -> (PipelineConfiguration?, DiagnosticLog) {
        var log = DiagnosticLog()
        let configuration = PipelineConfiguration.read(
            bytes, at: PipelineLocation(path: "pipeline.yaml"), vocabulary: vocabulary, environment: ["A": "a"],
            log: &log)
        return (configuration, log)
    }

    private static let vocabulary = ConfigurationVocabulary(
        inputFormats: ["sie4", "csv"], encodings: ["cp437", "utf-8"],
        sourceFields: ["datum", "konto", "belopp"], outputFormats: ["csv", "json"],
        datasets: ["utfall_manad", "transaktioner"])
}
