"""What a digest says, in the active language."""

from django.utils.translation import gettext, ngettext

from toimi.platform.pages.saying import day
from toimi.site.digest import content as contents
from toimi.site.digest.content import Content, News
from toimi.site.digest.escalation import ESCALATED
from toimi.site.digest.rules import Line
from toimi.site.queries import (
    CLOSE,
    CONFIRM,
    DOCUMENT,
    EDIT,
    KINDS,
    MEASURE,
    REMARKED,
    SETTLE,
    STEP,
)


def subject(content: Content) -> str:
    """Return the mail's subject: how much is late and how much is due, or that there is news."""
    late, soon = content.count("late"), content.count("soon")
    said = []
    if late:
        said.append(ngettext("{count} myöhässä", "{count} myöhässä", late).format(count=late))
    if soon:
        words = ngettext("{count} viikon sisällä", "{count} viikon sisällä", soon)
        said.append(words.format(count=soon))
    if said:
        return gettext("Toimi: {what}").format(what=", ".join(said))
    if content.other:
        return gettext("Toimi: uutta odottamassa")
    if content.escalated:
        return gettext("Toimi: myöhässä yksikössäsi")
    return gettext("Toimi: mitä siitä tuli")


def heading(line: Line) -> str:
    """Return what the reader is to do, or the programme's own words of it."""
    counted = {
        CONFIRM: lambda n: ngettext("Vahvista {count} seuranta", "Vahvista {count} seurantaa", n),
        EDIT: lambda n: ngettext("Tarkista {count} luonnos", "Tarkista {count} luonnosta", n),
        SETTLE: lambda n: ngettext(
            "Kerro, ketä {count} sana tarkoittaa", "Kerro, ketä {count} sanaa tarkoittaa", n
        ),
        KINDS: lambda n: ngettext(
            "Päätä, miten {count} toimenpide tehdään",
            "Päätä, miten {count} toimenpidettä tehdään",
            n,
        ),
    }
    if line.kind in counted:
        words: str = counted[line.kind](line.count)
        return f"{words.format(count=line.count)}: {line.title}"
    if line.kind == REMARKED:
        return gettext("Vastaa työsuojeluvaltuutetun huomioon")
    if line.kind == CLOSE:
        return gettext("Sulje seuranta {name}").format(name=line.title)
    if line.kind == DOCUMENT:
        return gettext("Tarkista luettu asiakirja: {name}").format(name=line.title)
    return line.title


def button(line: Line) -> str:
    """Return the words of the button that opens the thing itself."""
    return {
        STEP: gettext("Merkitse tehdyksi"),
        MEASURE: gettext("Kirjaa, mitä tehtiin"),
        CONFIRM: gettext("Aloita seuranta"),
        CLOSE: gettext("Avaa seuranta"),
        REMARKED: gettext("Vastaa"),
        EDIT: gettext("Tarkista luonnokset"),
        SETTLE: gettext("Kerro, ketkä vastaavat"),
        DOCUMENT: gettext("Avaa asiakirja"),
        KINDS: gettext("Katso ehdotukset"),
    }.get(line.kind, gettext("Avaa"))


def about(line: Line) -> str:
    """Return the measure that the line belongs to, or the programme."""
    if line.kind == ESCALATED:
        said = [gettext("Toimenpide {number}").format(number=line.number)]
        if line.about:
            said.append(gettext("vastuussa {who}").format(who=line.about))
        return ", ".join(said)
    if line.number is None:
        return line.about
    if not line.about:
        return gettext("Toimenpide {number}").format(number=line.number)
    return gettext("Toimenpide {number}: {text}").format(number=line.number, text=line.about)


def when(line: Line, part: str) -> str:
    """Return by when it should be done, or should have been."""
    if line.due_on is None:
        return gettext("Kun ehdit")
    if part in ("late", "escalated"):
        return gettext("piti olla valmis {day}").format(day=day(line.due_on))
    return gettext("viimeistään {day}").format(day=day(line.due_on))


def title(part: str) -> str:
    """Return the heading of a part."""
    return {
        "late": gettext("Myöhässä"),
        "soon": gettext("Viikon sisällä"),
        "other": gettext("Odottaa sinua myöhemmin"),
        "escalated": gettext("Myöhässä yksikössäsi"),
        "news": gettext("Mitä siitä tuli"),
    }[part]


def more(count: int) -> str:
    """Return that there is more than is shown; empty when there is not."""
    words = ngettext("ja {count} muu asia", "ja {count} muuta asiaa", count)
    return words.format(count=count) if count else ""


def news(one: News) -> str:
    """Return what came of what the reader said."""
    if one.kind == contents.OWN_TEXT:
        said = gettext("{name} vahvisti kirjoittamasi seurannan.").format(name=one.who)
    elif one.kind == contents.NOTE:
        said = gettext("Kirjauksesi on vahvistetussa seurannassa.")
    elif one.kind == contents.ANSWER:
        said = gettext("{name} vastasi sinulle.").format(name=one.who)
    elif one.kind == contents.DONE:
        said = one.title
    elif one.kind == contents.FOLLOWED:
        said = gettext("Seuraamasi toimenpide muuttui.")
    else:
        said = gettext("Tehdyksi merkitsemäsi on vahvistetussa seurannassa.")
    return said


def of_measure(one: News) -> str:
    """Return the measure that the news is about, or the words of the link."""
    if not one.number:
        return gettext("Avaa")
    return gettext("Toimenpide {number}: {text}").format(number=one.number, text=one.title)
