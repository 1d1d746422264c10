"""Nothing unseen stays in a text, and what is seen stays."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.privacy.clean import clean


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a\x00b", "ab"),
        ("zero\u200b\u200c\u200d\u2060\ufeff width", "zero width"),
        ("left\u202eright\u2066\u2069\u200f", "leftright"),
        ("tag\U000e0041\U000e007f", "tag"),
        ("lone\ud800 surrogate\udfff", "lone surrogate"),
        ("bell\x07 escape\x1b[31m", "bell escape"),
        ("one\r\ntwo\rthree\u2028four\x0bfive", "one\ntwo\nthree\nfour\nfive"),
        ("a\tb\u00a0c\u3000d", "a b c d"),
        ("\uff29\uff53 it\uff1f", "Is it?"),
        ("\U0001d402an I", "Can I"),
        ("soft\u00adhyphen", "softhyphen"),
        ("g\u0443\u0456dance \u0430 \u03c1olice", "gyidance a police"),
        ("\u041f\u0440\u0438\u0432\u0435\u0442 hello", "\u041f\u0440\u0438\u0432\u0435\u0442 hello"),
        ("Z\u0301\u0302\u0303\u0304\u0305\u0306\u0307algo", "\u0179\u0302\u0303algo"),
        ("Siobha\u0301n, Łukasz, محمد, ‘quoted’ – kept £5", "Siobhán, Łukasz, محمد, ‘quoted’ – kept £5"),
        ("plain", "plain"),
        ("", ""),
    ],
)
def test_what_cannot_be_seen_goes_and_the_rest_stays(text: str, kept: str) -> None:
    assert clean(text) == kept


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(), max_size=200))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert not set(once) & set("\x00\u200b\u202e\r\ufeff")
