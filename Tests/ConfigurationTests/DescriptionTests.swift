import Diagnostics
import Storage
import TestSupport
import Testing

@testable import Configuration

/// The reader takes what the description says, and nothing else.
struct DescriptionTests {
    private static let keys = DescribedKey.all(of: .pipeline(ConfigurationFixture.vocabulary))
    /// A value of the wrong kind, not among the possible ones, out of range, no id, twice, or an empty list.
    private static let shape: Set = ["CFG113", "CFG114", "CFG115", "CFG116", "CFG117", "CFG118"]

    @Test func everyKeyOfTheFileIsDescribed() {
        #expect(Self.keys.count > 150)
    }

    @Test func whatTheDescriptionAllowsIsRead() {
        for key in Self.keys {
            for value in key.fitting {
                let codes = Self.findings(key.marked(value))
                #expect(codes.isDisjoint(with: Self.shape), "\(key): \(value) \(codes.sorted())")
            }
        }
    }

    @Test func whatItDoesNotAllowIsReported() {
        for key in Self.keys {
            // What depends on other keys is found whatever the value is.
            let usual = key.fitting.first.map { Self.findings(key.marked($0)) } ?? []
            for value in key.unfitting {
                #expect(!Self.findings(key.marked(value)).subtracting(usual).isEmpty, "\(key): \(value)")
            }
        }
    }

    @Test func aKeyIsMissedWhenItIsDescribedAsRequired() {
        for key in Self.keys {
            let fixture = ConfigurationFixture(key.text(with: nil))
            let missed = fixture.diagnostics.filter {
                $0.code.id == "CFG112" && $0.message.contains("`\(key.key.name)`")
            }
            #expect(missed.count == (key.key.isRequired ? 1 : 0), "\(key)")
        }
    }

    @Test func everyKeyIsOnItsPage() throws {
        let page = try DiskFileSystem().contents(of: Repository.root + "/Documentation/Configuration.md")
        let text = String(decoding: page, as: UTF8.self)
        for name in Set(Self.keys.map(\.key.name)) {
            let isThere = text.contains("`\(name)`") || text.contains(" \(name):")
            #expect(isThere, "\(name)")
        }
    }

    /// The codes of the findings about the value on the second line.
    private static func findings(_ text: String) -> Set<String> {
        Set(ConfigurationFixture(text).diagnostics.filter { $0.location.line == 2 }.map(\.code.id))
    }
}
