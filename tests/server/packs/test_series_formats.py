from __future__ import annotations

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from sidelight.errors import KnowledgeError
from sidelight.packs.rows import Intake
from sidelight.packs.series import read_series
from tests.server.packs.test_series import INDEX

ONS = '"Title","AN INDEX"\n"CDID","ABCD"\n"Release date","16-09-2026"\n"Important notes",\n' + "\n".join(
    (
        '"2024","102.5"',
        '"2025","104.0"',
        '"2025 Q1","103.0"',
        '"2025 Q2","103.9"',
        '"2025 JAN","102.9"',
        '"2025 FEB","103.1"',
    )
)
EUROSTAT = (
    "freq,unit,coicop,geo\\TIME_PERIOD\t2025-01 \t2025-02 \t2025-03 \n"
    "M,I15,CP00,DE\t128.5 \t129.1 p\t: \nM,I15,CP00,FR\t1 \t2 \t3 \n"
)
WORLD_BANK = (
    '"Data Source","World Development Indicators",\n\n"Last Updated Date","2026-01-01",\n\n'
    '"Country Name","Country Code","Indicator Name","Indicator Code","2022","2023",\n'
    '"Korea, Rep.","KOR","Population, total","SP.POP.TOTL","51672569","51712619",\n'
    '"World","WLD","Population, total","SP.POP.TOTL","7950946801","8024997028",\n'
    '"Tuvalu","TUV","Population, total","SP.POP.TOTL","..","9816",\n"Last updated: 2026-01-01"\n'
)
BLS = (
    "series_id\tyear\tperiod\tvalue\tfootnote_codes\n"
    "CUUR0000SA0      \t2025\tM09\t     324.8\t\nCUUR0000SA0      \t2025\tM10\t     -\t\n"
    "CUUR0000SA0      \t2025\tM13\t     322.1\t\nCUUR0000SA0L1E   \t2025\tM09\t     330.5\t\n\n"
)


def read(folder: Path, content: str, format: str, code: str, frequency: str, place: str = "Atlantis"):
    (folder / "index.csv").write_text(
        f"{INDEX},format,code\nx,Name,unit,{frequency},{place},cpi,,0.1,2026-01,Office,https://example.org/,CC0-1.0,"
        f'file.txt,{format},"{code}"\n'
    )
    (folder / "file.txt").write_text(content)
    intake = Intake()
    found = {one.place: one.points for one in read_series(folder, intake)}
    assert [str(refusal) for refusal in intake.refused()] == []
    return found


@pytest.mark.parametrize(
    ("content", "format", "code", "frequency", "points"),
    [
        (ONS, "ons", "ABCD", "month", (("2025-01", 102.9), ("2025-02", 103.1))),
        (ONS, "ons", "ABCD", "quarter", (("2025-Q1", 103.0), ("2025-Q2", 103.9))),
        (ONS, "ons", "ABCD", "year", (("2024", 102.5), ("2025", 104.0))),
        (EUROSTAT, "eurostat", "M,I15,CP00,DE", "month", (("2025-01", 128.5), ("2025-02", 129.1))),
        (BLS, "bls", "CUUR0000SA0", "month", (("2025-09", 324.8),)),
        (BLS, "bls", "CUUR0000SA0", "year", (("2025", 322.1),)),
    ],
)
def test_a_series_is_read_as_its_office_publishes_it(
    tmp_path: Path, content: str, format: str, code: str, frequency: str, points: tuple[tuple[str, float], ...]
):
    assert read(tmp_path, content, format, code, frequency) == {"Atlantis": points}


def test_world_bank_countries_become_series_and_groups_do_not(tmp_path: Path):
    assert read(tmp_path, WORLD_BANK, "worldbank", "SP.POP.TOTL", "year", "*") == {
        "South Korea": (("2022", 51672569.0), ("2023", 51712619.0)),
        "Tuvalu": (("2023", 9816.0),),
    }


def test_one_country_of_the_world_bank_file(tmp_path: Path):
    assert list(read(tmp_path, WORLD_BANK, "worldbank", "SP.POP.TOTL", "year", "Tuvalu")) == ["Tuvalu"]


def test_the_database_of_the_cpi_package_is_read(tmp_path: Path):
    with closing(sqlite3.connect(tmp_path / "cpi.db")) as made:
        made.execute("CREATE TABLE indexes (series TEXT, year INTEGER, period TEXT, value REAL)")
        made.execute("INSERT INTO indexes VALUES ('CUUR0000SA0', 2025, 'M09', 324.8)")
        made.commit()
    index = f"{INDEX},format,code\nx,N,u,month,Atlantis,cpi,,0.1,2026-01,O,https://example.org/,CC0-1.0,cpi.db,bls,CUUR0000SA0"
    (tmp_path / "index.csv").write_text(index)
    [series] = read_series(tmp_path, Intake())
    assert series.points == (("2025-09", 324.8),)


