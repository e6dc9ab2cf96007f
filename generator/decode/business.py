"""From parts to the business: seller, service, and what offers take over from the site."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.decode.parts import HOLE, Parts
from generator.model import Channel, ChannelKind, Seller, Service

if TYPE_CHECKING:
    from generator.decode.parts import Value
    from generator.decode.reader import Reader

OWN_WORDS = (
    "hours",
    "holidays",
    "reply",
    "out_of_hours",
    "emergency",
    "progress",
    "if_late",
    "if_scope_changes",
    "if_you_are_late",
    "complaints",
    "cancel",
    "payment",
)


@dataclass(frozen=True, slots=True)
class House:
    """What holds for every offer unless it says otherwise.

    `receiver` is `None` where there is none, a hole where it could not be read.
    """

    service: Service
    receiver: Value


# Of a site that could not be read nothing is known, so nothing is missing either.
UNKNOWN = House(Service(), HOLE)


def make_house(site: Parts) -> House:
    """Return what offers take over from the site, as far as it could be read."""
    service = make_service(site.get("service"), Service(timezone=site.get("timezone", "")))
    return House(service, site.values.get("receiver"))


def make_service(own: Parts | None, house: Service) -> Service:
    """Lay what one scope says of the service over what holds around it, field by field."""
    if own is None or not own.is_whole:
        return house
    values = {name: own.get(name, getattr(house, name)) for name in OWN_WORDS}
    channels = make_channels(own.get("channels")) or house.channels
    places = {**house.places, **own.places}
    return Service(
        **values, channels=channels, timezone=house.timezone, span=own.span, places=places
    )


def make_channels(own: Parts | None) -> tuple[Channel, ...]:
    """Return the ways to reach the business, in the author's order."""
    if own is None:
        return ()
    return tuple(Channel(ChannelKind(kind), address) for kind, address in own.values.items())


def make_seller(site: Parts) -> Seller:
    """Return who sells; name and e-mail of the site fill what the seller does not say."""
    own: Parts = site.get("seller") or Parts(site.span)
    more = own.filled("legal_name", "tax_id", "address", "phone")
    name, email = own.get("name", site.get("name")), own.get("email", site.get("email"))
    return Seller(name=name, email=email, **more)


def check_email(reader: Reader, site: Parts) -> None:
    """Note a site that says nowhere where to write to."""
    seller = site.get("seller")
    if site.has("email") or site.is_broken("seller") or (seller and seller.has("email")):
        return
    reader.note(
        "no-email",
        "the site has no `email`",
        site.span,
        help="add `email:`, such as `email: hello@example.org`",
        why="a client who cannot ask will not order",
    )
