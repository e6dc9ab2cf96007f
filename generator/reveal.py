"""The engine's own sheet: the only conditional display there is.

A theme marks what depends on a pick; this sheet, the same for every page and theme, does the rest:

- `data-pick="N"` on the radio of tier N, `data-order="N"` around its form, which shows only once
  the radio is picked, `data-go="N"` (with the attribute `hidden`) on a link down to it, for which
  room is kept on screens, so that nothing jumps on picking;
- `data-extra="K" data-option="J"` on the radios of extra K;
- `data-open` on what is said while an extra is still open, `data-exact data-xK="J"` (with the
  attribute `hidden`) on what is said once every extra is picked.

Browsers without `:has()` read none of it: there every form stands open, amounts read as open, and
nothing is said twice.
"""

from generator.limits import MOST_TIERS, most_options

SHOWN = "{display:inline!important}"
GONE = "{display:none!important}"
DECIDED = "form:not(:has([data-extra]:invalid))"


def reveal_sheet() -> str:
    """Return the sheet as CSS."""
    tiers = range(1, MOST_TIERS + 1)
    extras = [number for number in range(1, 10) if most_options(number) > 1]
    unpicked = [f'main:not(:has([data-pick="{n}"]:checked)) [data-order="{n}"]' for n in tiers]
    picked = [f'main:has([data-pick="{n}"]:checked) [data-go="{n}"]' for n in tiers]
    other_totals = [
        f'form:has([data-extra="{number}"][data-option="{option}"]:checked) '
        f'[data-x{number}]:not([data-x{number}="{option}"])'
        for number in extras
        for option in range(1, most_options(number) + 1)
    ]
    rules = (
        ",\n".join(unpicked) + GONE,
        "@media screen{",
        "[data-go]{display:inline!important;visibility:hidden}",
        ",\n".join(picked) + "{visibility:visible}",
        "}",
        f"{DECIDED} [data-open]{GONE}",
        f"{DECIDED} [data-exact]{SHOWN}",
        # More attributes than the rule above, so that it wins.
        ",\n".join(other_totals) + GONE,
    )
    return "@supports selector(:has(*)){\n" + "\n".join(rules) + "\n}\n"
