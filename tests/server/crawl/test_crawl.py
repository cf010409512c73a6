from __future__ import annotations

import gzip
import json
import threading
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from sidelight.crawl import Crawler, Tally
from sidelight.crawl.queue import PacedQueue
from sidelight.fetch import FetchPolicy
from sidelight.knowledge.publishers import Publishers
from sidelight.packs.claimreview import build_claimreview

TODAY = date(2026, 11, 20)
ETAG = '"v1"'


class Site:
    """A fact-checker on loopback: paths and what they answer, and what was asked of it."""

    def __init__(self) -> None:
        self.answers: dict[str, tuple[int, str | bytes]] = {}
        self.headers: dict[str, dict[str, str]] = {}
        """By path, beside or in place of what is sent always."""
        self.asked: list[str] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append(self.path)
                status, body = site.answers.get(self.path, (404, ""))
                if status == 200 and self.headers.get("If-None-Match") == ETAG:
                    status, body = 304, ""
                self.send_response(status)
                content = body if isinstance(body, bytes) else body.encode()
                kind = "text/html" if self.path.startswith("/check") else "text/plain"
                always = {"Content-Type": f"{kind}; charset=utf-8", "ETag": ETAG, "Content-Length": str(len(content))}
                for name, value in (always | site.headers.get(self.path, {})).items():
                    if value:
                        self.send_header(name, value)
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self._server.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self._thread = threading.Thread(target=self._server.serve_forever)
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def lists(self, *paths: str, modified: str = "2026-11-19") -> None:
        entries = "".join(
            f"<url><loc>{self.url}{path}</loc><lastmod>{modified}T08:00:00Z</lastmod></url>" for path in paths
        )
        self.answers["/map"] = 200, f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</urlset>'

    def checks(self, path: str, claim: str) -> None:
        review = {"@type": "ClaimReview", "claimReviewed": claim, "url": path, "author": {"name": "Checks"}}
        script = f'<script type="application/ld+json">{json.dumps(review)}</script>'
        self.answers[path] = 200, f'<html lang="en"><head>{script}</head><body><p>Long text.</p></body></html>'


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()
    yield made
    made.close()


def crawl(
    site: Site,
    folder: Path,
    *,
    on: date = TODAY,
    pages: tuple[str, ...] = (),
    publishers: tuple[str, ...] = ("127.0.0.1",),
    sleep: Callable[[float], None] = lambda seconds: None,
) -> Tally:
    crawler = Crawler(
        folder,
        Publishers(publishers),
        FetchPolicy(allow=frozenset({("127.0.0.1", site.port)})),
        today=on,
        queue=PacedQueue(clock=lambda: 0.0, sleep=sleep),
    )
    return crawler.run(
        [] if pages else [f"{site.url}/map"], [site.url + page for page in pages], lambda done, known: None
    )


def test_the_markup_of_listed_pages_makes_a_pack(site: Site, tmp_path: Path) -> None:
    site.lists("/check/moon", "/check/none")
    site.checks("/check/moon", "The moon is cheese")
    site.answers["/check/none"] = 200, "<html><body>About us</body></html>"
    tally = crawl(site, tmp_path / "crawl")
    assert tally.outcomes == {"with reviews": 1, "without reviews": 1}
    report = build_claimreview([tmp_path / "crawl"], tmp_path / "pack", "checks", retrieved=TODAY.isoformat())
    assert (report.read, report.used) == (1, 1)


def test_a_page_is_kept_without_its_text(site: Site, tmp_path: Path) -> None:
    site.lists("/check/moon")
    site.checks("/check/moon", "The moon is cheese")
    crawl(site, tmp_path)
    [kept] = tmp_path.glob("*.html")
    assert "Long text" not in kept.read_text(encoding="utf-8")
    assert 'lang="en"' in kept.read_text(encoding="utf-8")


def test_what_robots_txt_closes_is_not_asked(site: Site, tmp_path: Path) -> None:
    site.answers["/robots.txt"] = 200, "User-agent: *\nDisallow: /check/private"
    site.lists("/check/private/1", "/check/open")
    site.checks("/check/open", "An open claim")
    tally = crawl(site, tmp_path)
    assert tally.outcomes == {"closed by robots.txt": 1, "with reviews": 1}
    assert "/check/private/1" not in site.asked


