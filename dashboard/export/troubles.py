"""Why a picture was not drawn."""

from __future__ import annotations

from dashboard.i18n import Text

NO_BROWSER = Text(
    "이 서버에는 그림을 그릴 브라우저가 없습니다. 패키지 chromium과 fonts-noto-cjk를 설치하세요.",
    "This server has no browser to draw pictures with. Install the packages chromium and "
    "fonts-noto-cjk.",
)
SWITCHED_OFF = Text(
    "이 서버에서는 그림 그리기가 꺼져 있습니다(ATLAS_BROWSERS=0).",
    "Drawing pictures is switched off on this server (ATLAS_BROWSERS=0).",
)
NO_FONT = Text(
    "이 서버의 브라우저에는 한글 글꼴이 없습니다. 패키지 fonts-noto-cjk를 설치하세요.",
    "The browser of this server has no Korean font. Install the package fonts-noto-cjk.",
)


class NoBrowserError(Exception):
    """There is no browser on this machine, or no Korean font for it.

    Attributes:
        words: What is missing and what to install.
    """

    def __init__(self, words: Text = NO_BROWSER) -> None:
        super().__init__(words.en)
        self.words = words


class BusyError(Exception):
    """More pictures are waiting than may wait.

    Attributes:
        seconds: When to ask again.
    """

    def __init__(self, seconds: int) -> None:
        super().__init__(f"too many pictures are waiting, ask again in {seconds} s")
        self.seconds = seconds


class PictureError(Exception):
    """A picture did not come out: too slow, blank or a crash, and again when tried once more."""
