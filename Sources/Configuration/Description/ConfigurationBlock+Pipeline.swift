/// The file itself.
extension ConfigurationBlock {
    /// All of `pipeline.yaml`.
    static func pipeline(_ vocabulary: ConfigurationVocabulary) -> ConfigurationBlock {
        ConfigurationBlock(place: "a pipeline", keys: general + content(vocabulary) + bounds)
    }

    private static let general: [ConfigurationKey] = [
        .required(
            "version", .integer(PipelineConfiguration.version...PipelineConfiguration.version),
            "Version of the configuration: `\(PipelineConfiguration.version)`."),
        .required("name", .identifier(signs: "-"), "Name of the pipeline, of a-z, 0-9 and -. Names the data package."),
        .required("title", .text, "Title for people."),
        ConfigurationKey(
            "period", .anyOf([.choice(["latest", "previous-month"]), .form("[0-9]{4}-(0[1-9]|1[0-2])")]),
            "Month of the run: `latest` (usual), the newest month that all sources reach; `previous-month`, before "
                + "today; or a month such as 2026-02. `--period` wins."),
        ConfigurationKey(
            "fiscal_year_starts", .integer(1...12), "Month in which the fiscal year starts. 1 when left out."),
    ]

    private static func content(_ vocabulary: ConfigurationVocabulary) -> [ConfigurationKey] {
        [
            .required("sources", .list(of: .block(.source(vocabulary))), "What to read: files and patterns of files."),
            ConfigurationKey(
                "dimensions", .block(.dimensions),
                "SIE dimension of each code part, each number once. SIE's own when left out."),
            .required("mapping", .path, "Path of the mapping table, text or workbook."),
            .required("verksamheter", .path, "Path of the register of verksamheter, text or workbook."),
            ConfigurationKey(
                "slag", .path,
                "Path of the register of slag: id;namn;overordnad;art;konto. intakt and kostnad when left out."),
            ConfigurationKey(
                "matt", .path,
                "Path of the register of volumes: id;namn;enhet;decimaler;ack. Called by their ids when left out."),
            ConfigurationKey(
                "mappings", .definitions(.mapping), "Other mappings of the same ledger, by a name of your own."),
            ConfigurationKey(
                "scenarios", .definitions(.scenario),
                "Scenarios of the pipeline's own, by id, and what fills the forecast."),
            ConfigurationKey(
                "unmapped", .choice(of: PipelineConfiguration.UnmappedPolicy.self),
                "What becomes of amounts that no rule takes: `error` (usual), nothing is published; `collect`, an own "
                    + "row in every table."),
            ConfigurationKey("style", .block(.style), "How figures look in print, in all tables."),
            .required("tables", .list(of: .block(.table)), "What is shown."),
            ConfigurationKey(
                "periodisation", .block(.periodisation),
                "How a year's budget is spread over the months. In twelfths when left out."),
            .required("output", .block(.output(vocabulary)), "Where a run publishes, and what."),
        ]
    }

    private static let bounds: [ConfigurationKey] = [
        ConfigurationKey("limits", .block(.limits), "What a source may make the program hold."),
        ConfigurationKey(
            "severity", severity,
            "How grave findings of a code are in this pipeline, by code. As the codes say when left out."),
    ]
}
