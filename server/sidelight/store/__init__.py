"""The service's own data: answers, tokens, idempotency keys. SQLite in one file, or PostgreSQL by its URL."""

from sidelight.store.store import DAY as DAY
from sidelight.store.store import Store as Store
from sidelight.store.tables import StoredAnswer as StoredAnswer
from sidelight.store.tables import StoredToken as StoredToken
