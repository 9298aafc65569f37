"""The options with which the tests fetch, and what an address is refused for."""

import pytest

from crossbearing.errors import ReadingError
from crossbearing.fetching.sessions import Session
from crossbearing.options import ReadingOptions

OPTIONS = ReadingOptions(allow_private=True, max_bytes=100_000)


def refusal(address: str, options: ReadingOptions = OPTIONS, types: tuple[str, ...] = ()) -> str:
    """Return why an address is not fetched; the error names the address itself."""
    with pytest.raises(ReadingError) as caught:
        Session(options).fetch(address, types)
    assert caught.value.item == address
    return caught.value.reason
