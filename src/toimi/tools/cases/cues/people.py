"""Cue words of kinds of cases: one's own work."""

from toimi.language.suggest import Cues
from toimi.language.word_lists import phrase_list

CUES: tuple[Cues, ...] = (
    Cues(
        "cases",
        "recommendation",
        phrase_list(
            """
            suositus, suositella, ergonomia, työergonomia, ergonomiakartoitus, ergonomiakäynti,
            ergonominen, työfysioterapeutti, työfysioterapia, fysioterapeutti, työpaikkaselvitys,
            työpistekäynti, työpistearvio, työpistekartoitus, apuväline, nosturi, nostoapuväline,
            sähköpöytä, näyttöpäätelasit, näyttöpäätetyö, työtuoli, satulatuoli, työkykyarvio,
            työkykyarviointi, toimenpidesuositus, työpiste arviointi, työpiste säätäminen,
            työ muokkaus, työ mukauttaa, työ räätälöinti, säädettävä pöytä, nosto siirto,
            toimenpide-ehdotus, työasento, työpiste, työpisteergonomia, työ keventäminen,
            korvaava työ, osatyökykyinen, osatyökykyisyys, työkokeilu, nostolaite,
            siirtoergonomia, potilassiirto, työ sopeuttaminen, istuminen vähentäminen, seisominen,
            työväline ergonomia, fyysinen kuormitus vähentäminen, fyysinen kuormitus,
            kuormitustekijä kartoitus, kuormitustekijä arviointi, työpöytä, tuki- ja liikuntaelin,
            tule-vaiva, niska hartia, keventää työ, ergonominen hiiri, hiiri näppäimistö,
            työväline hankkiminen kuormitus, työtuoli hankkiminen, korkeussäädettävä,
            säädettävä työpöytä, työterveyshuolto ehdotus, työterveyshuolto selvitys,
            rekommendation, rekommendera, ergonomi, ergonomisk, arbetsfysioterapeut,
            fysioterapeut, arbetsplatsutredning, arbetsplatsbesök, hjälpmedel,
            arbetsplatsbedömning, höj- och sänkbar bord, höjbar bord, anpassa arbete,
            anpassning arbete, arbetsställning, arbetsbord, elbord, lyfthjälpmedel,
            patientförflyttning, ergonomikartläggning, anpassad arbete, ersättande arbete,
            partiellt arbetsför, bildskärmsarbete, åtgärdsförslag, fysisk belastning, arbetspunkt,
            arbetsstol, ergonomisk stol, höj sänkbar, skrivbord, ergonomirond,
            ergonomics, ergonomic, workstation assessment, workstation, workplace survey,
            workplace assessment, physiotherapist, recommendation, recommend, assistive device,
            adjustable desk, work adjustment, standing desk, lifting aid, modified work,
            adapted work, workplace investigation, display screen, physical strain,
            patient handling, manual handling, adjustable table, posture, ergonomic chair,
            ergonomic mouse, height-adjustable, sit-stand
            """
        ),
        weak=phrase_list(
            """
            selvitys, työterveyshuolto, desk, kuormitus, siirto, ergonom, bord
            """
        ),
        but_not=phrase_list(
            """
            työpiste vaihtaminen
            """
        ),
    ),
    Cues(
        "cases",
        "rotation",
        phrase_list(
            """
            työkierto, työnkierto, tehtäväkierto, tehtävänkierto, henkilökierto, työvaihto,
            henkilöstökierto, työvarjostus, varjostaa, työtehtäväkierto, kiertomalli, työ kierto,
            tehtävä kierto, kiertää tehtävä, kiertää yksikkö, tehtävä vaihtaminen,
            toinen yksikkö tutustuminen, yksikkö välinen vaihto, toinen yksikkö siirtyminen,
            henkilöstö vaihto, kiertää osasto, kiertää työpiste, kiertää tiimi,
            kiertää työtehtävä, työpiste vaihtaminen, yksikkö vaihtaminen,
            toinen yksikkö työskentely, toinen yksikkö työskennellä, toinen tiimi työskennellä,
            toinen osasto työskennellä, siirtyminen yksikkö välillä, siirtyä yksikkö,
            oppimisvierailu, toinen yksikkö vierailu, kierrättää, henkilöstö liikkuvuus,
            tehtävävaihto, työn vaihto, työnkiertojakso, kiertävä työ, tutustumisjakso,
            kiertää eri, kiertää yksikkö välillä, toinen tiimi tutustuminen,
            toinen työ tutustuminen, toinen tehtävä tutustuminen, toinen osasto tutustuminen,
            toinen työ tutustua, liikkuvuus, tehtävä vaihto, työtehtävä vaihto,
            toinen toimipiste työskennellä, kiertää työ, työkokemus toinen yksikkö,
            naapuriyksikkö, tiimi vaihtaminen, työnkuva vaihtaminen, kollega työ tutustuminen,
            eri yksikkö työskentely, eri tehtävä kierto, kierto yksikkö,
            arbetsrotation, jobbrotation, rotation, arbetsväxling, arbetscirkulation,
            personalrotation, uppgiftsrotation, rotera, personalutbyte, skuggning, byta uppgift,
            byta arbetsuppgift, byta enhet, annan enhet arbeta, andra enhet, annan enhet,
            pröva uppgift, prova uppgift, cirkulera, rotationssystem, personalbyte,
            rörlighet personal, arbetsbyte, annan arbetsplats, annan team, annan uppgift,
            annan avdelning, byta tjänst, byta avdelning, byta plats, byte uppgift,
            byta arbetsplats, byta team,
            job rotation, rotate, secondment, job swap, job shadowing, work exchange,
            staff exchange, swap, exchange between units, another unit, other unit, swap tasks,
            work elsewhere temporarily, internal mobility, shadowing, another team, other team,
            another ward, other ward, another department, other department, work in other,
            move between units, move between teams, change tasks, try another job,
            exchange of staff
            """
        ),
        weak=phrase_list(
            """
            kierto, yksikkö, vaihto, perehtyä, enhet, utbyte, exchange, kiertää, määräaika,
            eri yksikkö, vaihtaa, byta
            """
        ),
        but_not=phrase_list(
            """
            laitoskierto, lääkärinkierto, vuorokierto, hoitokierto, kiertotalous
            """
        ),
    ),
)
