"""Tables as they are written by hand: CSV or TSV in UTF-8 with a header, lists inside a field separated by "|"."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, Generic, TextIO, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    model_validator,
)
from pydantic_core import ErrorDetails

from sidelight.errors import KnowledgeError
from sidelight.model import DATE_PATTERN, Citation, PartialDate, Role
from sidelight.packs.report import Refusal


def _split(value: object) -> object:
    return tuple(part for item in value.split("|") if (part := item.strip())) if isinstance(value, str) else value


_LINK = r'^https://[a-z0-9-]+(\.[a-z0-9-]+)+(/[^\s|<>"]*)?$'
_QID = r"^Q[1-9]\d*$"
Link = Annotated[str, StringConstraints(pattern=_LINK)]
Qid = Annotated[str, StringConstraints(pattern=_QID)]
Words = Annotated[tuple[str, ...], BeforeValidator(_split)]


_EXPECTED = {
    "float_parsing": "no number",
    _LINK: "no address (https://…)",
    _QID: "no Wikidata id (Q42)",
    DATE_PATTERN: "no date (YYYY, YYYY-MM or YYYY-MM-DD)",
}
_QUOTED = 60
"""Characters of a value that is named in a reason."""


class TableRow(BaseModel):
    """A row as its columns say. An empty field is as good as an absent one: its default stands."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, validate_by_alias=True)

    @model_validator(mode="before")
    @classmethod
    def _leave_out_empty_fields(cls, fields: dict[str, Any]) -> dict[str, Any]:
        return {column: value for column, value in fields.items() if not isinstance(value, str) or value.strip()}


class RoleColumns(TableRow):
    """What a row says of a role beside its title."""

    of: str | None = None
    place: str | None = None
    party: str | None = None
    from_: PartialDate | None = Field(None, alias="from")
    to: PartialDate | None = None
    known_until: PartialDate | None = None

    def titled(self, title: str, checked_on: PartialDate, citation: Citation) -> Role:
        """known_until defaults to the day on which the row was checked."""
        return Role(
            title=title,
            of=self.of,
            place=self.place,
            party=self.party,
            from_=self.from_,
            to=self.to,
            known_until=self.known_until or checked_on,
            citation=citation,
        )


RowT = TypeVar("RowT", bound=TableRow)
Record = tuple[int, dict[str | None, Any]]
"""Number of the line, and its fields by column."""


@dataclass(frozen=True, slots=True)
class Placed(Generic[RowT]):
    """A row and the place it was read at, for a refusal that comes later."""

    row: RowT
    file: str
    line: int


@dataclass(slots=True)
class Intake:
    """Counts the rows that are read and keeps the reasons of those refused: every row is one or the other."""

    read: int = 0
    _refused: dict[tuple[str, int], str] = field(default_factory=dict)

    def rows(self, path: Path, row_type: type[RowT], *, name: str | None = None) -> list[Placed[RowT]]:
        """The valid rows of a table, in order; the others are refused. `name` stands for the file in reasons.

        Raises KnowledgeError for a table that cannot be read at all: not UTF-8, no header, unknown or missing columns.
        """
        name = name or path.name
        return self.take(_records(path, name, row_type), row_type, name)

    def take(self, records: Iterable[Record], row_type: type[RowT], name: str) -> list[Placed[RowT]]:
        """The valid rows of records, in order; the others are refused."""
        placed = []
        for line, fields in records:
            self.read += 1
            try:
                placed.append(Placed(_valid(fields, row_type), name, line))
            except ValueError as error:
                self._refused[name, line] = reason(error)
        return placed

    def folder(self, folder: Path, row_type: type[RowT]) -> list[Placed[RowT]]:
        """The valid rows of all its tables, in the order of their names; [] when there is no such folder."""
        paths = sorted(folder.glob("*.csv"))
        return [row for path in paths for row in self.rows(path, row_type, name=f"{folder.name}/{path.name}")]

    def passes(self, place: Placed[Any], faults: Iterable[str]) -> bool:
        """True when there are no faults; otherwise the row is refused for them."""
        found = list(faults)
        if found:
            self._refused[place.file, place.line] = "; ".join(found)
        return not found

    def accepts(self, place: Placed[Any]) -> bool:
        """False when the row was refused before."""
        return (place.file, place.line) not in self._refused

    def refused(self) -> tuple[Refusal, ...]:
        return tuple(Refusal(file, line, why) for (file, line), why in sorted(self._refused.items()))


def reason(error: ValueError) -> str:
    """One line, for whoever wrote the row: "born: “195” is no date (YYYY, YYYY-MM or YYYY-MM-DD)"."""
    if not isinstance(error, ValidationError):
        return str(error)
    return "; ".join(": ".join((*map(str, fault["loc"][:1]), _in_words(fault))) for fault in error.errors())


def _in_words(fault: ErrorDetails) -> str:
    if fault["type"] == "missing":
        return "missing or empty"
    if fault["type"] == "value_error":
        return str(fault["ctx"]["error"])
    expected = _EXPECTED.get(fault.get("ctx", {}).get("pattern", fault["type"]))
    return f"“{str(fault['input'])[:_QUOTED]}” is {expected}" if expected else fault["msg"]


def columns(row_type: type[TableRow]) -> dict[str, bool]:
    """The columns of a table of such rows, and whether each must be there."""
    fields = row_type.model_fields.items()
    return {info.alias or name: info.is_required() for name, info in fields}


def _valid(fields: dict[str | None, Any], row_type: type[RowT]) -> RowT:
    if None in fields:
        raise ValueError("more fields than the header has")
    if None in fields.values():
        raise ValueError("fewer fields than the header has")
    if any(isinstance(value, str) and "\0" in value for value in fields.values()):
        raise ValueError("a NUL character in it")
    return row_type.model_validate(fields)


def _records(path: Path, name: str, row_type: type[TableRow]) -> Iterator[Record]:
    """Each record with the number of its last line."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, delimiter=_delimiter(file), strict=True)
            # As a spreadsheet's user writes them: "Claim, URL".
            reader.fieldnames = [column.strip().lower() for column in reader.fieldnames or ()]
            _check_header(reader.fieldnames, name, row_type)
            for fields in reader:
                yield reader.line_num, fields
    except UnicodeDecodeError as error:
        raise KnowledgeError(f"The table {name} is not in UTF-8: save it anew as CSV UTF-8.") from error
    except (OSError, csv.Error) as error:
        raise KnowledgeError(f"The table {name} cannot be read: {error}.") from error


def _delimiter(file: TextIO) -> str:
    """The separator that the header uses most; leaves the file at its start."""
    header = file.readline()
    file.seek(0)
    return max(",\t;", key=header.count)


def _check_header(header: Any, name: str, row_type: type[TableRow]) -> None:
    known = columns(row_type)
    for column in header:
        if list(header).count(column) > 1:
            raise KnowledgeError(f"The table {name} has the column {column} more than once.")
        if column not in known:
            raise KnowledgeError(f"The table {name} has an unknown column: {column}.")
    for column, required in known.items():
        if required and column not in header:
            raise KnowledgeError(f"The table {name} lacks the column {column}.")
