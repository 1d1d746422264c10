"""The documents in their place: every passage once, every link to a place that is there."""

import re
from html.parser import HTMLParser
from itertools import pairwise
from urllib.parse import unquote

import pytest
from starlette.testclient import TestClient

from assistant.guidance.citations import url_of
from assistant.guidance.passages import GUIDANCE, LETTER, Corpus, root_of


class Page(HTMLParser):
    """What a page holds: ids in order, links within it, headings, and its words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.levels: list[int] = []
        self.words: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if (given.get("href") or "").startswith("#"):
            self.links.append(unquote(str(given["href"])[1:]))
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.mark.parametrize("source", [GUIDANCE, LETTER])
def test_every_anchor_has_its_place_once(client: TestClient, corpus: Corpus, source: str) -> None:
    page = Page(client.get(f"/guidance/{source}").text)
    anchors = [passage.anchor for passage in corpus.where(source)]
    assert set(anchors) <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))
    in_order = [one for one in page.ids if one in set(anchors) and not one.startswith("footnote:")]
    assert in_order == [one for one in anchors if not one.startswith("footnote:")]


@pytest.mark.parametrize("source", [GUIDANCE, LETTER])
def test_every_link_in_a_page_leads_somewhere(client: TestClient, source: str) -> None:
    page = Page(client.get(f"/guidance/{source}").text)
    assert page.links
    assert set(page.links) <= set(page.ids)


def test_boxes_and_examples_have_an_address_of_their_own(client: TestClient, corpus: Corpus) -> None:
    page = Page(client.get(f"/guidance/{GUIDANCE}").text)
    wholes = {root_of(one.anchor) for one in corpus.where(GUIDANCE) if ":" in one.anchor}
    assert wholes <= set(page.ids)
    assert {"box:must-be-shared", "example:detriment", "s16LA(2)(a)"} <= set(page.ids)


def test_every_word_of_a_passage_is_on_the_page(client: TestClient, corpus: Corpus) -> None:
    words = "".join("".join(Page(client.get(f"/guidance/{GUIDANCE}").text).words).split())
    digits = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
    for passage in corpus.where(GUIDANCE):
        assert "".join(passage.text.translate(digits).split()) in words


def test_headings_form_an_outline(client: TestClient) -> None:
    levels = Page(client.get(f"/guidance/{GUIDANCE}").text).levels
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_draft_says_that_it_is_one(client: TestClient) -> None:
    page = client.get(f"/guidance/{GUIDANCE}").text
    assert "This is a draft for consultation and may have changed since." in page
    assert "The consultation closed on 14 July 2026." in page


def test_the_address_of_a_citation_is_an_address_here(client: TestClient, corpus: Corpus) -> None:
    page = Page(client.get(f"/guidance/{GUIDANCE}").text)
    for passage in corpus.where(GUIDANCE):
        path, _, fragment = url_of(passage.anchor, passage.source).partition("#")
        assert path == f"/guidance/{GUIDANCE}"
        assert unquote(fragment) in page.ids


def test_an_unknown_document_is_not_found(client: TestClient) -> None:
    answer = client.get("/guidance/kcsie-2025-09")
    assert (answer.status_code, answer.json()) == (404, {"error": "There is no document of that name here."})
