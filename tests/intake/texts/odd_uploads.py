"""Files that nobody should upload, made at test time: cut, wrong, too large, of every letter."""

from __future__ import annotations

import gzip
import random
import struct
import zlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dashboard.intake.texts.limits import TextLimits
from tests.intake.texts.documents import docx, packed, pdf, word_paragraph
from tests.intake.texts.test_readers import HTML, hancom, word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SUFFIXES = (".txt", ".html", ".pdf", ".docx", ".hwpx", ".hwp", ".doc", ".png", "", ".PDF.exe")
_HWPX_TYPE = b"application/hwp+zip"
_ENTITY = '<!DOCTYPE d [<!ENTITY secret "3000억">]>'
_LAUGHS = (
    '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]>'
)


@dataclass(frozen=True)
class Upload:
    """A file with the limits that it is read under.

    Attributes:
        kind: What is odd about it.
        name: Its name.
        data: Its bytes.
        limits: The limits.
        is_refused: Whether it must be refused.
    """

    kind: str
    name: str
    data: bytes
    limits: TextLimits
    is_refused: bool = False


def odd_uploads(count: int, seed: int = 12) -> Iterator[Upload]:
    """Yield so many odd files, the same ones for one seed; each kind comes in turn."""
    chance = random.Random(seed)
    valid = {
        ".html": HTML.encode(),
        ".docx": word(),
        ".hwpx": hancom(),
        ".pdf": pdf([["Total 42", "of 1750"], ["page 2"]]),
        ".txt": "첫 문단 3000억\n둘째 문단".encode(),
    }
    for number in range(count):
        make = _KINDS[number % len(_KINDS)]
        yield make(chance, valid)


def _named(kind: str, data: bytes, suffix: str, **limits: float) -> Upload:
    return Upload(kind, f"odd{suffix}", data, replace(TextLimits(), **limits))


def _random_bytes(chance: random.Random, _valid: dict[str, bytes]) -> Upload:
    data = chance.randbytes(chance.randrange(5000))
    return _named("random bytes", data, chance.choice(SUFFIXES))


def _random_behind_a_head(chance: random.Random, _valid: dict[str, bytes]) -> Upload:
    heads = (
        b"PK\x03\x04",
        b"%PDF-1.7\n",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"<html>",
        b"\xff\xfe",
    )
    data = chance.choice(heads) + chance.randbytes(chance.randrange(3000))
    return _named("random bytes behind a head", data, chance.choice(SUFFIXES))


def _cut(chance: random.Random, valid: dict[str, bytes]) -> Upload:
    suffix = chance.choice(list(valid))
    whole = valid[suffix]
    return _named("cut", whole[: chance.randrange(len(whole))], suffix)


def _damaged(chance: random.Random, valid: dict[str, bytes]) -> Upload:
    suffix = chance.choice(list(valid))
    data = bytearray(valid[suffix])
    for _ in range(chance.choice((1, 3, 20, 200))):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return _named("damaged", bytes(data), suffix)


def _renamed(chance: random.Random, valid: dict[str, bytes]) -> Upload:
    return _named("renamed", valid[chance.choice(list(valid))], chance.choice(SUFFIXES))


def _of_another_kind(chance: random.Random, _valid: dict[str, bytes]) -> Upload:
    chunk = b"IHDR" + struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    others = {
        "png": b"\x89PNG\r\n\x1a\n"
        + struct.pack(">I", 13)
        + chunk
        + struct.pack(">I", zlib.crc32(chunk)),
        "gzip": gzip.compress(b"3000"),
        "xlsx": packed({"xl/workbook.xml": "<workbook/>", "[Content_Types].xml": "<Types/>"}),
        "empty zip": packed({}),
        "epub": packed({"mimetype": "application/epub+zip"}),
        "elf": b"\x7fELF\x02\x01\x01" + bytes(200),
        "rtf": rb"{\rtf1\ansi 3000}",
        "nothing": b"",
        "blanks": b" \n\t\n ",
        "byte order mark": b"\xef\xbb\xbf",
    }
    name = chance.choice(list(others))
    return _named(name, others[name], chance.choice(SUFFIXES))


