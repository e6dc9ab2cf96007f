"""From parts to the business: seller, service, and what offers take over from the site."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.decode.parts import HOLE, Parts
from generator.model import Channel, ChannelKind, Seller, Service

if TYPE_CHECKING:
    from generator.decode.parts import Value
    from generator.decode.reader import Reader
    from generator.source import Span

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


CONTACT = ("name", "email", "phone")
REGISTER = ("legal_name", "tax_id", "address")


@dataclass(frozen=True, slots=True)
class House:
    """What holds for every offer unless it says otherwise.

    `receiver` and `data` are `None` where there is none, a hole where it could not be read;
    `seller` says as much as could be read of the site.
    """

    service: Service
    receiver: Value
    seller: Seller
    data: Value


# Of a site that could not be read nothing is known, so nothing is missing either.
UNKNOWN = House(Service(), HOLE, Seller(name="", email=""), HOLE)


def make_house(site: Parts) -> House:
    """Return what offers take over from the site, as far as it could be read."""
    service = make_service(site.get("service"), Service(timezone=site.get("timezone", "")))
    receiver, data = site.values.get("receiver"), site.values.get("data")
    return House(service, receiver, make_seller(site), data)


def make_service(own: Parts | None, house: Service) -> Service:
    """Lay what one scope says of the service over what holds around it, field by field.

    A price for work outside the hours is not taken over to where there is no such time.
    """
    if own is None or not own.is_whole:
        return house
    values = {name: own.get(name, getattr(house, name)) for name in OWN_WORDS}
    channels = make_channels(own.get("channels")) or house.channels
    places = {**house.places, **own.places}
    service = Service(
        **values, channels=channels, timezone=house.timezone, span=own.span, places=places
    )
    is_idle = service.never_closes and not own.has("out_of_hours")
    return replace(service, out_of_hours=None) if is_idle else service


def make_channels(own: Parts | None) -> tuple[Channel, ...]:
    """Return the ways to reach the business, in the author's order."""
    if own is None:
        return ()
    return tuple(Channel(ChannelKind(kind), address) for kind, address in own.values.items())


def make_seller(site: Parts) -> Seller:
    """Return who sells; name and e-mail of the site fill what the seller does not say."""
    own: Parts = site.get("seller") or Parts(site.span)
    more = own.filled("legal_name", "tax_id", "address", "phone") if own.is_whole else {}
    name, email = site.get("name", ""), site.get("email", "")
    return Seller(name=own.get("name", name), email=own.get("email", email), **more)


def lay_seller(own: Parts | None, around: Seller) -> Seller:
    """Lay what one scope says of the seller over what holds around it.

    Who another business is and how to reach it is nobody else's, so one with a `name` takes over
    nothing; and an entry in a register goes with its number and address.
    """
    if own is None or not own.is_whole:
        return around
    names = () if own.has("name") else CONTACT if own.has("legal_name") else (*CONTACT, *REGISTER)
    taken_over = {name: getattr(around, name) for name in names}
    written = {**taken_over, **own.values}
    return Seller(**written, span=own.span, places={**around.places, **own.places})


def lay_service(own: Parts | None, seller: Parts | None, house: House) -> Service:
    """Return how the business behaves with one offer; another business has its own channels."""
    is_another = seller is not None and seller.has("name")
    around = replace(house.service, channels=()) if is_another else house.service
    return make_service(own, around)


def check_out_of_hours(reader: Reader, scope: Parts, around: Service) -> None:
    """Note a price for work outside hours that never end; `around` is what the scope takes over."""
    own: Parts | None = scope.get("service")
    service = make_service(own, around)
    if own is None or not own.has("out_of_hours") or not service.never_closes:
        return
    origin = "" if own.has("hours") else taken_over(service.at("hours"))
    message = f"`{service.hours}` leaves no time outside{origin}"
    help_ = "take `out_of_hours:` out, or write the hours in which you work at the price"
    why = "a client who reads of both cannot tell what a night costs"
    reader.note("no-time-outside", message, own.at("out_of_hours"), help=help_, why=why)


def taken_over(origin: Span | None) -> str:
    """Return where a value of the site stands, as the end of a message at an offer."""
    return f" (from `{origin.source.path}:{origin.line}`)" if origin else ""


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
