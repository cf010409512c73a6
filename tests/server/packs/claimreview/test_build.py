from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from sidelight.knowledge.pack import open_pack
from sidelight.knowledge.publishers import Publishers
from sidelight.packs.claimreview import build_claimreview
from sidelight.packs.claimreview.files import Found, read_reviews
from sidelight.packs.report import BuildReport
from sidelight.packs.vectors import ENCODING


def review(claim: str, page: str = "https://checks.example/1", **more: Any) -> dict[str, Any]:
    return {"@type": "ClaimReview", "claimReviewed": claim, "url": page, "author": {"name": "Checks"}, **more}


def build(folder: Path, **files: Any) -> tuple[BuildReport, list[str]]:
    """Files by name with "__" for the dot; anything but text is written as JSON."""
    inputs = folder / "in"
    inputs.mkdir()
    for name, content in files.items():
        text = content if isinstance(content, str) else json.dumps(content)
        (inputs / name.replace("__", ".")).write_text(text, encoding="utf-8")
    report = build_claimreview([inputs], folder / "out", "checks", retrieved="2026-11-01")
    return report, [str(refusal) for refusal in report.refused]


def test_every_form_of_file_is_read(tmp_path: Path) -> None:
    page = f"""<html lang="en"><head><link rel="canonical" href="https://checks.example/page">
        <script type="application/ld+json">{json.dumps(review("Of a page", "/4"))}</script></head></html>"""
    feed = {"@type": "DataFeed", "dataFeedElement": [{"item": [review("Of a feed", "https://checks.example/3")]}]}
    lines = "\n".join(json.dumps(review(f"Of line {n}", f"https://checks.example/l{n}")) for n in (1, 2))
    report, refused = build(tmp_path, a__jsonl=lines, b__json=feed, c__html=page, d__jsonld=[review("Of a document")])
    assert (report.read, report.used, refused) == (5, 5, [])
    pack = open_pack(tmp_path / "out")
    assert pack.reviews is not None
    [[(found, _)]] = pack.reviews.similar(["page"], 1)
    assert (found.url, found.language) == ("https://checks.example/4", "en")
    assert pack.manifest.as_of == "2026-11-01"


def test_records_in_are_reviews_and_refusals_with_reasons(tmp_path: Path) -> None:
    feed = {"dataFeedElement": [{"item": None}, {"item": [review("It is kept"), review("")]}]}
    first, again = json.dumps(review("Kept too", "https://checks.example/2")), json.dumps(review("It is kept"))
    lines = f'{first}\n\n{{"broken": \n{again}\n'
    report, refused = build(tmp_path, feed__json=feed, lines__jsonl=lines, notes__txt="hello", broken__html="")
    assert (report.read, report.used) == (8, 2)
    assert [line.partition(": ")[0] for line in refused] == [
        "broken.html:1",
        "feed.json:1",
        "feed.json:2",
        "lines.jsonl:3",
        "lines.jsonl:4",
        "notes.txt:1",
    ]
    assert "holds no ClaimReview" in refused[1]
    assert "claimReviewed: missing" in refused[2]
    assert "no valid JSON" in refused[3]
    assert "there already" in refused[4]


def test_a_placeholder_on_every_page_is_refused(tmp_path: Path) -> None:
    lines = [review("Alegação revisada", f"https://checks.example/{n}") for n in range(20)]
    report, refused = build(tmp_path, a__jsonl="\n".join(map(json.dumps, lines)))
    assert report.used == 0
    assert "a placeholder: Checks has the same claim on 20 pages" in refused[0]


def test_a_review_from_the_future_is_refused(tmp_path: Path) -> None:
    _, [refused] = build(tmp_path, a__json=review("It is Early", datePublished="2091-01-01"))
    assert "lies after the day on which it was fetched" in refused


def test_a_review_of_today_may_come_from_where_it_is_tomorrow(tmp_path: Path) -> None:
    lines = [review("It is Early", datePublished="2026-11-02"), review("Too early", datePublished="2026-11-03")]
    _, refused = build(tmp_path, a__jsonl="\n".join(map(json.dumps, lines)))
    assert refused == ["a.jsonl:2: date: 2026-11-03 lies after the day on which it was fetched"]


def test_a_month_of_fetching_is_over_on_its_last_day(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps(review("Late in the month", datePublished="2026-11-30")))
    report = build_claimreview([tmp_path / "a.json"], tmp_path / "out", "checks", retrieved="2026-11")
    assert report.refused == ()


