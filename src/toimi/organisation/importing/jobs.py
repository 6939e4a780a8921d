from toimi.errors import sentence
from toimi.organisation.importing import actions
from toimi.organisation.models import Person, PersonImport
from toimi.platform.jobs.registry import job


@job("organisation.import_people", says=sentence("Henkilöiden tuonti tiedostosta"))
def import_people(import_id: int, by_id: int) -> None:
    """Carry an import out."""
    found = PersonImport.objects.select_related("unit").filter(pk=import_id).first()
    by = Person.objects.filter(pk=by_id).first()
    if found and by:
        actions.carry_out(found=found, by=by)


@job("organisation.send_invitation", says=sentence("Kutsun lähettäminen"))
def send_invitation(person_id: int) -> None:
    """Mail one invitation of an import."""
    person = Person.objects.select_related("user").filter(pk=person_id).first()
    if person:
        actions.send_invitation(person)
