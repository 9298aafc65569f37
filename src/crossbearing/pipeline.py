"""The whole flow on one screen: reports in, brief out.

A report is read, annotated and mined for claims on its own; reports are grouped into stories, the
only step that sees all of them; each story is then reconciled on its own.
"""

from collections.abc import Iterable
from functools import partial

from crossbearing.alignment import align
from crossbearing.anchoring import anchor
from crossbearing.annotation import annotate
from crossbearing.batch import Runner, serial
from crossbearing.extraction import extract
from crossbearing.framing import frame
from crossbearing.grouping import group
from crossbearing.judgement import judge
from crossbearing.models import fingerprint
from crossbearing.options import Options, changed
from crossbearing.reading import find, read
from crossbearing.resolution import resolve
from crossbearing.tracing import trace
from crossbearing.values.briefs import Brief, StoryBrief
from crossbearing.values.reports import Report
from crossbearing.values.sources import Source
from crossbearing.values.stories import Story


def report_on(source: Source, options: Options) -> Report:
    """Return one report, read on its own: what it says depends on nothing else."""
    document = read(source, options.reading)
    annotations = annotate(document, options.annotation)
    claims = extract(document, annotations, options.extraction)
    return Report(document, annotations, claims)


def brief_on(story: Story, options: Options) -> StoryBrief:
    """Return the brief of one story, on its own."""
    story = anchor(story, options.anchoring)
    entities = resolve(story, options.resolution)
    questions = align(story, entities, options.alignment)
    dependences = trace(story, options.tracing)
    facts = judge(story, questions, dependences, options.judgement)
    framings = frame(story, entities, facts, options.framing)
    return StoryBrief(story, entities, questions, facts, dependences, framings)


def reconcile(paths: Iterable[str], options: Options | None = None, run: Runner = serial) -> Brief:
    """Return the brief of all reports under the paths: map, group, map.

    What could not be read or decided stands in `problems`, stage and item named; the rest goes on.
    """
    options = options or Options()
    sources, unread = find(paths, options.reading)
    reports, failed = run("reading", partial(report_on, options=options), sources)
    stories = group(reports, options.grouping)
    briefs, broken = run("reconciling", partial(brief_on, options=options), stories)
    seen = (*reports, *(report for brief in briefs for report in brief.story.reports))
    noticed = (problem for report in seen for problem in report.document.problems)
    problems = tuple(sorted({*unread, *failed, *broken, *noticed}))
    return Brief(briefs, problems, fingerprint(), changed(options))