def test_a_site_that_cannot_give_its_robots_txt_is_left_alone(site: Site, tmp_path: Path) -> None:
    site.answers["/robots.txt"] = 500, ""
    site.lists("/check/open")
    tally = crawl(site, tmp_path, pages=("/check/open",))
    assert tally.outcomes == {"closed by robots.txt": 1}
    assert "its robots.txt cannot be had: The site answered with status 500." in tally.notes[0]
    assert crawl(site, tmp_path).notes[1] == "A sitemap of 127.0.0.1 is closed by its robots.txt."


def test_a_second_crawl_asks_for_nothing_that_was_seen_lately(site: Site, tmp_path: Path) -> None:
    site.lists("/check/moon")
    site.checks("/check/moon", "The moon is cheese")
    crawl(site, tmp_path)
    site.asked.clear()
    assert crawl(site, tmp_path, on=TODAY + timedelta(days=3)).outcomes == {"unchanged": 1}
    assert "/check/moon" not in site.asked


def test_an_old_page_is_asked_whether_it_has_changed(site: Site, tmp_path: Path) -> None:
    site.lists("/check/moon", modified="2027-01-01")
    site.checks("/check/moon", "The moon is cheese")
    crawl(site, tmp_path)
    tally = crawl(site, tmp_path, on=TODAY + timedelta(days=60))
    assert tally.outcomes == {"unchanged": 1}
    assert site.asked.count("/check/moon") == 2
    assert len(list(tmp_path.glob("*.html"))) == 1


def test_a_line_broken_off_in_the_journal_costs_that_page_only(site: Site, tmp_path: Path) -> None:
    site.lists("/check/moon")
    site.checks("/check/moon", "The moon is cheese")
    crawl(site, tmp_path)
    journal = tmp_path / ".crawl.jsonl"
    journal.write_bytes(journal.read_bytes() + b'{"url":"http://half')
    site.checks("/check/sun", "The sun is cold")
    assert crawl(site, tmp_path, pages=("/check/moon", "/check/sun")).outcomes == {"unchanged": 1, "with reviews": 1}
    assert crawl(site, tmp_path, pages=("/check/moon", "/check/sun")).outcomes == {"unchanged": 2}


def test_a_review_whose_page_is_gone_is_withdrawn(site: Site, tmp_path: Path) -> None:
    site.lists("/check/moon", modified="2027-01-01")
    site.checks("/check/moon", "The moon is cheese")
    crawl(site, tmp_path)
    del site.answers["/check/moon"]
    assert crawl(site, tmp_path, on=TODAY + timedelta(days=60)).outcomes == {"gone": 1}
    assert list(tmp_path.glob("*.html")) == []


def test_a_page_that_is_listed_twice_is_asked_once(site: Site, tmp_path: Path) -> None:
    site.lists("/check/moon", "/check/moon")
    site.checks("/check/moon", "The moon is cheese")
    assert crawl(site, tmp_path).outcomes == {"with reviews": 1}


def test_sitemaps_are_asked_at_the_pace_of_pages(site: Site, tmp_path: Path) -> None:
    site.answers["/map"] = 200, f"<sitemapindex><sitemap><loc>{site.url}/deeper</loc></sitemap></sitemapindex>"
    site.answers["/deeper"] = 200, f"<urlset><url><loc>{site.url}/check/moon</loc></url></urlset>"
    site.checks("/check/moon", "The moon is cheese")
    waits: list[float] = []
    tally = crawl(site, tmp_path, sleep=waits.append)
    assert tally.outcomes == {"with reviews": 1}
    assert len(waits) == 3
    assert all(wait > 0.5 for wait in waits[1:])


def test_a_site_that_asks_for_quiet_gets_it(site: Site, tmp_path: Path) -> None:
    site.lists("/check/1", "/check/2", "/check/3")
    site.answers["/check/1"] = 429, ""
    tally = crawl(site, tmp_path)
    assert tally.outcomes == {"failed": 1, "left for later": 2}
    assert "2 pages wait" in tally.notes[0]


def test_other_publishers_are_not_visited(site: Site, tmp_path: Path) -> None:
    assert crawl(site, tmp_path, pages=("/check/1",), publishers=("checks.example",)).outcomes == {
        "not by a known publisher": 1
    }
    assert site.asked == []


def index(*addresses: str) -> str:
    return f"<sitemapindex>{''.join(f'<sitemap><loc>{one}</loc></sitemap>' for one in addresses)}</sitemapindex>"


