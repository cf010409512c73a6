"""A person as values of a pack's database: all that is known of them, and what stands beside each name.

Decoders raise msgspec.DecodeError for what their encoders did not write; what was checked then is not checked again.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from sidelight.model import Entity


class Namesake(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A bearer of a name, with what tells whether the record is worth reading; a pack has it beside the name."""

    id: str
    """Of the record, as Entities.entities takes it. Somebody in two packs may have two."""
    label: str
    prior: float


to_bytes = msgspec.msgpack.Encoder().encode
from_bytes = msgspec.msgpack.Decoder(Entity).decode

namesake_to_bytes = msgspec.json.Encoder().encode
namesakes_from_bytes = msgspec.json.Decoder(list[Namesake]).decode
"""All bearers of a name, in order, as `joined` wrote them."""


def namesake(entity: Entity) -> Namesake:
    return Namesake(entity.id, entity.label, entity.prior)


def joined(bearers: Iterable[bytes]) -> bytes:
    """The bearers of one name, each as namesake_to_bytes wrote it; put together unread when a pack is built."""
    return b"[%b]" % b",".join(bearers)
