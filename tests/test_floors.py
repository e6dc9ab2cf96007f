"""The house stands as ARCHITECTURE.md draws it."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "generator"
MODULES = sorted(PACKAGE.rglob("*.py"))
WORLDLY = {"theme", "store", "preview", "cli"}
DOORS_TO_THE_WORLD = {
    *(
        "asyncio",
        "os",
        "pathlib.Path",
        "shutil",
        "socket",
        "subprocess",
        "tempfile",
        "time",
        "tornado",
    ),
    *("livereload", "watchfiles", "multiprocessing", "threading", "urllib.request", "http.client"),
}


def floors() -> dict[str, int]:
    table = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d+) \| `(\w+)` \|", table, re.MULTILINE)
    return {name: int(floor) for floor, name in rows}


def part_of(module: Path) -> str:
    return module.relative_to(PACKAGE).with_suffix("").parts[0]


def imports(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def imported_parts(module: Path) -> set[str]:
    names = (name.split(".") for name in imports(module))
    return {name[1] for name in names if name[0] == "generator" and len(name) > 1} - {"__version__"}


def test_the_table_of_floors_names_every_module() -> None:
    parts = {part_of(module) for module in MODULES} - {"__init__", "__main__"}
    assert parts == set(floors())


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_go_down(module: Path) -> None:
    house, part = floors(), part_of(module)
    if part in {"__init__", "__main__"}:
        return
    upward = {it for it in imported_parts(module) - {part} if house[it] >= house[part]}
    assert not upward, f"{part} (floor {house[part]}) reaches up to {upward}"


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_only_four_parts_touch_the_world(module: Path) -> None:
    if part_of(module) in WORLDLY:
        return
    doors = set(imports(module)) & DOORS_TO_THE_WORLD
    called = set(re.findall(r"\b(?:open|print|input)\(", module.read_text(encoding="utf-8")))
    clock = set(re.findall(r"\.(?:today|now|utcnow)\(\)", module.read_text(encoding="utf-8")))
    assert not doors | called | clock


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_stays_short_enough_to_read(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= 400


def test_there_is_no_room_for_odds_and_ends() -> None:
    names = {module.stem for module in MODULES}
    assert not names & {"utils", "helpers", "manager", "base", "misc", "common"}
