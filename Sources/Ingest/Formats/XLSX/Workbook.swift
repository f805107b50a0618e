import CLibXML2
import Diagnostics
import LedgerModel

/// What a workbook's parts tell before its sheet is read: sheets, shared texts, and which styles are dates.
final class Workbook {
    /// The sheets in the order of their tabs, with the id of the part that holds each, and whether it is shown.
    var sheets: [(name: String, id: String, isShown: Bool)] = []
    /// The file of each part by its id.
    var targets: [String: String] = [:]
    /// Whether days count from 1904.
    var is1904 = false
    /// For each style of cells what it shows of a day; nil where it is no date.
    var dateStyles: [CellDateForm?] = []
    /// The number formats of the workbook's own that are dates.
    var dateFormats: [String: CellDateForm] = [:]
    /// Whether the workbook asks to be computed when it is opened.
    var asksToBeComputed = false
    /// Whether it has the order in which its formulas were computed, as a program that computes leaves it.
    var hasCalculationChain = false
    /// For each style of cells how many digits a number has at least; 0 where its format says nothing of it.
    var digits: [Int] = []
    /// The same for the number formats of the workbook's own.
    var formatDigits: [String: Int] = [:]
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

    /// What a number format shows of a day; nil when it is no date.
    func dateForm(_ id: String) -> CellDateForm? {
        CellDateForm(builtIn: id) ?? dateFormats[id]
    }

    /// Whether the values of formulas are what a library put there, which may be 0 or those of a template.
    ///
    /// Excel and LibreOffice compute, and do not ask for it in what they save; Excel also leaves the chain.
    var isUncomputed: Bool { asksToBeComputed && !hasCalculationChain }
}

/// Reads the small parts of a workbook: its list of sheets, their files, styles, and shared texts.
struct WorkbookHandler: XMLHandler {
    static let wantsText = true
    private let workbook: Workbook
    private let location: SourceLocation
    private let names: Names
    private var path: [XMLName] = []
    private var isPhonetic = false

    /// The names that are read.
    struct Names {
        let sheet, name, id, state, workbookPr, date1904, relationship, target, upperId: XMLName
        let numFmt, numFmtId, formatCode, cellXfs, xf, text, item, phonetic: XMLName
        let calcPr, fullCalcOnLoad, type: XMLName

        init(_ names: XMLNames) {
            sheet = names["sheet"]
            name = names["name"]
            id = names["id"]
            state = names["state"]
            workbookPr = names["workbookPr"]
            date1904 = names["date1904"]
            relationship = names["Relationship"]
            target = names["Target"]
            upperId = names["Id"]
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
            type = names["Type"]
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
        case names.workbookPr: workbook.is1904 = ["1", "true"].contains(text(names.date1904))
        case names.calcPr: workbook.asksToBeComputed = ["1", "true"].contains(text(names.fullCalcOnLoad))
        case names.relationship:
            workbook.targets[text(names.upperId)] = text(names.target)
            if text(names.type).hasSuffix("/calcChain") { workbook.hasCalculationChain = true }
        case names.numFmt:
            let (id, format) = (text(names.numFmtId), text(names.formatCode))
            workbook.dateFormats[id] = CellDateForm(format: format)
            workbook.formatDigits[id] = CellNumber.digits(format)
        case names.xf where path.last == names.cellXfs:
            workbook.dateStyles.append(workbook.dateForm(text(names.numFmtId)))
            workbook.digits.append(workbook.formatDigits[text(names.numFmtId)] ?? 0)
        case names.phonetic: isPhonetic = true
        default: break
        }
        path.append(element.name)
    }

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
