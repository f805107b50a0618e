import Diagnostics
import LedgerModel

/// What the first bytes of a file tell about its format and encoding.
struct Recognition {
    let format: SourceFormat
    let encoding: TextEncoding

    /// Looks at the head of a source; throws ``SourceFault`` when it is no export.
    init(_ source: ByteSource, options: SourceOptions) throws {
        let evidence = source.head.withBytes { EncodingEvidence($0) }
        let text = Recognition.start(of: source.head)
        let location = SourceLocation(options.name)
        if Recognition.isWorkbook(source.head) {
            format = .xlsx
            encoding = .utf8
            return
        }
        if ForeignFile.isCompound(source.head) { throw SourceFault(ForeignFile.compound(source.head, at: location)) }
        if let kind = ForeignFile.kind(of: source.head) { throw SourceFault(kind.finding(at: location)) }
        if let reason = Recognition.reasonToRefuse(text, options) {
            throw SourceFault(.unrecognised(reason, at: location))
        }
        if let format = options.format {
            self.format = format
        } else if let format = Recognition.format(text) {
            self.format = format
        } else {
            throw SourceFault(.unrecognised("neither SIE records, XML nor a table with a header", at: location))
        }
        if self.format == .sie4, text.contains(0x0D), !text.contains(0x0A) {
            throw SourceFault(.unrecognised("its lines end in CR alone, as on old Macintoshes", at: location))
        }
        encoding = source.isUTF16 ? .utf8 : options.delimited.encoding ?? evidence.encoding
    }

    /// The first bytes without BOM and leading white space.
    private static func start(of head: [UInt8]) -> ArraySlice<UInt8> {
        var text = head[...]
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
        return text.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    }

    /// A zip archive whose first files are those of an Office workbook.
    static func isWorkbook(_ head: [UInt8]) -> Bool {
        ZipHead.names(head).contains { name in
            name == "[Content_Types].xml" || ["_rels/", "docProps/", "xl/"].contains { name.hasPrefix($0) }
        }
    }

    /// A zip archive, which may be empty.
    static func isZip(_ head: [UInt8]) -> Bool {
        head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06])
    }

    /// What is certainly no export, in words.
    private static func reasonToRefuse(_ text: ArraySlice<UInt8>, _ options: SourceOptions) -> String? {
        let start = String(decoding: text.prefix(200), as: UTF8.self).lowercased()
        if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") {
            return htmlReason
        }
        if Recognition.isJSON(text) { return "it is JSON" }
        if text.contains(0) { return "it is binary" }
        if text.isEmpty { return "it holds nothing but white space" }
        if text.first == UInt8(ascii: "<"), let name = rootName(text) {
            if name.lowercased() == "html" { return htmlReason }
            // A pipeline may describe the records of any other XML.
            guard options.delimited.record == nil else { return nil }
            if name.lowercased() == "table" { return htmlReason }
            if name == "Workbook" { return "it is a workbook in the XML of Excel 2003; save it as .xlsx" }
        }
        return nil
    }

    private static let htmlReason =
        "it is an HTML page: an error message, or a report for the browser saved under the export's name"

    /// An object or an array of objects; a header in braces or brackets has no quote or brace right behind.
    private static func isJSON(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.first == UInt8(ascii: "{") || text.first == UInt8(ascii: "[") else { return false }
        let next = text.dropFirst().first { $0 > 0x20 }
        return next == UInt8(ascii: "\"") || next == UInt8(ascii: "{")
    }

    private static func format(_ text: ArraySlice<UInt8>) -> SourceFormat? {
        if text.first == UInt8(ascii: "<") { return xmlFormat(text) }
        let lines = text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
        if lines.contains(where: isSIERecord) { return .sie4 }
        // A heading without delimiters may stand before a table, but text with a comma here and there is none.
        let withDelimiters = lines.filter { $0.contains { ";,\t|".utf8.contains($0) } }
        return !withDelimiters.isEmpty && (withDelimiters.first == lines.first || withDelimiters.count > 1) ? .csv : nil
    }

    /// A line that starts, after blanks, with a label of the specification; tools put comments before the first.
    private static func isSIERecord(_ line: ArraySlice<UInt8>) -> Bool {
        let record = line.drop { $0 == 0x20 || $0 == 0x09 }
        let label = record.prefix { $0 != 0x20 && $0 != 0x09 }
        guard label.first == UInt8(ascii: "#") else { return false }
        return label.withBytes { SIE4Label($0) != nil }
    }

    /// The dialect of XML, by its root element and the namespace it declares.
    private static func xmlFormat(_ text: ArraySlice<UInt8>) -> SourceFormat {
        guard let tag = rootTag(text) else { return .xml }
        let attributes = String(decoding: tag.prefix { $0 != 0x3E }, as: UTF8.self)
        let name = rootName(text) ?? ""
        if attributes.contains("http://www.sie.se/sie5") || name == "Sie" || name == "SieEntry" { return .sie5 }
        return name == "SIE" ? .xmlsie : .xml
    }

    /// The local name of the root element.
    private static func rootName(_ text: ArraySlice<UInt8>) -> String? {
        guard let tag = rootTag(text) else { return nil }
        let name = String(decoding: tag.prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }, as: UTF8.self)
        return name.split(separator: ":").last.map(String.init) ?? name
    }

    /// What follows the `<` of the root element.
    private static func rootTag(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var rest = text
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(open + 1)...]
            guard let next = rest.first else { break }
            if rest.starts(with: "!--".utf8) {
                rest = after("-->", in: rest)
            } else if next == UInt8(ascii: "?") || next == UInt8(ascii: "!") {
                rest = after(">", in: rest)
            } else {
                return rest
            }
        }
        return nil
    }

    private static func after(_ end: String, in text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let pattern = Array(end.utf8)
        var rest = text
        while !rest.isEmpty, !rest.starts(with: pattern) { rest = rest.dropFirst() }
        return rest.dropFirst(pattern.count)
    }
}
