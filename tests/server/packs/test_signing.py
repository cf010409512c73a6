from __future__ import annotations

import base64
import stat
from pathlib import Path

import pytest

from sidelight.errors import KnowledgeError
from sidelight.knowledge.format import MANIFEST, PAYLOAD
from sidelight.packs import manage
from sidelight.packs.signing import SIGNATURE, check_signature, read_public_key, sign, write_keys
from tests.server.knowledge.making import make_pack, person


@pytest.fixture
def keys(tmp_path: Path) -> tuple[Path, Path]:
    """A private key and its public one."""
    write_keys(tmp_path / "ours.key", tmp_path / "ours.pub")
    return tmp_path / "ours.key", tmp_path / "ours.pub"


@pytest.fixture
def trusted(keys: tuple[Path, Path]) -> manage.Trusted:
    return (read_public_key(str(keys[1])),)


@pytest.fixture
def signed(tmp_path: Path, keys: tuple[Path, Path]) -> Path:
    make_pack(tmp_path, entities=[person("Mira Stone")])
    sign(tmp_path / "example", keys[0])
    return tmp_path / "example"


def test_a_signed_pack_is_trusted_and_its_signature_goes_along(
    tmp_path: Path, signed: Path, trusted: manage.Trusted
) -> None:
    version = manage.add(tmp_path / "packs", signed, trusted)
    check_signature(version, trusted)
    assert [manifest.id for manifest in manage.verify_installed(tmp_path / "packs", trusted)] == ["example"]


def test_one_of_several_keys_is_enough(tmp_path: Path, signed: Path, trusted: manage.Trusted) -> None:
    write_keys(tmp_path / "theirs.key", tmp_path / "theirs.pub")
    manage.verify(signed, (read_public_key(str(tmp_path / "theirs.pub")), *trusted))


@pytest.mark.parametrize("name", [MANIFEST, SIGNATURE, *PAYLOAD])
def test_any_wrong_byte_is_refused_with_the_reason(signed: Path, trusted: manage.Trusted, name: str) -> None:
    sound = (signed / name).read_bytes()
    # Every byte of the small files, and 64 of the large one, the first and the last among them.
    step = max(1, (len(sound) - 1) // 64) if name not in {MANIFEST, SIGNATURE} else 1
    for i in {*range(0, len(sound), step), len(sound) - 1}:
        (signed / name).write_bytes(sound[:i] + bytes([sound[i] ^ 1]) + sound[i + 1 :])
        with pytest.raises(KnowledgeError, match=r"damaged|signature|cannot be read"):
            manage.verify(signed, trusted)
    (signed / name).write_bytes(sound)
    manage.verify(signed, trusted)


@pytest.mark.parametrize("change", [lambda content: content + b"\n", lambda content: content[:-1], lambda content: b""])
@pytest.mark.parametrize("name", [MANIFEST, SIGNATURE, *PAYLOAD])
def test_a_longer_or_shorter_file_is_refused(signed: Path, trusted: manage.Trusted, name: str, change) -> None:
    (signed / name).write_bytes(change((signed / name).read_bytes()))
    with pytest.raises(KnowledgeError):
        manage.verify(signed, trusted)


def test_every_byte_of_the_manifest_counts_without_keys_too(signed: Path) -> None:
    sound = (signed / MANIFEST).read_bytes()
    for i in range(len(sound)):
        (signed / MANIFEST).write_bytes(sound[:i] + bytes([sound[i] ^ 1]) + sound[i + 1 :])
        with pytest.raises(KnowledgeError):
            manage.verify(signed)


def test_an_unsigned_pack_is_refused_where_keys_are_trusted(
    tmp_path: Path, signed: Path, trusted: manage.Trusted
) -> None:
    (signed / SIGNATURE).unlink()
    with pytest.raises(KnowledgeError, match="example is not signed"):
        manage.add(tmp_path / "packs", signed, trusted)
    assert manage.installed(tmp_path / "packs") == []
    manage.add(tmp_path / "packs", signed)


def test_another_key_is_refused(tmp_path: Path, signed: Path, trusted: manage.Trusted) -> None:
    write_keys(tmp_path / "theirs.key", tmp_path / "theirs.pub")
    sign(signed, tmp_path / "theirs.key")
    with pytest.raises(KnowledgeError, match="key not trusted"):
        manage.add(tmp_path / "packs", signed, trusted)


def test_a_pack_installed_unsigned_can_be_added_again_signed(
    tmp_path: Path, signed: Path, trusted: manage.Trusted
) -> None:
    signature = (signed / SIGNATURE).read_bytes()
    (signed / SIGNATURE).unlink()
    version = manage.add(tmp_path / "packs", signed)
    with pytest.raises(KnowledgeError, match="not signed"):
        manage.check_installed(version, trusted)
    (signed / SIGNATURE).write_bytes(signature)
    assert manage.add(tmp_path / "packs", signed, trusted) == version
    manage.check_installed(version, trusted)


def test_nobody_brings_an_unsigned_starter_pack(tmp_path: Path, trusted: manage.Trusted) -> None:
    make_pack(tmp_path, id="starter", builder="starter")
    with pytest.raises(KnowledgeError, match="not signed"):
        manage.add(tmp_path / "packs", tmp_path / "starter", trusted)
    # This program adds its own.
    version = manage.add(tmp_path / "packs", tmp_path / "starter")
    manage.check_installed(version, trusted)
    assert manage.verify_installed(tmp_path / "packs", trusted)


def test_the_private_key_is_for_its_owner_and_never_written_over(keys: tuple[Path, Path]) -> None:
    private, public = keys
    assert stat.S_IMODE(private.stat().st_mode) == 0o600
    before = private.read_bytes()
    with pytest.raises(KnowledgeError, match="there already"):
        write_keys(private, public)
    assert private.read_bytes() == before


def test_a_public_key_is_read_from_a_file_or_as_it_is(keys: tuple[Path, Path]) -> None:
    written = keys[1].read_text().strip()
    assert read_public_key(written) == read_public_key(str(keys[1]))


@pytest.mark.parametrize("key", ["", "nowhere.pub", "bm90IGEga2V5", "ключ", base64.b64encode(bytes(33)).decode()])
def test_what_is_no_public_key_is_named(key: str) -> None:
    with pytest.raises(KnowledgeError, match="public key"):
        read_public_key(key)


@pytest.mark.parametrize(
    "content", [b"", b"just words", b"-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----"]
)
def test_what_is_no_private_key_is_refused(tmp_path: Path, signed: Path, content: bytes) -> None:
    (tmp_path / "other.key").write_bytes(content)
    with pytest.raises(KnowledgeError, match=r"other\.key"):
        sign(signed, tmp_path / "other.key")
    with pytest.raises(KnowledgeError, match="nowhere"):
        sign(signed, tmp_path / "nowhere.key")
