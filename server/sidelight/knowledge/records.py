"""A person as values of a pack's database: all that is known of them, and what stands beside each name.

Both raise msgspec.DecodeError for what they did not write. What was checked when it was written is not checked again.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from sidelight.knowledge.base import Namesake
from sidelight.model import Entity

to_bytes = msgspec.msgpack.Encoder().encode
from_bytes = msgspec.msgpack.Decoder(Entity).decode

namesakes = msgspec.json.Decoder(list[Namesake]).decode
"""The bearers of a name, from what `join` made of them."""


def namesake(entity: Entity) -> bytes:
    """What stands beside each name of the person."""
    return msgspec.json.encode(Namesake(entity.id, entity.label, entity.prior))


def join(bearers: Iterable[bytes]) -> bytes:
    """Those of one name, in order."""
    return b"[%b]" % b",".join(bearers)
