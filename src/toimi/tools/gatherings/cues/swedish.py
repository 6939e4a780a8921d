"""Swedish cues of the kinds of gatherings."""

from toimi.language.suggest import cues

BOSS = "chef|förman|ledning|föreståndare|rektor|direktör|närchef"
OSH = "företagshälsovård|företagshälsa|arbetarskydd|arbetarskyddsfullmäktig|arbetarskyddskommission"
EVENT = "händelse|situation|våld|hot|olycka|dödsfall|kris|våldssituation|incident"

CUES = (
    cues(
        "gatherings.training",
        "sv",
        """utbildning, utbildning*, utbilda, fortbildning, fortbildning*, kurs, kurs*,
        skolning, föreläsning, webbinarium, övning, öva, första hjälp, förstahjälp*, studie,
        vidareutbilda*, kunnande|kompetens|kunskap|färdighet
        öka|stärka|utveckla|fördjupa|uppdatera|upprätthålla, kompetensutveckling,
        förflyttningskort, arbetssäkerhetskort, kompetenshöjning, vidareutbildning,
        kompetensutvecklingsplan, utbildningsplan, introduktionsutbildning, språkkurs, -kurs,
        -utbildning""",
        hints="""seminarium, kompetens, kunnande, studieledighet, handleda, lära, -kort,
        introduktion kurs, förflyttningsteknik, kollegial lärande""",
        weak="utbildare, introduktion",
        apart="yrkesutbildad, kompetenskartläggning, kompetenssamtal, utbildningsmedel",
    ),
    cues(
        "gatherings.follow_up_meeting",
        "sv",
        f"""uppföljningsmöte, uppföljningspalaver, företagshälsovårdsförhandling,
        arbetsplatsmöte, arbetsplatsträff, personalmöte, teammöte, veckomöte, avdelningsmöte,
        morgonmöte, samarbetsmöte, {OSH}
        möte|träff|förhandling|träffa|samarbete|trepartssamtal, trepartssamtal, regelbunden
        möte|träff, åtgärd uppföljning möte, chefsmöte, förmansmöte, palaver, månadsmöte,
        trepartsförhandling, åtgärdsprogram uppföljning|utvärdera, husmöte, apt,
        samverkansmöte, samverkansgrupp, skyddskommitté, arbetarskyddskommission
        behandla|följa, avstämningsmöte, uppföljning
        arbetarskyddskommission|företagshälsovård|arbetarskydd, åtgärd|åtgärdsprogram
        uppföljning|följa upp kvartal|arbetarskydd|halvår|årlig, arbetsplatsträff*,
        trepartsmöte, personalträff*, teamträff*, uppföljningsträff*""",
        hints="""-möte, -träff, uppföljning möte, avstämning, lägesrapport, -träffa,
        månadsträff""",
        weak="möte, träff, uppföljning, regelbunden, frånvaro",
        apart="""möte gallra|minska|förkorta|onödig|mötesfri, bemötande, klientmöte,
        föräldramöte, diskussionsmöte, anvisning arbetsplatsmöte""",
    ),
    cues(
        "gatherings.placement_group",
        "sv",
        """placeringsgrupp, placeringsteam, sas*, placering|placera|boendeplats
        arbetsgrupp|grupp|planera|planering|bereda|team""",
        hints="arbetsgrupp tillsätta|grunda|bilda|samlas, multiprofessionell grupp, placering",
        weak="arbetsgrupp, bereda, samlas",
    ),
    cues(
        "gatherings.systemic_meeting",
        "sv",
        "systemisk, systemisk*, systemisk möte|teammöte|modell|arbetssätt|team",
        hints="familjeterapeut, klientteam",
        weak="veckomöte, modell",
    ),
    cues(
        "gatherings.development_talk",
        "sv",
        f"""utvecklingssamtal, medarbetarsamtal, målsamtal, resultatsamtal, kompetenssamtal,
        lönesamtal, avgångssamtal, individuell|personlig|enskild|årlig samtal, samtal {BOSS},
        tidig stöd samtal, samtal mellan fyra ögon, återgångssamtal, målsättningssamtal""",
        hints="tidig stöd, -samtal, tidigt ingripande, uppföljningssamtal",
        weak="samtal, chef, förman",
        apart="""föräldrasamtal, avlastningssamtal, telefonsamtal, trepartssamtal, samtal
        psykolog, krissamtal, avlastande samtal""",
    ),
    cues(
        "gatherings.supervision",
        "sv",
        """arbetshandledning, handledning, handledare, grupphandledning, samtalsgrupp,
        kollegial stöd, stödgrupp, kamratstödsgrupp""",
        hints="reflektion, kamratstöd",
        weak="grupp, extern",
        apart="""ergonomihandledning, socialhandledare, skolgångshandledare, handledare
        anställa, handledning apparat|maskin|system""",
    ),
    cues(
        "gatherings.coaching",
        "sv",
        """coachning, coach*, mentorskap, mentor, mentorskap*, mentorering, arbetsträning,
        kollegial stöd, coacha, sparring, jobbcoachning""",
        hints="ledarträning, kamratstöd, fadder, fadderverksamhet",
        weak="stöd, ny",
    ),
    cues(
        "gatherings.development_day",
        "sv",
        """utvecklingsdag, planeringsdag, planeringseftermiddag, utvecklingseftermiddag,
        strategidag, teamdag, utvärderingsdag, dag|eftermiddag|kväll utveckla|planera,
        utvecklingsseminarium, planeringskväll, utvecklingskväll, arbetsplatsdag""",
        hints="gemensam =dag|=eftermiddag, temadag, -planeringsdag",
        weak="dag, eftermiddag, gemensam",
    ),
    cues(
        "gatherings.wellbeing_activity",
        "sv",
        """friskvård, friskvård*, rekreation, rekreation*, motion, motion*, pausgymnastik,
        gymnastik, utflykt, julfest, lillajul, fest, massage, må bra, välmåendedag, hälsodag,
        mindfulness, hälsoeftermiddag, simhall, välmåendeeftermiddag, hälsovecka, kick off,
        teater, välbefinnande dag|eftermiddag|verksamhet, kultursedel, motionssedel, gemensam
        kaffe|frukost|lunch, personalmotion, tyky*, tyhy*, sommarfest, promenad, yoga,
        friskvårdsbidrag, stegutmaning, vandring, fika, idrottsdag, kondition, trivselkväll,
        trivseldag, gemensam aktivitet|program|evenemang, personalfest, kafferast gemensam,
        utfärd, julbord, jullunch, sommarlunch, idrott, friluftsdag, välmåendeverksamhet,
        välmåendedag*, välmåendeeftermiddag*, hälsofrämjande, firande""",
        hints="""gemenskap, återhämtning stund, personalförmån, sammanhållning, lunch,
        kaffestund, välmående""",
        weak="dag, eftermiddag, gemensam, stund",
        apart="lunch avlösa",
    ),
    cues(
        "gatherings.workshop",
        "sv",
        """workshop, workshop*, arbetsverkstad, verkstad, framtidsverkstad, idéverkstad,
        lärcafé""",
        hints="gemensam arbetssätt|modell utarbeta|utveckla|avtala, bearbeta tillsammans",
        weak="gemensam, tillsammans",
        apart="bilverkstad",
    ),
    cues(
        "gatherings.dialogue",
        "sv",
        f"""dialog, dialog*, diskussionsmöte, diskussionsforum, diskussionstillfälle,
        frågestund, forum, personalforum, öppen diskussion|stund|dörr, hörande, samtalsgrupp,
        gemensam diskussion, {BOSS} besöka|lyssna|kaffe|stund|träffa|svara, diskutera
        tillsammans|regelbunden, öppen samtal|frågestund|dialog""",
        hints="diskutera, diskussion, växelverkan, öppenhet, lyssna",
        weak="ledning, öppen, samtal",
    ),
    cues(
        "gatherings.values_talk",
        "sv",
        """värdegrund, värdegrund*, värdediskussion, värdering, =värde, spelregel, etisk
        regel|diskussion|princip, uppförandekod, uppförande, gemensam regel|princip, teamavtal,
        god bemötande, tala varandra, behandla|bemöta varandra, värdering
        diskussion|diskutera|samtal|gemensam, värdegrundsarbete, värderingsdiskussion""",
        hints="""etisk, osaklig bemötande|behandling, nolltolerans, mobbning, arbetsklimat,
        respektfull, bemötande kollega, likabehandling, respekt""",
        weak="gemensam, avtala, följa, varandra",
        apart="gränsvärde, värde överskrida, mobbning anvisning, trakasseri anvisning",
    ),
    cues(
        "gatherings.debriefing",
        "sv",
        f"""debriefing*, defusing*, avlastningssamtal, avlasta samtal, avlastande samtal,
        krisstöd, krishjälp, kristerapi, {EVENT} efterbehandling|eftervård|genomgång|bearbeta,
        psykisk|psykosocial|mental stöd|hjälp, eftersnack, krisarbete, krisgrupp,
        samtal|stöd|hjälp|psykolog efter {EVENT}, krissamtal, kamratstödjare, efterbearbetning,
        bearbeta händelse|situation|våld|hot, bearbetning händelse|situation""",
        hints="efter händelse, chockerande händelse, traumatisk, eftervård, arbetspsykolog",
        weak="händelse, dygn, efter, allvarlig, psykolog",
    ),
)
