"""Polars on two threads: polars_job.py outcome|normalize LEDGER MAPPING OUTPUT.

Lazy scan and streaming engine, exact decimals. The rules are joined with the distinct konteringar only.
"""
import os
import sys

os.environ["POLARS_MAX_THREADS"] = "2"
import polars as pl

import mapping

CODES = ["Konto", "Ansvar", "Vht", "Projekt", "Motpart"]

job, ledger, rules, output = sys.argv[1:]
source = (
    pl.scan_csv(ledger, separator=";", infer_schema=False, row_index_name="rad", row_index_offset=2)
    .with_columns(pl.col(*CODES, "Text").fill_null(""),
                  pl.col("Belopp").str.replace(",", ".", literal=True).cast(pl.Decimal(18, 2)),
                  pl.col("Datum").str.slice(0, 7).alias("period"))
)


def codings(konteringar):
    """The verksamhet and slag of distinct konteringar."""
    table = pl.DataFrame(list(mapping.rows(rules)), schema=mapping.columns(), orient="row")
    matches = [
        pl.col(name).str.len_bytes().is_between(pl.col(f"{part}_count"), pl.col(f"{part}_longest"))
        & pl.col(name).str.slice(0, pl.col(f"{part}_count")).is_between(pl.col(f"{part}_low"), pl.col(f"{part}_high"))
        for name, part in zip(CODES, mapping.PARTS)
    ]
    by_class = pl.when(pl.col("Konto").str.starts_with("3")).then(pl.lit("intakt")).otherwise(pl.lit("kostnad"))
    return (
        konteringar.filter(~pl.col("Konto").str.slice(0, 1).is_in(["1", "2"])).lazy()
        .join(table.lazy(), how="cross").filter(*matches)
        .group_by(CODES).agg(pl.all().sort_by("number").first())
        .with_columns(pl.when(pl.col("slag") == "").then(by_class).otherwise(pl.col("slag")).alias("slag"))
        .select(*CODES, "verksamhet", "slag")
        .collect(engine="streaming")
    )


if job == "outcome":
    months = source.group_by(*CODES, "period").agg(pl.col("Belopp").sum()).collect(engine="streaming")
    totals = months.join(codings(months.select(CODES).unique()), on=CODES)
    keys = ["period", "verksamhet", "slag"]
    totals.group_by(keys).agg(-pl.col("Belopp").sum()).sort(keys).write_csv(output)
else:
    rows = source.collect(engine="streaming")
    coded = rows.lazy().join(codings(rows.select(CODES).unique()).lazy(), on=CODES, how="left")
    empty = pl.lit("")
    coded.select(
        pl.lit(ledger).alias("kalla"), "rad", "period", pl.col("Datum").alias("datum"),
        pl.lit("utfall").alias("scenario"), empty.alias("serie"), empty.alias("nummer"), pl.col("Konto").alias("konto"),
        pl.col("Ansvar").alias("ansvar"), pl.col("Vht").alias("vht"), empty.alias("aktivitet"),
        pl.col("Projekt").alias("projekt"), pl.col("Motpart").alias("motpart"), empty.alias("objekt"),
        pl.col("Belopp").alias("belopp"), pl.col("Text").alias("text"), pl.col("verksamhet").fill_null(""),
        pl.col("slag").fill_null(""),
    ).sink_csv(output)
