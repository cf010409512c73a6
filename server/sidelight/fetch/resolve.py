"""Host name -> the addresses that a connection may go to: all answers are public, or there are none."""

from __future__ import annotations

import concurrent.futures
import ipaddress
import socket
import threading
from collections.abc import Sequence
from typing import Any

from sidelight.errors import AddressRefused, FetchError, FetchTimeout
from sidelight.fetch.policy import Deadline

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address

# Beyond what ipaddress knows as not global (IANA special-purpose registries):
_NOT_PUBLIC_V4 = tuple(
    ipaddress.IPv4Network(network)
    for network in (
        "100.64.0.0/10",  # carrier-grade NAT; Alibaba's metadata service
        "168.63.129.16/32",  # Azure's host services
        "192.0.0.0/24",  # IETF protocols; Oracle's metadata service
        "192.31.196.0/24",  # AS112
        "192.52.193.0/24",  # AMT
        "192.88.99.0/24",  # 6to4 relays
        "192.175.48.0/24",  # AS112
        "198.18.0.0/15",  # benchmarks
    )
)
# Only 2000::/3 is global unicast; that leaves out loopback, mapped, NAT64, ULA (fd00:ec2::254), link and site local.
_GLOBAL_UNICAST_V6 = ipaddress.IPv6Network("2000::/3")
_NOT_PUBLIC_V6 = tuple(
    ipaddress.IPv6Network(network)
    for network in (
        "2001::/23",  # IETF protocols: Teredo, ORCHID, benchmarks
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4, embeds IPv4
        "2620:4f:8000::/48",  # AS112
        "3ffe::/16",  # 6bone, handed back
        "3fff::/20",  # documentation
    )
)
_ISATAP = 0x5EFE
_ISATAP_MASK = 0xFDFF_FFFF


def is_public(address: IPAddress) -> bool:
    """Whether the address is on the public Internet, with no other address hidden in it."""
    if isinstance(address, ipaddress.IPv4Address):
        special = address.is_multicast or address.is_reserved or not address.is_global
        return not special and not any(address in network for network in _NOT_PUBLIC_V4)
    embeds_isatap = int(address) >> 32 & _ISATAP_MASK == _ISATAP
    special = embeds_isatap or address.scope_id is not None or not address.is_global
    return not special and address in _GLOBAL_UNICAST_V6 and not any(address in network for network in _NOT_PUBLIC_V6)


def resolve(host: str, port: int, deadline: Deadline, *, allowed: bool) -> tuple[IPAddress, ...]:
    """The addresses of the host in the resolver's order, asked once.

    Raises AddressRefused when one of them is not public (unless the operator allowed the host), FetchError when there
    are none.
    """
    addresses = _literal(host) or tuple(dict.fromkeys(map(_address, _answers(host, port, deadline))))
    if not addresses:
        raise FetchError("The host has no address.")
    if not allowed and not all(map(is_public, addresses)):
        raise AddressRefused("The host leads to an address that is not public.")
    return addresses


def _literal(host: str) -> tuple[IPAddress, ...]:
    """The address that the host itself is; () for a name, which is then for the resolver."""
    try:
        return (ipaddress.IPv4Address(host),)
    except ValueError:
        return ()


def _answers(host: str, port: int, deadline: Deadline) -> Sequence[tuple[Any, ...]]:
    """getaddrinfo with an end: it has no timeout of its own, so it is left behind in its thread."""
    future: concurrent.futures.Future[Sequence[tuple[Any, ...]]] = concurrent.futures.Future()

    def ask() -> None:
        try:
            future.set_result(socket.getaddrinfo(host, port, 0, socket.SOCK_STREAM))
        except BaseException as error:  # handed to the waiting thread, which raises it
            future.set_exception(error)

    remaining = deadline.remaining()
    threading.Thread(target=ask, name="sidelight-resolve", daemon=True).start()
    try:
        return future.result(remaining)
    except TimeoutError as error:
        raise FetchTimeout("The name of the host could not be resolved in time.") from error
    except (OSError, ValueError, OverflowError) as error:
        raise FetchError("The name of the host cannot be resolved.") from error


def _address(answer: tuple[Any, ...]) -> IPAddress:
    try:
        return ipaddress.ip_address(answer[4][0])
    except (ValueError, LookupError, TypeError) as error:
        raise AddressRefused("The host leads to something that is not an Internet address.") from error
