"""Dates as options."""

from __future__ import annotations

from pydantic import TypeAdapter, ValidationError

from sidelight.errors import InvalidRequest
from sidelight.model import PartialDate


def checked(option: str, value: str) -> PartialDate:
    """Raises InvalidRequest that names the option."""
    try:
        return TypeAdapter(PartialDate).validate_python(value)
    except ValidationError as error:
        raise InvalidRequest(f"{option}: {value!r} is not a date (YYYY-MM-DD, YYYY-MM or YYYY).") from error
