"""An entity document of Wikidata, one line of the JSON dump, narrowed to what packs are built from.

The same values are what a build keeps on disk between its two steps, so nothing is read from the JSON twice.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec

ItemId = str
"""Q and a number."""


class _Part(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """Unknown fields are skipped, absent ones have their default."""


class Words(_Part, frozen=True):
    """A label, a description, or a value in a language."""

    value: str


class Value(_Part, frozen=True):
    """A value of any type that is an object in JSON; the fields of other types stay empty."""

    id: ItemId = ""
    time: str = ""
    """ISO 8601 with a sign; months and days that the precision leaves out are 00."""
    precision: int = 0
    """9 year, 10 month, 11 day; less is coarser."""
    text: str = ""
    amount: str = ""
    """A decimal with its sign."""


class DataValue(_Part, frozen=True):
    value: Value | str | float | None = None


class Snak(_Part, frozen=True):
    snaktype: Literal["value", "somevalue", "novalue"] = "value"
    datavalue: DataValue | None = None

    def value(self) -> Value:
        """An empty one for a text, and where the value is unknown or there is none."""
        found = self.datavalue.value if self.datavalue else None
        return found if isinstance(found, Value) else Value()

    def words(self) -> str:
        """A text, in whatever language; "" for a value of another type."""
        found = self.datavalue.value if self.datavalue else None
        return found if isinstance(found, str) else self.value().text


Snaks = tuple[Snak, ...]


class Qualifiers(_Part, frozen=True):
    start: Snaks = msgspec.field(default=(), name="P580")
    end: Snaks = msgspec.field(default=(), name="P582")
    of: Snaks = msgspec.field(default=(), name="P642")
    district: Snaks = msgspec.field(default=(), name="P768")
    allegiance: Snaks = msgspec.field(default=(), name="P945")
    jurisdiction: Snaks = msgspec.field(default=(), name="P1001")
    term: Snaks = msgspec.field(default=(), name="P2937")
    group: Snaks = msgspec.field(default=(), name="P4100")
    replaced_by: Snaks = msgspec.field(default=(), name="P1366")


class Statement(_Part, frozen=True):
    mainsnak: Snak
    rank: Literal["preferred", "normal", "deprecated"] = "normal"
    qualifiers: Qualifiers | list[Any] = Qualifiers()

    def qualified(self) -> Qualifiers:
        return self.qualifiers if isinstance(self.qualifiers, Qualifiers) else Qualifiers()


Statements = tuple[Statement, ...]


class Claims(_Part, frozen=True):
    instance_of: Statements = msgspec.field(default=(), name="P31")
    subclass_of: Statements = msgspec.field(default=(), name="P279")
    position: Statements = msgspec.field(default=(), name="P39")
    party: Statements = msgspec.field(default=(), name="P102")
    occupation: Statements = msgspec.field(default=(), name="P106")
    citizenship: Statements = msgspec.field(default=(), name="P27")
    born: Statements = msgspec.field(default=(), name="P569")
    died: Statements = msgspec.field(default=(), name="P570")
    given_name: Statements = msgspec.field(default=(), name="P735")
    family_name: Statements = msgspec.field(default=(), name="P734")
    nickname: Statements = msgspec.field(default=(), name="P1449")
    birth_name: Statements = msgspec.field(default=(), name="P1477")
    native_name: Statements = msgspec.field(default=(), name="P1559")
    pseudonym: Statements = msgspec.field(default=(), name="P742")
    jurisdiction: Statements = msgspec.field(default=(), name="P1001")
    country: Statements = msgspec.field(default=(), name="P17")
    location: Statements = msgspec.field(default=(), name="P276")
    time: Statements = msgspec.field(default=(), name="P585")
    start: Statements = msgspec.field(default=(), name="P580")
    end: Statements = msgspec.field(default=(), name="P582")
    participant: Statements = msgspec.field(default=(), name="P710")
    candidate: Statements = msgspec.field(default=(), name="P726")
    elected: Statements = msgspec.field(default=(), name="P991")
    winner: Statements = msgspec.field(default=(), name="P1346")
    deaths: Statements = msgspec.field(default=(), name="P1120")
    injured: Statements = msgspec.field(default=(), name="P1339")


class Languages(_Part, frozen=True):
    """The languages that a name is taken from, see `names`."""

    en: Words | None = None
    en_gb: Words | None = msgspec.field(default=None, name="en-gb")
    en_ca: Words | None = msgspec.field(default=None, name="en-ca")
    mul: Words | None = None
    de: Words | None = None
    fr: Words | None = None
    es: Words | None = None
    it: Words | None = None
    nl: Words | None = None
    pt: Words | None = None
    sv: Words | None = None
    pl: Words | None = None


class Aliases(_Part, frozen=True):
    en: tuple[Words, ...] = ()
    en_gb: tuple[Words, ...] = msgspec.field(default=(), name="en-gb")
    en_ca: tuple[Words, ...] = msgspec.field(default=(), name="en-ca")
    mul: tuple[Words, ...] = ()


class Sitelink(_Part, frozen=True):
    title: str = ""


class Document(_Part, frozen=True):
    """PHP writes an empty map as [], here and in the qualifiers."""

    id: str
    type: str = "item"
    lastrevid: int = 0
    modified: str = ""
    """Of the last revision, ISO 8601; "" in the older dumps."""
    labels: Languages | list[Any] = Languages()
    descriptions: Languages | list[Any] = Languages()
    aliases: Aliases | list[Any] = Aliases()
    claims: Claims | list[Any] = Claims()
    sitelinks: dict[str, Sitelink] | list[Any] = msgspec.field(default_factory=dict)

    def statements(self) -> Claims:
        return self.claims if isinstance(self.claims, Claims) else _NO_CLAIMS

    def links(self) -> dict[str, Sitelink]:
        return self.sitelinks if isinstance(self.sitelinks, dict) else {}

    def enwiki(self) -> str | None:
        """Title of the English Wikipedia article."""
        link = self.links().get("enwiki")
        return link.title if link and link.title else None


_NO_CLAIMS = Claims()


def decoder() -> msgspec.json.Decoder[Document]:
    """Reads a line; raises msgspec.MsgspecError for what is no entity document."""
    return msgspec.json.Decoder(Document)
