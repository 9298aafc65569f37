"""The brief as one HTML file that needs nothing else: no network, no script, no font, no image."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined

from crossbearing.rendering.charts.maps import plot_map
from crossbearing.rendering.charts.ties import plot_ties
from crossbearing.rendering.charts.timelines import plot_timeline
from crossbearing.rendering.layout import lay_out
from crossbearing.rendering.layout.timelines import pick_chief
from crossbearing.values.briefs import Brief


def to_html(brief: Brief) -> str:
    """Return the brief as a self-contained page; every word of a report stands in it escaped."""
    style = _style()
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return templates().get_template("brief.html").render(page=lay_out(brief), style=style, digest=digest)


@cache
def templates() -> Environment:
    """Return the templates; escaping is on for all of them, an unknown name is an error."""
    environment = Environment(
        loader=PackageLoader("crossbearing.rendering"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["chief"] = pick_chief
    environment.globals.update(plot_timeline=plot_timeline, plot_map=plot_map, plot_ties=plot_ties)
    return environment


@cache
def _style() -> str:
    return files("crossbearing.rendering").joinpath("templates/brief.css").read_text(encoding="utf-8")
