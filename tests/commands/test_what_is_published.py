"""What a build writes, and what it says of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.runs import FINDINGS, FINE, knowingly, offer, tree
from tests.samples import SHORTEST


def test_build_writes_the_site_and_says_what_was_published(folder: Path) -> None:
    run = knowingly("build", folder=folder)
    assert run.returncode == FINE
    assert run.stdout == f"{Path('public', 'speaking', 'index.html')}\n"
    assert run.stderr == (
        "published: speaking, its terms are a draft: name them with `version:`\n"
        "7 pages in public: 16 written, 0 unchanged, 0 removed\n"
    )
    assert (folder / "public" / "speaking" / "online" / "next" / "index.html").is_file()


def test_plain_pages_are_published_and_said(folder: Path) -> None:
    (folder / "content" / "pages").mkdir()
    page = folder / "content" / "pages" / "about.md"
    page.write_text("# About us\n", encoding="utf-8")
    assert "ready to publish: about\n" in knowingly("check", folder=folder).stderr
    run = knowingly("build", folder=folder)
    assert run.stdout.splitlines()[1:] == [str(Path("public", "about", "index.html"))]
    assert "published: about\n8 pages in public" in run.stderr
    page.write_text("About us\n", encoding="utf-8")
    run = knowingly("build", folder=folder)
    assert run.returncode == FINDINGS
    assert "not published: content/pages/about.md: 1 finding\n" in run.stderr


def test_building_again_touches_nothing(folder: Path) -> None:
    knowingly("build", folder=folder)
    before = {path: path.stat().st_mtime_ns for path in (folder / "public").rglob("*")}
    run = knowingly("build", folder=folder)
    assert "0 written, 16 unchanged, 0 removed" in run.stderr
    assert {path: path.stat().st_mtime_ns for path in (folder / "public").rglob("*")} == before


def test_site_files_that_nobody_reads_are_named(folder: Path) -> None:
    for name in ("site.yml", "site.ru.yml", "site.backup.yml", "sitemap.yml", "site.yaml.bak"):
        (folder / name).write_text("name: x\n", encoding="utf-8")
    assert knowingly("check", folder=folder).stderr.splitlines()[-2:] == [
        "not published: site.ru.yml: rename it to `site.ru.yaml`",
        "not published: site.yml: `site.yaml` is read in its place",
    ]


def test_a_mistake_builds_nothing_and_leaves_the_folder_as_it_was(folder: Path) -> None:
    knowingly("build", folder=folder)
    before = tree(folder / "public")
    offer(folder).write_text(SHORTEST.replace("price: 9000 RUB", "price: 9000"), encoding="utf-8")
    run = knowingly("build", folder=folder)
    assert run.returncode == FINDINGS
    assert run.stdout == ""
    assert "content/offers/speaking.yaml:11:12" in run.stderr
    assert run.stderr.endswith("1 error\nnot published: content/offers/speaking.yaml: 1 finding\n")
    assert tree(folder / "public") == before


def test_a_warning_builds_but_not_when_strict(folder: Path) -> None:
    site = folder / "site.yaml"
    site.write_text(site.read_text().replace("service:", "#service:"), encoding="utf-8")
    assert knowingly("build", "--strict", folder=folder).returncode == FINDINGS
    assert not (folder / "public").exists()
    run = knowingly("build", folder=folder)
    assert run.returncode == FINE
    assert "warning[silent-start]" in run.stderr


def test_what_lies_among_the_offers_and_is_none_is_named_with_the_reason(folder: Path) -> None:
    offers = folder / "content" / "offers"
    (offers / "_next-year.yaml").write_text(SHORTEST, encoding="utf-8")
    (offers / "taxi.yml").write_text(SHORTEST, encoding="utf-8")
    (offers / ".hidden.yaml").write_text("x", encoding="utf-8")
    run = knowingly("build", folder=folder)
    assert run.returncode == FINE
    assert (
        "not published: content/offers/_next-year.yaml: its name begins with `_`\n"
        "not published: content/offers/taxi.yml: its name ends in `.yml`; rename it to `.yaml`\n"
    ) in run.stderr
    assert "hidden" not in run.stderr


def write_into(content: Path, *names: str) -> None:
    for name in names:
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_text(SHORTEST, encoding="utf-8")


def unpublished(folder: Path) -> list[str]:
    lines = knowingly("check", folder=folder).stderr.splitlines()
    return [it.removeprefix("not published: ") for it in lines if it.startswith("not published")]


def test_what_lies_where_nobody_looks_for_it_is_named_with_the_place_for_it(folder: Path) -> None:
    write_into(
        folder / "content",
        *("offers/draft/singing.yaml", "offers/_later/a.yaml", "offers/.git/b.yaml"),
        *("offer/taxi.yml", "loose.yaml", "loose.yaml~", "pages/old/about.md", "hall.JPG", "CNAME"),
        *("_notes.md", "assets/unused.yaml", "offers-2025/walk.yaml", "site.ru.yaml"),
    )
    (folder / "content" / "offers" / "empty").mkdir()
    (folder / "away").mkdir()
    write_into(folder / "away", "elsewhere.yaml")
    for link in ("more", "offers/more"):
        (folder / "content" / link).symlink_to(folder / "away")
    offers = "offers lie directly in `content/offers`; move it there"
    assert unpublished(folder) == [
        "content/offers/_later: its name begins with `_`",
        f"content/offers/draft/singing.yaml: {offers}",
        "content/offers/more: it leads to another folder",
        "content/pages/old/about.md: plain pages lie directly in `content/pages`; move it there",
        "content/CNAME: no file is read that lies here",
        "content/_notes.md: its name begins with `_`",
        "content/hall.JPG: pictures lie in `content/assets`; move it there",
        f"content/loose.yaml: {offers}",
        "content/more: it leads to another folder",
        f"content/offer/taxi.yml: {offers}",
        f"content/offers-2025/walk.yaml: {offers}",
        "content/site.ru.yaml: what is said of the whole site lies beside `content`; move it there",
    ]


def test_of_very_many_that_lie_where_nobody_looks_only_the_first_are_named(folder: Path) -> None:
    write_into(folder / "content", *(f"old/{number:03}.yaml" for number in range(100)))
    *first, last = unpublished(folder)
    assert [it[:20] for it in first] == [f"content/old/{it:03}.yaml" for it in range(20)]
    assert last == "content: more files lie in it where none is read"


def test_folders_of_offers_and_assets_may_be_links(folder: Path) -> None:
    write_into(folder / "content", "assets/hall.jpg", "offers/draft/singing.yaml")
    for name in ("offers", "assets"):
        (folder / "content" / name).rename(folder / name)
        (folder / "content" / name).symlink_to(folder / name)
    (reason,) = unpublished(folder)
    assert reason.startswith("content/offers/draft/singing.yaml: offers lie directly in")


def test_an_offer_that_is_gone_takes_its_pages_with_it(folder: Path) -> None:
    (folder / "content" / "offers" / "taxi.yaml").write_text(SHORTEST, encoding="utf-8")
    knowingly("build", folder=folder)
    (folder / "content" / "offers" / "taxi.yaml").unlink()
    run = knowingly("build", folder=folder)
    assert "7 removed" in run.stderr
    assert not (folder / "public" / "taxi").exists()


@pytest.mark.parametrize("path", ["/café/", "/caf%C3%A9/", "/caf%c3%a9/", "/a%20b/c/", "/100%25/"])
def test_the_path_of_a_site_may_be_written_as_it_is_read_or_as_it_is_sent(
    folder: Path, path: str
) -> None:
    site = folder / "site.yaml"
    site.write_text(site.read_text("utf-8").replace("/courses/", path), encoding="utf-8")
    assert "ready to publish: speaking" in knowingly("check", folder=folder).stderr
    assert knowingly("build", folder=folder).returncode == FINE
    lost = (folder / "public" / "404.html").read_text(encoding="utf-8")
    assert f'href="{path}"' in lost
    assert f'rel="stylesheet" href="{path}assets/' in lost


def test_a_portable_site_links_to_files(folder: Path) -> None:
    knowingly("build", "--portable", folder=folder)
    page = (folder / "public" / "speaking" / "index.html").read_text(encoding="utf-8")
    assert 'href="../index.html"' in page
    assert 'href="../terms/speaking/online/draft/index.html"' in page


@pytest.mark.parametrize("target", ["Your talk is reviewed at each of the eight classes.", "Your"])
def test_an_offer_may_aim_in_one_tier_at_what_it_guarantees_in_another(
    folder: Path, target: str
) -> None:
    text = SHORTEST.replace(
        "excluded: Your talk may never be reviewed.",
        f"target: {target}\n    share: 90%\n    over: last year",
    )
    assert text != SHORTEST
    offer(folder).write_text(text, encoding="utf-8")
    run = knowingly("build", folder=folder)
    assert run.returncode == FINE, run.stderr