def test_an_index_leads_to_its_sitemaps_and_no_deeper_than_three(site: Site, tmp_path: Path) -> None:
    site.answers["/map"] = 200, index(f"{site.url}/1")
    for depth in range(1, 5):
        site.answers[f"/{depth}"] = 200, index(f"{site.url}/{depth + 1}")
    assert crawl(site, tmp_path).outcomes == {}
    assert site.asked == ["/robots.txt", "/map", "/1", "/2", "/3"]


def test_a_sitemap_is_asked_once_however_often_it_is_listed(site: Site, tmp_path: Path) -> None:
    site.answers["/map"] = 200, index(*[f"{site.url}/map", f"{site.url}/other"] * 20)
    site.answers["/other"] = 200, index(f"{site.url}/map")
    assert crawl(site, tmp_path) == Tally()
    assert site.asked == ["/robots.txt", "/map", "/other"]


def test_sitemaps_of_strangers_are_not_asked(site: Site, tmp_path: Path) -> None:
    site.answers["/map"] = 200, index(f"http://localhost:{site.port}/other", "http://[bad/map", "map")
    crawl(site, tmp_path)
    assert site.asked == ["/robots.txt", "/map"]


def test_what_a_sitemap_lists_that_is_no_address_costs_nothing(site: Site, tmp_path: Path) -> None:
    site.lists("/check/moon", "/check/moon#top")
    listed = site.answers["/map"][1]
    assert isinstance(listed, str)
    broken = "".join(f"<url><loc>{one}</loc></url>" for one in ("http://[bad/", "javascript:1", "/check/moon"))
    site.answers["/map"] = 200, listed.replace("</urlset>", f"{broken}</urlset>")
    site.checks("/check/moon", "The moon is cheese")
    assert crawl(site, tmp_path).outcomes == {"with reviews": 1, "not by a known publisher": 3}


@pytest.mark.parametrize("kind", ["application/x-gzip", "application/octet-stream", ""])
def test_a_packed_sitemap_is_read(site: Site, tmp_path: Path, kind: str) -> None:
    site.lists("/check/moon")
    listed = site.answers["/map"][1]
    assert isinstance(listed, str)
    site.answers["/map"] = 200, gzip.compress(listed.encode())
    site.headers["/map"] = {"Content-Type": kind}
    site.checks("/check/moon", "The moon is cheese")
    assert crawl(site, tmp_path).outcomes == {"with reviews": 1}


def test_a_sitemap_may_be_a_list_of_addresses(site: Site, tmp_path: Path) -> None:
    site.answers["/map"] = 200, f"{site.url}/check/moon\r\n{site.url}/check/sun\n"
    site.checks("/check/moon", "The moon is cheese")
    assert crawl(site, tmp_path).outcomes == {"with reviews": 1, "gone": 1}


def test_a_sitemap_in_utf_16_is_read(site: Site, tmp_path: Path) -> None:
    listed = f"<?xml version='1.0' encoding='UTF-16'?><urlset><url><loc>{site.url}/check/moon</loc></url></urlset>"
    site.answers["/map"] = 200, listed.encode("utf-16")
    site.headers["/map"] = {"Content-Type": "application/xml"}
    site.checks("/check/moon", "The moon is cheese")
    assert crawl(site, tmp_path).outcomes == {"with reviews": 1}


def test_a_robots_txt_without_a_type_counts(site: Site, tmp_path: Path) -> None:
    site.answers["/robots.txt"] = 200, "User-agent: *\nDisallow: /check/private"
    site.headers["/robots.txt"] = {"Content-Type": ""}
    site.lists("/check/private", "/check/open")
    site.checks("/check/open", "An open claim")
    assert crawl(site, tmp_path).outcomes == {"closed by robots.txt": 1, "with reviews": 1}


def test_a_page_that_leads_to_another_site_says_nothing(site: Site, tmp_path: Path) -> None:
    site.lists("/check/moon", modified="2027-01-01")
    site.checks("/check/moon", "The moon is cheese")
    crawl(site, tmp_path, publishers=("127.0.0.1/check",))
    site.answers["/check/moon"] = 302, ""
    site.headers["/check/moon"] = {"Location": "/casino"}
    site.checks("/casino", "The moon is cheese")
    site.headers["/casino"] = {"Content-Type": "text/html"}
    later = TODAY + timedelta(days=60)
    assert crawl(site, tmp_path, on=later, publishers=("127.0.0.1/check",)).outcomes == {"moved to another site": 1}
    assert list(tmp_path.glob("*.html")) == []


