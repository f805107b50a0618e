import Diagnostics
import LedgerModel
import TestSupport

@testable import Configuration

/// A configuration under test, in whose text `«` marks the place where a finding is expected.
struct ConfigurationFixture {
    let configuration: PipelineConfiguration?
    let diagnostics: [Diagnostic]
    /// The marked places, as `line:column` in bytes.
    let marks: [String]

    /// The places of the findings.
    var places: [String] { diagnostics.map { "\($0.location.line ?? 0):\($0.location.column ?? 0)" } }

    init(
        _ marked: String, path: String = "pipelines/social/pipeline.yaml", environment: [String: String] = [:],
        period: Period? = nil
    ) {
        let marked = MarkedText(marked)
        marks = marked.places
        var log = DiagnosticLog()
        configuration = PipelineConfiguration.read(
            Array(marked.text.utf8), at: PipelineLocation(path: path), vocabulary: Self.vocabulary,
            environment: environment, period: period, log: &log)
        diagnostics = log.diagnostics
    }

    /// The minimal configuration with one text of it replaced.
    init(replacing old: String, with new: String, environment: [String: String] = [:], period: Period? = nil) {
        precondition(Self.minimal.contains(old), "the fixture has nothing to replace: \(old)")
        self.init(Self.replacing(old, with: new), environment: environment, period: period)
    }

    private static func replacing(_ old: String, with new: String) -> String {
        guard let range = minimal.firstRange(of: old) else { return minimal }
        return minimal.replacingCharacters(in: range, with: new)
    }

    static let vocabulary = ConfigurationVocabulary(
        inputFormats: ["sie4", "sie5", "xmlsie", "xml", "csv"],
        encodings: ["cp437", "windows-1252", "iso-8859-1", "utf-8"],
        sourceFields: [
            "datum", "period", "serie", "nummer", "konto", "ansvar", "vht", "aktivitet", "projekt", "motpart", "objekt",
            "verksamhet", "slag", "belopp", "debet", "kredit", "text",
        ],
        outputFormats: ["csv", "json"],
        datasets: ["utfall_manad", "utfall_ar", "verksamheter", "konton", "omappade", "transaktioner"],
        mappedDatasets: ["utfall_manad", "utfall_ar", "verksamheter", "omappade"])

    static let minimal = SamplePipeline.minimal
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, with new: String) -> String {
        self[..<range.lowerBound] + new + self[range.upperBound...]
    }
}
