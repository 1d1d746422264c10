"""Public telephone numbers that anybody may be given and that are therefore never removed."""

HELPLINES = frozenset(
    "".join(number.split())
    for number in (
        *(
            "999",
            "112",
            "111",
            "101",
            "105",
            "119",
            "55",
            "18000",
            "18001",
            "85258",
            "88858",
            "116 123",
            "116 000",
        ),
        *("0800 1111", "0808 800 5000", "0808 2000 247", "0808 801 0327", "0800 999 5428", "0800 068 4141"),
        *(
            "0808 1000 900",
            "0800 555 111",
            "0800 0121 700",
            "020 7008 0151",
            "0808 802 4040",
            "0800 028 0285",
        ),
        *(
            "0800 028 3550",
            "0808 800 2222",
            "0808 800 4444",
            "0800 789 321",
            "0800 011 3764",
            "0808 16 89 111",
        ),
        *(
            "0800 5999 247",
            "0808 500 2222",
            "0300 123 6600",
            "0800 58 58 58",
            "0303 123 1113",
            "0300 123 1231",
        ),
        *(
            "0808 80 10 800",
            "0800 027 1234",
            "0808 802 1414",
            "0808 801 0366",
            "0808 808 4994",
            "0808 801 0677",
        ),
    )
)
"""Digits only: emergency services, national helplines, regulators."""


def is_helpline(printed: str) -> bool:
    """Whether a printed number, however spaced, is one of them."""
    digits = "".join(character for character in printed if character.isdigit())
    if printed.lstrip(" (").startswith("+44") or digits.startswith("0044"):
        digits = "0" + digits.removeprefix("00").removeprefix("44").removeprefix("0")
    return digits in HELPLINES
