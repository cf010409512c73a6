"""Fact-checks of claims, from a peer that answers as the Google Fact Check Tools do."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator, Sequence

import numpy as np
import pytest

from sidelight.embed import DIMENSIONS, Array
from sidelight.errors import SourceBusy
from sidelight.kinds.claim.found import Asked
from sidelight.kinds.claim.reviews import look_up
from sidelight.knowledge.base import Coverage, FactChecksByMeaning, WasChecked, WhoIs
from sidelight.knowledge.publishers import known_publishers
from sidelight.live import open_factcheck_tools
from sidelight.live.factcheck_tools import FactCheckTools
from sidelight.live.factcheck_tools.found import EmbeddedFound, FoundReviews, ReviewVectors
from sidelight.live.factcheck_tools.words import MOST_WORDS, search_words
from sidelight.live.source import Report
from sidelight.model import ClaimReview
from sidelight.store import Store
from tests.server.live.peer import BAD_KEY, MALFORMED, QUOTA, Peer, Reply, fact_check, reply

KEY = "the-operators-secret-key"
CLAIM = "The bridge at Quarrow cost the county 40 million crowns."
CHECK = fact_check(
    "Quarrow bridge cost the county 40 million crowns", "Mostly false", "https://checks.example.org/quarrow-bridge/"
)


@pytest.fixture
def opened(peer: Peer, store: Store) -> Iterator[Callable[[], FactCheckTools]]:
    peer.claims = [CHECK]
    made: list[FactCheckTools] = []

    def open_() -> FactCheckTools:
        made.append(open_factcheck_tools(peer.url, KEY, known_publishers(["checks.example.org"]), 600, store, 7))
        return made[-1]

    yield open_
    for one in made:
        one.close()


@pytest.fixture
def source(opened: Callable[[], FactCheckTools]) -> FactCheckTools:
    return opened()


def ask(source: FactCheckTools, *claims: str, private: bool = False, seconds: float = 5) -> Report:
    questions = [WasChecked(claim) for claim in claims or (CLAIM,)]
    return source.ask(questions, time.monotonic() + seconds, private=private)


def reviews(report: Report, claim: str = CLAIM) -> list[ClaimReview]:
    if report.found is None:
        return []
    assert isinstance(report.found, FoundReviews)
    return [review for review, _ in report.found.similar([claim], 10)[0]]


def test_a_published_check_is_told_of_in_its_publishers_words(source: FactCheckTools):
    report = ask(source)
    [review] = reviews(report)
    assert report.failure is None
    assert review == ClaimReview(
        claim="Quarrow bridge cost the county 40 million crowns",
        claimant="Somebody",
        rating="Mostly false",
        publisher="checks.example.org",
        headline="Quarrow bridge cost the county 40 million crowns",
        url="https://checks.example.org/quarrow-bridge/",
        date="2022-03-01",
        language="en",
    )
    assert isinstance(report.found, FoundReviews)
    # The newest that was found for these words is not the newest of the source.
    assert report.found.coverage() == Coverage(source.name, None, 1)


def test_a_claim_is_asked_for_by_some_of_its_words(source: FactCheckTools, peer: Peer):
    ask(source)
    assert peer.queries("query") == ["bridge Quarrow cost county 40 million crowns"]
    assert peer.queries("languageCode") == ["en"]
    assert peer.queries("key") == [KEY]


def test_nothing_found_says_that_it_was_asked(source: FactCheckTools, peer: Peer):
    peer.claims = []
    report = ask(source)
    assert reviews(report) == []
    assert isinstance(report.found, FoundReviews)
    assert report.found.coverage().count == 0


def test_what_is_known_already_is_not_asked_again(opened: Callable[[], FactCheckTools], peer: Peer):
    first = reviews(ask(opened()))
    assert reviews(ask(opened())) == first
    assert len(peer.asked) == 1


def test_the_store_does_not_hold_the_claim(source: FactCheckTools, store: Store, peer: Peer):
    peer.claims = []
    ask(source)
    with store.engine.connect() as connection:
        [row] = connection.exec_driver_sql("SELECT * FROM live_lookup").fetchall()
    assert "quarrow" not in repr(row).lower()


def test_in_private_no_words_of_a_claim_leave(source: FactCheckTools, peer: Peer, store: Store):
    assert ask(source, private=True) == Report()
    assert peer.asked == []
    with store.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM live_lookup").scalar() == 0


def test_names_are_none_of_its_business(source: FactCheckTools, peer: Peer):
    assert source.ask([WhoIs("Jane Roe", frozenset(), "")], time.monotonic() + 1, private=False) == Report()
    assert peer.asked == []


@pytest.mark.parametrize(
    "mood",
    [QUOTA, BAD_KEY, MALFORMED, reply(200, [1]), Reply(body=b'{"claims": ["\xff"]}'), Reply(after_s=1), Reply(500)],
)
def test_a_source_in_a_bad_mood_costs_its_reviews_and_says_so(source: FactCheckTools, peer: Peer, mood: Reply):
    peer.always = mood
    report = ask(source, seconds=0.4)
    assert reviews(report) == []
    assert report.failure is not None
    assert not any(word in str(report.failure) for word in (KEY, "4711", "uarrow"))


def fault(code: int, status: str, **reasons: list[dict[str, str]]) -> Reply:
    return reply(code, {"error": {"code": code, "message": "API key of project 4711", "status": status} | reasons})


INFO = {"@type": "type.googleapis.com/google.rpc.ErrorInfo", "domain": "googleapis.com"}


@pytest.mark.parametrize(
    ("mood", "told", "busy"),
    [
        (QUOTA, "The quota of its key is used up.", True),
        (fault(429, "RESOURCE_EXHAUSTED", details=[INFO | {"reason": "RATE_LIMIT_EXCEEDED"}]), "quota", True),
        (fault(403, "", errors=[{"domain": "usageLimits", "reason": "dailyLimitExceeded"}]), "quota", True),
        (
            fault(400, "INVALID_ARGUMENT", details=[INFO | {"reason": "API_KEY_INVALID"}]),
            "It does not accept the key (API_KEY_INVALID).",
            False,
        ),
        (
            fault(403, "PERMISSION_DENIED", details=[{"links": "…"}, INFO | {"reason": "SERVICE_DISABLED"}]),
            "Its API is not switched on for the key.",
            False,
        ),
        (fault(400, "INVALID_ARGUMENT"), "It answered with the error INVALID_ARGUMENT.", False),
        (fault(403, "of project 4711"), "It answered with the error 403.", False),
        (reply(200, {"error": {"code": "of project 4711"}}), "It answered with an error.", False),
        (reply(400, {"error": "of project 4711"}), "It answered with status 400.", False),
        (Reply(302, b"", (("Location", "https://elsewhere.example/"),)), "It answered with status 302.", False),
    ],
)
def test_what_is_wrong_is_told_in_a_sentence(source: FactCheckTools, peer: Peer, mood: Reply, told: str, busy: bool):
    peer.always = mood
    failure = ask(source).failure
    assert told in str(failure)
    assert "4711" not in str(failure)
    assert isinstance(failure, SourceBusy) is busy
    assert len(peer.asked) == 1


def test_a_server_that_fails_in_json_is_asked_again(source: FactCheckTools, peer: Peer):
    peer.moods = [fault(503, "UNAVAILABLE")]
    report = ask(source)
    assert len(reviews(report)) == 1
    assert report.failure is None


def test_a_quota_that_is_used_up_is_left_to_recover(source: FactCheckTools, peer: Peer):
    peer.always = QUOTA
    assert isinstance(ask(source).failure, SourceBusy)
    peer.always = None
    assert isinstance(ask(source).failure, SourceBusy)
    assert len(peer.asked) == 1


def test_what_was_found_before_the_quota_ended_still_counts(source: FactCheckTools, peer: Peer):
    ask(source)
    peer.always = QUOTA
    report = ask(source, CLAIM, "Rainfall in Norland doubled between 1990 and 2010.")
    assert len(reviews(report)) == 1
    assert report.failure is not None


@pytest.mark.parametrize(
    "broken",
    [
        {"text": "Quarrow bridge cost 40 million crowns"},
        {"text": "Quarrow bridge cost", "claimReview": "none"},
        {"text": "Quarrow bridge cost", "claimReview": [{"url": "javascript:alert(1)"}, "text", None]},
        {"text": "Quarrow bridge cost", "claimReview": [{"publisher": {"name": "No address"}}]},
        {"text": " ", "claimReview": [{"url": "https://checks.example.org/other/"}]},
    ],
)
def test_a_broken_claim_costs_no_other(source: FactCheckTools, peer: Peer, broken: dict[str, object]):
    peer.claims = [
        broken | {"text": str(broken["text"]) + " bridge Quarrow"} if broken["text"] != " " else broken,
        CHECK,
    ]
    assert [review.rating for review in reviews(ask(source))] == ["Mostly false"]


def test_only_known_fact_checkers_are_believed(source: FactCheckTools, peer: Peer):
    peer.claims = [fact_check("Quarrow bridge cost 40 million crowns", "True", "https://anybody.example/bridge")]
    assert reviews(ask(source)) == []


def test_a_review_is_there_once_however_many_claims_find_it(source: FactCheckTools):
    assert len(reviews(ask(source, CLAIM, CLAIM.replace("cost", "has cost")))) == 1


def test_the_key_is_in_no_log_and_no_repr(source: FactCheckTools, peer: Peer, caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.DEBUG)
    ask(source)
    peer.always = BAD_KEY
    report = ask(source, "Rainfall in Norland doubled between 1990 and 2010.")
    assert KEY not in caplog.text
    assert KEY not in repr((report, report.failure, report.failure.__cause__ if report.failure else None))


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("It was the case.", "case"),
        ("They were all of them there.", ""),
        ("The US spends more than any other.", "US spends"),
        ("Inflation fell to 3.4 percent in May, said Jane Roe.", "Inflation fell 3.4 percent May said Jane Roe"),
    ],
)
def test_the_telling_words_of_a_statement_are_asked_for(statement: str, words: str):
    assert search_words(statement) == words


def test_of_a_long_statement_names_and_numbers_go_first():
    told = search_words(
        "In a speech to delegates that lasted longer than expected, Jane Roe claimed that 1.2 million Norlanders left"
    ).split()
    assert len(told) == MOST_WORDS
    assert {"Jane", "Roe", "1.2", "Norlanders"} <= set(told)


def test_what_is_found_is_compared_by_what_it_says(source: FactCheckTools, peer: Peer):
    paraphrase = fact_check("City hall's chief lives with many felines", "False", "https://checks.example.org/felines/")
    other = fact_check("City hall's chief lives in a castle", "False", "https://checks.example.org/castle/")
    peer.claims = [paraphrase, other]
    claim = "The chief of city hall keeps a great many cats at home."
    found = ask(source, claim).found
    assert isinstance(found, FactChecksByMeaning)
    [ranked] = look_up([Asked(claim)], [found]).found[0]
    assert [one.review.url for one in ranked] == [
        "https://checks.example.org/felines/",
        "https://checks.example.org/castle/",
    ]


def test_only_the_best_by_words_are_encoded_and_none_of_them_twice():
    asked: list[str] = []

    class Counting:
        name = "counting"

        def encode(self, sentences: Sequence[str]) -> Array:
            asked.extend(sentences)
            return np.full((len(sentences), DIMENSIONS), 1, np.float32)

    some = [fact_checked(f"The bridge has {n} arches", f"https://example.org/{n}") for n in range(10)]
    vectors = ReviewVectors(Counting())
    for _ in range(2):
        found = EmbeddedFound("Tools", some, vectors)
        [near, nothing] = found.near(["Seven arches has the bridge", "Bees"], np.ones((2, DIMENSIONS), np.float32), 12)
        assert (len(near), nothing) == (4, [])
    assert len(asked) == 4


def test_without_an_encoder_it_is_compared_by_words(source: FactCheckTools, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("sidelight.live.factcheck_tools.source.encoder", lambda: None)
    assert type(ask(source).found) is FoundReviews


def fact_checked(claim: str, url: str) -> ClaimReview:
    return ClaimReview(
        claim=claim,
        claimant=None,
        rating="False",
        publisher="Tools",
        headline=None,
        url=url,
        date="2022-03-01",
        language="en",
    )
