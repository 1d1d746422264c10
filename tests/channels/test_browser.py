"""The page in a real browser: type, read, open, follow, answer, change, download, on desk and phone."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

CHROMIUM = "/usr/bin/chromium"
QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
QUESTION = "I'm a health visitor, mum told me in confidence she's drinking again. Can I share?"
PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 900}


@dataclass
class Watched:
    """A page, with everything it complained of and everything it asked of anybody else."""

    page: Page
    address: str
    complaints: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)

    def ask(self, text: str = QUESTION) -> None:
        self.page.fill("#words", text)
        self.page.click("button[type=submit]")
        self.page.wait_for_selector(".answer")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield running
        running.close()


@pytest.fixture(params=[PHONE, DESK], ids=["phone", "desk"])
def watched(browser: Browser, server: str, request: pytest.FixtureRequest) -> Iterator[Watched]:
    context = browser.new_context(
        viewport=request.param,
        accept_downloads=True,
        reduced_motion="reduce",
        permissions=["clipboard-read", "clipboard-write"],
    )
    watched = Watched(context.new_page(), server)
    context.on("console", lambda said: watched.complaints.append(said.text) if said.type == "error" else None)
    context.on("weberror", lambda error: watched.complaints.append(str(error.error)))
    context.on(
        "request", lambda asked: None if asked.url.startswith(server) else watched.strangers.append(asked.url)
    )
    watched.page.goto(server)
    watched.page.wait_for_selector("#starters button")
    yield watched
    assert watched.complaints == []
    assert watched.strangers == []
    context.close()


def has_sideways_scroll(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))


def test_the_headline_comes_first_and_has_the_focus(watched: Watched) -> None:
    watched.ask()
    headline = watched.page.locator(".answer .headline")
    expect(headline).to_have_text("Share it: tell the school what bears on the child's welfare.")
    expect(headline).to_be_focused()
    expect(watched.page.locator(".answer .pill")).to_have_text("Share it")
    expect(watched.page.locator("#said")).to_have_text("Share it.")
    expect(watched.page.locator("h1")).to_have_count(1)
    expect(watched.page.locator(".asked")).to_contain_text(QUESTION)


def test_a_starter_asks_at_once(watched: Watched) -> None:
    watched.page.click("#starters button >> nth=0")
    expect(watched.page.locator(".answer .headline")).to_be_visible()


def test_the_three_tests_open_and_show_findings_in_words(watched: Watched) -> None:
    watched.ask()
    findings = watched.page.locator(".test .finding")
    expect(findings).to_have_text(["Met", "Met", "Unclear"])
    reason = watched.page.locator(".test >> nth=0 >> .said")
    expect(reason).to_be_hidden()
    watched.page.locator(".test summary >> nth=0").press("Enter")
    expect(reason).to_contain_text("A parent's drinking bears on her child.")


def test_a_mark_leads_to_the_paragraph_in_its_place(watched: Watched) -> None:
    watched.ask()
    mark = watched.page.get_by_role("button", name="Source 2: ISD 11, first bullet").first
    mark.click()
    panel = watched.page.locator("dialog#source")
    expect(panel.locator("h2")).to_be_focused()
    expect(panel.locator("blockquote")).to_contain_text("Not having consent from the child/family")
    with watched.page.context.expect_page() as opened:
        panel.get_by_role("link", name="Read it in its place").click()
    place = opened.value
    place.wait_for_load_state()
    target = place.locator("[id='11.1']")
    expect(target).to_be_in_viewport()
    assert place.evaluate("document.querySelector(':target').id") == "11.1"
    plain = place.locator("[id='11.2']").evaluate("one => getComputedStyle(one).backgroundColor")
    assert target.evaluate("one => getComputedStyle(one).backgroundColor") != plain
    assert not has_sideways_scroll(place)
    place.close()
    watched.page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(mark).to_be_focused()


def test_one_click_answers_and_shows_what_changed(watched: Watched) -> None:
    watched.ask()
    watched.page.get_by_role("button", name="Yes, at risk").click()
    changed = watched.page.locator(".changed")
    expect(changed).to_contain_text("What changed")
    expect(changed).to_contain_text("You answered: Yes, at risk.")
    expect(changed).to_contain_text("Before: Share it. Now: Share, with safeguards.")
    expect(watched.page.locator("#said")).to_contain_text("Now: Share, with safeguards.")
    expect(watched.page.locator(".answer")).to_have_class("answer share_with_safeguards")
    expect(watched.page.locator(".answer")).to_have_count(1)


def test_an_answer_that_changes_nothing_says_so(watched: Watched) -> None:
    watched.ask()
    watched.page.get_by_role("button", name="No, nothing like that").click()
    expect(watched.page.locator(".changed")).to_contain_text("The answer stands")
    expect(watched.page.locator(".changed")).to_contain_text("Nothing still open could change it.")
    expect(watched.page.locator(".question")).to_have_count(0)


def test_a_fact_shows_the_words_it_came_from_and_can_be_changed(watched: Watched) -> None:
    watched.ask()
    chip = watched.page.locator("[data-fact=recipient]")
    chip.locator("summary").click()
    expect(chip.locator("q")).to_have_text("school have asked")
    expect(chip.locator("[aria-pressed=true]")).to_have_text("School, college or childcare")
    chip.get_by_role("button", name="Someone else").click()
    expect(watched.page.locator(".changed")).to_contain_text("Now: Outside the duty.")
    expect(watched.page.locator("[data-fact=recipient] .value-of")).to_have_text("Someone else")


def test_the_note_is_copied_and_downloaded(watched: Watched, tmp_path: Path) -> None:
    watched.ask()
    watched.page.get_by_role("button", name="Copy note").click()
    expect(watched.page.get_by_role("button", name="Copied")).to_be_visible()
    copied = watched.page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("# Decision note: sharing information about a child")
    for words, ending, opens in (
        ("Word", "docx", b"PK"),
        ("PDF", "pdf", b"%PDF"),
        ("Markdown", "md", b"# Decision"),
    ):
        with watched.page.expect_download() as download:
            watched.page.get_by_role("link", name=words, exact=True).click()
        assert download.value.suggested_filename == f"decision-note.{ending}"
        kept = tmp_path / f"note.{ending}"
        download.value.save_as(kept)
        assert kept.read_bytes().startswith(opens)


def test_danger_comes_before_everything(watched: Watched) -> None:
    watched.ask("He is hitting her now! Can I call the police?")
    strip = watched.page.locator("#conversation .urgent")
    expect(strip.get_by_role("link", name="Call 999")).to_have_attribute("href", "tel:999")
    assert watched.page.evaluate(
        "document.querySelector('.urgent').getBoundingClientRect().top"
        " < document.querySelector('.headline').getBoundingClientRect().top"
    )


def test_somebody_in_danger_gets_numbers_to_press(watched: Watched) -> None:
    watched.ask("He hurts me")
    answer = watched.page.locator(".answer.emergency")
    expect(answer.locator(".headline a")).to_have_attribute("href", "tel:999")
    expect(answer.get_by_role("link", name="0800 1111")).to_have_attribute("href", "tel:08001111")
    expect(answer.get_by_role("link", name="116 123")).to_have_attribute("href", "tel:116123")


def test_a_guidance_question_in_the_middle_keeps_the_decision_in_reach(watched: Watched) -> None:
    watched.ask()
    watched.page.fill("#words", "When does it start?")
    watched.page.click("button[type=submit]")
    expect(watched.page.locator(".answer.guidance .pill")).to_have_text("From the guidance")
    watched.page.locator(".answer.guidance .mark >> nth=0").click()
    panel = watched.page.locator("dialog#source")
    expect(panel).to_contain_text("Our summary, not the document’s own words")
    watched.page.keyboard.press("Escape")
    watched.page.locator(".earlier > summary").click()
    watched.page.get_by_role("button", name="Yes, at risk").click()
    expect(watched.page.locator(".changed")).to_contain_text("Now: Share, with safeguards.")


def test_a_reload_brings_the_conversation_back(watched: Watched) -> None:
    watched.ask()
    watched.page.get_by_role("button", name="Yes, at risk").click()
    watched.page.wait_for_selector(".changed")
    watched.page.reload()
    expect(watched.page.locator(".answer .pill")).to_have_text("Share, with safeguards")
    expect(watched.page.locator(".asked")).to_contain_text(QUESTION)
    watched.page.get_by_role("button", name="Start again").click()
    expect(watched.page.locator("#starters")).to_be_visible()
    watched.page.reload()
    watched.page.wait_for_selector("#starters button")
    expect(watched.page.locator(".answer")).to_have_count(0)


def test_a_second_question_folds_the_first_answer(watched: Watched) -> None:
    watched.ask()
    watched.page.fill("#words", "And the father?")
    watched.page.click("button[type=submit]")
    expect(watched.page.locator(".earlier summary")).to_contain_text("Earlier answer: Share it.")
    expect(watched.page.locator(".asked")).to_have_count(2)


def test_a_practical_question_is_answered_before_the_decision_and_not_by_its_badge(watched: Watched) -> None:
    watched.ask()
    watched.page.fill("#words", "do i tell mum first")
    watched.page.click("button[type=submit]")
    answer = watched.page.locator(".answer.guidance")
    expect(answer.locator(".pill")).to_have_text("On your question")
    expect(answer.locator(".prose li")).to_have_count(2)
    expect(answer.locator(".prose li").first).to_contain_text("caused the harm")
    expect(answer.locator(".prose")).to_contain_text("On sharing it")
    expect(watched.page.locator(".earlier summary").first).to_contain_text("Earlier answer: Share it.")


def test_an_empty_question_is_met_with_a_sentence(watched: Watched) -> None:
    watched.page.click("button[type=submit]")
    expect(watched.page.locator("#words-fault")).to_have_text(
        "Write what you hold, who is asking, and what worries you."
    )
    expect(watched.page.locator("#words")).to_be_focused()


def test_what_is_typed_is_never_markup(watched: Watched) -> None:
    watched.ask("<img src=x onerror=alert(1)> **[1]**")
    expect(watched.page.locator(".asked")).to_contain_text("<img src=x onerror=alert(1)>")
    expect(watched.page.locator("#conversation img")).to_have_count(0)


def test_no_page_scrolls_sideways_nor_hides_small_targets(watched: Watched) -> None:
    watched.ask()
    watched.page.evaluate("document.querySelectorAll('.answer details').forEach(one => one.open = true)")
    assert not has_sideways_scroll(watched.page)
    small = watched.page.evaluate(
        "[...document.querySelectorAll('button, summary, .button')].map(one => one.getBoundingClientRect())"
        ".filter(box => box.width && (box.width < 24 || box.height < 24)).length"
    )
    assert small == 0
    for path in ("/docs", "/guidance/letter-2026-06"):
        watched.page.goto(watched.address + path)
        watched.page.wait_for_selector("h2")
        assert not has_sideways_scroll(watched.page)


def test_the_interface_page_draws_itself_offline(watched: Watched) -> None:
    watched.page.goto(f"{watched.address}/docs")
    expect(watched.page.locator("#operations h3").first).to_have_text("POST /api/ask")
    watched.page.get_by_role("link", name="Reply", exact=True).first.click()
    expect(watched.page.locator("#shape-Reply")).to_be_in_viewport()