def test_a_page_that_has_moved_is_kept_under_its_new_address(site: Site, tmp_path: Path) -> None:
    site.lists("/check/moon")
    site.answers["/check/moon"] = 301, ""
    site.headers["/check/moon"] = {"Location": "/check/the-moon"}
    site.checks("/check/the-moon", "The moon is cheese")
    assert crawl(site, tmp_path).outcomes == {"with reviews": 1}
    [kept] = tmp_path.glob("*.html")
    assert f'href="{site.url}/check/the-moon"' in kept.read_text(encoding="utf-8")


def test_files_that_are_no_pages_do_not_stop_the_crawl(site: Site, tmp_path: Path) -> None:
    papers = [f"/check/{n}.pdf" for n in range(15)]
    for paper in papers:
        site.answers[paper] = 200, "%PDF"
        site.headers[paper] = {"Content-Type": "application/pdf"}
    site.lists(*papers, "/check/moon")
    site.checks("/check/moon", "The moon is cheese")
    assert crawl(site, tmp_path).outcomes == {"not to be read as a page": 15, "with reviews": 1}
    assert crawl(site, tmp_path).outcomes == {"unchanged": 16}


def test_an_xhtml_page_that_names_its_encoding_is_read(site: Site, tmp_path: Path) -> None:
    site.lists("/check/moon")
    site.checks("/check/moon", "The moon is “cheese”")
    site.answers["/check/moon"] = 200, f"<?xml version='1.0' encoding='utf-8'?>\n{site.answers['/check/moon'][1]!s}"
    assert crawl(site, tmp_path).outcomes == {"with reviews": 1}


def test_sitemaps_that_ask_for_quiet_get_it(site: Site, tmp_path: Path) -> None:
    site.answers["/map"] = 200, index(*(f"{site.url}/{n}" for n in range(20)))
    site.answers["/0"] = 429, ""
    tally = crawl(site, tmp_path)
    assert site.asked == ["/robots.txt", "/map", "/0"]
    assert tally.notes[1] == "127.0.0.1 is left alone for now; 0 pages wait for the next run."


def test_why_pages_failed_is_told(site: Site, tmp_path: Path) -> None:
    site.lists("/check/1", "/check/2")
    site.answers |= {"/check/1": (500, ""), "/check/2": (500, "")}
    assert crawl(site, tmp_path).failures == {"The site answered with status 500.": 2}


def test_a_spoilt_line_of_the_journal_costs_nothing_else(site: Site, tmp_path: Path) -> None:
    site.lists("/check/moon")
    site.checks("/check/moon", "The moon is cheese")
    crawl(site, tmp_path)
    journal = tmp_path / ".crawl.jsonl"
    journal.write_bytes(b"\0\0\0\n" + journal.read_bytes())
    assert crawl(site, tmp_path).outcomes == {"unchanged": 1}


def test_a_sitemap_that_is_none_is_noted(site: Site, tmp_path: Path) -> None:
    site.answers["/map"] = 200, "<html></html>"
    assert crawl(site, tmp_path).notes == ["A sitemap of 127.0.0.1 cannot be read: no sitemap"]


def test_a_host_whose_pages_are_forgotten_is_not_asked_sooner() -> None:
    waits: list[float] = []
    queue = PacedQueue(clock=lambda: 0.0, sleep=waits.append)
    queue.put("https://a.example/1")
    queue.put("https://a.example/2")
    first = queue.take()
    assert first
    assert queue.drop("a.example") == ["https://a.example/2"]
    queue.rested(first, 5.0)
    queue.put("https://a.example/3")
    assert queue.take() == "https://a.example/3"
    assert waits == [0.0, 5.0]


def test_two_requests_to_a_host_lie_its_delay_apart() -> None:
    now, waits = [0.0], []

    def sleep(seconds: float) -> None:
        waits.append(seconds)
        now[0] += seconds

    queue = PacedQueue(clock=lambda: now[0], sleep=sleep)
    for url in ("https://a.example/1", "https://a.example/2", "https://b.example/1"):
        queue.put(url)
    taken = []
    while (next_one := queue.take()) is not None:
        taken.append(next_one)
        queue.rested(next_one, 5.0)
    assert taken == ["https://a.example/1", "https://b.example/1", "https://a.example/2"]
    assert waits == [0.0, 0.0, 5.0]
