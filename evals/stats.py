"""The few statistics the report needs: Wilson intervals, F1 and Cohen's kappa."""

from collections import Counter
from collections.abc import Sequence
from math import sqrt

Z95 = 1.959963984540054


def wilson(hits: int, of: int, z: float = Z95) -> tuple[float, float]:
    """The Wilson score interval of a share, each end 0 to 1; (0, 1) where nothing was counted."""
    if of == 0:
        return (0.0, 1.0)
    if not 0 <= hits <= of:
        raise ValueError(f"{hits} of {of} is not a share")
    share = hits / of
    middle = (share + z * z / (2 * of)) / (1 + z * z / of)
    reach = z / (1 + z * z / of) * sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return (max(0.0, middle - reach), min(1.0, middle + reach))


def f1(expected: Sequence[str], got: Sequence[str], positive: str) -> float:
    """The harmonic mean of precision and recall of `positive`; 0 where it was never found."""
    both = sum(e == positive and g == positive for e, g in zip(expected, got, strict=True))
    either = sum(e == positive for e in expected) + sum(g == positive for g in got)
    return 2 * both / either if either else 0.0


def kappa(first: Sequence[str], second: Sequence[str]) -> float:
    """Cohen's kappa of two labellers of the same cases; 1 where both gave one and the same label throughout."""
    if len(first) != len(second) or not first:
        raise ValueError("kappa needs two labels for each of some cases")
    size = len(first)
    agreed = sum(a == b for a, b in zip(first, second, strict=True)) / size
    ours, theirs = Counter(first), Counter(second)
    by_chance = sum(ours[label] * theirs[label] for label in ours) / size**2
    return 1.0 if by_chance == 1 else (agreed - by_chance) / (1 - by_chance)
