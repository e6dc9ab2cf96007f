"""Pictures in texts: what is published and drawn of them, and what is said where one cannot be."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.build import Outcome, build_site
from generator.cli.serving import build_now
from generator.pictures.kinds import kind_of, said_of, size_of
from generator.preview.showing import site_showing
from generator.preview.watching import look
from generator.report import as_text
from generator.store import read_asset, read_project, write_site
from tests.conftest import DAY
from tests.textcases import assert_accepted

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).parent
SMALL = {path.name: path.read_bytes() for path in sorted((HERE / "files").iterdir())}
SHOWN = ("small.avif", "small.jpg", "small.png", "small.webp")
PNG = SMALL["small.png"]
OFFER = "content/offers/speaking.yaml"


@pytest.fixture
def put(folder: Path) -> Callable[..., None]:
    """Return what puts files, given by name, among the assets of the smallest project."""

    def put(**assets: bytes) -> None:
        for name, content in assets.items():
            path = folder / "content" / "assets" / name.replace("__", ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

    return put


def shown(folder: Path, text: str) -> Outcome:
    """Return what comes of the smallest project with a plain page that says something more."""
    (folder / "content" / "pages").mkdir(exist_ok=True)
    (folder / "content" / "pages" / "hall.md").write_text(f"# Hall\n\n{text}", encoding="utf-8")
    return build_site(read_project(folder), DAY)


def page(outcome: Outcome, path: str = "hall/index.html") -> str:
    assert not outcome.failed, outcome.findings
    return next(it.content.decode() for it in outcome.files if it.path == path)


def published(outcome: Outcome) -> list[str]:
    paths = (it.path for it in outcome.files if it.path.startswith("assets/"))
    return [it for it in paths if not it.endswith((".css", ".svg"))]


def test_a_link_to_a_page_carries_the_first_picture_its_text_shows(
    folder: Path, put: Callable[..., None]
) -> None:
    put(a__png=PNG, b__webp=SMALL["small.webp"])
    outcome = shown(folder, "![Stage](assets/b.webp) ![Door](assets/a.png)")
    (image,) = re.findall('property="og:image" content="([^"]*)"', page(outcome))
    assert re.search(r"^https://example\.org/courses/assets/b[^/]*\.webp$", image)
    assert "og:image" not in page(outcome, "speaking/index.html")


def test_every_mistake_is_said_where_it_stands(folder: Path, put: Callable[..., None]) -> None:
    put(hall__png=PNG, **{"rooms/First.webp": SMALL["small.webp"]})
    put(large__png=PNG + bytes(5_000_000), torn__jpg=SMALL["small.jpg"][:-20], empty__png=b"")
    put(jpeg__png=SMALL["small.jpg"], page__png=b"<!doctype html><title>Not found</title>")
    put(plan__svg=b'<?xml version="1.0"?><svg onload="alert(1)"/>', moving__gif=SMALL["small.gif"])
    put(phone__jpg=SMALL["small.avif"].replace(b"avif", b"heic"), scan__tiff=SMALL["small.tiff"])
    put(old__png=SMALL["small.bmp"], leaflet__png=b"%PDF-1.7", torn__webp=SMALL["small.webp"][:-9])

    def say(case: re.Match[str]) -> str:
        return "\n\n".join(map(as_text, shown(folder, case["written"]).findings))

    assert_accepted(HERE / "mistakes.txt", say)


def test_a_picture_keeps_its_room_and_waits_until_it_is_near(
    folder: Path, put: Callable[..., None]
) -> None:
    put(hall__png=PNG)
    outcome = shown(folder, "![The *hall*, with “chairs” & <tables>](assets/hall.png 'Our hall')\n")
    name = f"hall-{sha256(PNG).hexdigest()[:10]}.png"
    assert (
        f'<p><img src="../assets/{name}" alt="The hall, with “chairs” &amp; &lt;tables&gt;"'
        ' width="12" height="8" loading="lazy" decoding="async"></p>'
    ) in page(outcome)
    assert published(outcome) == [f"assets/{name}"]


def test_a_picture_of_an_offer_stands_on_its_page_and_on_its_terms(
    folder: Path, put: Callable[..., None]
) -> None:
    put(hall__png=PNG)
    with (folder / OFFER).open("a") as offer:
        offer.write("body: |\n  Our hall:\n\n  ![The hall](/assets/hall.png)\n")
    outcome = build_site(read_project(folder), DAY)
    assert '<img src="../assets/hall-' in page(outcome, "speaking/index.html")
    terms = page(outcome, "terms/speaking/online/draft/index.html")
    assert '<img src="../../../../assets/hall-' in terms
    assert "<img" not in page(outcome, "index.html")
    assert len(published(outcome)) == 1


def test_only_what_a_text_shows_is_published_and_once(
    folder: Path, put: Callable[..., None]
) -> None:
    put(hall__png=PNG, other__png=PNG, never__webp=SMALL["small.webp"], _hidden__png=PNG)
    text = "![A](assets/hall.png) ![B](assets/hall.png) ![C](assets/other.png)\n"
    assert [it.split("-")[0] for it in published(shown(folder, text))] == [
        "assets/hall",
        "assets/other",
    ]


def test_a_picture_is_read_once_and_what_no_text_shows_never(
    folder: Path, put: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    put(hall__png=PNG, other__png=PNG)
    read: list[str] = []

    def counted(folder: Path, at_most: int, name: str) -> bytes:
        read.append(name)
        return read_asset(folder, at_most, name)

    monkeypatch.setattr("generator.build.read_asset", counted)
    with (folder / OFFER).open("a") as offer:
        offer.write("body: See ![the hall](assets/hall.png).\n")
    shown(folder, "![The hall](assets/hall.png) and ![again](assets/hall.png)\n")
    assert read == ["assets/hall.png"]


def test_a_picture_that_did_not_change_is_not_written_again(
    folder: Path, put: Callable[..., None]
) -> None:
    put(hall__png=PNG)
    outcome = shown(folder, "![The hall](assets/hall.png)\n")
    write_site(folder / "public", outcome.files, project=folder)
    assert write_site(folder / "public", outcome.files, project=folder).changed == 0
    assert (folder / "public" / published(outcome)[0]).read_bytes() == PNG


@pytest.mark.parametrize("name", SHOWN)
def test_each_kind_is_known_by_its_bytes_and_its_size_is_read(name: str) -> None:
    kind = kind_of(SMALL[name])
    assert kind is not None
    assert Path(name).suffix[1:] in kind.suffixes
    assert kind.is_whole(SMALL[name])
    assert size_of(SMALL[name]) == (12, 8)


@pytest.mark.parametrize("name", SHOWN)
def test_a_picture_cut_anywhere_is_not_whole(name: str) -> None:
    content = SMALL[name]
    for end in range(12, len(content)):
        kind = kind_of(content[:end])
        assert kind is None or not kind.is_whole(content[:end]), end


def test_a_picture_that_a_camera_turned_has_the_size_it_is_seen_in() -> None:
    assert size_of(SMALL["turned.jpg"]) == (8, 12)


@given(st.binary(max_size=300), st.sampled_from(sorted(SMALL)))
def test_whatever_the_bytes_something_is_said_of_them(content: bytes, name: str) -> None:
    for bytes_ in (content, SMALL[name][:12] + content):
        kind = kind_of(bytes_)
        if kind is None:
            assert said_of(bytes_)
        else:
            assert kind.is_whole(bytes_) in {True, False}
        assert min(size_of(bytes_)) >= 0


@pytest.mark.parametrize(
    ("file", "written", "stem"),
    [
        ("My hall.PNG", "<assets/My hall.PNG>", "my-hall"),
        ("My hall.PNG", "assets/My%20hall.PNG", "my-hall"),
        ("зал.png", "assets/зал.png", "zal"),
        ("caf\u0065\u0301.png", "assets/caf\u00e9.png", "cafe"),
        ("2026.png", "assets/2026.png", "picture"),
        ("rooms/first.png", "assets/rooms/first.png", "first"),
    ],
)
def test_any_name_will_do_and_becomes_one_that_every_host_takes(
    folder: Path, put: Callable[..., None], file: str, written: str, stem: str
) -> None:
    put(**{file: PNG})
    (path,) = published(shown(folder, f"![The hall]({written})\n"))
    assert re.fullmatch(rf"assets/{stem}-[0-9a-f]{{10}}\.png", path)


def test_a_folder_beside_the_assets_cannot_be_reached(
    folder: Path, put: Callable[..., None]
) -> None:
    put(hall__png=PNG)
    (folder / "secret.png").write_bytes(PNG)
    for written in ("assets/../../secret.png", "assets/%2e%2e/%2e%2e/secret.png", "../secret.png"):
        outcome = shown(folder, f"![A secret]({written})\n")
        assert [it.name for it in outcome.findings] == ["missing-picture"]
        assert not outcome.files


def test_the_preview_sends_pictures_as_what_they_are(
    folder: Path, put: Callable[..., None]
) -> None:
    put(**{name: SMALL[name] for name in SHOWN})
    shown(folder, " ".join(f"![A {name}](assets/{name})" for name in SHOWN))
    outcome = build_now(folder)
    showing = site_showing(outcome.files, datetime.now(UTC))
    replies = [showing.reply(f"/{path}") for path in published(outcome)]
    types = ["image/avif", "image/jpeg", "image/png", "image/webp"]
    assert [it.media_type for it in replies] == types
    assert [it.content for it in replies] == [SMALL[name] for name in SHOWN]


def test_the_preview_sees_when_a_page_or_a_picture_is_saved(
    folder: Path, put: Callable[..., None]
) -> None:
    before = look(folder)
    put(hall__png=PNG)
    shown(folder, "![The hall](assets/hall.png)\n")
    assert look(folder, before).differs(before) == {
        "content/assets/hall.png",
        "content/pages/hall.md",
    }
