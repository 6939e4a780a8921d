"""The risk matrix that Finnish workplaces use: three degrees of likelihood and of harm, five
classes (BS 8800; Sosiaali- ja terveysministeriö, Riskin arviointi, Työsuojeluoppaita ja -ohjeita
14, 2003)."""

from toimi.errors import sentence

LIKELIHOODS = (
    sentence("epätodennäköinen"),
    sentence("mahdollinen"),
    sentence("todennäköinen"),
)
SEVERITIES = (sentence("vähäiset"), sentence("haitalliset"), sentence("vakavat"))
RISK_CLASSES = (
    sentence("merkityksetön riski"),
    sentence("vähäinen riski"),
    sentence("kohtalainen riski"),
    sentence("merkittävä riski"),
    sentence("sietämätön riski"),
)


def risk_class(likelihood: int, severity: int) -> int:
    """Return the class, 1 to 5, of a likelihood and a severity, each 1 to 3.

    In the matrix each step of either raises the class by one. ValueError: out of the matrix.
    """
    if not 1 <= likelihood <= len(LIKELIHOODS) or not 1 <= severity <= len(SEVERITIES):
        raise ValueError((likelihood, severity))
    return likelihood + severity - 1
