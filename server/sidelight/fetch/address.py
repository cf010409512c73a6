"""The one grammar of addresses: what it does not name is refused, before any name is resolved.

The string is taken apart here and nowhere else, so no second parser can read it differently.
"""

from __future__ import annotations

import ipaddress
import re
import urllib.parse
from dataclasses import dataclass

import idna

from sidelight.errors import AddressRefused
from sidelight.fetch.policy import FetchPolicy

MAX_URL_CHARS = 8_192
PORTS = {"http": 80, "https": 443}

# Special-use names that never lead to the public web: RFC 6761 (localhost, invalid), 6762 (local), 8375
# (home.arpa), 7686 (onion), 9476 (alt), ICANN's internal, and the collision-prone names of private networks. RFC 6761
# asks applications to treat `test` and `example` like any other name: their addresses decide.
PRIVATE_SUFFIXES = (
    *("localhost", "localdomain", "invalid", "local", "home.arpa", "onion", "alt", "internal"),
    *("lan", "corp", "home", "mail", "intranet", "private"),
)

# Control characters, white space of every kind, and what browsers and libraries read in different ways.
_FORBIDDEN = re.compile(r"[\x00-\x20\x7f-\xa0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff9-\uffff\\]")
_URL = re.compile(r"(?P<scheme>[A-Za-z]+)://(?P<host>[^/?#:@\[\]%]+)(?::(?P<port>[1-9][0-9]{0,4}))?(?P<rest>[/?#].*)?")
_ASCII_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
# Reserved and unreserved characters of RFC 3986, and the percent sign of what is encoded already.
_SAFE_IN_TARGET = "!#$%&'()*+,/:;=?@[]~-._"


@dataclass(frozen=True, slots=True)
class Address:
    """A checked address. The host is in lower-case ASCII; the fragment is gone."""

    scheme: str
    host: str
    port: int
    target: str
    """Path and query, percent-encoded, from the slash on."""

    @property
    def url(self) -> str:
        port = "" if self.port == PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{self.host}{port}{self.target}"


def parse_address(url: str, policy: FetchPolicy) -> Address:
    """Raises AddressRefused unless the URL is absolute, http(s), and names a public host by the policy."""
    _check_characters(url)
    match = _URL.fullmatch(url)
    if match is None:
        raise AddressRefused("The address must be a plain http or https URL with a host name.")
    scheme = match["scheme"].lower()
    if scheme not in PORTS:
        raise AddressRefused("Only http and https addresses are fetched.")
    port = int(match["port"]) if match["port"] else PORTS[scheme]
    host = match["host"].lower() if match["host"].isascii() else match["host"]
    if not (host.isascii() and (host, port) in policy.allow):
        host = _public_host(host)
        if port not in PORTS.values():
            raise AddressRefused("Only ports 80 and 443 are fetched.")
    return Address(scheme, host, port, _target(match["rest"] or "/"))


def join(base: Address, location: str) -> str:
    """The URL that a redirect from `base` leads to; it is not checked yet."""
    _check_characters(location)
    try:
        return urllib.parse.urljoin(base.url, location)
    except ValueError as error:
        raise AddressRefused("The site redirects to an address that cannot be read.") from error


def is_allowed(address: Address, policy: FetchPolicy) -> bool:
    return (address.host, address.port) in policy.allow


def _check_characters(url: str) -> None:
    if len(url) > MAX_URL_CHARS:
        raise AddressRefused(f"The address is longer than {MAX_URL_CHARS} characters.")
    if _FORBIDDEN.search(url) or any("\ud800" <= char <= "\udfff" for char in url):
        raise AddressRefused("The address holds spaces, control characters or backslashes.")


def _public_host(host: str) -> str:
    labels = [_label(label) for label in host.split(".")]
    name = ".".join(labels)
    if len(labels) < 2 or len(name) > 253:
        raise AddressRefused("The host must be a full public name.")
    if any(name == suffix or name.endswith(f".{suffix}") for suffix in PRIVATE_SUFFIXES):
        raise AddressRefused("The host belongs to a private network.")
    if labels[-1][0].isdigit() and not _is_dotted_quad(name):  # no top-level domain starts with a digit
        raise AddressRefused("The host is a number, not a name.")
    return name


def _label(label: str) -> str:
    """The label in ASCII. Raises AddressRefused for one that IDNA 2008 would have to map first."""
    if _ASCII_LABEL.fullmatch(label) and not label.startswith("xn--"):
        return label
    if label.isascii() and not label.startswith("xn--"):
        raise AddressRefused("The host holds characters that no host name has.")
    try:
        return idna.alabel(label).decode("ascii")
    except UnicodeError as error:
        raise AddressRefused("The host is not a valid internationalised name.") from error


def _is_dotted_quad(host: str) -> bool:
    """An IPv4 address in its only plain form: four decimal numbers without leading zeros."""
    try:
        ipaddress.IPv4Address(host)
    except ValueError:
        return False
    return True


def _target(rest: str) -> str:
    target = rest.partition("#")[0]
    encoded = urllib.parse.quote(target, safe=_SAFE_IN_TARGET)
    return encoded if encoded.startswith("/") else f"/{encoded}"
