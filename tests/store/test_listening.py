"""News of a store come at once where it tells them, and are found where it does not."""

from __future__ import annotations

import time
from threading import Thread

from dashboard.store.address import file_of
from dashboard.store.store import Store


def test_whoever_waits_is_told_of_an_edition(store, address, files) -> None:
    with Store(address) as reader:
        reader.waiting.wait(1)  # the first wait connects
        begun = time.monotonic()
        publishing = Thread(target=store.publish, args=(files, None, "kim"))
        publishing.start()
        while reader.current_edition() is None:
            reader.waiting.wait(30)
        assert time.monotonic() - begun < 20
        publishing.join()


def test_a_connection_that_breaks_is_made_again(request, postgres, files) -> None:
    address = postgres.new_database()
    with Store(address) as store, Store(address) as reader:
        reader.waiting.wait(1)
        postgres.stop()
        for _ in range(3):
            begun = time.monotonic()
            reader.waiting.wait(1)
            assert time.monotonic() - begun < 5
        postgres.start()
        store.publish(files, None, "kim")
        while reader.current_edition() is None:
            reader.waiting.wait(1)


def test_the_file_of_a_store_is_found_by_its_address(tmp_path) -> None:
    assert file_of(f"sqlite:///{tmp_path}/a.sqlite") == tmp_path / "a.sqlite"
    assert file_of("postgresql+psycopg://a/b") is None
