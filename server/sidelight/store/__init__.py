"""The service's own data: answers, tokens, idempotency keys, live look-ups. SQLite, or PostgreSQL by its URL."""

from sidelight.store.store import DAY as DAY
from sidelight.store.store import Store as Store
from sidelight.store.tables import LiveLookup as LiveLookup
from sidelight.store.tables import StoredAnswer as StoredAnswer
from sidelight.store.tables import StoredToken as StoredToken
