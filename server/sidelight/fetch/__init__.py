"""URL -> Page: guarded access to the public web, and to nothing else."""

from sidelight.fetch.client import Fetched as Fetched
from sidelight.fetch.client import Validators as Validators
from sidelight.fetch.client import fetch as fetch
from sidelight.fetch.policy import FetchPolicy as FetchPolicy
