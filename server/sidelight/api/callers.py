"""Who may call, and what for."""

from __future__ import annotations

from dataclasses import dataclass

from sidelight.errors import Forbidden
from sidelight.store.tables import Scope


@dataclass(frozen=True, slots=True)
class Caller:
    tenant: str
    owner: str
    """Names the caller in the store: what they post belongs to it."""
    scopes: frozenset[str]

    def may(self, scope: Scope) -> bool:
        return scope in self.scopes

    def require(self, scope: Scope) -> None:
        if not self.may(scope):
            raise Forbidden(f"The token lacks the scope {scope!r}.")
