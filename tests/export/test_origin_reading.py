"""Reading a stranger's file: what it says of itself, or one clear refusal, whatever it is."""

from __future__ import annotations

import io
import json
import zlib
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from pypdf import PdfWriter

from dashboard.export.formats import PICTURES, FileFormat
from dashboard.export.origin import Origin
from dashboard.export.origin_reading import LARGEST, read_origin
from dashboard.export.png import SIGNATURE, _Chunk, stamp_png
from dashboard.export.record import LONGEST, OriginRecord, UnreadableFileError, write_record
from dashboard.export.stamp import stamp
from dashboard.export.svg import stamp_svg
from dashboard.pages import verify
from tests.export.made import BASE, plain_png

ODD = Origin(
    title="<b>&amp;</b> ]]> 「그림」 \u202e\x00\ufffe 😀",
    alternative='"quoted" \\ {braces} {0} %s\nsecond line',
    chart="a-chart",
    format="svg",
    parameters=(("lang", "en"), ("q", "\x7f&lang=ko"), ("theme", "dark")),
    sources=("one-2021", "two-2022"),
    version="2022-01-01",
    code="1.2.3",
    facts={"claim-one": {"value": "1", "on": "2021-12"}, "claim-two": {}},
    digest="0" * 64,
)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'
RECORD = OriginRecord(ODD, "https://atlas.example/", "1" * 64)
IEND = _Chunk(b"IEND", b"").written
IHDR = _Chunk(b"IHDR", bytes(13)).written


@pytest.fixture(scope="module")
def stamped(drawn) -> dict[FileFormat, bytes]:
    return {name: stamp(one.content, one.origin, BASE) for name, one in drawn.items()}


def with_text(body: bytes, *, packed: int = 1, method: int = 0) -> bytes:
    content = b"hyperatlas\0" + bytes([packed, method]) + b"\0\0" + body
    return SIGNATURE + IHDR + _Chunk(b"iTXt", content).written + IEND


def with_record(text: str) -> bytes:
    return with_text(zlib.compress(text.encode()))


def in_svg(inside: str) -> bytes:
    return f'<svg xmlns:a="urn:hyperatlas:"><a:record>{inside}</a:record></svg>'.encode()


def changed(**members: object) -> bytes:
    return with_record(json.dumps({**json.loads(write_record(RECORD)), **members}))


@pytest.mark.parametrize("name", PICTURES)
def test_what_was_written_is_read(drawn, stamped, name: FileFormat) -> None:
    found = read_origin(stamped[name])
    assert found.record.origin == drawn[name].origin
    assert found.record.address == drawn[name].origin.address(BASE)
    assert not found.altered


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_without_a_stamp_says_nothing(drawn, name: FileFormat) -> None:
    assert read_origin(drawn[name].content) is None


def test_odd_words_survive() -> None:
    for made in (
        stamp_svg(SVG, ODD, "https://atlas.example/?a=1&b=<2>"),
        stamp_png(plain_png(), ODD, "https://atlas.example/?a=1&b=<2>"),
    ):
        found = read_origin(made)
        assert found.record.origin.parameters == ODD.parameters
        assert found.record.origin == ODD
        assert not found.altered


def test_a_byte_order_mark_and_spaces_before_an_svg_are_no_hindrance() -> None:
    made = stamp_svg(SVG, ODD, BASE)
    assert read_origin(b"\xef\xbb\xbf\n " + made).record.origin == ODD


def test_pixels_drawn_over_are_noticed() -> None:
    image = Image.open(io.BytesIO(stamp_png(plain_png(), replace(ODD, format="png"), BASE)))
    image.load()
    texts = PngInfo()
    for keyword, text in image.text.items():
        texts.add_itxt(keyword, text, zip=keyword == "hyperatlas")
    saved = {}
    for name, shade in (("same", image.getpixel((9, 9))), ("other", 77)):
        image.putpixel((9, 9), shade)
        content = io.BytesIO()
        image.save(content, "PNG", pnginfo=texts)
        saved[name] = read_origin(content.getvalue())
    assert saved["same"].record == saved["other"].record
    assert not saved["same"].altered
    assert saved["other"].altered


def test_a_comment_and_another_cut_of_the_pixels_alter_no_png() -> None:
    made = stamp_png(plain_png(), ODD, BASE)
    start = made.index(b"IDAT") - 4
    length = int.from_bytes(made[start : start + 4])
    pixels = made[start + 8 : start + 8 + length]
    parts = [pixels[:9], b"", pixels[9:]]
    cut = b"".join(_Chunk(b"IDAT", part).written for part in parts)
    comment = _Chunk(b"tEXt", b"Comment\0from my slide").written
    other = made[:start] + comment + cut + made[start + 12 + length :]
    assert not read_origin(other).altered


@pytest.mark.parametrize(
    "chunk", [(b"gAMA", b"\0\0\1\0"), (b"eXIf", b"MM\0*"), (b"acTL", bytes(8))]
)
def test_what_shows_the_same_pixels_otherwise_is_noticed(chunk: tuple[bytes, bytes]) -> None:
    made = stamp_png(plain_png(), ODD, BASE)
    start = made.index(b"IDAT") - 4
    assert read_origin(made[:start] + _Chunk(*chunk).written + made[start:]).altered


def test_two_records_in_a_png_are_noticed() -> None:
    once = stamp_png(plain_png(), ODD, BASE)
    twice = stamp_png(once, replace(ODD, title="another"), BASE)
    assert read_origin(twice).altered


@pytest.mark.parametrize("name", [FileFormat.SVG, FileFormat.PDF])
def test_any_other_byte_of_a_drawing_is_noticed(stamped, name: FileFormat) -> None:
    content = stamped[name]
    for place in (content.rindex(b"stream" if name is FileFormat.PDF else b"fill"), -2):
        altered = bytearray(content)
        altered[place] ^= 1
        assert read_origin(bytes(altered)).altered
    assert read_origin(content + b"\n").altered


