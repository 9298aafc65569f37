"""ZIP archives: read as the folder that was packed, within bounds that no bomb can pass."""

import io
import stat
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from crossbearing.errors import ReadingError
from crossbearing.options import ReadingOptions
from crossbearing.reading.csv_tables import in_csv
from crossbearing.reading.file_names import is_beside, unknown
from crossbearing.reading.formats import FORMATS
from crossbearing.reading.parquet_tables import in_parquet
from crossbearing.reading.record_files import in_lines, in_list
from crossbearing.reading.rows import MOST_TIMES, STAGE
from crossbearing.reading.sidecars import SUFFIX
from crossbearing.values.problems import Problem
from crossbearing.values.sources import Source

MOST_MEMBERS = 10_000
# Text packs to a fifth or a tenth of its bytes; what packs to less than a two-hundredth is made to swell.
MOST_SWELLING, SMALL = 200, 1_000_000
LINK, PROTECTED = stat.S_IFLNK, 0x1
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError)
# Files that are ZIP archives and no folder: a member that shows it, and what it is.
PACKED = {"[Content_Types].xml": "an Office document", "mimetype": "a book or an OpenDocument text"}
ARCHIVES = (".zip", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar", ".tar", ".zst", ".warc", ".mbox", ".jar")
TABLES: dict[str, Callable[[bytes, str, ReadingOptions], Iterable[Source | Problem]]] = {
    ".csv": in_csv,
    ".json": lambda raw, name, _: in_list(raw, name),
    ".jsonl": lambda raw, name, _: in_lines(raw.split(b"\n"), name),
    ".parquet": in_parquet,
    ".tsv": in_csv,
}


def in_zip_file(name: str, options: ReadingOptions) -> Iterator[Source | Problem]:
    """Yield the reports of an archive and its problems; raises ReadingError where it is none, or swells too far."""
    yield from _in_zip(name, name, options)


def in_zip(raw: bytes, name: str, options: ReadingOptions) -> Iterator[Source | Problem]:
    """Yield the same of the bytes of an archive."""
    yield from _in_zip(io.BytesIO(raw), name, options)


def _in_zip(place: str | io.BytesIO, name: str, options: ReadingOptions) -> Iterator[Source | Problem]:
    try:
        with zipfile.ZipFile(place) as archive:
            yield from _in_archive(archive, name, options)
    except OSError as error:
        raise ReadingError(name, f"could not be opened: {error.strerror or error}") from error
    except (*BROKEN, RecursionError) as error:
        raise ReadingError(name, "is no ZIP archive that can be opened: it is cut off or damaged") from error


def _in_archive(archive: zipfile.ZipFile, name: str, options: ReadingOptions) -> Iterator[Source | Problem]:
    members = [member for member in archive.infolist() if not member.is_dir()]
    _refuse(members, name, options)
    times = Counter(member.filename for member in members)
    reports = sorted((member for member in members if not _passed_over(member)), key=lambda member: member.filename)
    beside = {member.filename: member for member in members if member.filename.lower().endswith(SUFFIX)}
    if not reports:
        yield Problem(STAGE, name, "is an archive without a report")
    for member in reports:
        item = f"{name}/{member.filename}"
        reason = _reason(member, times[member.filename], options)
        if reason:
            yield Problem(STAGE, item, reason)
            continue
        content = _content(archive, member)
        if isinstance(content, str):
            yield Problem(STAGE, item, content)
        else:
            yield from _reports(Source(item, content=content, beside=_sidecar(archive, member, beside)), options)


def _refuse(members: list[zipfile.ZipInfo], name: str, options: ReadingOptions) -> None:
    """Raise ReadingError where the archive as a whole is too much, or is no folder."""
    for member in members:
        if member.filename in PACKED:
            raise ReadingError(name, f"is {PACKED[member.filename]}, not a folder of reports")
    if len(members) > MOST_MEMBERS:
        raise ReadingError(name, f"holds {len(members):,} files, and at most {MOST_MEMBERS:,} are read")
    size, most = sum(member.file_size for member in members), MOST_TIMES * options.max_bytes
    if size > most:
        raise ReadingError(name, f"is too large: {size / 1e6:.1f} MB unpacked, and at most {most / 1e6:g} MB are read")


def _passed_over(member: zipfile.ZipInfo) -> bool:
    """Return whether a folder's walk would pass the member over: hidden, a sidecar, a note; or a Mac's own files."""
    parts = PurePosixPath(member.filename.replace("\\", "/")).parts
    hidden = any(part.startswith(".") and part != ".." for part in parts) or "__MACOSX" in parts
    return not parts or hidden or is_beside(parts[-1])


def _reason(member: zipfile.ZipInfo, times: int, options: ReadingOptions) -> str | None:
    """Return why a member is not read; None where it is."""
    suffix = PurePosixPath(member.filename).suffix.lower()
    swelling = member.file_size / max(member.compress_size, 1)
    most = options.max_bytes
    reasons = (
        (_is_unsafe(member), "has a name that leads out of its archive"),
        (stat.S_IFMT(member.external_attr >> 16) == LINK, "is a link, not a file"),
        (member.flag_bits & PROTECTED, "is protected by a password"),
        (times > 1, "stands more than once in its archive, so that it is not sure which is meant"),
        (suffix in ARCHIVES, "is an archive in an archive: unpack it first"),
        (suffix not in FORMATS and suffix not in TABLES, unknown(member.filename)),
        (
            member.file_size > most,
            f"is too large: {member.file_size / 1e6:.1f} MB, and at most {most / 1e6:g} MB are read",
        ),
        (
            member.file_size > SMALL and swelling > MOST_SWELLING,
            f"unpacks to {swelling:.0f} times its size, as no text does",
        ),
    )
    return next((reason for true, reason in reasons if true), None)


def _is_unsafe(member: zipfile.ZipInfo) -> bool:
    name = member.orig_filename.replace("\\", "/")
    drive = len(name) > 1 and name[1] == ":"
    return name.startswith("/") or drive or "\0" in name or ".." in name.split("/")


def _content(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes | str:
    """Return the bytes of a member, or why there are none; no more are unpacked than it says it has."""
    try:
        with archive.open(member) as packed:
            return packed.read(member.file_size)
    except BROKEN as error:
        return f"could not be unpacked: {error}"


def _sidecar(archive: zipfile.ZipFile, member: zipfile.ZipInfo, beside: Mapping[str, zipfile.ZipInfo]) -> str | None:
    """Return the text of the sidecar that lies beside a member; None without one that can be unpacked."""
    found = beside.get(str(PurePosixPath(member.filename).with_suffix(SUFFIX)))
    content = _content(archive, found) if found and found.file_size <= SMALL else None
    return content.decode("utf-8-sig", "replace") if isinstance(content, bytes) else None


def _reports(source: Source, options: ReadingOptions) -> Iterator[Source | Problem]:
    """Yield the reports of one member: itself, or what a table or a file of records holds."""
    take_apart = TABLES.get(PurePosixPath(source.path).suffix.lower())
    content = source.content or b""
    try:
        held = list(take_apart(content, source.path, options)) if take_apart else []
    except ReadingError as error:
        held = [Problem(STAGE, error.item, error.reason)]
    except (ValueError, RecursionError):  # no JSON: reading says what is wrong with it
        held = []
    yield from held or [source]
