import Configuration
import Ingest
import JSON
import LedgerModel
import Mapping
import Storage

extension FileIntake {
    /// A digest of all that decides what a source of outcome gives besides its bytes, the month and the program.
    func optionsDigest(of source: PlannedSource) -> String {
        let options = source.options(plan, keepsTexts: keepsTexts(of: source))
        return SHA256Digest.of(
            JSONText.line([
                "options": options.stored, "scenario": .string(source.configuration.scenario.rawValue),
                "mapping": .string(SHA256Digest.of(plan.mapping.bytes)),
                "verksamheter": .array(
                    plan.registers.verksamheter.verksamheter.map { [.string($0.id), .string($0.namn)] }),
                "slag": .array(
                    plan.registers.slag.slag.map { [.string($0.id), .string($0.namn), .string($0.art.rawValue)] }),
                "accounts": .string(plan.mapping.accountsText), "version": .string(source.version?.description),
                "others": .array(
                    plan.others.map { other in
                        [
                            .string(other.name), .string(SHA256Digest.of(other.mapping.bytes)),
                            .array(
                                other.registers.verksamheter.verksamheter.map { [.string($0.id), .string($0.namn)] }),
                        ]
                    }),
                "source_mapping": .string(source.configuration.mapping),
            ]))
    }
}

extension SourceOptions {
    /// What of the options decides what a file gives; not where it is opened, and how fast it is read.
    var stored: JSONValue {
        [
            "name": .string(name), "content": .string("\(content)"), "date_by": .string(dateBy.rawValue),
            "dimensions": .array(
                dimensions.sorted { $0.key < $1.key }
                    .map { [.string($0.key.rawValue), .integer(Int64($0.value))] }),
            "stated_dimensions": .array(statedDimensions.sorted().map { .string($0.rawValue) }),
            "keeps_texts": .bool(keepsTexts), "format": .string(format?.rawValue), "delimited": delimited.stored,
            "sheet_at": .string(sheetLocation.map { "\($0)" }), "ignores_checksum": .bool(ignoresChecksum),
            "closing_period": .integer(closingPeriod), "fiscal_year": .integer(fiscalYear),
            "scenarios": .array(scenarios.map { [.string($0.rawValue), .string($0.kind.rawValue)] }),
            "first_month": .integer(calendar?.firstMonth), "limits": limits.stored,
        ]
    }
}

extension DelimitedOptions {
    fileprivate var stored: JSONValue {
        [
            "columns": .array(
                columns.sorted { $0.key < $1.key }.map { [.string($0.key), .string($0.value)] }),
            "header": .array(header.map { .string($0) }), "widths": .array(widths.map { .integer(Int64($0)) }),
            "record": .string(record), "sheet": .string(sheet), "delimiter": .integer(delimiter.map { Int($0) }),
            "decimal_mark": .integer(decimalMark.map { Int($0) }), "thousands": .integer(thousands.map { Int($0) }),
            "date_format": .string(dateFormat?.text), "year": .integer(year), "encoding": .string(encoding?.rawValue),
            "unit": .string(unit?.rawValue), "terms": .string(terms?.rawValue),
        ]
    }
}

extension Limits {
    fileprivate var stored: JSONValue {
        .array(
            [lineBytes, voucherBytes, fieldBytes, depth, placements, expansionRatio].map { .integer(Int64($0)) })
    }
}
