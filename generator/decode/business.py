"""From parts to the business: seller, service, and what offers take over from the site."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.decode.parts import HOLE, Parts
from generator.model import Channel, ChannelKind, Receiver, Seller, Service

if TYPE_CHECKING:
    from generator.decode.parts import Reader

OWN_WORDS = (
    "hours",
    "reply",
    "if_late",
    "if_scope_changes",
    "if_you_are_late",
    "complaints",
    "cancel",
    "payment",
)


@dataclass(frozen=True, slots=True)
class House:
    """What holds for every offer unless it says otherwise."""

    service: Service
    receiver: Receiver | None


def make_service(own: Parts | None, house: Service) -> Service:
    """Lay what one scope says of the service over what holds around it, field by field."""
    if own is None:
        return house
    values = {name: own.get(name, getattr(house, name)) for name in OWN_WORDS}
    channels = make_channels(own.get("channels")) or house.channels
    places = {**house.places, **own.places}
    return Service(**values, channels=channels, span=own.span, places=places)


def make_channels(own: Parts | None) -> tuple[Channel, ...]:
    """Return the ways to reach the business, in the author's order."""
    if own is None:
        return ()
    return tuple(Channel(ChannelKind(kind), address) for kind, address in own.values.items())


def make_seller(reader: Reader, site: Parts) -> Seller | None:
    """Return who sells, the site's name and e-mail filling what the seller does not say."""
    own: Parts = site.get("seller") or Parts(site.span)
    name = own.get("name") or site.get("name")
    email = own.get("email") or site.get("email")
    if email is None:
        reader.note(
            "no-email",
            "the site has no `email`",
            site.span,
            help="add `email:`, such as `email: hello@example.org`",
            why="a client who cannot ask will not order",
        )
    if email in {None, HOLE} or name in {None, HOLE} or not own.whole:
        return None
    more = own.filled("legal_name", "tax_id", "address", "phone")
    return Seller(name=name, email=email, **more)
