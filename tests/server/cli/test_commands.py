from __future__ import annotations

import json
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sidelight.__main__ import main
from sidelight.crawl import Crawler

TEXT = "Angela Merkel spoke in Berlin. Merkel praised Tobias Quillfeather, a nurse from Leeds."

Outcome = tuple[int, str, str]
Run = Callable[..., Outcome]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], data_dir: Path) -> Run:
    """Runs a command in this process: (exit status, standard output, standard error)."""
    monkeypatch.setenv("SIDELIGHT_DATA_DIR", str(data_dir))
    monkeypatch.setenv("COLUMNS", "200")
    for name in ("HOST", "PORT", "WORKERS"):  # `serve` hands its options to worker processes in these
        monkeypatch.setenv(f"SIDELIGHT_{name}", "")
        monkeypatch.delenv(f"SIDELIGHT_{name}")

    def command(*arguments: str | Path) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["sidelight", *map(str, arguments)])
        status = 0
        try:
            main()
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else 1
        return status, *capsys.readouterr()

    return command


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_annotate_shows_cards_with_their_sources_and_what_got_none(run: Run, article: Path):
    status, out, _ = run("annotate", article, "--published", "2015-09-04")
    assert status == 0
    assert "Angela Merkel" in out
    assert "Chancellor of Germany since 22 November 2005" in out
    assert "https://" in out
    assert "“Tobias Quillfeather”" in out
    assert "starter (as of 2026-" in out


def test_annotate_writes_money_as_a_newspaper_does(run: Run, article: Path):
    article.write_text(
        "The ads call to mind Russian interference in the 2016 United States elections.", encoding="utf-8"
    )
    _, out, _ = run("annotate", article, "--published", "2024-10-18")
    assert ": $100,000  (2015-06 to 2017-05)" in out
    assert "comparison, resolved, " in out


def test_annotate_as_json_prints_the_answer_and_nothing_else(run: Run, article: Path):
    _, out, _ = run("annotate", article, "--published", "2015-09-04", "--json")
    answer = json.loads(out)
    assert answer["on"] == "2015-09-04"
    assert answer["cards"][0]["title"] == "Angela Merkel"


def test_annotate_reads_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch, article: Path):
    with article.open(encoding="utf-8") as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        status, out, _ = run("annotate", "-", "--published", "2015")
    assert (status, "Angela Merkel" in out) == (0, True)


def test_annotate_without_a_date_says_that_it_is_unknown(run: Run, article: Path):
    _, out, _ = run("annotate", article)
    assert "date of the article unknown" in out


@pytest.mark.parametrize(
    ("content", "arguments", "sentence"),
    [
        (b"", [], "is empty"),
        (b"\xff\xfe\x00", [], "is not UTF-8 text"),
        (TEXT.encode(), ["--published", "2024-02-31"], "is not a date"),
        (b"<!doctype html><title>x</title><p>Short.", [], "The page holds no article"),
    ],
)
def test_what_is_wrong_with_an_input_is_a_sentence(
    run: Run, tmp_path: Path, content: bytes, arguments: list[str], sentence: str
):
    path = tmp_path / "input"
    path.write_bytes(content)
    status, out, error = run("annotate", path, *arguments)
    assert status == 1
    assert sentence in error
    assert "Traceback" not in out + error


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("nowhere.txt", "cannot be read"),
        ("http://127.0.0.1/a", "may not be fetched"),
        ("http://localhost/", "may not be"),
    ],
)
def test_a_source_that_cannot_be_had_is_a_sentence(run: Run, source: str, sentence: str):
    status, _, error = run("annotate", source)
    assert status == 1
    assert sentence in error


def test_a_setting_that_cannot_be_is_named(run: Run, monkeypatch: pytest.MonkeyPatch, article: Path):
    monkeypatch.setenv("SIDELIGHT_PORT", "lots")
    status, _, error = run("annotate", article)
    assert status == 1
    assert "SIDELIGHT_PORT" in error


