from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sidelight.packs.claimreview.markup import read_review, review_nodes

REVIEW: dict[str, Any] = {
    "@type": "ClaimReview",
    "url": "https://checks.example/moon",
    "claimReviewed": "The moon is cheese",
    "datePublished": "2025-05-01T10:00:00Z",
    "author": {"@type": "Organization", "name": "Example Checks"},
    "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "A. Mayor"}},
    "reviewRating": {"@type": "Rating", "alternateName": "False", "ratingValue": "1"},
}


@pytest.mark.parametrize(
    "document",
    [
        REVIEW,
        [REVIEW],
        {"@graph": [{"@type": "WebPage"}, REVIEW]},
        {"dataFeedElement": [{"@type": "DataFeedItem", "item": [REVIEW]}, {"item": None}]},
        REVIEW | {"@type": ["ClaimReview"]},
        REVIEW | {"@type": "https://schema.org/claimReview"},
    ],
)
def test_a_review_is_found_wherever_it_stands(document: Any) -> None:
    [node] = review_nodes(document)
    review = read_review(node)
    assert (review.claim, review.claimant, review.rating) == ("The moon is cheese", "A. Mayor", "False")
    assert (review.publisher, review.url, review.date) == (
        "Example Checks",
        "https://checks.example/moon",
        "2025-05-01",
    )


def test_what_a_graph_names_by_id_is_put_in_its_place() -> None:
    graph = [
        REVIEW | {"author": {"@id": "#house"}, "reviewRating": {"@id": "#rating"}, "itemReviewed": {"@id": "#claim"}},
        {"@id": "#house", "@type": "Organization", "name": "Example Checks"},
        {"@id": "#rating", "@type": "Rating", "alternateName": "Half true"},
        {"@id": "#claim", "@type": "Claim", "author": {"@id": "#mayor"}},
        {"@id": "#mayor", "@type": "Person", "name": "A. Mayor", "knows": {"@id": "#mayor"}},
    ]
    [node] = review_nodes({"@graph": graph})
    review = read_review(node)
    assert (review.publisher, review.rating, review.claimant) == ("Example Checks", "Half true", "A. Mayor")


def test_a_review_within_a_review_is_no_other_one() -> None:
    inner = REVIEW | {"claimReviewed": "The sun is cold"}
    [node] = review_nodes(REVIEW | {"itemReviewed": {"@type": "Claim", "review": inner}})
    assert read_review(node).claim == "The moon is cheese"


def test_markup_without_a_review_has_none() -> None:
    assert list(review_nodes({"@type": "NewsArticle", "about": ["ClaimReview"]})) == []


def test_endless_nesting_is_not_followed() -> None:
    document: Any = REVIEW
    for _ in range(500):
        document = [document]
    assert list(review_nodes(document)) == []


