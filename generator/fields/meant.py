"""What people write for our currencies, units and little words, so that help can say ours."""
# ruff: noqa: RUF001  # Russian letters are meant

from __future__ import annotations

from generator.model import Period, Unit

CURRENCIES = {
    "USD": "$ dollar dollars доллар доллара долларов",
    "EUR": "€ euro euros евро",
    "GBP": "£ pound pounds фунт фунта фунтов",
    "RUB": "₽ rur ruble rubles rouble roubles р руб рубль рубля рублей",
    "UAH": "₴ грн",
    "KZT": "₸ тг",
    "JPY": "¥",
}
# Stands in help for the currency of the offer, which a single field does not know.
SOME_CURRENCY = "¤"
CURRENCY_OF = {word: code for code, words in CURRENCIES.items() for word in words.split()}

# The first expression that matches is meant.
UNITS = {
    Unit.WORKING_DAY: r"business ?days?|work ?days?|workingdays?|arbeitstage?|раб\S* (?:дн|ден)\S*",
    Unit.WORKING_HOUR: r"business ?hours?|office ?hours?|workinghours?|раб\S* час\S*",
    Unit.MINUTE: r"mins?|minuten?|мин\S*",
    Unit.HOUR: r"h|hrs?|stunden?|ч|час\S*",
    Unit.DAY: r"d|calendar ?days?|tage?n?|дн\S*|день|сут\S*",
    Unit.WEEK: r"w|wks?|wochen?|нед\S*",
    Unit.MONTH: r"monate?n?|мес\S*",
    Unit.YEAR: r"y|yrs?|jahre?n?|год\S*|лет",
}

# What each day of the week is called, Monday first, with those that mean several days after them.
WEEKDAYS = (
    r"mon?|mondays?|montags?|пн|понедельник\w*",
    r"tue?s?|tuesdays?|di|dienstags?|вт|вторник\w*",
    r"weds?|we|wednesdays?|mi|mittwochs?|ср|сред\w*",
    r"thu?r?s?|thursdays?|do|donnerstags?|чт|четверг\w*",
    r"fri?|fridays?|freitags?|пт|пятниц\w*",
    r"sat?|saturdays?|samstags?|сб|суббот\w*",
    r"sun?|sundays?|so|sonntags?|вс|воскресень\w*",
)
SEVERAL_DAYS = {
    (0, 6): r"daily|every ?day|all week|täglich|ежедневно|каждый день|без выходных",
    (0, 4): r"weekdays?|workdays?|working days|werktags?|будн\S*|по будням|рабочие дни",
    (5, 6): r"weekends?|am wochenende|выходн\S*|по выходным",
}
BETWEEN_WEEKDAYS = r" ?[-–—] ?| to | through | till | until | bis | до | по "
BEFORE_WEEKDAYS = r"(?:from |von |со? |по |on )"
BETWEEN_TIMES = r" ?(?:[-–—]|to|till|until|bis|до) ?"
BEFORE_TIMES = r"(?:from |von |с |at )"

# The languages in which people call the city of a time zone, besides its own name for it.
CITY_LANGUAGES = ("de", "ru")

PERIODS = {
    Period.DAY: r"days?|daily|tag|день|сутки|ежедневно",
    Period.WEEK: r"w|wks?|weeks?|weekly|woche|нед\S*|еженедельно",
    Period.MONTH: r"m|mos?|months?|monthly|monat|мес\S*|ежемесячно",
    Period.QUARTER: r"q|quarters?|quarterly|quartal|кв\S*|ежеквартально",
    Period.YEAR: r"y|yrs?|years?|yearly|annum|annually|jahr|год|ежегодно",
}

FROM = "from|starting at|ab|от|с"
BETWEEN_AMOUNTS = "-|–|—|…|to|bis|до"
EVERY = "per|a|an|each|every|pro|im|в|за"
BETWEEN_ODDS = r"/|:|in|out of|from|von|из|на"
BETWEEN_DAYS = r"\.\.+|…|–|—| - | to | bis | до | по "
PERCENT = r"%|percent|per cent|prozent|процент\w*"
GROUPING = " .,'’"
YES = frozenset({"yes", "true", "y", "on", "ja", "oui", "да"})
NO = frozenset({"no", "false", "n", "off", "not", "nein", "non", "нет"})

# How letters of other alphabets are written in an address.
LATIN = str.maketrans(
    dict(zip("абвгдеёзийклмнопрстуфцыэіў", "abvgdeeziyklmnoprstufcyeiu", strict=True))
    | {"ж": "zh", "х": "kh", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya"}
    | {"ъ": "", "ь": "", "є": "ye", "ї": "yi", "ґ": "g"}
    | {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "o", "ł": "l"}
)
