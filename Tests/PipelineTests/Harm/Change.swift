import LedgerGenerator
import Testing

/// An export that can be changed: what it means, and how it is written.
protocol HarmedExport: Sendable {
    /// What the export means; a change that alters what is meant alters this, too.
    var book: Book { get set }
    /// Whether no reading of it is right without a word, as when its unit is not said clearly.
    var isDoubtful: Bool { get set }
    /// The pipelines that it can be read by, and which of them is meant.
    var pipeline: HarmPipeline { get }
    /// The figures of a right reading.
    var right: Figures { get }
    /// The file.
    var bytes: [UInt8] { get }
    /// The file as people see it.
    var shown: String { get }
    /// An export of a layout that the seed decides.
    init(_ random: inout SplitMix64)
}

extension HarmedExport {
    var right: Figures { Figures(book) }
    var shown: String { String(decoding: bytes, as: UTF8.self) }
}

/// A change of the form of an export, by its name.
struct Change<Export: HarmedExport>: Sendable, CustomTestStringConvertible {
    let name: String
    /// Makes the change; false when an export of this layout has nothing to change.
    let make: @Sendable (inout Export, inout SplitMix64) -> Bool

    init(_ name: String, _ make: @escaping @Sendable (inout Export, inout SplitMix64) -> Bool) {
        (self.name, self.make) = (name, make)
    }

    var testDescription: String { name }
}

/// A change after which no reading is right without a word: it must be refused or told.
func doubt<Export>(
    _ name: String, _ make: @escaping @Sendable (inout Export, inout SplitMix64) -> Bool
) -> Change<Export> {
    Change(name) { export, random in
        export.isDoubtful = true
        return make(&export, &random)
    }
}