@pytest.mark.parametrize(
    ("change", "field", "value"),
    [
        ({"claimReviewed": ["The first", "The second"]}, "claim", "The first"),
        ({"claimReviewed": " It&#039;s\r\n so\x00 "}, "claim", "It's so"),
        ({"claimReviewed": "half a pair \ud83c of it"}, "claim", "half a pair of it"),
        ({"datePublished": "2025-05-01 10:00"}, "date", "2025-05-01"),
        ({"datePublished": "2025-02-30"}, "date", None),
        ({"datePublished": None}, "date", None),
        ({"reviewRating": {"ratingValue": 1}}, "rating", None),
        ({"reviewRating": [{"alternateName": "Half true"}]}, "rating", "Half true"),
        ({"itemReviewed": {}}, "claimant", None),
        ({"itemReviewed": [{"author": [{"name": ""}, {"name": "B. Clerk"}]}]}, "claimant", "B. Clerk"),
        ({"author": None}, "publisher", "checks.example"),
        ({"author": {"@type": "Person", "name": "R. Porter"}}, "publisher", "R. Porter"),
        ({"author": {"@type": "Person", "name": "R. Porter"}, "publisher": {"name": "House"}}, "publisher", "House"),
        ({"inLanguage": "pt-BR"}, "language", "pt-BR"),
        ({"inLanguage": "pt_BR"}, "language", "pt-BR"),
        ({"inLanguage": "English"}, "language", None),
        ({"inLanguage": {"@type": "Language", "name": "English"}}, "language", None),
        ({"claimReviewed": {"@value": "It is so", "@language": "en"}}, "claim", "It is so"),
        ({"claimReviewed": ["", None, 3, "It is so"]}, "claim", "It is so"),
        ({"claimReviewed": "<p>It <b>is</b></p><p>so</p>"}, "claim", "It is so"),
        ({"claimReviewed": "1 < 2 and 3 > 2"}, "claim", "1 < 2 and 3 > 2"),
        ({"claimReviewed": "&amp;quot;So&amp;quot; it is"}, "claim", '"So" it is'),
        ({"claimReviewed": "&lt;script&gt;alert(1)&lt;/script&gt; It is so"}, "claim", "alert(1) It is so"),
        ({"reviewRating": {"alternateName": "\u202eeslaF\u202c"}}, "rating", "eslaF"),
        ({"reviewRating": "Half true"}, "rating", "Half true"),
        ({"reviewRating": "3"}, "rating", None),
        ({"reviewRating": []}, "rating", None),
        ({"reviewRating": {"ratingValue": 4, "bestRating": "", "alternateName": 4}}, "rating", None),
        (
            {"reviewRating": {"alternateName": "No. " + "It never was. " * 40}},
            "rating",
            ("No. " + "It never was. " * 40).strip(),
        ),
        ({"reviewRating": {"alternateName": {"@value": "Wrong"}}}, "rating", "Wrong"),
        ({"itemReviewed": None}, "claimant", None),
        ({"itemReviewed": "A post"}, "claimant", None),
        ({"itemReviewed": {"author": "B. Clerk"}}, "claimant", "B. Clerk"),
        ({"itemReviewed": {"@type": "claim", "author": [{"@id": "#x"}, {"name": "B. Clerk"}]}}, "claimant", "B. Clerk"),
        ({"author": "R. Porter"}, "publisher", "checks.example"),
        ({"author": ["R. Porter", {"@type": "NewsMediaOrganization", "name": "House"}]}, "publisher", "House"),
        ({"author": {"@id": "#house"}, "publisher": "House"}, "publisher", "House"),
        ({"url": {"@id": "https://checks.example/1"}}, "url", "https://checks.example/1"),
        ({"url": ["https://checks.example/1", "https://checks.example/2"]}, "url", "https://checks.example/1"),
        ({"url": "https://checks.example/a b"}, "url", "https://checks.example/a%20b"),
        ({"datePublished": "2022-03"}, "date", "2022-03"),
        ({"datePublished": ["2022-03-01T23:30:00-05:00"]}, "date", "2022-03-01"),
        ({"datePublished": "1970-01-01T00:00:00Z"}, "date", None),
        ({"datePublished": "20220301"}, "date", "2022-03-01"),
        ({"datePublished": "20220301T100000Z"}, "date", "2022-03-01"),
        ({"datePublished": "2022-3-1"}, "date", "2022-03-01"),
        ({"datePublished": "2022/03/01 10:00"}, "date", "2022-03-01"),
        ({"datePublished": 1646092800}, "date", None),
        ({"datePublished": "1646092800"}, "date", None),
        ({"datePublished": "2022111"}, "date", None),
        ({"datePublished": "03/01/2022"}, "date", None),
        ({"datePublished": "2022-13-01"}, "date", None),
        ({"datePublished": "2022-13"}, "date", None),
        ({"datePublished": "٢٠٢٢-٠٣-٠١"}, "date", None),
        ({"reviewRating": {"ratingValue": "False", "bestRating": 5}}, "rating", "False"),
        ({"reviewRating": {"alternateName": "4 / 5"}}, "rating", None),
        ({"reviewRating": {"alternateName": "{{ rating_label }}"}}, "rating", None),
        ({"reviewRating": {"alternateName": "No. " * 1000}}, "rating", None),
        ({"itemReviewed": {"author": {"name": "${claim.author}"}}}, "claimant", None),
        ({"author": {"@type": "Organization", "name": "H" * 1000}}, "publisher", "checks.example"),
        ({"reviewRating": {"alternateName": "[rating]"}}, "rating", None),
        ({"reviewRating": {"alternateName": "N/A"}}, "rating", None),
        ({"reviewRating": {"alternateName": "null", "ratingValue": "False"}}, "rating", "False"),
        ({"reviewRating": {"alternateName": "Our rating:"}}, "rating", None),
        ({"reviewRating": {"alternateName": "https://checks.example/ratings/false"}}, "rating", None),
        ({"reviewRating": {"alternateName": "1 out of 5"}}, "rating", None),
        ({"reviewRating": {"alternateName": "★☆☆☆☆"}}, "rating", None),
        ({"reviewRating": {"alternateName": "Not rated"}}, "rating", "Not rated"),
        ({"itemReviewed": {"author": {"name": "undefined"}}}, "claimant", None),
        ({"itemReviewed": {"author": {"name": "https://social.example/somebody"}}}, "claimant", None),
        ({"author": {"name": "https://checks.example"}}, "publisher", "checks.example"),
        ({"author": [{"@type": "http://schema.org/Person", "name": "R. Porter"}, {"name": "H"}]}, "publisher", "H"),
        ({"claimReviewed": "soft\u00adly \u061cso"}, "claim", "softly so"),
        (
            {"url": "https://checks.example/?a=1&amp;section=2&copy=3"},
            "url",
            "https://checks.example/?a=1&section=2&copy=3",
        ),
        ({"url": " https://checks.example/<i>1 "}, "url", "https://checks.example/%3Ci%3E1"),
        ({"url": None, "mainEntityOfPage": {"@id": "https://checks.example/1"}}, "url", "https://checks.example/1"),
        ({"datePublished": "March 5, 2024"}, "date", "2024-03-05"),
        ({"datePublished": "5th Sept. 2024 at noon"}, "date", "2024-09-05"),
        ({"datePublished": "Tue, 05 Mar 2024 10:00:00 GMT"}, "date", "2024-03-05"),
        ({"datePublished": "Tue Mar 05 2024 10:00:00 GMT+0000"}, "date", "2024-03-05"),
        ({"datePublished": "30 February 2024"}, "date", None),
        ({"datePublished": "5 de março de 2024"}, "date", None),
        ({"url": "HTTPS://Checks.EXAMPLE/Moon"}, "url", "https://checks.example/Moon"),
    ],
)
def test_fields_are_read_in_the_forms_that_occur(change: dict[str, Any], field: str, value: str | None) -> None:
    assert getattr(read_review(REVIEW | change), field) == value


