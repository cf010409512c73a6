import codecs
import gzip

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidelight.errors import FetchError, PageTooLarge, UnsupportedMedia
from sidelight.fetch.body import check_media_type, decode, unpack_file

TEXT = "Zürich – “fünf” € Ω"


@pytest.mark.parametrize(
    ("body", "content_type", "text"),
    [
        (TEXT.encode(), "text/html; charset=utf-8", TEXT),
        (TEXT.encode(), "text/html", TEXT),
        (TEXT.encode("utf-16-le"), "text/html; charset=UTF-16LE", TEXT),
        (codecs.BOM_UTF8 + TEXT.encode(), "text/html; charset=iso-8859-1", TEXT),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "text/html; charset=utf-8", TEXT),
        ("Zürich “5 €”".encode("cp1252"), "text/html; charset=ISO-8859-1", "Zürich “5 €”"),
        ("Zürich “5 €”".encode("cp1252"), "text/html", "Zürich “5 €”"),
        ("Żółw".encode("iso8859-2"), "text/html; charset='iso-8859-2'", "Żółw"),
        ("日本".encode("shift_jis"), 'text/html;charset="Shift_JIS"', "日本"),
        (b'<meta charset="iso-8859-2">' + "Żółw".encode("iso8859-2"), "text/html", '<meta charset="iso-8859-2">Żółw'),
        (b"<meta charset=utf-16>" + TEXT.encode(), "text/html", "<meta charset=utf-16>" + TEXT),
        (
            b"<META content='text/html; charset=koi8-r' http-equiv=x>" + "Мир".encode("koi8-r"),
            "text/html",
            "<META content='text/html; charset=koi8-r' http-equiv=x>Мир",
        ),
        (TEXT.encode(), "text/html; charset=no-such-charset", TEXT),
    ],
)
def test_the_charset_is_found_as_browsers_find_it(body, content_type, text):
    assert decode(body, content_type) == text


@pytest.mark.parametrize("codec", ["zlib", "rot13", "base64", "utf-7", "idna", "punycode", "unicode_escape", "unknown"])
def test_what_is_no_web_charset_is_not_used(codec):
    assert decode(b"+ADw-script+AD4- \\u0041", f"text/html; charset={codec}") == "+ADw-script+AD4- \\u0041"


@settings(deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["utf-8", "utf-16", "windows-1252", "gb18030", "replacement", ""]))
def test_any_bytes_decode_without_surrogates(body, charset):
    decode(body, f"text/html; charset={charset}").encode()


def test_a_packed_file_is_unpacked_within_bounds():
    packed = gzip.compress(b"x" * 1000)
    assert unpack_file(packed, 1000) == b"x" * 1000
    assert unpack_file(b"<html>", 1000) == b"<html>"
    with pytest.raises(PageTooLarge):
        unpack_file(packed, 999)
    with pytest.raises(FetchError):
        unpack_file(packed[:-4], 1000)


def test_what_has_no_type_is_taken_where_bytes_are():
    check_media_type("", ("text/plain", "application/octet-stream"))
    with pytest.raises(UnsupportedMedia):
        check_media_type("", ("text/html",))
