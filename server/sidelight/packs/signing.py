"""Ed25519 signatures of packs: the checksums say that a pack is whole, a signature says who vouches for it.

pack.sig holds the 64 bytes of the signature of pack.json, which names the checksum of every other file. A public key
is written as the base64 of its 32 bytes: it fits into a setting. A private key is a PEM file without a passphrase.
"""

from __future__ import annotations

import base64
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

from sidelight.errors import KnowledgeError
from sidelight.knowledge.format import MANIFEST, read_manifest

SIGNATURE = "pack.sig"


def write_keys(private: Path, public: Path) -> None:
    """Makes a pair of keys in new files, the private one for its owner's eyes alone.

    Raises KnowledgeError when a file is there already, or cannot be written.
    """
    key = Ed25519PrivateKey.generate()
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    raw = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    _write_new(public, base64.b64encode(raw) + b"\n", 0o644)
    _write_new(private, pem, 0o600)


def sign(folder: Path, private: Path) -> None:
    """Signs the pack as it is: the caller verifies it before.

    Raises KnowledgeError when the key cannot be read or the signature not be written.
    """
    key = _read_private_key(private)
    try:
        (folder / SIGNATURE).write_bytes(key.sign((folder / MANIFEST).read_bytes()))
    except OSError as error:
        raise KnowledgeError(f"The pack {folder.name} cannot be signed: {error.strerror}.") from error


def check_signature(folder: Path, trusted: Sequence[Ed25519PublicKey]) -> None:
    """Raises KnowledgeError unless one of the keys has signed pack.json as it is; reads none of the other files."""
    name = read_manifest(folder).id
    try:
        signature, signed = (folder / SIGNATURE).read_bytes(), (folder / MANIFEST).read_bytes()
    except FileNotFoundError as error:
        raise KnowledgeError(f"The pack {name} is not signed, and only signed packs are trusted here.") from error
    except OSError as error:
        raise KnowledgeError(f"The signature of the pack {name} cannot be read: {error.strerror}.") from error
    for key in trusted:
        with suppress(InvalidSignature):
            key.verify(signature, signed)
            return
    raise KnowledgeError(
        f"The signature of the pack {name} does not match: the pack was changed, or signed with a key not trusted here."
    )


def read_public_key(key: str) -> Ed25519PublicKey:
    """The key itself in base64, or the path of a file that holds it. Raises KnowledgeError for anything else."""
    path = Path(key)
    try:
        written = path.read_text(encoding="ascii").strip() if path.is_file() else key
        return Ed25519PublicKey.from_public_bytes(base64.b64decode(written, validate=True))
    except (OSError, ValueError) as error:
        raise KnowledgeError(f"“{key}” is neither an Ed25519 public key in base64 nor a file with one.") from error


def _read_private_key(path: Path) -> Ed25519PrivateKey:
    try:
        key = load_pem_private_key(path.read_bytes(), password=None)
    except OSError as error:
        raise KnowledgeError(f"The key {path} cannot be read: {error.strerror}.") from error
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise KnowledgeError(f"The file {path} holds no private key in PEM without a passphrase.") from error
    if not isinstance(key, Ed25519PrivateKey):
        raise KnowledgeError(f"The key {path} is not of Ed25519.")
    return key


def _write_new(path: Path, content: bytes, mode: int) -> None:
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as file:
            file.write(content)
    except FileExistsError as error:
        raise KnowledgeError(f"{path} is there already, and no key is written over another.") from error
    except OSError as error:
        raise KnowledgeError(f"The key cannot be written to {path}: {error.strerror}.") from error
