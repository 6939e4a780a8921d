"""Swedish cues of the kinds of cases."""

from toimi.language.suggest import cues

BOSS = "chef|förman|ledning|föreståndare|rektor|handledare|teamledare|ledare|arbetsledning"
STAFF = "personal|anställd|medarbetare|arbetstagare|lärare|vårdare|skötare"
PLACE = "enhet|avdelning|uppgift|arbetsuppgift|grupp|team|skola|arbetsplats|arbetspunkt"
HARM = (
    "hot|våld|tillbud|fara|brist|trakasseri|hotfull|våldsam|händelse|avvikelse|risk|olycka|skada"
    "|mobbning|osaklig|våldssituation|hotsituation|missförhållande|bita|slå"
)
NOTICE = "anmälan|anmäla|rapportera|rapportering|registrera|dokumentera|meddela|utreda"

CUES = (
    cues(
        "cases.safety_notice",
        "sv",
        f"""tillbud, tillbud*, nära ögat, olycksfall, olycka, olycksfall*, avvikelse,
        avvikelse*, säkerhetsobservation, säkerhetsanmälan, haipro*, wpro*, spro*,
        riskobservation, arbetsskada, {HARM} {NOTICE}, {NOTICE} tröskel, halkolycka, fall|halka
        {NOTICE}, skaderapportering, skadeanmälan, händelserapportering, händelserapport,
        säkerhetsanmäl*, avvikelseanmäl*, tillbudsanmäl*, bristfällighet|säkerhet+anmäla,
        händelse analysera|utreda|gå, säkerhetsbrist, nästanolycka""",
        hints="""hot våld, hotfull situation, våldssituation, hotsituation, arbetssäkerhet,
        våld, trakasseri, kränkande, skyddsanmälan""",
        weak="behandla, säkerhet, följa, gå igenom",
        apart="""våldssituation|hotfull|hot|våld anvisning|rutin, anvisning våld|hot|hotfull,
        arbetssäkerhet anvisning""",
    ),
    cues(
        "cases.support_call",
        "sv",
        f"""bakjour, chefsjour, jourhavande {BOSS}, chefsstöd situation, {BOSS}
        stöd|stödja|stöda|hjälp|nå|anträffbar|tillgänglig|ringa|telefon
        situation|beslut|läge|klientmöte|klient, {BOSS}
        anträffbar|tillgänglig|anträffbarhet|tillgänglighet|nåbar|nå, ringa läge|situation, vem
        ringa, be|begära|kalla hjälp|stöd, {BOSS} kontakta|kontakt efter, ringa
        ledande|chef|förman|kollega svår|hotfull|hembesök|klient, ringa ledande, hembesök
        ringa, chef|förman|närchef hand|hands svår|samtal, {BOSS} delta|närvara|deltagande
        svår|föräldramöte|klientmöte|besvärlig, hjälp+plats, hjälp aggressiv|hotfull,
        {BOSS}|kollega komma|följa klient|klientbesök|hembesök|situation, kollega|chef|förman
        tillkalla|kalla, hjälp akut|situation, nummer ringa, ringa kris, telefonstöd""",
        hints=f"""svår|krävande|hotfull|besvärlig
        situation|klientsituation|kundsituation|läge|klient, klientsituation, {BOSS} stöd,
        chefsstöd, konsultation""",
        weak="ringa, jour, stöd, hjälp, telefon, genast",
        apart="anvisning hotfull, anvisning våld",
    ),
    cues(
        "cases.improvement",
        "sv",
        """lean*, kaizen, ständig förbättring, förbättring, förbättringsarbete, försök, pröva,
        prova, pilot, pilotprojekt, pilotera, flaskhals, processbeskrivning, smidig
        process|arbete|vardag, process
        utveckla|förbättra|effektivera|klargöra|förenkla|kartlägga, dubbelarbete, förenkla,
        onödig|överlappande|dubbel
        arbete|arbetsmoment|moment|uppgift|dokumentering|rapportering|möte|blankett,
        automatisera, rationalisera, försöksvis, testa, nya arbetssätt, arbetssätt
        pröva|testa|utveckla, utvecklingstavla, förbättringstavla, effektiv rutin|process,
        rutin förenkla|förbättra|smidig, smidig vardag""",
        hints="""process, arbetsprocess, smidig, arbetsmetod utveckla, onödig, överlappande,
        effektivera, slopa, god praxis dela|sprida, byråkrati, enhetlig arbetssätt""",
        weak="utveckla, kvartal, gallra, minska, förbättra",
        apart=f"pröva|prova annan {PLACE}, process rekrytering",
    ),
    cues(
        "cases.proposal",
        "sv",
        f"""förslag, förslag*, förbättringsförslag, utvecklingsförslag, initiativ, initiativ*,
        idé, idébank, idélåda, förslagslåda, responslåda, delaktig, delaktighet, föreslå,
        {STAFF} medverka|delta|påverka|höra|medbestämma|åsikt|önskemål
        beslut|beredning|planering|utveckling|planera|utveckla|beakta|samla,
        påverkningsmöjlighet, möjlighet påverka, respons samla|ge|besvara, önskemål
        samla|beakta, utvecklingsidé, -idé, idé samla|besvara, personal|anställd+höra,
        utvecklingsid*, fråga personal""",
        hints="""respons, feedback, önskemål, medbestämmande, påverka, innovation,
        medinflytande, inflytande""",
        weak="samla, besvara",
        apart=f"åtgärdsförslag, byta {PLACE} önskemål",
    ),
    cues(
        "cases.recruitment",
        "sv",
        f"""rekrytering, rekrytera, rekrytering*, lediganslå, anställning, anställa, vakans,
        vakant, tjänst|befattning besätta|inrätta|ledig|vakant|tillsätta|ny, nyanställning,
        jobbannons, personal tillgång|dragningskraft|hållkraft|brist|tillgänglighet,
        arbetsgivarbild, arbetsgivarimage, personalresurs öka|utöka|förstärka, läroanstalt
        samarbete, lärarbrist, locka|attrahera {STAFF}|behörig|sökande, platsannons,
        pensionera|pensionering ersätta|ny, läroavtal, dragningskraft, vakanser,
        rekryteringsprocess, rekryteringskampanj, ledigförklara, -tjänst
        ledig|ledigförklara|besätta, vikariat besätta, personalförstärkning, personaltillskott,
        personalantal, personalstyrka, bemanning+öka, marknadsföra arbetsgivare,
        tilläggspersonal, tillgång vikarie|personal, personalanskaffning, arbetsgivare
        attraktiv""",
        hints="""personalbrist, personalresurs, tilläggsresurs, annons, locka, behörig,
        studerande samarbete, -brist, personalomsättning, personaldimensionering, ordinarie
        personal|tjänst, bemanning öka|utöka""",
        weak="ny, fler, resurs, utöka",
        apart="anställd, utvecklingssamtal",
    ),
    cues(
        "cases.premises",
        "sv",
        """pausrum, vilrum, kafferum, omklädningsrum, personalrum, arbetsrum, socialutrymme,
        lärarrum, arbetsutrymme, utrymme, lokal, renovera, renovering, reparation,
        inomhusluft*, inneluft*, ventilation, belysning, akustik, akustik*, ljudisolering,
        bullerdämpning, ljuddämpande, ljuddämpning, gardin, buller dämpa|minska|bekämpa,
        skärmvägg, möbel, möblering, möblera, skötbord, elbord, arbetsbord, arbetsstol, tyst
        rum|utrymme|arbete|plats, kontorslandskap, nödutgång, grupprum|rum|kontor
        dela|bygga|renovera|möblera, larmknapp, arbetsro, arbetsro kontor, luftkvalitet,
        värmepump, parkeringsplats, solskydd fönster|rum, lugn rum|utrymme|plats,
        bullerbekämpning, ljudmiljö, störning kontorslandskap|kontor, möblemang""",
        hints="""buller, =trivsel, -rum, temperatur, arbetsmiljö fysisk, passerkontroll, kyla,
        städning, tillgänglighet lokal, kamera, parkering, luftkonditionering, akustisk""",
        weak="rum, bord, stol, installera, montera",
        apart="""klassrum mindre, utrymmesskydd, tidsutrymme, inomhusluftgrupp, kafferum
        låda|initiativlåda""",
    ),
    cues(
        "cases.recommendation",
        "sv",
        """rekommendation, arbetsplatsutredning, arbetsplatsbesök, arbetsfysioterapeut,
        fysioterapeut, ergonomi, ergonomi*, arbetarskyddsinspektion, inspektion
        brist|anmärkning|uppmaning, åtgärdsförslag, kartläggning resultat|åtgärd, arbetsställe
        ergonomi, hjälpmedel, arbetarskyddsinspektör, inspektör anmärkning|uppmaning""",
        hints="""belastning kartläggning|bedömning, ergonomisk, inspektion, arbetsställning,
        lyft, fysisk belastning""",
        weak="genomföra, åtgärda, bedömning",
        apart="ergonomisk arbetsskift",
    ),
    cues(
        "cases.grant",
        "sv",
        """bidrag, understöd, anslag, finansiering, projektfinansiering, arbetarskyddsfond,
        stipendium, engångsersättning, engångsbelopp, engångsarvode, statsunderstöd,
        projektmedel, fond, euro|medel söka|bevilja|reservera|ansökan, projektansökan,
        ekonomisk stöd|belöning, belöning peng|pengar, peng söka, budgetmedel, medel""",
        hints="budget, euro, penning, peng, premie, ansökan, belöning, belöna",
        weak="söka, bevilja, reservera",
        apart="anslagstavla",
    ),
    cues(
        "cases.rotation",
        "sv",
        f"""arbetsrotation, arbetsrotation*, uppgiftsrotation, personalrotation, rotation,
        rotera, arbetsbyte, arbetsväxling, arbetscirkulation, byta|byte|växla {PLACE},
        pröva|prova|bekanta annan {PLACE}, jobbrotation, personalutbyte, cirkulera {PLACE},
        auskultera, auskultation, intern rörlighet, prova annan arbete, annan arbete
        pröva|prova|bekanta, växling, växla tung|uppgift, alternera""",
        hints="växla, turas, cirkulation, cirkulera, personalbyte",
        weak="byta, frivillig, önskemål",
    ),
)