def test_a_server_is_not_opened_to_others_without_tokens(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("SIDELIGHT_DATABASE_URL", f"sqlite:///{tmp_path / 'empty.sqlite'}")
    status, _, error = run("serve", "--host", "0.0.0.0", "--port", "0")
    assert status == 1
    assert "sidelight token add" in error


def test_a_port_in_use_is_a_sentence(run: Run):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        status, _, error = run("serve", "--port", str(taken.getsockname()[1]))
    assert status == 1
    assert "--port" in error


def test_a_token_is_made_listed_and_removed(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("SIDELIGHT_DATABASE_URL", f"sqlite:///{tmp_path / 'tokens.sqlite'}")
    _, secret, _ = run("token", "add", "desk", "--scope", "read", "--days", "7")
    assert secret.startswith("sl_")
    _, listed, _ = run("token", "list")
    [row] = [line for line in listed.splitlines() if "desk" in line]
    assert secret.strip() not in listed
    token_id = row.strip("│ ").split()[0]
    assert run("token", "remove", token_id)[0] == 0
    assert run("token", "remove", token_id)[0] == 1
    assert run("token", "add", "desk", "--scope", "everything")[0] == 1


def test_a_newsrooms_table_is_built_installed_and_asked(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("SIDELIGHT_DATA_DIR", str(tmp_path / "data"))
    table = tmp_path / "councillors.csv"
    table.write_text(
        "key,name,title,of,from,known_until,url,checked_on\n"
        "tq,Tobias Quillfeather,Councillor,Leeds City Council,2012-05-03,2016-01-01,https://leeds.example/tq,2016-01-01\n"
        "xx,,,,,,,\n",
        encoding="utf-8",
    )
    status, built, error = run("pack", "build", "table", table, "--out", tmp_path / "councillors")
    assert status == 0, error
    assert "1 refused" in built
    assert "councillors.csv:3" in error
    assert run("pack", "add", tmp_path / "councillors")[0] == 0
    assert run("pack", "verify")[0] == 0
    assert "councillors" in run("pack", "list")[1]
    text = tmp_path / "a.txt"
    text.write_text("Councillor Tobias Quillfeather of Leeds City Council spoke.", encoding="utf-8")
    _, out, _ = run("annotate", text, "--published", "2015-09-04", "--json")
    assert [card["title"] for card in json.loads(out)["cards"] if card["kind"] == "person"] == ["Tobias Quillfeather"]
    assert run("pack", "remove", "councillors")[0] == 0


def test_every_refused_line_can_be_had(run: Run, tmp_path: Path):
    table = tmp_path / "people.csv"
    table.write_text("key,name,checked_on\nad,Ada,2026-01-01\n" + "x,,2026\n" * 30, encoding="utf-8")
    status, _, error = run("pack", "build", "table", table, "--out", tmp_path / "out", "--refused", tmp_path / "no.txt")
    assert status == 0, error
    assert "refused people.csv:3 and 29 more: name: missing in the first row" in error
    assert "All 30, line by line: " in error
    assert len((tmp_path / "no.txt").read_text(encoding="utf-8").splitlines()) == 30


def test_of_many_refusals_each_reason_is_told_once(run: Run, tmp_path: Path):
    hosts = [f"house{n}.example" for n in range(25)] + ["house24.example"] * 9
    reviews = [{"@type": "ClaimReview", "claimReviewed": "So it is", "url": f"https://{host}/"} for host in hosts]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, reviews)))
    status, _, error = run("pack", "build", "claimreview", tmp_path / "a.jsonl", "--out", tmp_path / "out")
    assert status == 1
    first, *_, others, total, _ = error.strip().splitlines()
    assert (
        first == "refused a.jsonl:25 and 9 more: publisher: house24.example is not on the list of known fact-checkers"
    )
    assert others == "refused for 5 other reasons: 5"
    assert total == "All 34, line by line: --refused FILE"


