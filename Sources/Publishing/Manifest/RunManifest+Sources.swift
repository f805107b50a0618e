import JSON
import LedgerModel

// The values that the next run compares with, written and read in one place.
extension RunManifest.Source {
    var json: JSONValue {
        [
            "entry": .string(entry), "scenario": .string(scenario), "files": .integer(files),
            "first": .string(first?.description), "last": .string(last?.description),
            "years": .array(years.map { .integer(Int64($0)) }),
        ]
    }

    /// Reads one; nil when it is malformed.
    init?(_ json: JSONValue) {
        guard let entry = json["entry"]?.text, let scenario = json["scenario"]?.text,
            let files = json["files"]?.number, let years = json["years"]?.elements
        else { return nil }
        self.init(
            entry: entry, scenario: scenario, files: Int(files), first: json["first"]?.text.flatMap { Period($0) },
            last: json["last"]?.text.flatMap { Period($0) }, years: years.compactMap { $0.number.map(Int.init) })
    }
}

extension RunManifest.Month {
    var json: JSONValue {
        [
            "period": .string(period.description), "net": .integer(net), "digest": .string(digest),
            "verksamheter": .object(verksamheter.map { JSONValue.Member($0.verksamhet, .integer($0.ore)) }),
        ]
    }

    /// Reads one; nil when it is malformed.
    init?(_ json: JSONValue) {
        guard let period = json["period"]?.text.flatMap({ Period($0) }), let net = json["net"]?.number,
            let digest = json["digest"]?.text, case .object(let members)? = json["verksamheter"]
        else { return nil }
        let sums = members.compactMap { member in member.value.number.map { Sum(member.name, ore: $0) } }
        self.init(period: period, net: net, digest: digest, verksamheter: sums)
    }
}
