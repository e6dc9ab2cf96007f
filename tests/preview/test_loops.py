"""When builds are called a loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.preview import loops
from generator.preview.loops import Streak

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pytest

    from tests.preview.conftest import Preview

BUILD = 0.1  # seconds


def noticed(saves: Iterable[tuple[float, str]]) -> list[tuple[str, ...]]:
    """Return what is noticed, of saves with their seconds."""
    streak, told = Streak(), []
    for begun, path in saves:
        streak = streak.then(begun, begun + BUILD, (path,))
        told.append(streak.noticed)
    return [it for it in told if it]


def test_eight_builds_within_ten_seconds_without_a_rest_are_a_loop() -> None:
    assert noticed((it * 0.5, "a.yaml") for it in range(8)) == [("a.yaml",)]
    assert not noticed((it * 0.5, "a.yaml") for it in range(7))


def test_an_author_who_saves_every_other_second_is_no_loop() -> None:
    assert not noticed((it * 2.3, "a.yaml") for it in range(50))


def test_an_author_who_rests_between_quick_saves_is_no_loop() -> None:
    rests = (it * 0.2 + (it // 7) * 1.5 for it in range(70))
    assert not noticed((it, "a.yaml") for it in rests)


def test_builds_that_take_long_are_no_loop_for_following_one_another() -> None:
    streak = Streak()
    for number in range(50):
        streak = streak.then(number * 3.0, number * 3 + 2.9, ("a.yaml",))
        assert not streak.noticed


def test_a_loop_over_several_files_names_all_and_the_most_saved_first() -> None:
    once = [(0.0, "c.yaml")]
    both = [(it * 0.3, f"{'ab'[it % 2]}.yaml") for it in range(1, 8)]
    assert noticed(once + both) == [("b.yaml", "a.yaml", "c.yaml")]


def test_a_loop_is_told_once_and_again_after_a_rest() -> None:
    first = [(it * 0.9, "a.yaml") for it in range(100)]
    assert noticed(first) == [("a.yaml",)]
    later = [(200 + it * 0.9, "a.yaml") for it in range(100)]
    assert noticed(first + later) == [("a.yaml",)] * 2


def test_a_program_that_answers_each_build_with_a_save_is_noticed(
    echo: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loops, "REST", 1000)
    monkeypatch.setattr(loops, "WITHIN", 1000)
    told = []
    for number in range(loops.MANY + 2):
        echo.save(f"content/offers/{'ab'[number % 2]}.yaml", str(number))
        told.append(set(echo.next_attempt().loop))
    assert [it for it in told if it] == [{"content/offers/a.yaml", "content/offers/b.yaml"}]
