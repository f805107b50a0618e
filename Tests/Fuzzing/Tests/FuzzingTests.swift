import FuzzTargets
import Testing

/// Every target holds for its seeds, for all inputs that once broke it, and for a few thousand changes of them.
///
/// What does not hold traps, with a message, which ends the whole run of the tests.
@Suite struct FuzzingTests {
    @Test(arguments: FuzzTarget.all)
    func holdsForSeedsAndFormerFailures(target: FuzzTarget) throws {
        let inputs = try FuzzInput.all(of: target)
        #expect(inputs.contains { $0.name.hasPrefix("Seeds/") }, "a target without seeds finds nothing")
        for input in inputs { target.check(input.bytes) }
    }

    @Test(arguments: FuzzTarget.all)
    func holdsForChangedInputs(target: FuzzTarget) throws {
        let inputs = try FuzzInput.all(of: target)
        var mutation = Mutation(seed: 1, words: try FuzzInput.words(of: target))
        for round in 0..<200 {
            target.check(mutation.change(inputs[round % inputs.count].bytes))
        }
    }

    @Test(arguments: FuzzTarget.all)
    func holdsForLittle(target: FuzzTarget) {
        target.check([])
        for byte in UInt8.min...UInt8.max { target.check([byte]) }
    }

    @Test func everyFolderHasATarget() throws {
        let names = Set(FuzzTarget.all.map(\.name))
        for folder in ["Seeds", "Regressions"] {
            for name in try FuzzInput.names(in: folder) { #expect(names.contains(name), "\(folder)/\(name)") }
        }
    }
}
