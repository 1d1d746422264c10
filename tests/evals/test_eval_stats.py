"""The statistics give the values that are known for them."""

import pytest

from evals.stats import f1, kappa, wilson


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [
        (0, 10, 0.0, 0.2775),
        (10, 10, 0.7225, 1.0),
        (5, 10, 0.2366, 0.7634),
        (81, 263, 0.2553, 0.3662),
        (0, 0, 0.0, 1.0),
    ],
)
def test_wilson(hits: int, of: int, low: float, high: float) -> None:
    assert wilson(hits, of) == pytest.approx((low, high), abs=1e-4)


def test_wilson_refuses_what_is_no_share() -> None:
    with pytest.raises(ValueError, match="11 of 10"):
        wilson(11, 10)


def test_f1_is_the_harmonic_mean_of_precision_and_recall() -> None:
    # Two of three found, one of three wrongly said: both two thirds.
    assert f1(list("yyynn"), list("yynyn"), "y") == pytest.approx(2 / 3)
    assert f1(list("yyn"), list("nnn"), "y") == 0
    assert f1([], [], "y") == 0


def test_kappa() -> None:
    first = ["yes"] * 25 + ["no"] * 25
    second = ["yes"] * 20 + ["no"] * 5 + ["yes"] * 10 + ["no"] * 15
    assert kappa(first, second) == pytest.approx(0.4)
    assert kappa(["a", "b"], ["a", "b"]) == 1
    assert kappa(["a", "a"], ["a", "a"]) == 1
    with pytest.raises(ValueError, match="two labels"):
        kappa([], [])
