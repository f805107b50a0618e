import ArgumentParser

@main
struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "utfall-generate")
}
