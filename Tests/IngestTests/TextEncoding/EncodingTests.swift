import Glibc
import Testing

@testable import Ingest

/// Code pages byte by byte, held against the C library's tables, and fields by their own evidence.
@Suite struct EncodingTests {
    private static func decode(_ bytes: [UInt8], _ fallback: TextEncoding) -> String {
        bytes.withBytes { TextDecoder(fallback: fallback).string($0) }
    }

    private static func libraryDecodes(_ byte: UInt8, from page: String) -> String? {
        guard let converter = iconv_open("UTF-8", page), converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var input = [CChar(bitPattern: byte)]
        var output = [CChar](repeating: 0, count: 8)
        let count = output.count
        var (inputLeft, outputLeft) = (1, count)
        let failed = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                var (from, to) = (input.baseAddress, output.baseAddress)
                return iconv(converter, &from, &inputLeft, &to, &outputLeft) == Int.max
            }
        }
        guard !failed, inputLeft == 0 else { return nil }
        return String(decoding: output.prefix(count - outputLeft).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static let hasTables = libraryDecodes(0x84, from: "CP437") == "ä"

    @Test(.enabled(if: hasTables, "the C library has no table of code page 437"), arguments: UInt8(0)...255)
    func decodesCodePage437(byte: UInt8) {
        var text: [UInt8] = []
        [byte].withBytes { CodePage.cp437.decode($0, into: &text) }
        #expect(String(decoding: text, as: UTF8.self) == Self.libraryDecodes(byte, from: "CP437"))
    }

    @Test(.enabled(if: hasTables, "the C library has no table of Windows-1252"), arguments: UInt8(0)...255)
    func decodesWindows1252(byte: UInt8) {
        var text: [UInt8] = []
        [byte].withBytes { CodePage.windows1252.decode($0, into: &text) }
        let control = String(Unicode.Scalar(byte))
        #expect(String(decoding: text, as: UTF8.self) == Self.libraryDecodes(byte, from: "CP1252") ?? control)
    }

    @Test func encodesWhatItDecodes() {
        let encoder = CodePageEncoder(.cp437)
        for byte in UInt8.min...UInt8.max {
            var text: [UInt8] = []
            [byte].withBytes { CodePage.cp437.decode($0, into: &text) }
            #expect(encoder.encodeUTF8(text) == [byte])
        }
        #expect(encoder.encodeUTF8(Array("€".utf8)) == nil)
        #expect(encoder.encodeUTF8(Array("😀".utf8)) == nil)
        #expect(encoder.encodeUTF8([0xC3]) == nil)
    }

    /// Fields, what the file seems to be, and the text: evidence first, then the file.
    @Test(arguments: [
        ("\u{8F}re", TextEncoding.iso88591, "Åre"), ("\u{C5}re", .cp437, "Åre"), ("\u{C3}\u{85}re", .cp437, "Åre"),
        ("\u{8F}re", .utf8, "Åre"), ("\u{C5}re", .utf8, "Åre"), ("\u{87}a va", .cp437, "ça va"),
        ("\u{E7}a va", .windows1252, "ça va"), ("\u{80} 5", .windows1252, "€ 5"), ("\u{80} 5", .utf8, "€ 5"),
        ("\u{9B}", .cp437, "¢"), ("\u{9B}", .iso88591, "›"), ("\u{84}\u{E4}", .cp437, "äΣ"),
        ("\u{84}\u{E4}", .windows1252, "„ä"), ("caf\u{82}", .ascii, "café"), ("caf\u{E9}", .ascii, "café"),
        ("h\u{C3}\u{B6}s\u{C3}", .utf8, "hös\u{FFFD}"), ("plain", .cp437, "plain"), ("", .cp437, ""),
    ])
    func decodesFields(field: String, file: TextEncoding, text: String) {
        #expect(Self.decode(SIE4Text.bytes(field), file) == text)
    }
}
