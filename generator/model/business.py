"""Who sells, how they behave, and where an order goes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from generator.model.located import Located

if TYPE_CHECKING:
    from datetime import date

    from generator.model.hours import Hours
    from generator.model.values import Duration, Money, Percent, Window


@dataclass(frozen=True, slots=True, kw_only=True)
class Seller(Located):
    """Who the client deals with; `name` is what people call them."""

    name: str
    legal_name: str = ""
    tax_id: str = ""
    address: str = ""
    email: str
    phone: str = ""


class ChannelKind(StrEnum):
    """A way to reach the business."""

    EMAIL = "email"
    PHONE = "phone"
    TELEGRAM = "telegram"
    WHATSAPP = "whatsapp"


@dataclass(frozen=True, slots=True)
class Channel:
    """One way to reach the business, and the address there."""

    kind: ChannelKind
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply(Located):
    """By when a message is answered, and how often that was kept."""

    within: Duration
    share: Percent | None = None
    over: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutOfHours(Located):
    """What work outside the hours costs on top, and how a client gets it."""

    surcharge: Percent
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Emergency(Located):
    """What cannot wait, whom to call then, by when somebody answers, and what that costs."""

    means: str
    call: str
    answer_within: Duration
    price: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress(Located):
    """How, and how often, a client hears where the work stands."""

    how: str
    every: Duration


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaints(Located):
    """Whom to tell when something went wrong, and what follows."""

    to: str
    answer_within: Duration
    then: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancel(Located):
    """Until when a client may change their mind, and what comes back."""

    until: str
    refund: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment(Located):
    """How and when the client pays."""

    methods: tuple[str, ...]
    when: str
    receipt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Service(Located):
    """How the business behaves, for every order alike.

    `timezone` is the IANA name of the zone in which `hours` are counted, empty where it is not
    said; `holidays`, in the order of the calendar, are not worked whatever the hours.
    """

    hours: Hours | None = None
    timezone: str = ""
    holidays: tuple[Window, ...] = ()
    channels: tuple[Channel, ...] = ()
    reply: Reply | None = None
    out_of_hours: OutOfHours | None = None
    emergency: Emergency | None = None
    progress: Progress | None = None
    if_late: str = ""
    if_scope_changes: str = ""
    if_you_are_late: str = ""
    complaints: Complaints | None = None
    cancel: Cancel | None = None
    payment: Payment | None = None

    @property
    def never_closes(self) -> bool:
        """Tell whether there is no time outside its hours."""
        return bool(self.hours and self.hours.never_end and not self.holidays)

    def holidays_from(self, day: date) -> tuple[Window, ...]:
        """Return the holidays that are not over on `day`."""
        return tuple(it for it in self.holidays if it.last >= day)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalData(Located):
    """What happens to personal data; `consent` tells that the client agrees to it by a box.

    `policy` is an address, or the name of a page of the site.
    """

    purpose: str
    kept: str
    shared_with: str = ""
    policy: str = ""
    consent: bool = False


class ReceiverKind(StrEnum):
    """What sort of service takes an order."""

    POST = "post"


@dataclass(frozen=True, slots=True, kw_only=True)
class Receiver(Located):
    """Where an order goes: `post` sends the form to `url` and expects a way back to the site.

    `takes_files` tells that it keeps what clients attach.
    """

    kind: ReceiverKind
    url: str
    takes_files: bool = False
