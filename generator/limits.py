"""How much one page can hold, so that everything on it is known before anybody clicks."""

MOST_TIERS = 9
# The exact total of every combination of extras stands in the page.
MOST_COMBINATIONS = 27


def most_options(number: int) -> int:
    """Return how many options the extra `number` can have, the one with the most being number 1."""
    return next(it for it in range(MOST_COMBINATIONS, 0, -1) if it**number <= MOST_COMBINATIONS)