def test_a_page_drawn_over_in_an_update_of_a_pdf_is_noticed(stamped) -> None:
    writer = PdfWriter(io.BytesIO(stamped[FileFormat.PDF]), incremental=True)
    writer.pages[0].rotate(90)
    content = io.BytesIO()
    writer.write(content)
    assert read_origin(content.getvalue()).altered


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"GIF89a",
        b"\xff\xd8\xff\xe0",
        b"PK\x03\x04",
        "{}".encode("utf-16"),
        b"<",
        b"<svg>",
        b"<svg/><svg/>",
        b"<html><body>hello</p></html>",
        b'<?xml version="1.0" encoding="nonsense"?><svg/>',
        b'<!DOCTYPE a [<!ENTITY a "aaa">]><svg>&a;</svg>',
        b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><svg/>',
        b"<svg>&undefined;</svg>",
        in_svg("{}"),
        in_svg("[" * 100_000),
        in_svg("x" * (LONGEST + 1)),
        b"%PDF-1.4 urn:hyperatlas:",
        b"%PDF-1.4 <?xpacket begin='' ?>urn:hyperatlas:<?xpacket end='r'?>",
        SIGNATURE,
        SIGNATURE + IHDR,
        SIGNATURE + IEND,
        SIGNATURE + IHDR + b"\xff\xff\xff\xffIDAT",
        SIGNATURE + IHDR + IHDR + IEND,
        SIGNATURE + IHDR + _Chunk(b"tEXt", b"").written * 60_000 + IEND,
        plain_png()[:-9],
        plain_png().replace(b"IDAT", b"IDAU"),
        with_text(b"no zlib"),
        with_text(zlib.compress(b"{}")[:-1]),
        with_text(b"{}", packed=0),
        with_text(b"{}", packed=2),
        with_text(b"{}", method=1),
        SIGNATURE + IHDR + _Chunk(b"iTXt", b"hyperatlas\0").written + IEND,
        with_record("[" * 100_000),
        with_record("1" * 10_000),
        with_record('{"hyperatlas":1}'),
        with_record('"\\ud800"'),
        with_text(b"\xff", packed=0),
        changed(hyperatlas=2),
        changed(more=1),
        changed(digest="x"),
        changed(format="exe"),
        changed(facts={"a": {"b": 1}}),
        changed(facts={"a": []}),
        changed(title="x" * 3_000),
        changed(title=None),
        changed(sources=["a"] * 3_000),
        changed(parameters=[["a"]]),
    ],
    ids=lambda content: repr(content[:30]),
)
def test_what_cannot_be_read_is_refused_in_one_way(content: bytes) -> None:
    with pytest.raises(UnreadableFileError) as refused:
        read_origin(content)
    assert refused.value.reason.ko
    assert refused.value.reason.en


def test_what_swells_is_refused_in_the_same_way() -> None:
    test_what_cannot_be_read_is_refused_in_one_way(with_text(zlib.compress(b" " * 100_000_000)))


def test_a_record_is_looked_for_at_the_beginning_only() -> None:
    record = in_svg("{}").decode()
    assert read_origin(f"<a>{'<b/>' * 1_000}{record}</a>".encode()) is None
    assert read_origin(f"<a>{' ' * 3_000_000}{record}</a>".encode()) is None


def test_a_file_may_be_so_large_and_no_larger() -> None:
    whole = stamp_png(plain_png(), ODD, BASE)
    room = LARGEST - len(whole) - 12
    largest = whole[: -len(IEND)] + _Chunk(b"tIME", bytes(room)).written + IEND
    assert len(largest) == LARGEST
    assert not read_origin(largest).altered
    with pytest.raises(UnreadableFileError, match="larger"):
        read_origin(largest + b"\0")


def test_page_and_reader_agree_on_what_is_too_large() -> None:
    assert verify.LARGEST == LARGEST


SEEDS = [
    stamp_png(plain_png(), ODD, BASE),
    stamp_svg(SVG, ODD, BASE),
    b"%PDF-1.4\n<?xpacket begin=''?>" + stamp_svg(SVG, ODD, BASE) + b"<?xpacket end='r'?>%%EOF",
    in_svg(write_record(RECORD).replace("&", "&amp;").replace("<", "&lt;")),
    with_record(write_record(RECORD)),
]


@settings(max_examples=300)
@given(
    seed=st.sampled_from(SEEDS),
    cuts=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=40))),
)
def test_no_damage_does_more_than_make_a_file_unreadable(seed, cuts) -> None:
    content = seed
    for where, length, other in cuts:
        place = int(where * len(content))
        content = content[:place] + other + content[place + length :]
    read_or_refused(content)


@settings(max_examples=300)
@given(head=st.sampled_from([SIGNATURE, SIGNATURE + IHDR, b"%PDF-", b"<", b""]), rest=st.binary())
def test_no_noise_does_more_than_be_unreadable(head: bytes, rest: bytes) -> None:
    read_or_refused(head + rest)


@settings(max_examples=300)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(
                st.sampled_from([*json.loads(write_record(RECORD)), "other"]), inner, max_size=6
            )
        ),
        max_leaves=20,
    )
)
def test_no_json_does_more_than_be_unreadable(value: object) -> None:
    text = json.dumps(value)
    read_or_refused(with_record(text))
    members = value if isinstance(value, dict) else {}
    read_or_refused(changed(**members))


def read_or_refused(content: bytes) -> None:
    with suppress(UnreadableFileError):
        found = read_origin(content)
        assert found is None or found.record.origin.chart
