"""python -m sidelight.packs.starter_lookup DATA_DIR [--starter DIR]"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sidelight.packs.starter_lookup import tables
from sidelight.packs.starter_lookup.agreement import disagreeing, not_covered
from sidelight.packs.starter_lookup.lookup import person_of, roles_of
from sidelight.packs.starter_lookup.offices import Offices
from sidelight.packs.starter_lookup.records import by_title, read_records

STARTER = Path(__file__).parents[2] / "knowledge" / "starter"


def main(
    data_dir: Annotated[Path, typer.Argument(help="Folder of the data about people.", exists=True)],
    starter: Annotated[Path, typer.Option(help="Folder of the starter tables.")] = STARTER,
) -> None:
    """Write people/data.csv and roles/data.csv, and say what needs a hand."""
    people, roles = look_up(data_dir, starter)
    hand, differences = tables.read_hand_roles(starter), tables.read_differences(starter)
    kept = not_covered(roles, hand, differences)
    tables.write_people(starter, people)
    tables.write_roles(starter, kept)
    typer.echo(f"{len(people)} people, {len(kept)} roles written; {len(roles) - len(kept)} left to hand rows")
    for role in disagreeing(roles, hand, differences):
        typer.echo(f"a hand row disagrees: {role.enwiki}, {role.title}, {role.start or '?'} to {role.end or '?'}")
    for title in _without_a_row(starter, {person.enwiki for person in people}):
        typer.echo(f"no data and no hand row: {title}")


def look_up(data_dir: Path, starter: Path) -> tuple[list[tables.Person], list[tables.Role]]:
    """The people on the lists whom the data has, and all their roles there, in the order of the lists."""
    records = by_title(read_records(data_dir))
    offices = Offices(starter / "lookup")
    listed = [person for person in tables.read_lists(starter) if person.enwiki in records]
    people = [person_of(person, records[person.enwiki]) for person in listed]
    roles = [role for person in listed for role in roles_of(person, records[person.enwiki], offices)]
    return people, roles


def _without_a_row(starter: Path, found: set[str]) -> list[str]:
    by_hand = {person.enwiki for person in tables.read_hand_people(starter)}
    return [person.enwiki for person in tables.read_lists(starter) if person.enwiki not in found | by_hand]


if __name__ == "__main__":
    typer.run(main)