def test_of_reviews_of_one_claim_on_one_page_the_newest_counts(tmp_path: Path) -> None:
    lines = [
        review("The moon is cheese", "https://checks.example/moon", datePublished="2024-03-05", reviewRating="Wrong"),
        review("The moon is cheese", "https://checks.example/moon", datePublished="2024-06-01", reviewRating="Mixed"),
        review("The moon is cheese", "https://checks.example/moon", reviewRating="No date"),
    ]
    report, refused = build(tmp_path, a__jsonl="\n".join(map(json.dumps, lines)))
    assert report.used == 1
    assert [line.partition(": ")[0] for line in refused] == ["a.jsonl:1", "a.jsonl:3"]
    assert refused[0].endswith("there already: the same claim on the same page, checked anew on 2024-06-01")
    pack = open_pack(tmp_path / "out")
    assert pack.reviews is not None
    [[(found, _)]] = pack.reviews.similar(["moon cheese"], 1)
    assert found.rating == "Mixed"


def test_a_page_is_one_under_all_of_its_addresses(tmp_path: Path) -> None:
    pages = ("https://checks.example/moon", "http://www.checks.example/moon/", "https://checks.example/moon?utm_source=a",
             "https://checks.example/moon#top", "https://checks.example/moon?gclid=1", "https://checks.example/moon/?",
             "https://checks.example/moon?page=2")  # fmt: skip
    lines = [review("The moon is cheese", page) for page in pages]
    report, refused = build(tmp_path, a__jsonl="\n".join(map(json.dumps, lines)))
    assert report.used == 2
    assert all("there already" in line for line in refused)


def test_what_is_refused_takes_no_other_with_it(tmp_path: Path) -> None:
    """Nor a review from the future, nor those of a stranger under a known name."""
    mine = review("The moon is cheese", "https://checks.example/moon", datePublished="2024-03-05")
    others = [review("The moon is cheese", f"https://stranger.example/{n}") for n in range(9)]
    lines = [mine | {"datePublished": "2031-01-01"}, mine, *others]
    (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, lines)))
    report = build_claimreview(
        [tmp_path / "in.jsonl"],
        tmp_path / "out",
        "checks",
        retrieved="2026-11-01",
        publishers=Publishers(["checks.example"]),
    )
    assert report.used == 1
    assert not any("there already" in one.reason or "placeholder" in one.reason for one in report.refused)


def test_deep_nesting_is_a_refusal(tmp_path: Path) -> None:
    _, [refused] = build(tmp_path, a__jsonl="[" * 100_000)
    assert "no valid JSON" in refused


