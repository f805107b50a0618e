"""DuckDB on two threads: duckdb_job.py outcome|normalize LEDGER MAPPING OUTPUT.

Its parallel CSV reader parses the decimal comma into exact decimals; the rules are joined with the distinct konteringar
only.
"""
import csv
import os
import sys

import duckdb

import mapping

TEXTS = ["Datum", "Serie", "Ver", "Konto", "Ansvar", "Vht", "Projekt", "Motpart"]
CODES = ["Konto", "Ansvar", "Vht", "Projekt", "Motpart"]

job, ledger, rules, output = sys.argv[1:]
connection = duckdb.connect()
connection.execute("SET threads = 2")
types = ", ".join(f"'{name}': 'VARCHAR'" for name in TEXTS) + ", 'Belopp': 'DECIMAL(18,2)', 'Text': 'VARCHAR'"
source = f"""read_csv('{ledger}', delim=';', header=true, quote='"', escape='"', auto_detect=false,
    decimal_separator=',', columns={{{types}}})"""
codes = ", ".join(f"coalesce({name}, '') AS {name}" for name in CODES)


def make_rules():
    path = output + ".rules.csv"
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([mapping.columns(), *mapping.rows(rules)])
    kinds = {name: "INTEGER" if name == "number" or name.endswith(("_count", "_longest")) else "VARCHAR"
             for name in mapping.columns()}
    connection.execute(f"CREATE TABLE rule AS FROM read_csv('{path}', header=true, columns={kinds}, nullstr='-')")
    os.remove(path)


def make_codings(table):
    """The verksamhet and slag of each distinct kontering of a table."""
    make_rules()
    matches = " AND ".join(
        f"length({name}) BETWEEN {part}_count AND {part}_longest"
        f" AND left({name}, {part}_count) BETWEEN {part}_low AND {part}_high"
        for name, part in zip(CODES, mapping.PARTS))
    connection.execute(f"""
        CREATE TABLE coding AS
        SELECT {', '.join(CODES)}, arg_min(verksamhet, number) AS verksamhet,
            CASE WHEN arg_min(slag, number) <> '' THEN arg_min(slag, number)
                WHEN left(any_value(Konto), 1) = '3' THEN 'intakt' ELSE 'kostnad' END AS slag
        FROM (SELECT DISTINCT {', '.join(CODES)} FROM {table} WHERE left(Konto, 1) NOT IN ('1', '2'))
        JOIN rule ON {matches} GROUP BY ALL""")


if job == "normalize":
    connection.execute(f"""
        CREATE TABLE ledger AS SELECT * REPLACE ({codes}), row_number() OVER () + 1 AS rad FROM {source}""")
    make_codings("ledger")
    connection.execute(f"""
        COPY (SELECT '{ledger}' AS kalla, rad, Datum[:7] AS period, Datum AS datum, 'utfall' AS scenario, '' AS serie,
                '' AS nummer, Konto AS konto, Ansvar AS ansvar, Vht AS vht, '' AS aktivitet, Projekt AS projekt,
                Motpart AS motpart, '' AS objekt, Belopp AS belopp, Text AS text,
                coalesce(verksamhet, '') AS verksamhet, coalesce(slag, '') AS slag
            FROM ledger LEFT JOIN coding USING ({', '.join(CODES)}))
        TO '{output}' (HEADER, DELIMITER ',')""")
else:
    connection.execute(f"""
        CREATE TABLE month AS
        SELECT {codes}, Datum[:7] AS period, sum(Belopp) AS belopp FROM {source} GROUP BY ALL""")
    make_codings("month")
    query = f"""SELECT period, verksamhet, slag, -sum(belopp) AS belopp
        FROM month JOIN coding USING ({', '.join(CODES)}) GROUP BY ALL ORDER BY ALL"""
    connection.execute(f"COPY ({query}) TO '{output}' (HEADER, DELIMITER ',')")
