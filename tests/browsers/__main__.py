"""A picture of a page in another browser: ``python -m tests.browsers webkit ADDRESS -o FILE``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.browser.conftest import DRAWN
from tests.browsers.conftest import BROWSERS


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.browsers", description=__doc__)
    parser.add_argument("browser", choices=BROWSERS)
    parser.add_argument("address")
    parser.add_argument("--size", default="1440x900", help="of what is seen, in pixels")
    parser.add_argument("--until", default=DRAWN, help="a script that is true when all is there")
    parser.add_argument("-o", "--output", type=Path, default=Path("page.png"))
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        window = BROWSERS[asked.browser](Path(folder) / "browser")
        try:
            window.resize(*map(int, asked.size.split("x")))
            window.open(asked.address)
            window.wait(asked.until)
            asked.output.write_bytes(window.screenshot())
            sys.stdout.writelines(f"{one}\n" for one in window.troubles())
        finally:
            window.close()


if __name__ == "__main__":
    main()
