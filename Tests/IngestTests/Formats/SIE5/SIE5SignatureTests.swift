import Diagnostics
import LedgerModel
import TestSupport
import Testing

@testable import Ingest

/// A ledger with all that a canonical form changes: comments, order of attributes, namespaces, entities, CDATA.
private let ledger = #"""
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- before --><?pi one  two?>
    <Sie xmlns="http://www.sie.se/sie5" xmlns:z="urn:z" xmlns:a="urn:a"
      xml:lang="sv" version='5&quot;&#9;x'>
    <FileInfo z:b="2" a:c="3" b="1" a="0"><Company name="Å &amp; &lt;Ö&gt; &#13;" xmlns:z="urn:z"
      /><!-- gone --></FileInfo>
    <z:Note xmlns:z="urn:other" xmlns=""><plain
      xmlns="">text &gt; <![CDATA[<a&b>]]>&#13;</plain><q xmlns="http://www.sie.se/sie5"/></z:Note>
    <Journal id="A"><?x?><JournalEntry id="1" journalDate="2026-01-31">
    <LedgerEntry amount="100.00" accountId="5010"/><LedgerEntry accountId='1930' amount="-100.00"></LedgerEntry>
    </JournalEntry></Journal>
    SIGNATURE
    </Sie>
    <!-- after --><?last?>
    """#

/// Digests of its canonical forms without the signature, as libxml2 and OpenSSL compute them.
private let digests: [(form: String, method: String, digest: String)] = [
    (inclusive, "http://www.w3.org/2000/09/xmldsig#sha1", "BUzq8gybxASeYfyit5DM0NK/ajs="),
    (inclusive, "http://www.w3.org/2001/04/xmlenc#sha256", "N2djaXKmqHl8/3NTJo5cN5nNhw6UgHMipFzppwJj98U="),
    (
        inclusive, "http://www.w3.org/2001/04/xmlenc#sha512",
        "SeFuUoZfBLNMjAFb6Ypm6Z/qVr3GA60NQCRwKgQ7tRPEsikvPzMh4K5FveOXFLS7C/RaYRlt6UV4E2EKQunK7Q=="
    ),
    (exclusive, "http://www.w3.org/2000/09/xmldsig#sha1", "5r5eJ0QhKpKTsqBk4kXzvT7dOHo="),
    (exclusive, "http://www.w3.org/2001/04/xmlenc#sha256", "zhx8EVKQPU2KLp0ryd3SPZ6hVStAfZwPJJDPX7PH6UY="),
    (
        exclusive, "http://www.w3.org/2001/04/xmlenc#sha512",
        "DihLUD8F27XTGEUpXgf4TmtuN8PNBcURCkV0592/lWv5qLBC2PPNVHv8aChJup34I+KdVRJjkO8PwaI91+WDCg=="
    ),
    // The inclusive form is what there is without a word.
    ("", "http://www.w3.org/2000/09/xmldsig#sha1", "BUzq8gybxASeYfyit5DM0NK/ajs="),
]
private let inclusive = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
private let exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#"
private let enveloped = "http://www.w3.org/2000/09/xmldsig#enveloped-signature"

/// A signature as programs write it, with a reference to the whole document.
private func signature(
    _ form: String, _ method: String, _ digest: String, uri: String = "", inside: String = "", prefix: String = ""
) -> String {
    let transforms = [enveloped, form].filter { !$0.isEmpty }.map {
        "<Transform Algorithm=\"\($0)\">\(inside)</Transform>"
    }
    let text = """
        <Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo>
        <CanonicalizationMethod Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"/>
        <SignatureMethod Algorithm="http://www.w3.org/2000/09/xmldsig#rsa-sha1"/>
        <Reference URI="\(uri)"><Transforms>\(transforms.joined())</Transforms><DigestMethod Algorithm="\(method)"/>
        <DigestValue>\(digest.prefix(8))
        \(digest.dropFirst(8))</DigestValue></Reference></SignedInfo><SignatureValue>x</SignatureValue>
        </Signature>
        """
    guard !prefix.isEmpty else { return text }
    return text.replacing("xmlns=", with: "xmlns:ds=").replacing("</", with: "</ds:").replacing("<", with: "<ds:")
        .replacing("<ds:/ds:", with: "</ds:")
}

@Suite struct SIE5SignatureTests {
    private func read(_ signature: String, change: (String) -> String = { $0 }) throws -> ReadSource {
        let text = change(ledger.replacing("SIGNATURE", with: signature) + "\n")
        return try ReadSource.byBothPaths(Array(text.utf8), blockSize: 300)
    }

    @Test(arguments: digests)
    func agreesWithRightDigests(form: String, method: String, digest: String) throws {
        #expect(try read(signature(form, method, digest)).codes == [])
        #expect(try read(signature(form, method, digest, prefix: "ds")).codes == [])
        #expect(try read(signature(form, method, digest)).summary?.checksum == .ok)
    }

    /// Line ends, comments and how a value is quoted make no difference; a figure does, and so does a blank in a text.
    @Test(arguments: [
        (#"accountId="5010""#, #"accountId="5020""#, ["XML226"]), ("100.00", "200.00", ["XML226"]),
        ("text &gt;", "text  &gt;", ["XML226"]), ("<!-- gone -->", "", []), ("\n", "\r\n", []),
        ("accountId='1930'", #"accountId="1930""#, []), (#"b="1" a="0""#, #"a="0"  b="1""#, []),
        ("<?x?>", "", ["XML226"]), ("<!-- before -->", "<!-- < & > -->", []),
    ])
    func noticesChanges(text: String, other: String, codes: [String]) throws {
        for (form, method, digest) in digests {
            let read = try read(signature(form, method, digest)) { $0.replacing(text, with: other) }
            #expect(read.codes == codes, "\(form) \(method)")
        }
    }

    @Test func tellsDigestsThatThePipelineIgnores() throws {
        let text = ledger.replacing("SIGNATURE", with: signature(digests[0].form, digests[0].method, "AAAA"))
        var options = SourceOptions(path: "test")
        options.ignoresChecksum = true
        let source = try ReadSource(MemoryFile(text), options)
        #expect(source.codes == ["XML262"])
        #expect(source.summary?.checksum == .mismatch)
        #expect(source.rows.count == 2)
    }

    @Test(arguments: [
        signature(inclusive, "http://www.w3.org/2001/04/xmlenc#ripemd160", "AAAA"),
        signature("http://www.w3.org/TR/1999/REC-xpath-19991116", digests[0].method, "AAAA"),
        signature(inclusive, digests[0].method, "AAAA", uri: "#part"),
        signature(exclusive, digests[0].method, "AAAA", inside: #"<InclusiveNamespaces PrefixList="a"/>"#),
        #"<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>"#,
    ])
    func tellsWhatItCannotCheck(signature: String) throws {
        #expect(try read(signature).codes == ["XML261"])
    }

    @Test func leavesOutOneSignatureOfTwo() throws {
        let (form, method, _) = digests[1]
        // The digest of a document with the other signature in it.
        let first = signature(form, method, "AAAA")
        let codes = try read(first + first).codes
        #expect(codes == ["XML226", "XML226"])
    }

    @Test func readsWhatComesCompressedOrInPieces() throws {
        let text = ledger.replacing("SIGNATURE", with: signature(digests[4].form, digests[4].method, digests[4].digest))
        let source = try ReadSource(MemoryFile(Array((text + "\n").utf8), readSize: 7), SourceOptions(path: "test"))
        #expect(source.codes == [])
    }
}
