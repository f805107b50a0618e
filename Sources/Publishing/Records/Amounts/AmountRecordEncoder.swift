import DelimitedText
import LedgerModel

/// Renders amounts as lines of ``AmountColumns``.
final class AmountRecordEncoder: RecordEncoder {
    /// Lines of amounts.
    struct Piece: RecordPiece {
        let lines: [UInt8]
        let rows: Int
    }

    /// By placement: the fields from the scenario to the slag.
    private var placements: [[String]] = []
    private var writer = DelimitedWriter()
    private var rows = 0

    func encode(_ batch: LedgerBatch, _ assignments: [Assignment]) {
        precondition(
            batch.newPlacements.isEmpty || batch.firstNewPlacement == placements.count,
            "a source's placements are announced in order")
        for new in batch.newPlacements { placements.append(Self.fields(new, batch)) }
        for record in batch.records {
            writer.write(String(record.line))
            writer.write(record.date.description)
            for field in placements[Int(record.placement)] { writer.write(field) }
            writer.write(String(record.ore))
            writer.write(utf8: batch.text[record.text.bounds])
            writer.endRecord()
        }
        rows += batch.records.count
    }

    private static func fields(_ new: NewPlacement, _ batch: LedgerBatch) -> [String] {
        let terms = new.terms.map { batch.terms[Int($0)] } ?? AmountTerms()
        let decision = terms.decision
        let said = [
            terms.scenario?.rawValue, terms.version?.description, decision?.id, decision?.decided?.description,
            decision?.kind.rawValue,
        ]
        return said.map { $0 ?? "" } + codes(batch.placement(new))
    }

    private static func codes(_ placement: Placement) -> [String] {
        switch placement {
        case .ledger(let kontering): kontering.codes + ["", ""]
        case .report(let verksamhet, let slag): CodePart.allCases.map { _ in "" } + [verksamhet, slag]
        }
    }

    func take() -> any RecordPiece {
        defer {
            writer.bytes = []
            rows = 0
        }
        return Piece(lines: writer.bytes, rows: rows)
    }
}
