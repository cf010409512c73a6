"""What a running application holds, put together when it starts."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from fastapi import Request

from sidelight.compose import Service

if TYPE_CHECKING:
    from sidelight.api.jobs import Desk
    from sidelight.api.recent import RecentAnswers


@dataclass(frozen=True)
class Parts:
    service: Service
    desk: Desk
    recent: RecentAnswers
    ready: threading.Event = field(default_factory=threading.Event)
    """Set when models and packs are loaded."""


def parts(request: Request) -> Parts:
    """A call, not a dependency: each of those costs a cached GET some 5 % of its CPU."""
    found: Parts = request.app.state.parts
    return found
