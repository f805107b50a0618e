/// The parts of a workbook as XML.
struct WorkbookText {
    let export: WorkbookExport

    private static let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""

    static let roots =
        "<Relationships \(package)><Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" "
        + "Target=\"xl/workbook.xml\"/></Relationships>"

    func workbook(_ sheets: [WorkbookExport.Sheet]) -> String {
        let list = sheets.enumerated().map { index, sheet in
            let state = sheet.state.isEmpty ? "" : " state=\"\(sheet.state)\""
            let name = Node.escaped(sheet.name)
            return "<sheet name=\"\(name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"rId\(index + 1)\"/>"
        }
        return "<workbook \(Self.main) xmlns:r=\"\(Self.office)\"><workbookPr\(export.properties)/>"
            + "<sheets>\(list.joined())</sheets>\(export.workbookEnd)</workbook>"
    }

    func relationships(_ count: Int) -> String {
        let sheets = (1...count).map {
            "<Relationship Id=\"rId\($0)\" Type=\"\(Self.office)/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
        }
        let others = [("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")].map {
            "<Relationship Id=\"r\($0.0)\" Type=\"\(Self.office)/\($0.0)\" Target=\"\($0.1)\"/>"
        }
        return "<Relationships \(Self.package)>\((sheets + others).joined())</Relationships>"
    }

    /// Style 1 is of days, 2 of amounts, 3 of whole numbers with four digits, 5 of single cells.
    var styles: String {
        let formats = [(164, export.dayFormat), (165, export.amountFormat), (166, "0000"), (167, export.formatOfOne)]
            .map {
                "<numFmt numFmtId=\"\($0.0)\" formatCode=\"\(Node.escaped($0.1))\"/>"
            }
        return "<styleSheet \(Self.main)><numFmts count=\"4\">\(formats.joined())</numFmts><cellXfs count=\"6\">"
            + "<xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/>"
            + "<xf numFmtId=\"0\"/>"
            + "<xf numFmtId=\"167\"/></cellXfs></styleSheet>"
    }

    func shared(_ strings: [String]) -> String {
        let items = strings.map { "<si><t xml:space=\"preserve\">\(Node.escaped($0))</t></si>" }
        return "<sst \(Self.main) count=\"\(strings.count)\" uniqueCount=\"\(strings.count)\">\(items.joined())</sst>"
    }

    func sheet(_ lines: [[Grid.Cell]], _ strings: inout [String], isOwn: Bool) -> String {
        var rows = ""
        for (row, cells) in lines.enumerated() {
            rows += "<row r=\"\(row + 1)\">"
            for (column, cell) in cells.enumerated() {
                rows += self.cell(cell, at: Self.column(column) + "\(row + 1)", &strings)
            }
            rows += "</row>\n"
        }
        let (start, end) = isOwn ? (export.sheetStart, export.sheetEnd) : ("", "")
        return "<worksheet \(Self.main)>\(start)<sheetData>\n\(rows)</sheetData>\(end)</worksheet>"
    }

    private func cell(_ cell: Grid.Cell, at place: String, _ strings: inout [String]) -> String {
        switch cell {
        case .text(""): return ""
        case .text(let text): return self.text(text, at: place, &strings)
        case .amount(let ore): return "<c r=\"\(place)\" s=\"2\"><v>\(SIE4Export.kronor(ore))</v></c>"
        case .day(let day): return "<c r=\"\(place)\" s=\"1\"><v>\(export.serial(day))</v></c>"
        case .raw(let content):
            let (attributes, value) = content.split(at: "|")
            return "<c r=\"\(place)\"\(attributes.isEmpty ? "" : " " + attributes)>\(value)</c>"
        }
    }

    private func text(_ text: String, at place: String, _ strings: inout [String]) -> String {
        switch export.texts {
        case .shared:
            let index = strings.firstIndex(of: text) ?? strings.count
            if index == strings.count { strings.append(text) }
            return "<c r=\"\(place)\" t=\"s\"><v>\(index)</v></c>"
        case .inline:
            return "<c r=\"\(place)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(Node.escaped(text))</t></is></c>"
        case .formula:
            return "<c r=\"\(place)\" t=\"str\"><f>T(\"\(Node.escaped(text))\")</f><v>\(Node.escaped(text))</v></c>"
        }
    }

    static func column(_ index: Int) -> String { String(UnicodeScalar(UInt8(65 + index))) }
}

extension String {
    /// What stands before the first of a sign and what stands after it.
    fileprivate func split(at sign: Character) -> (before: String, after: String) {
        guard let place = firstIndex(of: sign) else { return ("", self) }
        return (String(self[..<place]), String(self[index(after: place)...]))
    }
}