DATA_SET = '"Title","AN INDEX","A RATE"\n"CDID","ABCD","EFGH"\n"2025 JAN","102.9","3.0"\n"2025 FEB","103.1",""\n'
DATABANK = (
    "Country Name,Country Code,Series Name,Series Code,2022 [YR2022],2023 [YR2023]\n"
    'Tuvalu,TUV,"Population, total",SP.POP.TOTL,..,9816\n\n\nData from database: World Development Indicators,,,,,\n'
)
OLD_EUROSTAT = "unit,coicop,geo\\time\t2025M02 \t2025M01 \nI15,CP00,DE\t129.1 p\t128.5 \n"


@pytest.mark.parametrize(
    ("content", "format", "code", "frequency", "points"),
    [
        (DATA_SET, "ons", "EFGH", "month", (("2025-01", 3.0),)),
        (DATABANK, "worldbank", "SP.POP.TOTL", "year", (("2023", 9816.0),)),
        (OLD_EUROSTAT, "eurostat", "I15,CP00,DE", "month", (("2025-01", 128.5), ("2025-02", 129.1))),
        ("\ufeff" + BLS.replace("\n", "\r\n"), "bls", "CUUR0000SA0", "month", (("2025-09", 324.8),)),
        (EUROSTAT + "\n\n", "eurostat", "M,I15,CP00,DE", "month", (("2025-01", 128.5), ("2025-02", 129.1))),
    ],
)
def test_other_forms_of_the_offices_are_read_too(
    tmp_path: Path, content: str, format: str, code: str, frequency: str, points: tuple[tuple[str, float], ...]
):
    assert read(tmp_path, content, format, code, frequency, "Tuvalu") == {"Tuvalu": points}


def test_a_gzipped_file_is_read_and_one_that_breaks_off_is_named(tmp_path: Path):
    index = f"{INDEX},format,code\nx,N,u,month,Atlantis,cpi,,0.1,2026-01,O,https://example.org/,CC0-1.0,file.tsv.gz,eurostat,"
    (tmp_path / "index.csv").write_text(f'{index}"M,I15,CP00,DE"')
    packed = gzip.compress(EUROSTAT.encode())
    (tmp_path / "file.tsv.gz").write_bytes(packed)
    [series] = read_series(tmp_path, Intake())
    assert dict(series.points) == {"2025-01": 128.5, "2025-02": 129.1}
    (tmp_path / "file.tsv.gz").write_bytes(packed[:40])
    with pytest.raises(KnowledgeError, match=r"file\.tsv\.gz cannot be read"):
        read_series(tmp_path, Intake())


def test_each_value_of_a_line_is_refused_by_itself(tmp_path: Path):
    read(tmp_path, EUROSTAT, "eurostat", "M,I15,CP00,DE", "month")
    index = (tmp_path / "index.csv").read_text()
    (tmp_path / "index.csv").write_text(index.replace(",month,", ",quarter,"))
    intake = Intake()
    assert read_series(tmp_path, intake) == []
    assert (intake.read, len(intake.refused())) == (4, 4)  # three values and the row of the index


@pytest.mark.parametrize(
    ("content", "format", "code", "frequency", "why"),
    [
        (ONS, "ons", "WXYZ", "month", "it holds ABCD"),
        (ONS.partition('"2025 JAN')[0], "ons", "ABCD", "month", "does not hold ABCD by month"),
        (EUROSTAT, "eurostat", "M,I15,CP00,IT", "month", "does not hold M,I15,CP00,IT"),
        ("hello\n", "eurostat", "x", "month", "not as eurostat publishes it"),
        ("", "eurostat", "x", "month", "does not name the dimensions"),
        ("", "bls", "x", "month", "it has no column series_id"),
        (
            EUROSTAT.replace("\t2 \t3 \n", "\t2"),
            "eurostat",
            "M,I15,CP00,FR",
            "month",
            "line 3 has 2 values for 3 periods",
        ),
        (BLS[:90], "bls", "CUUR0000SA0", "month", "line 3 is cut short"),
        (BLS, "bls", "", "month", "no code that says which series"),
        ('"2025 JAN","3.0"\n', "ons", "ABCD", "month", "no line CDID stands before its values"),
        (ONS + '\n"2025 M', "ons", "ABCD", "month", "unexpected end of data"),
        (DATA_SET, "ons", "WXYZ", "month", "it has no WXYZ"),
        (DATA_SET, "ons", "", "month", "it holds several series"),
        (WORLD_BANK.replace(',"..","9816"', ""), "worldbank", "SP.POP.TOTL", "year", "line 8 is cut short"),
        ("hello\n", "bls", "x", "month", "not as bls publishes it"),
        ("hello\n", "worldbank", "x", "year", "not as worldbank publishes it"),
        (WORLD_BANK, "worldbank", "SP.POP.TOTL", "month", "its values are by year"),
    ],
)
def test_a_file_in_another_form_is_named(
    tmp_path: Path, content: str, format: str, code: str, frequency: str, why: str
):
    with pytest.raises(KnowledgeError, match=why):
        read(tmp_path, content, format, code, frequency, "*" if format == "worldbank" else "Atlantis")