def test_a_relative_address_is_settled_by_the_page() -> None:
    node = REVIEW | {"url": "/moon"}
    assert read_review(node, "https://checks.example/other").url == "https://checks.example/moon"
    with pytest.raises(ValueError, match="url"):
        read_review(node)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "ftp://checks.example/",
        "https://",
        None,
        "https://checks.example@evil.example/",
        "https://checks.example:99999/",
        "https://che cks.example/",
        "https://checks.example\\.evil.example/",
        "http://[::1",
        {"@id": "#review"},
        "https://checks.example/known/../elsewhere",
        "https://checks.example/\ud83c",
        "https://checks.example\t.evil.example/",
        "https://checks.example/known/%2e%2E/elsewhere",
    ],
)
def test_what_is_no_page_is_refused(url: Any) -> None:
    with pytest.raises(ValueError, match=r"^url: "):
        read_review(REVIEW | {"url": url})


@pytest.mark.parametrize(
    "claim",
    [
        *(" ", None, [], {}, 7, "<br>", "\u202e", "A claim " * 1000, "{{ claim.title }}"),
        *(
            "Claim Reviewed",
            "claimReviewed",
            "n/a",
            "null",
            "...",
            "2024",
            "‘Robot’",
            "https://social.example/post/1",
            "\U0001f44d",
        ),
        *("No, the moon is no cheese", "Fact check: No, the moon is no cheese"),
    ],
)
def test_what_is_no_claim_is_refused(claim: Any) -> None:
    with pytest.raises(ValueError, match="claimReviewed"):
        read_review(REVIEW | {"claimReviewed": claim})


def test_real_markup_gives_the_fields_that_a_reader_should_get(shared: Path) -> None:
    folder = shared / "data" / "claims" / "claimreview"
    wrong = []
    for line in (folder / "manifest.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        document = json.loads((folder / case["file"]).read_text(encoding="utf-8"), strict=False)
        for node, expected in zip(review_nodes(document), case["expected"], strict=True):
            review = read_review(node, case["page_url"])
            got = {
                "claim": review.claim,
                "verdict_text": review.rating,
                "review_url": review.url,
                "review_date": review.date or "",
                "claimant": review.claimant or "",
            }
            wrong += [(case["file"], field) for field, value in got.items() if value != expected[field]]
            wrong += [] if review.publisher in expected["publisher"] else [(case["file"], "publisher")]
    assert wrong == []


def test_a_claim_in_a_script_that_parts_no_words_is_one() -> None:
    assert read_review(REVIEW | {"claimReviewed": "月亮是奶酪做的"}).claim == "月亮是奶酪做的"
