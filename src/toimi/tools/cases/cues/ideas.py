"""Cue words of kinds of cases: ideas and trials."""

from toimi.language.suggest import Cues
from toimi.language.word_lists import phrase_list

CUES: tuple[Cues, ...] = (
    Cues(
        "cases",
        "improvement",
        phrase_list(
            """
            lean, kaizen, kokeilu, kokeilla, kehittämiskokeilu, pikakokeilu, kokeilukulttuuri,
            pilotti, pilotointi, pilotoida, parannus, parannustaulu, laatuparannus, sujuvoittaa,
            5s, pdca, parannustoimi, jatkuva parantaminen, jatkuva kehittäminen,
            prosessi parantaminen, hukka poistaminen, hukka vähentäminen,
            työ sujuvuus parantaminen, prosessi sujuvuus, turha työ, päällekkäinen työ, hukkatyö,
            virtaustehokkuus, arki sujuvuus, työ sujuvuus, kehittämistaulu, päivittäisjohtaminen,
            kanban, testata uusi, kokeiluviikko, kokeilujakso, parannustyö,
            toimintatapa parantaminen, toimintatapa uudistaminen, työprosessi kehittäminen,
            työprosessi tehostaminen, työprosessi parantaminen, toimintaprosessi kehittäminen,
            asiakasprosessi kehittäminen, palveluprosessi kehittäminen, prosessi sujuvoittaa,
            prosessi nopeuttaminen, työvaihe poistaminen, työvaihe karsiminen, ketterä,
            ketterästi, kokeileva, kehittää kokeilla, toimintamalli kokeilu,
            toimintamalli testaaminen, työtapa parantaminen, työtapa kehittäminen,
            työtapa uudistaminen, toimintatapa kehittäminen, kehittämiskohde valita kokeilu,
            tehottomuus poistaminen, hyvä käytäntö levittäminen, hyvä käytäntö kokeileminen,
            tekemättä jättäminen, työ keventää karsia, turha karsiminen, rutiini karsiminen,
            förbättring, förbättringsarbete, förbättringstavla, pilotförsök, pilotprojekt,
            ständig förbättring, kontinuerlig förbättring, pröva ny arbetssätt,
            testa ny arbetssätt, smidig process, försök ny arbetssätt, förbättra process,
            prova ny, testa ny, pröva ny, processutveckling, effektivisera process, onödig arbete,
            dubbelarbete, förbättra arbetssätt, smidig arbete, försök ny, små försök,
            testa arbetssätt, prova arbetssätt, utveckla arbetssätt, förenkla process,
            effektivare process, pröva arbetssätt, effektivisera arbetsprocess, effektivisera,
            arbetsprocess,
            continuous improvement, process improvement, improvement, trial, pilot, try out,
            experiment, test new way, streamline, workflow, remove waste, try new, test new,
            process development, improve process, smooth, test change, small change, try change,
            improve work process, simplify process, better way of working, leaner, less waste
            """
        ),
        weak=phrase_list(
            """
            parantaa, parantaminen, prosessi, sujuvuus, hukka, förbättra, process, arbetssätt,
            improve, sujuva, toimintatapa, tehostaa, smidig
            """
        ),
        but_not=phrase_list(
            """
            koeaika, pilotti hanke päättyä
            """
        ),
    ),
    Cues(
        "cases",
        "proposal",
        phrase_list(
            """
            ehdotus, ehdottaa, aloite, aloitelaatikko, aloitetoiminta, henkilöstöaloite,
            idealaatikko, ideapankki, ehdotuslaatikko, kehittämisehdotus, parannusehdotus,
            kehitysehdotus, palautelaatikko, palautekanava, kehittämisidea, kehitysidea,
            ideakanava, ideoida, henkilöstö idea, työntekijä idea, idea kerätä, idea keräys,
            idea vastaaminen, palaute kerääminen henkilöstö, palaute vastaaminen,
            henkilöstöpalaute, vaikutusmahdollisuus, osallisuus, innovaatio, aloitekanava,
            idea jakaminen, henkilöstö osallistaminen, työntekijä osallistaminen,
            henkilöstö osallistuminen kehittäminen, idea esittäminen, esitys tekeminen,
            työntekijä ajatus, henkilöstö ajatus, parannusidea, henkilöstö mukaan suunnittelu,
            ottaa mukaan suunnittelu, työntekijä mukaan kehittäminen,
            henkilöstö mukaan kehittäminen, henkilöstö kuulla ennen päätös, oma kanava idea,
            henkilöstö palaute käsitteleminen, kehittämistoive, ehdotuskanava, toive esittäminen,
            kehityskohde ehdottaa,
            förslag, föreslå, förslagslåda, initiativ, initiativlåda, idélåda, personalförslag,
            förbättringsförslag, utvecklingsförslag, idébank, personal idé, samla idé, lämna idé,
            lämna förslag, respons personal, möjlighet påverka, påverkningsmöjlighet, delaktighet,
            idé personal, innovation, personal delta planering, komma med idé, idé tas emot,
            förbättringsidé, förslagskanal,
            proposal, propose, suggestion, suggestion box, suggestion scheme, idea box,
            staff idea, collect idea, employee idea, staff feedback, suggest,
            employee involvement, opportunity to influence, employee feedback, idea,
            staff participation, change proposed, improvement idea, involve staff planning,
            involve employee, proposals channel
            """
        ),
        weak=phrase_list(
            """
            palaute, idé, respons, feedback, initiative, osallistaa, vaikuttaa, innovatiivinen,
            toive, önskemål, wish
            """
        ),
        but_not=phrase_list(
            """
            toimenpide-ehdotus, palautekeskustelu
            """
        ),
    ),
)
