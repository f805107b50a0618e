import ArgumentParser
import Pipeline

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Prints a JSON Schema of pipeline.yaml, for editors.",
        discussion: """
            An editor completes and checks pipeline.yaml when its first line names the schema:

                # yaml-language-server: $schema=pipeline.schema.json

            A pipeline that init has made has both. After an update of the program, write the schema again:

                utfall schema > pipeline.schema.json
            """)

    func run() throws {
        try Console.guarded {
            try Console.result(Printing.schema)
            return .success
        }
    }
}
