"""However a page writes its forms and its policy: orders stay here, and no other byte changes."""

from __future__ import annotations

import html5lib
import pytest

from generator.preview.kept import kept_here
from generator.preview.live import live_page

RECEIVER = "https://forms.example.org/f/42?a=1&copy=2"
HERE = "/_preview/orders"
# `@` is what is sent to; `~` is the same address where it says nothing.
FORMS = [
    '<form action="@" method="post">',
    "<form action='@' method='post'>",
    "<FORM METHOD=POST ACTION='@'>",
    "<form action=@ method=post>",
    "<form method=post action=@>",
    "<form/action='@'/>",
    "<form\n\tclass = 'a>b'\n\taction\n=\n'@'\n>",
    '<form data-action="~" action="@">',
    '<form action="@"action="~">',
    '<form title=\'<form action="~">\' action="@">',
    '<p title=">"><form action="@"></form><svg><title/></svg><form class=x action="@"></form>',
    '<button formaction="@" action="~">',
    "<input type=submit FormAction='@'>",
]
SPELLINGS = {
    "named": RECEIVER.replace("&", "&amp;"),
    "decimal": RECEIVER.replace("&", "&#38;").replace("/", "&#47;"),
    "hexadecimal": RECEIVER.replace("&", "&#x26;").replace(":", "&#X3a;"),
    "words": RECEIVER.replace("&", "&AMP;").replace("/", "&sol;").replace("?", "&quest;"),
    "raw": RECEIVER,
}
NO_FORMS = [
    '<!-- <form action="~"> -->',
    '<!--><p><!-- > <form action="~"> --!>',
    "<!doctype html '<form action=~'>",
    '<script type="application/ld+json">"<form action=\\"~\\">"</script>',
    "<style>a { content: '<form action=\"~\">' }</STYLE >",
    '<textarea></text <form action="~"></textarea>',
    '<title><form action="~"></title>',
    '<template><template></template><form action="~"></template>',
    "<p title='<form action=\"~\">'>",
    '<p action="~">',
    '<p></form action="~">',
    '<formaction action="~">',
    '<form action="~/elsewhere">',
    '<form action action="~">',
    '<form action="elsewhere" action="~">',
    "<p title=\"never closed <form action='~'>",
]
POLICY = "default-src 'none'; form-action 'self' https://forms.example.org/f/42; base-uri 'none'"
KEPT = "default-src 'none'; form-action 'self'; base-uri 'none'"
DECLARES = "http-equiv=content-security-policy"
# `@` is the policy.
METAS = [
    '<meta http-equiv="Content-Security-Policy" content="@">',
    "<META CONTENT='@' HTTP-EQUIV=content-security-policy />",
    "<meta\ncontent = \"@\"\nhttp-equiv\n=\n'Content-Security&#45;Policy'>",
    '<meta name=">" http-equiv=Content-Security-Policy content="@">',
    f"<!--<meta {DECLARES} content=''>--><meta content='@' content='' {DECLARES}>",
]
POLICIES = {
    "raw": POLICY,
    "named": POLICY.replace(";", "&semi;").replace("'", "&apos;"),
    "decimal": POLICY.replace("'", "&#39;"),
    "hexadecimal": POLICY.replace("'", "&#x27;").replace(":", "&#x3A;"),
    "otherwise": POLICY.replace("form-action 'self'", "Form-Action\n'SELF' ").replace("'", "&#39;"),
}


@pytest.mark.parametrize("written", SPELLINGS.values(), ids=SPELLINGS)
@pytest.mark.parametrize("form", FORMS)
def test_a_form_sends_here_however_it_is_written(form: str, written: str) -> None:
    page = filled(form, written, written)
    shown = kept(page)
    assert shown == filled(form.replace("=@", '="@"'), HERE, written)
    assert elements(shown) == elements(filled(form, HERE, written))
    assert elements(shown) != elements(page)


def test_space_around_the_address_of_a_form_makes_no_difference() -> None:
    assert kept(f'<form action="\n {RECEIVER} ">') == f'<form action="{HERE}">'


@pytest.mark.parametrize("text", NO_FORMS)
def test_what_is_no_form_of_a_receiver_stays_as_it_is(text: str) -> None:
    page = filled(text, RECEIVER, RECEIVER)
    assert kept(page) == page


@pytest.mark.parametrize("written", POLICIES.values(), ids=POLICIES)
@pytest.mark.parametrize("meta", METAS)
def test_a_policy_lets_orders_go_nowhere_else_however_it_is_written(
    meta: str, written: str
) -> None:
    if "'@'" in meta:
        written = written.replace("'", "&#39;")
    before, after = f"<!doctype html><head>{meta}".split("@")
    shown = kept(f"{before}{written}{after}")
    assert shown.startswith(before)
    assert shown.endswith(after)
    (kept_policy,) = policies(shown)
    assert kept_policy.lower().replace("\n", " ") == KEPT.lower()
    live = live_page(shown.encode(), "r1", "localhost:1").decode()
    script = '<script src="/_preview/page.js?revision=r1" defer></script>\n'
    assert live.replace(script, "").startswith(before)
    assert live.replace(script, "").endswith(after)
    (policy,) = policies(live)
    assert policy.endswith(f"; {kept_policy}")
    assert policy.startswith("script-src http://localhost:1/_preview/page.js; connect-src ws://")


def kept(page: str) -> str:
    return kept_here(page.encode(), [RECEIVER]).decode()


def filled(text: str, address: str, elsewhere: str) -> str:
    return f"<body>&copy; <b>x</b>{text}<p>".replace("@", address).replace("~", elsewhere)


def elements(page: str) -> list[tuple[str, dict[str, str]]]:
    """Return what a browser reads: every element with its attributes."""
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    return [(str(it.tag), dict(it.attrib)) for it in tree.iter()]


def policies(page: str) -> list[str]:
    """Return the policies a browser keeps to."""
    metas = (it for tag, it in elements(page) if tag == "meta")
    return [it["content"] for it in metas if it["http-equiv"].lower() == "content-security-policy"]
