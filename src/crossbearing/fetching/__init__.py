"""Fetching: an address on the web -> its bytes. Public hosts only, robots.txt obeyed, time and size bounded.

`is_address` is here; `sessions.Session` fetches, and is imported where it is needed, since it asks for the
libraries of the extra `web`.
"""

from crossbearing.fetching.addresses import is_address

__all__ = ["is_address"]
