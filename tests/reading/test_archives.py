"""ZIP archives: read as the folder that was packed; bombs, ways out of the folder and secrets are named."""

import io
import json
import shutil
import stat
import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossbearing.options import ReadingOptions
from crossbearing.reading import find, read
from tests.reading.pdfs import Line, drawn, pdf_of

OPTIONS = ReadingOptions()
WORDS = "Three people died when a bridge fell into the river at Arnsby, the police said on Thursday."
REPORT = f"Bridge falls\n\n{WORDS}\n"


def packed(members: Mapping[str, str | bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return an archive of the members, names to content."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", how) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def taken(raw: bytes, folder: Path, options: ReadingOptions = OPTIONS) -> tuple[list[str], list[tuple[str, str]]]:
    """Return the names of the reports in an archive, and its problems, item and message."""
    (folder / "a.zip").write_bytes(raw)
    sources, problems = find([str(folder / "a.zip")], options)
    start = f"{folder}/"
    return [source.name.removeprefix(start) for source in sources], [
        (problem.item.removeprefix(start), problem.message) for problem in problems
    ]


def test_archive_is_read_as_its_folder(tmp_path: Path) -> None:
    """An archive gives the reports, problems and texts that its folder gives, sidecars, records and tables too."""
    members: dict[str, str | bytes] = {
        "day/b.txt": REPORT, "day/b.meta.json": json.dumps({"outlet": "Example Times", "published": "2022-02-17"}),
        "day/c.html": f"<p>{WORDS}</p>", "d.jsonl": json.dumps({"text": WORDS + " One."}) + "\n\nno json\n",
        "e.csv": f'text,title\n"{WORDS} Two.",Bridge\n,x\n', "f.json": json.dumps([{"text": WORDS + " Three."}]),
        "g.json": json.dumps({"text": WORDS + " Four."}), "h.pdf": pdf_of([drawn([Line(50, 700, WORDS)])]),
        "i.txt": REPORT + "Five died.", "i.meta.json": "[broken", "README.md": "x",
        ".hidden.txt": "x", "picture.png": "x", "broken.json": "[{",
    }  # fmt: skip
    folder = tmp_path / "a.zip"
    for name, content in members.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    sources, problems = find([str(folder)], OPTIONS)
    documents = [read(source, OPTIONS) for source in sources if source.row != 3 and "broken" not in source.path]
    shutil.rmtree(folder)
    folder.write_bytes(packed(members | {"__MACOSX/day/._b.txt": "x"}))
    packed_sources, packed_problems = find([str(folder)], OPTIONS)
    assert [source.name for source in packed_sources] == [source.name for source in sources]
    assert packed_problems == problems
    readable = [source for source in packed_sources if source.row != 3 and "broken" not in source.path]
    assert [read(source, OPTIONS) for source in readable] == documents


def with_flag(raw: bytes, flag: int) -> bytes:
    """Return an archive of one member with a flag set, in both of its heads."""
    at = raw.index(b"PK\x01\x02")
    return raw[:6] + struct.pack("<H", flag) + raw[8 : at + 8] + struct.pack("<H", flag) + raw[at + 10 :]


def link() -> bytes:
    """Return an archive with a link to a file of the system."""
    member = zipfile.ZipInfo("passwords.txt")
    member.external_attr = (stat.S_IFLNK | 0o777) << 16
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(member, "/etc/passwd")
    return out.getvalue()


def twice() -> bytes:
    """Return an archive with two members of one name."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", REPORT)
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a.txt", REPORT + "More.")
    return out.getvalue()


def lying(raw: bytes, size: int) -> bytes:
    """Return an archive of one member that says it unpacks to `size` bytes."""
    at = raw.index(b"PK\x01\x02")
    return raw[: at + 24] + struct.pack("<I", size) + raw[at + 28 :]


PLAIN = packed({"a.txt": REPORT})
HOSTILE = {
    "truncated": (PLAIN[:-30], "a.zip", "cut off or damaged"),
    "a text": (REPORT.encode(), "a.zip", "cut off or damaged"),
    "empty": (b"", "a.zip", "cut off or damaged"),
    "no members": (packed({}), "a.zip", "without a report"),
    "gigabytes by declaration": (lying(PLAIN, 4_000_000_000), "a.zip", "is too large: 4000.0 MB unpacked"),
    "swells a thousandfold": (packed({"a.txt": b"a" * 9_000_000}), "a.zip/a.txt", "times its size"),
    "a large member": (packed({"a.txt": bytes(11_000_000)}), "a.zip/a.txt", "is too large: 11.0 MB"),
    "too many members": (packed({f"{at}.txt": "" for at in range(10_001)}, 0), "a.zip", "at most 10,000"),
    "an archive in it": (packed({"b.zip": PLAIN}), "a.zip/b.zip", "archive in an archive"),
    "a way out": (packed({"../../a.txt": REPORT}), "a.zip/../../a.txt", "leads out"),
    "from the root": (packed({"/etc/a.txt": REPORT}), "a.zip//etc/a.txt", "leads out"),
    "from a drive": (packed({"C:\\a.txt": REPORT}), "a.zip/C:\\a.txt", "leads out"),
    "a link": (link(), "a.zip/passwords.txt", "is a link"),
    "a password": (with_flag(PLAIN, 1), "a.zip/a.txt", "protected by a password"),
    "twice one name": (twice(), "a.zip/a.txt", "more than once"),
    "damaged member": (PLAIN[:40] + b"\xff\xff\xff" + PLAIN[43:], "a.zip/a.txt", "could not be unpacked"),
    "says too little": (lying(PLAIN, 20), "a.zip/a.txt", "could not be unpacked"),
    "another format": (packed({"a.png": "x"}), "a.zip/a.png", "is not a format that is read (.png)"),
    "a workbook": (packed({"[Content_Types].xml": "", "xl/a.xml": ""}), "a.zip", "is an Office document"),
    "a book": (packed({"mimetype": "application/epub+zip", "a.html": REPORT}), "a.zip", "is a book"),
}


@pytest.mark.parametrize(("raw", "item", "words"), HOSTILE.values(), ids=HOSTILE.keys())
def test_what_is_not_read_is_named(raw: bytes, item: str, words: str, tmp_path: Path) -> None:
    """Each refusal is a problem that names archive or member and says why, and nothing of it is read."""
    names, problems = taken(raw, tmp_path)
    assert (names, [name for name, _ in problems]) == ([], [item])
    assert words in problems[0][1]


def test_rest_of_an_archive_is_read(tmp_path: Path) -> None:
    """A member that is refused takes no other with it; nothing is written anywhere."""
    names, problems = taken(packed({"../a.txt": REPORT, "b.txt": REPORT, "c.zip": PLAIN}), tmp_path)
    assert (names, len(problems)) == (["a.zip/b.txt"], 2)
    assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]


def test_all_members_together_are_bounded(tmp_path: Path) -> None:
    """Many members, none of them large, that come to more than twenty of the largest reports are refused."""
    _, problems = taken(packed({f"{at}.txt": REPORT for at in range(30)}), tmp_path, ReadingOptions(max_bytes=150))
    assert problems == [("a.zip", "is too large: 0.0 MB unpacked, and at most 0.003 MB are read")]


@settings(max_examples=40)
@given(st.integers(0, len(PLAIN) - 1), st.binary(min_size=1, max_size=8))
def test_any_damage_is_a_report_or_a_problem(tmp_path_factory: pytest.TempPathFactory, at: int, scrap: bytes) -> None:
    """Whatever bytes are overwritten, the archive gives its report as it was, or a problem."""
    names, problems = taken(PLAIN[:at] + scrap + PLAIN[at + len(scrap) :], tmp_path_factory.mktemp("zip"))
    assert names or problems
