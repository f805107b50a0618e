import Testing

@testable import Ingest

/// What inflating all of some data gave.
enum Inflation: Equatable {
    case bytes([UInt8])
    case fault(GzipFault)

    /// Inflates in blocks of the given sizes.
    init<Engine: Inflating>(_ engine: Engine.Type, _ data: [UInt8], input: Int, output: Int, ratio: Int = 2000) {
        let inflater = GzipInflater<Engine>(expansionRatio: ratio)
        var result: [UInt8] = []
        var room = [UInt8](repeating: 0, count: output)
        var position = 0
        do throws(GzipFault) {
            while true {
                // The block is the inflater's only while it says that it needs no more of it.
                let block = Array(data[position..<min(position + input, data.count)])
                position += block.count
                let isLast = block.isEmpty
                var rest = 0
                repeat {
                    let part = Array(block[rest...])
                    let (count, left) = try Self.step(inflater, part, &room, isLast)
                    result += room[..<count]
                    rest = block.count - left
                    if count == 0, isLast {
                        self = .bytes(result)
                        return
                    }
                    if count == 0 { break }
                } while true
            }
        } catch {
            self = .fault(error)
        }
    }

    private static func step<Engine: Inflating>(
        _ inflater: GzipInflater<Engine>, _ part: [UInt8], _ room: inout [UInt8], _ isLast: Bool
    ) throws(GzipFault) -> (count: Int, left: Int) {
        let result: Result<(Int, Int), GzipFault> = part.withUnsafeBytes { bytes in
            room.withUnsafeMutableBytes { room in
                var input = bytes
                do throws(GzipFault) {
                    return .success((try inflater.step(&input, into: room, isLast: isLast), input.count))
                } catch {
                    return .failure(error)
                }
            }
        }
        return try result.get()
    }
}

@Suite struct InflateTests {
    typealias Inflate = @Sendable (_ data: [UInt8], _ input: Int, _ output: Int, _ ratio: Int) -> Inflation

    /// The engines that are built, by name.
    static let engines: [(name: String, inflate: Inflate)] = {
        var engines: [(name: String, inflate: Inflate)] = [
            ("zlib", { Inflation(ZlibInflater.self, $0, input: $1, output: $2, ratio: $3) })
        ]
        #if ISAL
            engines.append(("ISA-L", { Inflation(ISALInflater.self, $0, input: $1, output: $2, ratio: $3) }))
        #endif
        return engines
    }()

    static let text = GzipText.ledger(rows: 3000)
    static let member = GzipText.member(text)
    static let short = GzipText.member(Array("#FLAGGA 0\n".utf8))

    /// What every engine must make of some data.
    static let cases: [(name: String, data: [UInt8], result: Inflation)] = [
        ("one member", member, .bytes(text)),
        ("stored", GzipText.member(text, level: 0), .bytes(text)),
        ("fixed codes", GzipText.member(text, strategy: 4), .bytes(text)),
        ("codes of literals alone", GzipText.member(text, strategy: 2), .bytes(text)),
        ("a long header", GzipText.member(text, hasLongHeader: true), .bytes(text)),
        ("an empty member", GzipText.member([]), .bytes([])),
        ("three members", short + member + short, .bytes(Array("#FLAGGA 0\n".utf8) + text + "#FLAGGA 0\n".utf8)),
        ("padding", member + [0, 0, 0, 0], .bytes(text)),
        ("padding between members", short + [0] + short, .bytes(Array("#FLAGGA 0\n#FLAGGA 0\n".utf8))),
        (
            "something behind it", short + Array("more".utf8),
            .fault(.damaged("bytes that are no gzip follow its end", byte: short.count))
        ),
        ("cut in its header", Array(short[..<5]), .fault(.truncated(byte: 5))),
        ("cut in its data", Array(member[..<5000]), .fault(.truncated(byte: 5000))),
        ("cut in its trailer", Array(short.dropLast(3)), .fault(.truncated(byte: short.count - 3))),
        ("cut in the second member", short + short[..<7], .fault(.truncated(byte: short.count + 7))),
        ("another method", changing(short, at: 2, by: 1), header(0)),
        ("a flag of the future", changing(short, at: 3, by: 0x80), header(0)),
        ("a wrong header of the second member", short + changing(short, at: 1, by: 1), header(short.count)),
        (
            "a wrong check sum of the header", changing(GzipText.member(text, hasLongHeader: true), at: 5, by: 1),
            header(0)
        ),
        ("a block of no type", changing(short, at: 10, by: 6), data(0)),
        ("a wrong check sum", changing(short, at: short.count - 8, by: 1), data(0)),
        ("a wrong length", short + changing(short, at: short.count - 1, by: 1), data(short.count)),
    ]

