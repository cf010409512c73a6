"""A person as one value of a pack's database: everything that is known of them."""

from __future__ import annotations

import msgspec

from sidelight.model import Entity

to_bytes = msgspec.msgpack.Encoder().encode
from_bytes = msgspec.msgpack.Decoder(Entity).decode
"""Raises msgspec.DecodeError for what is no record. What was checked when it was written is not checked again."""
