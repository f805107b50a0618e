public import DelimitedText
import Diagnostics

/// The content of a mapping table or a register: the text of a file, or the cells of a sheet.
public enum TableContent: Sendable {
    /// The bytes of delimited text.
    case text([UInt8])
    /// The cells of a workbook's sheet.
    case sheet(DelimitedFile)

    /// The bytes from which findings show lines; a sheet has none.
    var bytes: [UInt8] {
        if case .text(let bytes) = self { bytes } else { [] }
    }

    func file() throws(DelimitedFile.Fault) -> DelimitedFile {
        switch self {
        case .text(let bytes): try DelimitedFile(bytes)
        case .sheet(let file): file
        }
    }
}