def _of_every_plane(chance: random.Random, _valid: dict[str, bytes]) -> Upload:
    planes = [range(0x10000 * plane, 0x10000 * (plane + 1)) for plane in range(17)]
    letters = []
    for _ in range(chance.randrange(1, 400)):
        code = chance.choice(chance.choice(planes))
        letters.append(chr(code) if not 0xD800 <= code < 0xE000 else "가")
    text = "".join(letters)
    form = chance.choice(("text", "html", "docx"))
    if form == "docx":
        legal = "".join(
            one if ord(one) >= 0x20 and ord(one) & 0xFFFE != 0xFFFE else " " for one in text
        )
        return _named("every plane", docx(word_paragraph("X" + legal)), ".docx")
    if form == "html":
        return _named("every plane", f"<html><body><p>{text}</p>".encode(), ".html")
    return _named("every plane", text.encode(chance.choice(("utf-8", "utf-16"))), ".txt")


def _too_much(chance: random.Random, valid: dict[str, bytes]) -> Upload:
    form = chance.choice(("size", "characters", "pages", "entries", "unpacked", "ratio"))
    if form == "pages":
        made = _named(form, pdf([["1"]] * 4), ".pdf", pages=3)
    elif form == "characters":
        suffix = chance.choice((".txt", ".docx", ".pdf"))
        body = "x" * 101
        data = {".txt": body.encode(), ".docx": docx(word_paragraph(body)), ".pdf": pdf([[body]])}
        made = _named(form, data[suffix], suffix, characters=100)
    elif form == "size":
        data = valid[chance.choice(list(valid))]
        made = _named(form, data, ".txt", size=len(data) - 1)
    else:
        suffix = chance.choice((".docx", ".hwpx"))
        data = packed({"word/document.xml": "<d/>", "a": b"0" * 20_000, "mimetype": _HWPX_TYPE})
        limit = {"entries": 2, "unpacked": 20_000, "ratio": 10}[form]
        made = _named(form, data, suffix, **{form: limit})
    return replace(made, is_refused=True)


def _with_entity(chance: random.Random, _valid: dict[str, bytes]) -> Upload:
    declared = chance.choice((_ENTITY, _LAUGHS))
    named = "&secret;" if declared == _ENTITY else "&d;"
    document = (
        f"<?xml version='1.0'?>{declared}<w:document xmlns:w='w'><w:p>{named}</w:p></w:document>"
    )
    section = f"<?xml version='1.0'?>{declared}<section><p>{named}</p></section>"
    form = chance.choice((".docx", ".hwpx", ".html"))
    if form == ".docx":
        made = _named("entity", packed({"word/document.xml": document}), form)
    elif form == ".hwpx":
        files = {"mimetype": _HWPX_TYPE, "Contents/section0.xml": section}
        made = _named("entity", packed(files), form)
    else:
        text = f"<!DOCTYPE html [{declared[12:-1]}><html><body><p>{named} 글</p></body></html>"
        return _named("entity", text.encode(), form)
    return replace(made, is_refused=True)


def _deep(chance: random.Random, _valid: dict[str, bytes]) -> Upload:
    depth = chance.choice((150, 250, 3000))
    if chance.random() < 0.5:
        return _named("deep", ("<div>" * depth + "42").encode(), ".html")
    body = (
        "<w:sdt><w:sdtContent>" * depth + word_paragraph("42") + "</w:sdtContent></w:sdt>" * depth
    )
    return _named("deep", docx(body), ".docx", ratio=10_000)


_KINDS: tuple[Callable[[random.Random, dict[str, bytes]], Upload], ...] = (
    *(_random_bytes, _random_behind_a_head, _cut, _damaged, _renamed),
    *(_of_another_kind, _of_every_plane, _too_much, _with_entity, _deep),
)
