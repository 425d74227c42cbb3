"""Documents that are packages of files: DOCX and HWPX, opened within limits."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from dashboard.i18n import Text
from dashboard.intake.texts.limits import RefusedTextError, megabytes

if TYPE_CHECKING:
    from dashboard.intake.texts.limits import TextLimits

_TOO_MANY = Text(
    "안에 든 파일이 {found}개입니다. {most}개까지 읽습니다.",
    "holds {found} files; {most} are allowed.",
)
_UNPACKS_TOO_LARGE = Text(
    "풀면 {found} MB가 됩니다. {most} MB까지 읽습니다.",
    "unpacks to {found} MB; {most} MB are allowed.",
)
_TOO_DENSE = Text(
    "{found}배로 압축된 파일이 들어 있습니다. {most}배까지 읽습니다.",
    "holds a file that is packed {found} times; {most} times are allowed.",
)
_ENTITIES = Text(
    "XML 개체나 DTD가 들어 있어 읽지 않았습니다. 문서를 다시 저장해 올려 주세요.",
    "declares entities or a DTD, which are never resolved; save the document again.",
)
_LOCKED = Text(
    "암호가 걸린 문서입니다. 암호를 풀어 저장한 뒤 올려 주세요.",
    "is encrypted; save it without a password.",
)
_BROKEN_PACKAGE = Text(
    "끝까지 저장되지 않았거나 손상된 문서입니다. 다시 저장해 올려 주세요.",
    "is cut off or damaged; save it again.",
)
_DECLARED = (b"<!DOCTYPE", b"<!ENTITY")


class TextPackage:
    """The files of a document, each read within the limits.

    Raises:
        RefusedTextError: If it is damaged or encrypted, or larger than allowed.
    """

    def __init__(self, data: bytes, filename: str, limits: TextLimits) -> None:
        self.filename, self.data, self._part = filename, data, limits.part
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError) as error:
            raise RefusedTextError(filename, _BROKEN_PACKAGE) from error
        self._refuse_size(self._archive.infolist(), limits)
        self.names = frozenset(self._archive.namelist())

    def _refuse_size(self, entries: list[zipfile.ZipInfo], limits: TextLimits) -> None:
        if len(entries) > limits.entries:
            rule = _TOO_MANY.format(found=len(entries), most=limits.entries)
            raise RefusedTextError(self.filename, rule)
        size = sum(one.file_size for one in entries)
        if size > limits.unpacked:
            rule = _UNPACKS_TOO_LARGE.format(found=megabytes(size), most=megabytes(limits.unpacked))
            raise RefusedTextError(self.filename, rule)
        for one in entries:
            if one.flag_bits & 1:
                raise RefusedTextError(f"{self.filename}/{one.filename}", _LOCKED)
            ratio = one.file_size / max(one.compress_size, 1)
            if ratio > limits.ratio and one.file_size > 1024:
                rule = _TOO_DENSE.format(found=round(ratio), most=limits.ratio)
                raise RefusedTextError(f"{self.filename}/{one.filename}", rule)

    def read(self, name: str) -> bytes:
        """Return a file of the package; XML that declares entities is refused.

        Raises:
            RefusedTextError: If it is damaged, or declares entities.
        """
        info = self._archive.getinfo(name)
        if info.file_size > self._part:
            sizes = {"found": megabytes(info.file_size), "most": megabytes(self._part)}
            raise RefusedTextError(f"{self.filename}/{name}", _UNPACKS_TOO_LARGE.format(**sizes))
        try:
            with self._archive.open(info) as file:
                content = file.read(info.file_size + 1)
        except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, ValueError) as error:
            raise RefusedTextError(f"{self.filename}/{name}", _BROKEN_PACKAGE) from error
        except Exception as error:  # zlib.error and what other packings raise
            raise RefusedTextError(f"{self.filename}/{name}", _BROKEN_PACKAGE) from error
        if any(one in content or one.decode().encode("utf-16-le") in content for one in _DECLARED):
            raise RefusedTextError(f"{self.filename}/{name}", _ENTITIES)
        return content
