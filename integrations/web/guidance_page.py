"""Draws a whole document as one web page in which every citable passage has its own address."""

import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from urllib.parse import quote

from assistant.guidance.passages import Kind, Passage
from assistant.guidance.sources import Source

_MARKS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MARK = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_GROUPED = {Kind.BOX: "box", Kind.EXAMPLE: "example", Kind.STATUTE: "statute"}


def guidance_page(source: Source, passages: Iterable[Passage]) -> str:
    """The page as HTML: what the document is, an outline of its headings, its passages, its footnotes."""
    listed = tuple(passages)
    body = [one for one in listed if one.kind is not Kind.FOOTNOTE]
    footnotes = [one for one in listed if one.kind is Kind.FOOTNOTE]
    title = escape(source.title)
    return "\n".join(
        (
            '<!doctype html><html lang="en-GB"><head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{title}</title>",
            '<link rel="stylesheet" href="/static/base.css">',
            '<link rel="stylesheet" href="/static/guidance.css">',
            '<link rel="icon" href="/static/icon.svg" type="image/svg+xml">',
            '</head><body><a class="skip" href="#document">Skip to the document</a>',
            '<header class="top"><a class="name" href="/">Can I Share?</a></header>',
            '<div class="page"><nav class="outline" aria-label="Contents">',
            f"<details open><summary>Contents</summary>{_outline(body, bool(footnotes))}</details></nav>",
            f'<main id="document" tabindex="-1"><h1>{title}</h1>{_standing(source)}',
            *_drawn(body),
            *_footnotes(footnotes, body),
            "</main></div></body></html>",
        )
    )


def _standing(source: Source) -> str:
    """Which edition it is, and in plain words that a draft is a draft."""
    said = f"{escape(source.publisher)}, {escape(source.edition)}. {escape(source.licence)}."
    if not source.is_draft:
        return f'<p class="standing">{said}</p>'
    closed = source.consultation_closed
    ended = f" The consultation closed on {escape(closed)}." if closed else ""
    return (
        '<p class="standing"><strong>This is a draft for consultation and may have changed since.</strong>'
        f"{ended} {said} The words stand as printed, with the faults of the print; footnotes are gathered "
        "at the end.</p>"
    )


def _headings(passages: Iterable[Passage]) -> Iterator[tuple[Passage, int, str]]:
    """Each heading that opens at a passage: the passage, its depth from 1, and its words."""
    path: tuple[str, ...] = ()
    for passage in passages:
        for depth, words in enumerate(passage.heading_path, start=1):
            if path[:depth] != passage.heading_path[:depth]:
                yield passage, depth, words
        path = passage.heading_path


def _heading_id(passage: Passage, depth: int) -> str:
    return f"h{depth}-{passage.order}"


def _outline(passages: list[Passage], footnotes: bool) -> str:
    items = [
        f'<li class="depth-{depth}"><a href="#{_heading_id(passage, depth)}">{escape(words)}</a></li>'
        for passage, depth, words in _headings(passages)
        if depth < 3
    ]
    if footnotes:
        items.append('<li class="depth-1"><a href="#footnotes">Footnotes</a></li>')
    return f"<ul>{''.join(items)}</ul>"


def _drawn(passages: list[Passage]) -> Iterator[str]:
    """The passages in printed order; a box, an example and the statute each stand in a frame of their own."""
    opened: dict[int, list[str]] = {}
    for passage, depth, words in _headings(passages):
        heading = f'<h{depth + 1} id="{_heading_id(passage, depth)}">{escape(words)}</h{depth + 1}>'
        opened.setdefault(passage.order, []).append(heading)
    own = {passage.anchor for passage in passages}
    for (kind, group), together in groupby(passages, key=_group):
        inside = list(together)
        if not kind:
            yield from _passages(inside, opened)
            continue
        frame = f' id="{escape(group)}"' if group not in own else ""
        *outer, last = opened.pop(inside[0].order, [""])
        titled = len(inside[0].heading_path) > 2 or kind == "statute"
        yield from outer if titled else (*outer, last)
        yield f'<section class="frame {kind}"{frame}>{last if titled else ""}'
        yield from _passages(inside, opened)
        yield "</section>"


def _group(passage: Passage) -> tuple[str, str]:
    """The frame a passage stands in, as its sort and its anchor; empty where it stands in none."""
    kind = _GROUPED.get(passage.kind, "")
    return (kind, re.split(r"[.(]", passage.anchor)[0] if kind else "")


def _passages(passages: Iterable[Passage], opened: dict[int, list[str]]) -> Iterator[str]:
    """Paragraphs, and runs of bullets as lists, each after the headings that open at it."""
    for bullets, run in groupby(passages, key=_is_bullet):
        if bullets:
            yield "<ul>"
        for passage in run:
            if not bullets:
                yield from opened.get(passage.order, ())
            yield _passage(passage, "li" if bullets else "p")
        if bullets:
            yield "</ul>"


def _is_bullet(passage: Passage) -> bool:
    return passage.reference.endswith("bullet")


def _passage(passage: Passage, tag: str) -> str:
    anchor, link = escape(passage.anchor), quote(passage.anchor, safe="():")
    if passage.anchor == "s16LA":
        return f'<span id="{anchor}"></span>'
    limb = passage.anchor.count("(") if passage.kind is Kind.STATUTE else 0
    shown = escape(_number(passage))
    number = f'<a class="number" href="#{link}" aria-label="{escape(passage.reference)}">{shown}</a> '
    words = _with_footnote_links(passage.text)
    return f'<{tag} id="{anchor}" class="passage limb-{limb}">{number}{words}</{tag}>'


def _number(passage: Passage) -> str:
    """What stands in the margin: a paragraph's number, a statute's last limb, a link sign elsewhere."""
    if passage.kind is Kind.PARAGRAPH:
        return passage.anchor
    if passage.kind is Kind.STATUTE and passage.anchor.endswith(")"):
        return passage.anchor[passage.anchor.rindex("(") :]
    return "•" if _is_bullet(passage) else "¶"


def _with_footnote_links(text: str) -> str:
    """The words, each footnote mark a link to its note."""

    def link(mark: re.Match[str]) -> str:
        number = mark.group().translate(_MARKS)
        return f'<sup><a href="#footnote:{number}" aria-label="Footnote {number}">{number}</a></sup>'

    return _MARK.sub(link, escape(text))


def _footnotes(footnotes: list[Passage], body: list[Passage]) -> Iterator[str]:
    """The notes, each with a way back to where it is cited."""
    if not footnotes:
        return
    cited = {note: passage for passage in reversed(body) for note in passage.footnotes}
    yield '<section class="footnotes"><h2 id="footnotes">Footnotes</h2>'
    for note in footnotes:
        number = escape(note.anchor.partition(":")[2])
        back = ""
        if note.anchor in cited:
            place = cited[note.anchor]
            link = quote(place.anchor, safe="():")
            back = f' <a href="#{link}">Back to {escape(place.reference)}</a>'
        yield f'<p id="{escape(note.anchor)}" class="passage"><span class="number">{number}</span> '
        yield f"{escape(note.text)}{back}</p>"
    yield "</section>"
