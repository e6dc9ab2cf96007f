"""Where what an offer takes over from the site contradicts what it says itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.decode.business import check_out_of_hours, taken_over
from generator.decode.prices import prices_of

if TYPE_CHECKING:
    from generator.decode.business import House
    from generator.decode.parts import Parts
    from generator.decode.reader import Reader
    from generator.model import Emergency


def check_inherited(reader: Reader, offer: Parts, house: House) -> None:
    """Note what does not fit together across the files of the site and of the offer."""
    check_seller(reader, offer)
    check_emergency(reader, offer, house)
    check_out_of_hours(reader, offer, house.service)


def check_seller(reader: Reader, offer: Parts) -> None:
    """Note another business that nobody can write to: the site's address is not its own."""
    seller = offer.get("seller")
    if seller and seller.has("name") and not seller.has("email"):
        reader.note(
            "no-email",
            "`seller` names another business and has no `email`",
            offer.at("seller"),
            help="add `email:` below `seller:`; another business has none of the site's",
            why="a client who cannot ask will not order",
        )


def check_emergency(reader: Reader, offer: Parts, house: House) -> None:
    """Note an emergency that is paid in another currency than the offer."""
    service: Parts | None = offer.get("service")
    own = bool(service and service.has("emergency"))
    emergency: Emergency | None = (
        service.get("emergency") if service and own else house.service.emergency
    )
    price, currency, place = next(prices_of(offer), ("", "", offer.span))
    if emergency is None or not price or emergency.price.currency == currency:
        return
    origin = emergency.at("price")
    if own:
        message = f"`{emergency.price}` for an emergency is in another currency than `{price}`"
        place, help_ = origin or place, "use one currency in one offer"
    else:
        message = (
            f"`{price}` is in another currency than `{emergency.price}` for an emergency"
            f"{taken_over(origin)}"
        )
        help_ = f"write `service: {{emergency: …}}` in the offer, with a price in {currency}"
    why = "in an emergency nobody can work out what another currency comes to"
    reader.note("mixed-currencies", message, place, help=help_, why=why)
