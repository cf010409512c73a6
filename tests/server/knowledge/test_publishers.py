from __future__ import annotations

import pytest

from sidelight.knowledge.publishers import Publishers, known_publishers, rightful_name


@pytest.mark.parametrize(
    ("url", "taken"),
    [
        ("https://checks.example/a", True),
        ("https://www.checks.example/a", True),
        ("https://CHECKS.example/a", True),
        ("https://mychecks.example/a", False),
        ("https://checks.example.org/a", False),
        ("https://house.example/facts/a", True),
        ("https://house.example/facts", True),
        ("https://house.example/factsheets", False),
        ("https://house.example/", False),
        ("no address", False),
        ("https://[checks.example/a", False),
        ("https://checks.example@evil.example/a", False),
        ("https://checks.example.evil.example/a", False),
    ],
)
def test_a_site_is_a_host_or_a_part_of_one(url: str, taken: bool) -> None:
    assert (url in Publishers(["checks.example", "house.example/facts"])) is taken


def test_an_operator_adds_to_the_list() -> None:
    assert "https://www.politifact.com/factchecks/" in known_publishers()
    assert "https://checks.example/1" not in known_publishers()
    assert "https://checks.example/1" in known_publishers(["checks.example"])


@pytest.mark.parametrize("site", ["https://www.checks.example/", "WWW.checks.example", "checks.example:443"])
def test_an_address_names_its_site(site: str) -> None:
    publishers = Publishers([site])
    assert "https://checks.example/a" in publishers
    assert "https://example/a" not in publishers


def test_a_known_name_belongs_to_its_own_site_alone() -> None:
    assert rightful_name("Full Fact", "https://fullfact.org/") == "Full Fact"
    assert rightful_name("full fact", "https://fullfact.org.rumours.example/") == "fullfact.org.rumours.example"
    assert rightful_name("Example Checks", "https://checks.example/") == "Example Checks"
