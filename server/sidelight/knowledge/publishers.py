"""Fact-checkers whose reviews are taken by default: signatories of the IFCN's code or members of the EFCSN.

The list, publishers.csv, was written by hand from what the networks have published over the years. It holds only houses
that are, or surely were, among them; a network's newest list was not at hand. An operator adds others by name.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from functools import cache
from importlib import resources
from urllib.parse import urlsplit


class Publishers:
    """The sites that are accepted; a site is a host, with its subdomains, or a host and the start of a path."""

    def __init__(self, sites: Iterable[str]) -> None:
        self._paths: dict[str, list[str]] = {}
        for site in sites:
            # An operator may give an address where a site is asked for.
            host, _, path = re.sub(r"^(?:https?://)?(?:www\.)?", "", site.strip().lower()).partition("/")
            self._paths.setdefault(host.partition(":")[0], []).append(f"/{path}")

    def __contains__(self, url: object) -> bool:
        """Whether the page at the address is one of theirs; False for what is no address."""
        try:
            parts = urlsplit(str(url).lower())
        except ValueError:
            return False
        labels = (parts.hostname or "").split(".")
        hosts = (".".join(labels[n:]) for n in range(len(labels)))
        return any(_below(parts.path or "/", path) for host in hosts for path in self._paths.get(host, ()))


def _below(path: str, start: str) -> bool:
    return path == start or path.startswith(start.rstrip("/") + "/")


def known_publishers(more: Iterable[str] = ()) -> Publishers:
    """Those of the list, and the sites an operator adds."""
    return Publishers([*(row["site"] for row in _listed()), *more])


def rightful_name(name: str, url: str) -> str:
    """The host in place of a known fact-checker's name, where the page is not on a site of theirs."""
    if name.casefold() not in _known_names() or url in _known_sites():
        return name
    return urlsplit(url).hostname or name


@cache
def _listed() -> tuple[dict[str, str], ...]:
    table = resources.files("sidelight.knowledge").joinpath("publishers.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(table.splitlines()))


@cache
def _known_names() -> frozenset[str]:
    return frozenset(row["name"].casefold() for row in _listed())


@cache
def _known_sites() -> Publishers:
    return known_publishers()
