import ArgumentParser

@main
struct Utfall: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "utfall")
}
