import CLibXML2
import Diagnostics
import LedgerModel

/// What a workbook's parts tell before its sheet is read: sheets, shared texts, and what styles say of numbers.
final class Workbook {
    /// The sheets in the order of their tabs, with the id of the part that holds each, and whether it is shown.
    var sheets: [(name: String, id: String, isShown: Bool)] = []
    /// Whether days count from 1904.
    var is1904 = false
    /// The number format of each style of cells.
    var formats: [CellFormat] = []
    /// The codes of the number formats that the workbook defines, by their ids.
    var formatCodes: [String: String] = [:]
    /// Whether the workbook asks to be computed when it is opened.
    var asksToBeComputed = false
    /// Whether it has the order in which its formulas were computed, as a program that computes leaves it.
    var hasCalculationChain = false
    /// Whether values of formulas may be from before the last changes, as the workbook says itself.
    var mayBeStale = false
    /// The shared texts, one behind another, and where each ends.
    var texts: [UInt8] = []
    var textEnds: [Int] = []

    /// More texts than this reject the workbook, to bound the memory.
    static let textLimit = 64 << 20

    /// The shared text of a number.
    func text(_ index: Int) -> ArraySlice<UInt8>? {
        guard textEnds.indices.contains(index) else { return nil }
        return texts[(index == 0 ? 0 : textEnds[index - 1])..<textEnds[index]]
    }

    /// The number formats of styles by their ids: a workbook has many styles and few formats.
    private var formatsByID: [String: CellFormat] = [:]

    /// Adds the next style of cells, which has the number format of an id.
    func addStyle(format id: String) {
        let format = formatsByID[id] ?? CellFormat(id: id, code: formatCodes[id])
        formatsByID[id] = format
        formats.append(format)
    }

    /// The number format of a style.
    func format(_ style: Int) -> CellFormat {
        formats.indices.contains(style) ? formats[style] : .general
    }

    /// Whether the values of formulas are what a library put there, which may be 0 or those of a template.
    ///
    /// Excel and LibreOffice compute, and do not ask for it in what they save; Excel also leaves the chain.
    var isUncomputed: Bool { asksToBeComputed && !hasCalculationChain }
}

/// Reads the small parts of a workbook: its list of sheets, styles, and shared texts.
struct WorkbookHandler: XMLHandler {
    static let wantsText = true
    private let workbook: Workbook
    private let location: SourceLocation
    private let names: Names
    private var path: [XMLName] = []
    private var isPhonetic = false

    /// The names that are read.
    struct Names {
        let sheet, name, id, state, workbookPr, date1904: XMLName
        let numFmt, numFmtId, formatCode, cellXfs, xf, text, item, phonetic: XMLName
        let calcPr, fullCalcOnLoad, calcMode, calcOnSave, calcCompleted: XMLName

        init(_ names: XMLNames) {
            sheet = names["sheet"]
            name = names["name"]
            id = names["id"]
            state = names["state"]
            workbookPr = names["workbookPr"]
            date1904 = names["date1904"]
            numFmt = names["numFmt"]
            numFmtId = names["numFmtId"]
            formatCode = names["formatCode"]
            cellXfs = names["cellXfs"]
            xf = names["xf"]
            text = names["t"]
            item = names["si"]
            phonetic = names["rPh"]
            calcPr = names["calcPr"]
            fullCalcOnLoad = names["fullCalcOnLoad"]
            calcMode = names["calcMode"]
            calcOnSave = names["calcOnSave"]
            calcCompleted = names["calcCompleted"]
        }
    }

    init(_ workbook: Workbook, names: XMLNames, location: SourceLocation) {
        self.workbook = workbook
        self.names = Names(names)
        self.location = location
    }

    mutating func begin(_ element: XMLElement) {
        func text(_ name: XMLName) -> String { element.value(local: name)?.string ?? "" }
        switch element.name {
        case names.sheet:
            workbook.sheets.append(
                (text(names.name), text(names.id), !text(names.state).lowercased().hasSuffix("hidden")))
        case names.workbookPr: workbook.is1904 = isTrue(text(names.date1904))
        case names.calcPr:
            workbook.asksToBeComputed = isTrue(text(names.fullCalcOnLoad))
            let isManual = text(names.calcMode) == "manual" && isFalse(text(names.calcOnSave))
            workbook.mayBeStale = isManual || isFalse(text(names.calcCompleted))
        case names.numFmt: workbook.formatCodes[text(names.numFmtId)] = text(names.formatCode)
        case names.xf where path.last == names.cellXfs:
            workbook.addStyle(format: text(names.numFmtId))
        case names.phonetic: isPhonetic = true
        default: break
        }
        path.append(element.name)
    }

    private func isTrue(_ text: String) -> Bool { text == "1" || text == "true" }

    private func isFalse(_ text: String) -> Bool { text == "0" || text == "false" }

    mutating func text(_ bytes: ByteView, at position: XMLPosition) throws {
        guard path.last == names.text, path.contains(names.item), !isPhonetic else { return }
        workbook.texts.append(contentsOf: bytes)
        try checkTexts()
    }

    /// Texts take memory by their bytes and by their number.
    private func checkTexts() throws {
        if workbook.texts.count + workbook.textEnds.count * 8 > Workbook.textLimit {
            throw SourceFault(.csvWorkbook("its texts are longer than \(Workbook.textLimit) bytes", at: location))
        }
    }

    mutating func end(at position: XMLPosition) throws {
        let name = path.popLast()
        if name == names.item {
            workbook.textEnds.append(workbook.texts.count)
            try checkTexts()
        }
        if name == names.phonetic { isPhonetic = false }
    }
}
