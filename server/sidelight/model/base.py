"""The base of every value that an answer holds, and the types its fields share."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints


class Model(BaseModel):
    """A frozen value. Unknown values are null in JSON, never left out."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        validate_by_name=True,
        validate_by_alias=True,
        serialize_by_alias=True,
        # A field with a default is still always there in an answer.
        json_schema_serialization_defaults_required=True,
        use_attribute_docstrings=True,
    )


@lru_cache(4096)
def _in_the_calendar(value: str) -> str:
    """Kept, since the days of a pack are asked for again and again: a third of what reading a person took."""
    if len(value) == len("YYYY-MM-DD"):
        date.fromisoformat(value)  # refuses 31 February
    return value


DATE_PATTERN = r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"
PartialDate = Annotated[
    str,
    StringConstraints(pattern=DATE_PATTERN),
    AfterValidator(_in_the_calendar),
]
"""A date at the precision known: YYYY, YYYY-MM or YYYY-MM-DD."""


def _as_wikipedia_writes_it(title: str) -> str:
    plain = " ".join(title.replace("_", " ").split())
    return plain[:1].upper() + plain[1:]


ArticleTitle = Annotated[str, AfterValidator(_as_wikipedia_writes_it)]
"""Title of an English Wikipedia article, with a capital and spaces: MediaWiki takes "mira_Stone" for the same one."""
