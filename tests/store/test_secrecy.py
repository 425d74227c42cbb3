"""The texts of articles stay with editors: no address, no archive and no log holds one."""

from __future__ import annotations

import io
import re
import tempfile
from zipfile import ZipFile, is_zipfile

import pytest
from sqlalchemy.exc import IntegrityError

from dashboard.store.address import FILE, store_address
from dashboard.store.errors import StaleDraftError, StoreUnreachableError
from dashboard.store.store import Store
from dashboard.store.values import StoredDraft, StoredText
from tests.conftest import Server
from tests.server.client import ask, whole
from tests.store.editing import noted

PASSAGE = "Ein Satz, der nirgends steht 비밀문장 8c1f"
MARKS = (b"8c1f", "비밀문장".encode(), b"Ein Satz, der")
OTHERS = (f"/{FILE}", f"/data/{FILE}", f"/assets/{FILE}", "/desk", "/desk/texts", "/api/texts.json")


def parts(body: bytes) -> list[bytes]:
    """A body, and the members of an archive."""
    if not is_zipfile(io.BytesIO(body)):
        return [body]
    with ZipFile(io.BytesIO(body)) as archive:
        return [body, *(archive.read(name) for name in archive.namelist())]


def paths(server: str) -> list[str]:
    """Every address that needs nothing filled in: those for programs, and the pages."""
    described = ask(server, "/openapi.json").json["paths"]
    gets = [path for path, said in described.items() if "get" in said]
    pages = ask(server, "/nothing").json["exists"]
    plain = [path for path in dict.fromkeys((*gets, *pages)) if "{" not in path]
    return [*plain, "/evidence/model-hyperclova-hankyung", "/charts/model-sizes.xlsx"]


def test_no_answer_holds_a_text(store, address, files, tmp_path) -> None:
    store.publish(files, None, "kim")
    text = store.save_text(StoredText(PASSAGE, "제목"), "kim")
    draft = store.save_draft(StoredDraft("one", "제목", text, [{"as_written": PASSAGE}]), "kim")
    store.publish(noted(files, "A"), 1, "kim", drafts=[draft])
    with tempfile.TemporaryFile("w+") as log:
        server = Server(
            ATLAS_STORE=address, ATLAS_DATA=str(tmp_path), ATLAS_BROWSERS="0", output=log
        )
        server.start()
        try:
            asked = paths(server.address)
            assert {"/readyz", "/api/tables", "/api/dataset.zip", "/models"} <= set(asked)
            for path in (*asked, *OTHERS, *(f"{path}?q=비밀" for path in ("/evidence", "/search"))):
                answer = whole(server.address, re.sub("[^!-~]", "%EB", path))
                assert answer.status != 500, path
                found = [mark for mark in MARKS for part in parts(answer.body) if mark in part]
                assert not found, path
        finally:
            server.stop()
        log.seek(0)
        assert not [mark for mark in MARKS if mark.decode() in log.read()]


def test_nobody_else_on_the_machine_reads_the_file(tmp_path) -> None:
    with Store(store_address(tmp_path)) as store:
        store.save_text(StoredText(PASSAGE, "제목"), "kim")
        found = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir()}
    assert found == {FILE: 0o600, f"{FILE}-wal": 0o600, f"{FILE}-shm": 0o600}


def test_a_store_that_cannot_be_made_is_told_in_words(tmp_path) -> None:
    missing = pytest.raises(StoreUnreachableError, match="No such file or directory")
    with Store(store_address(tmp_path / "none")) as store, missing:
        store.editions()


def test_neither_the_journal_nor_an_error_holds_a_text(store, caplog) -> None:
    text = store.save_text(StoredText(PASSAGE, "제목"), "kim")
    draft = StoredDraft("one", "제목", text, [PASSAGE])
    store.save_draft(draft, "kim")
    with pytest.raises(StaleDraftError) as stale:
        store.save_draft(StoredDraft("one", "제목", text, [PASSAGE], revision=7), "kim")
    with pytest.raises(ValueError, match="cannot be kept") as refused:
        store.save_text(StoredText(f"{PASSAGE}\0", "t"), "kim")
    with pytest.raises(IntegrityError) as failed:
        store.save_draft(StoredDraft("two", "제목", text, [PASSAGE], edition=99), "kim")
    said = [repr(store.journal()), repr(store.drafts()), caplog.text]
    said += [f"{one.value!r} {one.value}" for one in (stale, refused, failed)]
    assert not [mark.decode() for mark in MARKS for one in said if mark.decode() in one]