def test_a_damaged_pack_is_refused_with_the_reason(run: Run, tmp_path: Path, data_dir: Path):
    [sound] = [path.parent for path in (data_dir / "packs").glob("starter/*/pack.json")]
    damaged = tmp_path / "damaged"
    damaged.mkdir()
    for path in sound.iterdir():
        content = bytearray(path.read_bytes())
        if path.suffix == ".sqlite":
            content[len(content) // 2] ^= 1
        (damaged / path.name).write_bytes(content)
    status, _, error = run("pack", "verify", damaged)
    assert status == 1
    assert "knowledge.sqlite" in error


@pytest.fixture
def councillors(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A small pack, not yet installed, and a data folder of its own."""
    monkeypatch.setenv("SIDELIGHT_DATA_DIR", str(tmp_path / "data"))
    table = tmp_path / "councillors.csv"
    table.write_text("key,name,url,checked_on\ntq,Tobias Quillfeather,https://leeds.example/tq,2016-01-01\n", "utf-8")
    assert run("pack", "build", "table", table, "--out", tmp_path / "councillors")[0] == 0
    return tmp_path / "councillors"


def test_a_server_that_trusts_a_key_takes_what_it_signed(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, councillors: Path
):
    status, said, _ = run("pack", "keygen", tmp_path / "ours")
    assert status == 0
    assert f"SIDELIGHT_PACK_KEYS={tmp_path / 'ours.pub'}" in said
    monkeypatch.setenv("SIDELIGHT_PACK_KEYS", str(tmp_path / "ours.pub"))
    status, _, error = run("pack", "add", councillors)
    assert (status, "not signed" in error) == (1, True)
    assert run("pack", "sign", councillors, "--key", tmp_path / "ours.key")[0] == 0
    assert run("pack", "verify", councillors, "--key", tmp_path / "ours.pub")[1].endswith(": sound\n")
    assert run("pack", "add", councillors)[0] == 0
    assert run("pack", "verify")[0] == 0
    assert run("pack", "keygen", tmp_path / "theirs")[0] == 0
    status, _, error = run("pack", "verify", councillors, "--key", tmp_path / "theirs.pub")
    assert (status, "key not trusted" in error) == (1, True)


def test_a_pack_no_longer_trusted_is_not_opened(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, councillors: Path, article: Path
):
    assert run("pack", "add", councillors)[0] == 0
    run("pack", "keygen", tmp_path / "ours")
    monkeypatch.setenv("SIDELIGHT_PACK_KEYS", str(tmp_path / "ours.pub"))
    status, _, error = run("annotate", article)
    assert status == 1
    assert "The pack councillors is not signed" in error


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["add", "nowhere"], "does not exist"),
        (["add", "."], "is not a pack"),
        (["verify", "."], "is not a pack"),
        (["verify", ".", "--key", "none.pub"], "public key"),
        (["sign", ".", "--key", "none.key"], "is not a pack"),
        (["remove", "nothing"], "no pack nothing"),
        (["remove", "../starter"], "no pack ../starter"),
        (["keygen", "nowhere/ours"], "cannot be written"),
        (["build", "legislators", "nowhere.yaml", "--out", "x", "--as-of", "2026-01-01"], "does not exist"),
        (["build", "legislators", "other.txt", "--out", "x", "--as-of", "2026-01-01"], "other.txt"),
        (["build", "table", "other.txt", "--out", "x"], "other.txt"),
        (["build", "table", "binary", "--out", "x"], "binary"),
        (["build", "series", "other.txt", "--out", "x"], "is a file"),
        (["build", "series", ".", "--out", "x"], "index.csv"),
        (["build", "claimreview", "binary", "--out", "x"], "could be used"),
        (["build", "claimreview", "people.yaml", "--out", "other.txt/x"], ".x.encoded cannot be written"),
        (["crawl", "nowhere", "--out", "x"], "Set SIDELIGHT_CONTACT"),
        (["build", "wikidata", "binary", "--out", "x", "--processes", "1"], "could be used"),
        (["build", "wikidata", "binary", "--out", "other.txt"], "other.txt is no folder"),
        (["build", "table", "people.csv", "--out", "."], "not empty"),
        (["build", "table", "people.csv", "--out", "UPPER case"], "is no id for a pack"),
        (["build", "legislators", "people.yaml", "--out", "x", "--as-of", "2026-02-31"], "is not a date"),
        (["build", "claimreview", "people.csv", "--out", "x", "--retrieved", "soon"], "is not a date"),
    ],
)
def test_what_is_no_pack_and_no_input_is_a_sentence(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, arguments: list[str], sentence: str
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "other.txt").write_text("just words")
    (tmp_path / "binary").write_bytes(b"\x00\xff\xfe")
    (tmp_path / "people.yaml").write_text("[]")
    (tmp_path / "people.csv").write_text("key,name,url,checked_on\ntq,Mira Stone,https://x.example/,2016-01-01\n")
    status, _, error = run("pack", *arguments)
    assert status in {1, 2}
    assert sentence in error
    assert "Traceback" not in error
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize(
    ("contact", "arguments", "sentence"),
    [
        ("", ["addresses.txt", "--out", "x"], "Set SIDELIGHT_CONTACT"),
        ("our desk", ["addresses.txt", "--out", "x"], "SIDELIGHT_CONTACT: "),
        ("desk@news.example", ["checks.example/sitemap.xml", "--out", "x"], "an address begins with https://"),
        ("desk@news.example", ["addresses.txt", "--out", "addresses.txt"], "folder addresses.txt cannot be written"),
        ("desk@news.example", ["https://[checks/", "--out", "x"], "https://[checks/ is no address of a sitemap."),
        ("desk@news.example", ["addresses.txt", "--out", "x"], "--publisher SITE adds a site."),
    ],
)
def test_a_crawl_that_cannot_begin_says_why(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, contact: str, arguments: list[str], sentence: str
):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SIDELIGHT_CONTACT", contact)
    (tmp_path / "addresses.txt").write_text("https://stranger.example/1\n")
    _, _, error = run("pack", "crawl", *arguments)
    assert sentence in error
    assert "Traceback" not in error


def test_a_crawl_that_is_broken_off_tells_how_far_it_came(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    def interrupted(crawler: Crawler, *_: object) -> None:
        crawler.tally.outcomes["with reviews"] = 3
        raise KeyboardInterrupt

    monkeypatch.setenv("SIDELIGHT_CONTACT", "desk@news.example")
    monkeypatch.setattr(Crawler, "run", interrupted)
    status, out, error = run("pack", "crawl", "https://checks.example/map", "--out", tmp_path / "x")
    assert status
    assert "3 with reviews" in out
    assert "Broken off; the same command goes on from here." in error


def test_wikidata_is_built_with_an_account_of_every_line(run: Run, tmp_path: Path):
    human = {"P31": [{"mainsnak": {"snaktype": "value", "datavalue": {"value": {"id": "Q5"}}}}]}
    label = {"en": {"language": "en", "value": "Tobias Quillfeather"}}
    people = [{"id": "Q7100", "type": "item", "labels": label, "claims": human}, {"id": "Q7101", "type": "item"}]
    (tmp_path / "people.jsonl").write_text("".join(f"{json.dumps(one)}\n" for one in people), encoding="utf-8")
    command = ("pack", "build", "wikidata", tmp_path / "people.jsonl", "--out", tmp_path / "people", "--processes", "1")
    status, out, err = run(*command, "--as-of", "2026-06-15")
    assert status == 0
    assert "1 people, 0 events of 2 lines read" in out
    assert "1 items that are neither person nor event" in err
    status, _, err = run(*command, "--as-of", "soon")
    assert status == 1
    assert "--as-of" in err
