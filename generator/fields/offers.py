"""The table of fields: an offer and everything in it."""

from __future__ import annotations

from generator.fields.business import RECEIVER, SELLER
from generator.fields.data import DATA
from generator.fields.extras import CHOICE, GIFT
from generator.fields.service import SERVICE
from generator.fields.shapes import Field, ListOf, Named, Record
from generator.fields.steps import ALLOW, ASK, DUTY, RISK, STEP
from generator.fields.tiers import EXPECTATION, TIER
from generator.fields.words import LINE, PROSE, VERSION, WINDOW, name_of, one_word_of
from generator.model import Schema, TierOrder

BODY = """\
|
  Each evening has one theme. You prepare three minutes at home,
  give them in front of twelve people, and hear what worked.
"""

TIERS = """\
in-class:
  label: Guaranteed review
  price: 30000 RUB
  guaranteed: Your talk is reviewed at each of the eight classes.
  if_missed: We return one eighth of the price.
online:
  label: No guarantee
  price: 9000 RUB
  excluded: Your talk may never be reviewed.
"""

CHOICES = """\
workbook:
  question: Do you want the printed workbook?
  options:
    with: {label: With the printed workbook, price: 900 RUB}
    without: {label: Without it, price: 0 RUB}
"""

GIFTS = """\
- gift: A rehearsal hour in the hall
  worth: 2000 RUB
  because: you book before the winter rush
"""

STEPS = """\
- {who: us, does: We confirm your place by e-mail., within: 1 working day, after: order}
- {who: you, does: Pay the invoice., within: 3 days}
"""

DUTIES = """\
- do: Send your slides.
  by: 2 days before each class
  otherwise: You speak without slides that evening.
"""

RISKS = """\
- risk: Watching alone rarely changes how you speak.
  so: We say so beforehand; the result is then yours.
"""

ASKS = """\
- field: topic
  ask: What would you like to talk about?
  why: The teacher prepares examples.
"""

ALLOWED = """\
- {rule: silent-start, because: The school answers at the counter., until: 2027-01-01}
"""

OFFER = Record(
    "offer",
    "one service that can be ordered",
    fields=(
        Field(
            "title",
            LINE,
            "What you offer.",
            "Public speaking, evening course",
            seen="the headline of the page and of the terms page; in the list, on the next page, "
            "in the browser's tab and in search results",
            required=True,
        ),
        Field(
            "summary",
            LINE,
            "One or two sentences on it.",
            "Eight evenings, a talk at each.",
            seen="below the headline, in the list, on the terms page and in search results",
        ),
        Field(
            "version",
            VERSION,
            "Your name for these terms.",
            "2026-09",
            seen="in the sentence above the button, on the next page, and on the terms page and "
            "in its address",
            default="they are a draft",
        ),
        Field(
            "open",
            WINDOW,
            "From when until when it can be ordered.",
            "2026-09-01 .. 2027-03-01",
            seen="the last day, below the headline; outside these days a sentence there, in the "
            "list and in place of the order form; both days on the terms page",
            default="always",
        ),
        Field(
            "body",
            PROSE,
            "More about it, in Markdown.",
            BODY,
            seen="between the prices at the top and the comparison; on the terms page",
        ),
        Field(
            "question",
            LINE,
            "What the client decides by picking a tier.",
            "Will the teacher review my talk?",
            seen="the heading where one picks; in the comparison where there are no "
            "expectations; on the terms page; in search results where there is no summary",
            required=True,
            why="people choose knowingly what they were asked plainly",
        ),
        Field(
            "why",
            LINE,
            "Why you ask.",
            "We want you to pick it, not to discover it.",
            seen="below the question, where one picks",
        ),
        Field(
            "order",
            one_word_of(TierOrder),
            "The order in which tiers stand; the page says it.",
            "price-asc",
            seen="the order of the tiers wherever they stand together; a sentence where one "
            "picks, such as “The dearer one stands first”",
            default="price-desc",
        ),
        Field(
            "headline",
            name_of("an expectation"),
            "The expectation the choice is about.",
            "review",
            seen="the first row of the comparison; its answers where one picks, and in the "
            "statement that is composed",
            default="the first one",
        ),
        Field(
            "expectations",
            Named(EXPECTATION),
            "What a client may count on; every tier answers each.",
            "{review: {name: Review of your talk}}",
            seen="the rows of the comparison; each with its answer at the top of the order form, "
            "on the next page and on the terms page",
            default="the question alone",
        ),
        Field(
            "tiers",
            Named(TIER),
            "The ways to take the offer.",
            TIERS,
            seen="at the top with their prices, in the comparison and where one picks, each with "
            "an order form of its own; in the list",
            required=True,
            why="a client chooses between ways that each say what they hold",
        ),
        Field(
            "choices",
            Named(CHOICE),
            "Extras, each a question.",
            CHOICES,
            seen="in the order form, and what is picked in the sum; on the next page and on the "
            "terms page",
        ),
        Field(
            "gifts",
            ListOf(GIFT),
            "What you give on top.",
            GIFTS,
            seen="under “A gift” or “Gifts” on the page and on the terms page; at the top of the "
            "order form and on the next page",
        ),
        Field(
            "steps",
            ListOf(STEP),
            "What happens from the order on.",
            STEPS,
            seen="under “What happens then”, as a drawing and a list; the list again on the next "
            "page and on the terms page",
            default="one step, from your reply time",
        ),
        Field(
            "duties",
            ListOf(DUTY),
            "The client's part.",
            DUTIES,
            seen="under “Your part” on the page, on the next page and on the terms page",
        ),
        Field(
            "prepare",
            ListOf(LINE),
            "What to have ready.",
            "[A topic for three minutes]",
            seen="under “Your part”, as “What to have ready”, on the page, on the next page and "
            "on the terms page",
        ),
        Field(
            "risks",
            ListOf(RISK),
            "What may go wrong.",
            RISKS,
            seen="under “What may go wrong” on the page, on the next page and on the terms page",
        ),
        Field(
            "asks",
            ListOf(ASK),
            "Fields beyond name and e-mail.",
            ASKS,
            seen="in the order form, below name and e-mail",
        ),
        Field(
            "receiver",
            RECEIVER,
            "Where orders go.",
            "{kind: post, url: https://forms.example.org/f/42}",
            seen="nothing; the form goes there",
            default="the site's",
        ),
        Field(
            "seller",
            SELLER,
            "Who the client deals with here, where that is another business or place.",
            "{name: The Barber, email: barber@example.org}",
            seen="at the foot of the offer's pages and on the terms page; with a `name`, also "
            "beside the site's name at the top and in the list",
            default="the site's",
        ),
        Field(
            "service",
            SERVICE,
            "Where this offer differs from the site.",
            "{hours: Sat 10:00-14:00}",
            seen="under “How we work” on the page and on the terms page; on the next page, too",
            default="the site's",
        ),
        Field(
            "data",
            DATA,
            "What happens to personal data in an order of this offer.",
            "{for: to answer you, kept: one year}",
            seen="under “Your personal data” in the order form and on the next page",
            default="the site's",
        ),
        Field(
            "schema",
            one_word_of(Schema),
            "What search engines are told it is.",
            "course",
            seen="nothing; search engines read it",
            default="service",
        ),
        Field(
            "allow",
            ListOf(ALLOW),
            "Warnings switched off, each with a reason and an end.",
            ALLOWED,
            seen="nothing",
        ),
    ),
)