    private static func header(_ byte: Int) -> Inflation { .fault(.damaged("what should be gzip is not", byte: byte)) }

    private static func data(_ byte: Int) -> Inflation {
        .fault(.damaged("what is inside is not what was compressed", byte: byte))
    }

    private static func changing(_ data: [UInt8], at index: Int, by bits: UInt8) -> [UInt8] {
        var data = data
        data[index] ^= bits
        return data
    }

    @Test(arguments: cases.indices) func everyEngineReadsTheSame(_ index: Int) {
        let (name, data, result) = Self.cases[index]
        for engine in Self.engines {
            for (input, output) in [(1 << 18, 1 << 16), (1 << 18, 7), (1, 1 << 16), (13, 100)] {
                #expect(
                    engine.inflate(data, input, output, 2000) == result,
                    "\(engine.name), \(name), blocks of \(input) and \(output)")
            }
        }
    }

    @Test func whatExpandsTooMuchIsRefused() {
        let bomb = GzipText.member([UInt8](repeating: 0x20, count: 4 << 20))
        for engine in Self.engines {
            #expect(Self.expands(engine.inflate(bomb, 1 << 18, 1 << 16, 20)))
            #expect(!Self.expands(engine.inflate(bomb, 1 << 18, 1 << 16, 2000)))
        }
    }

    private static func expands(_ inflation: Inflation) -> Bool {
        if case .fault(.expands) = inflation { true } else { false }
    }

    /// Any cut, whatever the blocks: the bytes before it are not given as a whole, and the place is the end.
    @Test func randomCutsBreakOffAtTheEnd() {
        var random = SplitMix(state: 7)
        for _ in 0..<200 {
            let cut = Int.random(in: 2..<Self.member.count, using: &random)
            let input = Int.random(in: 1..<5000, using: &random)
            let output = Int.random(in: 1..<70_000, using: &random)
            for engine in Self.engines {
                let result = engine.inflate(Array(Self.member[..<cut]), input, output, 2000)
                #expect(result == .fault(.truncated(byte: cut)), "\(engine.name) \(cut) \(input) \(output)")
            }
        }
    }

    /// Any damage is found by every engine, and all give the same bytes where it does no harm.
    @Test func randomDamageIsRefusedByAll() {
        var random = SplitMix(state: 11)
        for round in 0..<400 {
            let level = Int32.random(in: 0...9, using: &random)
            var data = GzipText.member(
                GzipText.ledger(rows: 200, seed: UInt64(round)), level: level, hasLongHeader: round % 2 == 0)
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                data[Int.random(in: 2..<data.count, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
            }
            let input = Int.random(in: 1..<5000, using: &random)
            let results = Self.engines.map { $0.inflate(data, input, 1 << 16, 2000) }
            for result in results.dropFirst() {
                #expect(result.kind == results[0].kind, "round \(round), blocks of \(input): \(results.map(\.kind))")
            }
        }
    }
}

extension Inflation {
    /// The result, but for whether damage led to a byte that cannot be or to the end of the data: engines may differ.
    fileprivate var kind: Inflation {
        if case .fault(.truncated) = self {
            return .fault(.damaged("what is inside is not what was compressed", byte: 0))
        }
        return self
    }
}