def test_reviews_by_others_than_known_publishers_are_refused(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(
        "\n".join(
            json.dumps(review("A claim", page)) for page in ("https://checks.example/1", "https://rumours.example/2")
        )
    )
    publishers = Publishers(["checks.example"])
    report = build_claimreview(
        [tmp_path / "in.jsonl"], tmp_path / "out", "checks", retrieved="2026-11-01", publishers=publishers
    )
    [refused] = report.refused
    assert (report.used, refused.reason) == (1, "publisher: rumours.example is not on the list of known fact-checkers")


def test_the_name_of_a_known_fact_checker_cannot_be_borrowed(tmp_path: Path) -> None:
    page = "https://fullfact.org.rumours.example/moon/"
    build(tmp_path, a__json=review("The moon is cheese", page, author={"name": "full fact"}))
    pack = open_pack(tmp_path / "out")
    assert pack.reviews is not None
    [found] = pack.reviews.similar(["moon cheese"], 5)
    assert {one.publisher for one, _ in found} == {"fullfact.org.rumours.example"}


def test_a_newsrooms_own_table_is_taken_and_its_bad_rows_named(tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text(
        "claim,publisher,url,date,rating\n"
        "The bridge cost 3 million,Evening Post,https://post.example/1,2026-02-01,Mostly right\n"
        ",Evening Post,https://post.example/2,2 Feb 2026,Wrong\n"
        "The bridge is long,Evening Post,http://archive.post.example:8080/3,2026,Right\n"
        "The bridge is old,Evening Post,javascript:history(4),2026,Right\n"
    )
    report = build_claimreview(
        [tmp_path / "own.csv"], tmp_path / "out", "own", retrieved="2026-11-01", publishers=Publishers([])
    )
    assert (report.read, report.used) == (4, 2)
    assert [str(refusal) for refusal in report.refused] == [
        "own.csv:3: claim: missing or empty; date: “2 Feb 2026” is no date (YYYY, YYYY-MM or YYYY-MM-DD)",
        "own.csv:5: url: missing, or relative where the page's address is not known",
    ]


def test_a_feed_that_breaks_off_gives_what_came_before(tmp_path: Path) -> None:
    item = json.dumps({"item": [review("It is kept")]})
    (tmp_path / "feed.json").write_text(f'{{"@type": "DataFeed", "dataFeedElement": [{item}, {{"item":')
    report = build_claimreview([tmp_path / "feed.json"], tmp_path / "out", "feed", retrieved="2026-11-01")
    assert report.used == 1
    assert "cannot be read" in report.refused[0].reason


def test_a_build_that_was_broken_off_goes_on_where_it_stopped(tmp_path: Path) -> None:
    inputs = tmp_path / "in.jsonl"
    lines = [review(f"The mayor keeps {n} cats", f"https://checks.example/{n}") for n in range(600)]
    inputs.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")

    def killed(stage: str, done: int) -> None:
        if stage == ENCODING:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build_claimreview([inputs], tmp_path / "out", "checks", retrieved="2026-11-01", progress=killed)
    assert [path.name for path in tmp_path.iterdir() if path != inputs] == [".out.encoded"]
    left = (tmp_path / ".out.encoded").stat().st_size
    assert left
    # Nothing that is there already is encoded again: the file grows by the rest alone.
    kept = (tmp_path / ".out.encoded").rename(tmp_path / "kept")
    build_claimreview([inputs], tmp_path / "out", "checks", retrieved="2026-11-01", encoded=kept)
    assert kept.stat().st_size * 512 == left * 600
    again = build_claimreview([inputs], tmp_path / "again", "checks", retrieved="2026-11-01", encoded=kept)
    assert kept.stat().st_size * 512 == left * 600
    assert again.used == 600
    assert sorted(path.name for path in tmp_path.iterdir()) == ["again", "in.jsonl", "kept", "out"]


def test_nothing_but_the_pack_is_left(tmp_path: Path) -> None:
    build(tmp_path, a__json=review("It is kept"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "out"]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.jsonl", b"", "holds no record"),
        ("a.json", b"", "cannot be read"),
        ("a.html", b"<p>No markup", "holds no ClaimReview"),
        ("a.html", bytes(range(256)), "a.html:1"),
        ("a.csv", b"", "lacks the column claim"),
        ("a.csv", b"https://checks.example/1,It is so,x\n", "unknown column"),
        ("a.csv", b"claim,publisher,url\nCaf\xe9,Me,https://checks.example/1\n", "not in UTF-8"),
        ("a.json", b'{"dataFeedElement": [{"item": null}, ', "no valid JSON after element 1 of the feed"),
        ("a.json", b'{"dataFeedElement": 3}', "holds no ClaimReview"),
        ("a.json", b"null", "holds no ClaimReview"),
        ("a.zip", b"PK", "unknown kind: .zip; known are .jsonl"),
        ("a.csv.gz", gzip.compress(b"claim,publisher,url\n"), "unknown kind: .gz"),
        ("a.json.gz", gzip.compress(b"[1, 2, 3]")[:-9], "cannot be read"),
        ("a", b"", "unknown kind: no suffix"),
    ],
)
def test_an_odd_file_is_refused_in_one_line(name: str, content: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    report = build_claimreview([tmp_path / name], tmp_path / "out", "checks", retrieved="2026-11-01")
    reasons = [str(one) for one in report.refused]
    assert said in reasons[-1]
    assert "\n" not in reasons[-1]
    assert (report.read, report.used) == (len(reasons), 0)


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    _, refused = build(tmp_path)
    assert refused == ["in:1: an empty folder"]


ACCENTED = review("L’été est “froid”", "https://checks.example/1")
SCRIPT = '<html><head>{}<script type="application/ld+json">{}</script></head></html>'


def markup(head: str = "") -> str:
    return SCRIPT.format(head, json.dumps(ACCENTED, ensure_ascii=False))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html", markup().encode()),
        ("a.html", markup().encode("utf-8-sig")),
        ("a.html", markup().encode("utf-16")),
        ("a.html", markup().encode("windows-1252")),
        ("a.html", markup('<meta charset="iso-8859-1">').encode("windows-1252")),
        ("a.html", markup('<meta charset="x-mac-roman">').encode("mac-roman")),
        ("a.html", markup('<meta charset="iso-8859-1">').encode()),
        ("a.html", ('<?xml version="1.0" encoding="UTF-8"?>' + markup()).encode()),
        ("a.json", json.dumps(ACCENTED, ensure_ascii=False).encode("utf-8-sig")),
        ("a.json", json.dumps(ACCENTED, ensure_ascii=False).encode("utf-16")),
        ("a.jsonl", json.dumps(ACCENTED, ensure_ascii=False).encode("windows-1252")),
        ("a.json", json.dumps({"dataFeedElement": [{"item": ACCENTED}]}, ensure_ascii=False).encode("utf-8-sig")),
        ("a.json", json.dumps({"dataFeedElement": [{"item": ACCENTED}]}, ensure_ascii=False).encode("windows-1252")),
    ],
)
def test_text_is_read_in_the_encoding_it_is_in(name: str, content: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    [found] = read_reviews([tmp_path / name])
    assert isinstance(found, Found)
    assert found.review.claim == ACCENTED["claimReviewed"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.json.gz", gzip.compress(json.dumps(ACCENTED).encode())),
        ("a.jsonl.gz", gzip.compress(json.dumps(ACCENTED).encode())),
        ("a.html.gz", gzip.compress(markup().encode())),
        ("feed.json.gz", gzip.compress(json.dumps({"dataFeedElement": [{"item": ACCENTED}]}).encode())),
        ("stored-as-it-came.json", gzip.compress(json.dumps(ACCENTED).encode())),
        ("no-suffix", markup().encode()),
        ("page.php", b"\n<!DOCTYPE HTML>" + markup().encode()),
        ("a.txt", json.dumps(ACCENTED).encode()),
        ("a.json", json.dumps([{"dataFeedElement": [{"item": ACCENTED}]}]).encode()),
    ],
)
def test_packed_and_oddly_named_files_are_read(name: str, content: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    [found] = read_reviews([tmp_path / name])
    assert isinstance(found, Found)
    assert found.review.claim == ACCENTED["claimReviewed"]


@pytest.mark.parametrize("kind", ["application/ld+json; charset=utf-8", "Application/LD+JSON", " application/ld+json "])
def test_a_script_of_structured_data_is_known_by_its_type(kind: str, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(markup().replace("application/ld+json", kind), encoding="utf-8")
    [found] = read_reviews([tmp_path / "a.html"])
    assert isinstance(found, Found)


def test_the_scripts_of_a_page_are_one_document(tmp_path: Path) -> None:
    """Others than those with reviews are not counted, but what they hold may be named."""
    scripts = [
        '{"@type": "BreadcrumbList"}',
        "{broken: but of no interest}",
        json.dumps(review("The moon is cheese", "/moon", author={"@id": "#house"})),
        '{"@id": "#house", "@type": "Organization", "name": "House of Checks"}',
        '{"@type": "ClaimReview", "claimReviewed": "It said "no" twice", "url": "/no"}',
    ]
    written = "".join(f'<script type="application/ld+json">{script}</script>' for script in scripts)
    addresses = '<link rel="Canonical" href="/moon"><meta property="og:url" content="https://checks.example/moon">'
    (tmp_path / "a.html").write_text(f"<html><head>{addresses}{written}</head></html>")
    broken, found = read_reviews([tmp_path / "a.html"])
    assert str(broken).startswith("a.html:5: no valid JSON")
    assert isinstance(found, Found)
    assert (found.review.publisher, found.review.url) == ("House of Checks", "https://checks.example/moon")


def test_a_table_is_cleaned_like_markup(tmp_path: Path) -> None:
    claim = "\u202e<b>The</b> bridge\nis &quot;old&quot;"
    (tmp_path / "own.csv").write_text(
        f'claim,rating,publisher,url\n"{claim}",<i>Wrong</i>,Post,https://post.example/1\n'
        f"{'x' * 9000},Wrong,Post,https://post.example/2\n",
        encoding="utf-8",
    )
    found, refused = read_reviews([tmp_path / "own.csv"])
    assert isinstance(found, Found)
    assert (found.review.claim, found.review.rating) == ('The bridge is "old"', "Wrong")
    assert str(refused) == "own.csv:4: claim: 9,000 characters are no claim"


def test_the_columns_of_a_table_may_be_capitalised(tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text("URL; Publisher ;Claim\nhttps://post.example/1;Post;The bridge is old\n")
    [found] = read_reviews([tmp_path / "own.csv"])
    assert isinstance(found, Found)
    assert found.review.claim == "The bridge is old"


def test_a_long_script_does_not_hide_those_behind_it(tmp_path: Path) -> None:
    article = f'<script type="application/ld+json">{json.dumps({"articleBody": "z" * 11_000_000})}</script>'
    (tmp_path / "a.html").write_text(markup(article), encoding="utf-8")
    [found] = read_reviews([tmp_path / "a.html"])
    assert isinstance(found, Found)
