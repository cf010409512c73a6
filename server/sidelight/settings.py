"""Every variable that a host may set: SIDELIGHT_… in the environment, with unit and meaning."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_data_path
from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Read once, in compose.py; everything below receives values. Lists are written "a,b"."""

    model_config = SettingsConfigDict(
        env_prefix="SIDELIGHT_", frozen=True, extra="ignore", enable_decoding=False, use_attribute_docstrings=True
    )

    data_dir: Path = Field(default_factory=lambda: user_data_path("sidelight"))
    """Folder for the store, packs and caches."""
    database_url: str | None = None
    """SQLAlchemy URL of the store; SQLite in the data folder when unset."""
    host: str = "127.0.0.1"
    """Address to listen on."""
    port: int = Field(default=8000, ge=0, le=65535)
    """Port to listen on."""
    workers: int = Field(default=1, ge=1)
    """Server processes."""
    allowed_hosts: tuple[str, ...] = ()
    """Host names that requests may carry, beside loopback's own: "cards.example.org"."""
    anonymous: bool = False
    """Let requests without a token in although the server listens beyond loopback."""
    cors_origins: tuple[str, ...] = ()
    """Web origins that may call the API from a page, beside the browser extensions: "https://news.example.org"."""
    fetch_allow: tuple[str, ...] = ()
    """Exact host:port pairs that may be fetched although their address is not public."""
    fetch_timeout_s: float = Field(default=10.0, gt=0)
    """Longest wait for a page, in seconds, from resolving its name to its last byte."""
    contact: str | None = Field(default=None, pattern=r"^[\x21-\x7e]{0,200}$")
    """Address of whoever runs this server; sent with fetches. Switches Wikidata on as a live source."""
    factcheck_key: SecretStr | None = None
    """Key for the Google Fact Check Tools API. Switches it on as a live source."""
    factcheck_publishers: tuple[str, ...] = ()
    """Sites whose reviews are taken from there beside those of the known fact-checkers."""
    live_timeout_s: float = Field(default=2.0, gt=0)
    """Longest wait for all live look-ups of an answer, in seconds; cards of the packs do not wait for them."""
    live_days: float = Field(default=7.0, ge=0)
    """Days that a live look-up counts as fresh."""
    live_requests_per_minute: int = Field(default=120, ge=1)
    """Most requests to one live source, of all processes together. Wikimedia allows 200."""
    wikidata_url: str = "https://www.wikidata.org"
    """Where Wikidata's API is."""
    factcheck_url: str = "https://factchecktools.googleapis.com"
    """Where the Google Fact Check Tools API is."""
    concurrent_articles: int = Field(default=2, ge=1)
    """Articles analysed at a time, a process."""
    waiting_articles: int = Field(default=16, ge=0)
    """Articles that may wait for their turn, a process; beyond it callers get 429 with Retry-After."""
    answer_days: int = Field(default=30, ge=1)
    """Days that a stored answer is kept."""
    pack_order: tuple[str, ...] = ()
    """Ids of packs by precedence, first wins; those not named follow by id, the starter pack last."""
    pack_keys: tuple[str, ...] = ()
    """Ed25519 public keys, or files that hold one; packs signed with none of them are refused."""
    max_cards: int = Field(default=200, ge=1)
    """Most mentions of a kind that one answer explains; the rest is a silence (over_limit)."""

    @field_validator(
        "allowed_hosts", "cors_origins", "fetch_allow", "factcheck_publishers", "pack_order", "pack_keys", mode="before"
    )
    @classmethod
    def _split(cls, value: object) -> object:
        return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value

    def listens_on_loopback(self) -> bool:
        return self.host in {"127.0.0.1", "::1", "localhost"}

    def live_requests_per_process(self) -> int:
        """A minute, to each live source."""
        return max(1, self.live_requests_per_minute // self.workers)

    def packs_dir(self) -> Path:
        return self.data_dir / "packs"

    def store_url(self) -> str:
        return self.database_url or f"sqlite:///{self.data_dir / 'sidelight.sqlite'}"
