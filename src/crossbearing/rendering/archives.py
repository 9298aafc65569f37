"""Several files as one ZIP."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time a ZIP can hold: the clock must not tell in the bytes
PLAIN_FILE = 0o100644 << 16  # read by all, written by the owner, also where the ZIP is made on another system
UNIX = 3


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return a ZIP of the files in the order given; the same files give the same bytes."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = ZipInfo(name, EPOCH)
            entry.compress_type, entry.external_attr, entry.create_system = ZIP_DEFLATED, PLAIN_FILE, UNIX
            archive.writestr(entry, content)
    return target.getvalue()
