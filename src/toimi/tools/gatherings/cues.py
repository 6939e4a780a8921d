"""The words by which a measure's wording suggests a kind of gathering (docs/suggesting.md)."""

from toimi.language.suggest import Cues
from toimi.language.word_lists import phrase_list

CUES: tuple[Cues, ...] = (
    Cues(
        "gatherings",
        "training",
        phrase_list(
            """
            koulutus, kouluttaa, kouluttautua, täydennyskoulutus, kurssi, verkkokurssi, oppisopimus,
            ensiapu, hätäensiapu, ea, ensiapukurssi, alkusammutus, luento, webinaari, seminaari,
            turvallisuusharjoitus, poistumisharjoitus, pelastusharjoitus, harjoitus, opintopäivä,
            avekki, mapa, tietoisku, esihenkilövalmennus, esimiesvalmennus, johtamisvalmennus,
            täydennysopinnot, opinto, opinnot, osaaminen lisääminen, osaaminen vahvistaminen,
            osaaminen kehittäminen, osaaminen päivittäminen, osaaminen ylläpito, ammattitaito
            kehittäminen, ammattitaito ylläpitäminen, taito vahvistaminen, taito harjoitella,
            utbildning, utbilda, fortbildning, vidareutbildning, kurs, första hjälp, förstahjälp,
            föreläsning, webbinarium, webinarium, seminarium, utrymningsövning, säkerhetsövning,
            övning, kompetensutveckling, skolning, kunnande utveckla, kompetens stärka,
            kompetens höja, kompetens utveckla,
            training, train, course, first aid, first-aid, lecture, webinar, seminar, e-learning,
            fire drill, evacuation drill, competence development, skills development,
            improve skill, strengthen competence, upskilling
            """
        ),
        weak=phrase_list(
            "osaaminen, taito, valmennus, oppia, kompetens, kunnande, lära, skill, learn, competence"
        ),
        but_not=phrase_list(
            """
            koulutustausta, koulutustaso, koulutusaste, koulutuspalvelu, koulutuslautakunta,
            koulutuspäällikkö, koulutusjohtaja, koulutusvastaava, peruskoulutus, kouluttaja,
            utbildningsnivå, utbildningsbakgrund, utbildningschef, utbildningsnämnd, utbildningsväsende,
            osaaminen keskus, valuuttakurssi, of course, race course
            """
        ),
    ),
    Cues(
        "gatherings",
        "follow_up_meeting",
        phrase_list(
            """
            seurantapalaveri, seurantakokous, seurantatapaaminen, seurantakeskustelu,
            seurantaneuvottelu, seuranta palaveri, seuranta kokous, seuranta tapaaminen,
            työterveyshuolto palaveri, työterveyshuolto kokous, työterveyshuolto tapaaminen,
            työterveyshuolto neuvottelu, työterveys palaveri, työterveys kokous,
            työterveys tapaaminen, työsuojelu palaveri, työsuojelu kokous, työsuojelu tapaaminen,
            työterveysneuvottelu, yhteistyöpalaveri, yhteistyökokous, yhteistyötapaaminen,
            katsauspalaveri, arviointipalaveri, arviointikokous, tilannekatsaus,
            väliarviointipalaveri, toimikunta seuraaminen, toimikunta käsitteleminen,
            uppföljningsmöte, uppföljningssamtal, uppföljningsträff, uppföljning möte,
            avstämningsmöte, avstämning möte, företagshälsovård möte, företagshälsa möte,
            företagshälsovård träff, arbetarskydd möte, samarbetsmöte, utvärderingsmöte,
            follow-up meeting, follow up meeting, review meeting, progress meeting,
            check-in meeting, monitoring meeting, occupational health meeting, meeting follow up,
            occupational safety meeting, status meeting, progress review
            """
        ),
        weak=phrase_list(
            """
            seuranta, palaveri, kokous, tapaaminen, työterveyshuolto, työsuojelu, säännöllinen,
            uppföljning, möte, träff, företagshälsovård, arbetarskydd,
            meeting, follow-up, monitoring, review
            """
        ),
        but_not=phrase_list("lasten palaveri, asiakaspalaveri, kokoustila, seurantalaite"),
    ),
    Cues(
        "gatherings",
        "placement_group",
        phrase_list(
            """
            sijoitusryhmä, sijoitustyöryhmä, sijoitustiimi, sijoituskokous, sijoituspalaveri,
            sijoitus työryhmä, sijoitus suunnitteluryhmä, sijoitus ryhmä, sijoitus kokous,
            sijoitus palaveri, sijoittaminen työryhmä, sas-ryhmä, sas-työryhmä, sas ryhmä, sas työryhmä,
            sas kokous, asiakasohjausryhmä, asiakasohjaus ryhmä, asiakasohjaus työryhmä,
            paikkaryhmä, arviointiryhmä, asumisryhmä, päätösryhmä, asumispalvelu työryhmä,
            hoitopaikka työryhmä, hoitopaikka ryhmä, paikka jakaminen kokous, asumispaikka ryhmä,
            placeringsgrupp, placeringsmöte, placering arbetsgrupp, placering grupp, placering team,
            placering möte, sas-grupp, sas grupp, vårdplats grupp, boendeplats grupp,
            placement group, placement team, placement panel, placement meeting,
            placement working group, placement planning, allocation panel, allocation meeting
            """
        ),
        weak=phrase_list(
            """
            sijoitus, työryhmä, ryhmä, sijoittaminen, asiakasohjaus, placering, arbetsgrupp,
            placement, panel, working group
            """
        ),
    ),
    Cues(
        "gatherings",
        "systemic_meeting",
        phrase_list(
            """
            systeeminen, systeemisyys, viikkokokous systeeminen, tiimikonsultaatio,
            asiakastapaus käsitteleminen, asiakastapaus läpikäynti, asiakastapaus läpikäyminen,
            asiakastapaus käydä läpi, asiakasasia käsitteleminen, tapauskäsittely, tapauskokous, case-kokous,
            case käsittely, menetelmäkokous, menetelmäpalaveri, asiakastyö kehittäminen,
            asiakastyö menetelmä, asiakastilanne reflektointi, perheterapeutti,
            systemisk, fallgenomgång, falldiskussion, falldragning, ärendegenomgång, ärendemöte,
            klientfall gå igenom, klientärende gå igenom, klientärende genomgång, metodmöte,
            klientarbete utveckla,
            systemic, case conference, case discussion, case review, case meeting,
            case consultation, method meeting
            """
        ),
        weak=phrase_list(
            """
            viikkokokous, tiimikokous, asiakastapaus, asiakastyö, menetelmä, reflektointi,
            perhe, veckomöte, teammöte, klientarbete, metod, reflektion, client work, method,
            weekly meeting, reflection
            """
        ),
    ),
    Cues(
        "gatherings",
        "development_talk",
        phrase_list(
            """
            kehityskeskustelu, kehittämiskeskustelu, ryhmäkehityskeskustelu, onnistumiskeskustelu,
            tavoitekeskustelu, osaamiskeskustelu, tuloskeskustelu, tulos- ja kehityskeskustelu,
            arviointikeskustelu, varttikeskustelu, hyvinvointikeskustelu, urakeskustelu,
            työhyvinvointikeskustelu, yksilökeskustelu, kahdenkeskinen keskustelu, suorituskeskustelu,
            kahdenkeskinen tapaaminen, henkilökohtainen keskustelu, yksilöllinen keskustelu,
            säännöllinen keskustelu esihenkilö, keskustelu esihenkilö kanssa,
            keskustelu esimies kanssa, tsekkauskeskustelu, one-to-one, pulssikeskustelu,
            utvecklingssamtal, medarbetarsamtal, målsamtal, resultatsamtal, individuell samtal,
            personlig samtal, enskild samtal, samtal chef medarbetare, lönesamtal,
            development talk, development discussion, development conversation,
            development dialogue, performance review, performance appraisal, appraisal,
            appraisal interview, one to one, one-on-one, individual discussion
            """
        ),
        weak=phrase_list(
            "keskustelu, yksilöllinen, samtal, talk, discussion, conversation, individual"
        ),
        but_not=phrase_list("development project"),
    ),
    Cues(
        "gatherings",
        "supervision",
        phrase_list(
            """
            työnohjaus, ryhmätyönohjaus, yksilötyönohjaus, esimiestyönohjaus, työnohjaaja,
            vertaistyönohjaus, työnohjauksellinen, konsultaatiotuki,
            handledning, arbetshandledning, grupphandledning, yrkeshandledning,
            clinical supervision, professional supervision, group supervision, work supervision,
            supervision
            """
        ),
        weak=phrase_list("ohjaus, ohjaaja, reflektio, reflective"),
        but_not=phrase_list(
            "opiskelija ohjaus, studerande handledning, student supervision, elev handledning,"
            " regional state supervision, supervisory authority"
        ),
    ),
    Cues(
        "gatherings",
        "coaching",
        phrase_list(
            """
            työhönvalmennus, valmennus, valmentaa, valmentaja, coaching, coachaus, sparraus, sparrata,
            mentorointi, mentoroida, mentori, tiimivalmennus, ryhmävalmennus, työvalmennus,
            esihenkilövalmennus, esimiesvalmennus, johtamisvalmennus, työyhteisövalmennus,
            coachning, coacha, mentorskap, mentor, mentorprogram, jobbcoachning,
            arbetslivscoachning, jobbcoach, coach,
            job coaching, mentoring, sparring
            """
        ),
        weak=phrase_list("vertaistuki, yksilöllinen tuki, kollegialt stöd, peer support"),
        but_not=phrase_list("fysiikkavalmennus, valmennuskeskus, liikuntavalmennus"),
    ),
    Cues(
        "gatherings",
        "development_day",
        phrase_list(
            """
            kehittämispäivä, kehittämisiltapäivä, kehittämisaamupäivä, kehityspäivä, kehittämistunti,
            suunnittelupäivä, suunnitteluiltapäivä, tiimipäivä, työyhteisöpäivä, strategiapäivä,
            teemapäivä, henkilöstöpäivä, kehittämisseminaari, toiminta suunnittelupäivä,
            kehittäminen päivä, kehittäminen iltapäivä, yhteinen iltapäivä, työyksikkö päivä,
            vuosikellopäivä, arviointipäivä,
            utvecklingsdag, planeringsdag, temadag, teamdag, personaldag, strategidag,
            utveckling eftermiddag, planering eftermiddag, utvecklingsseminarium,
            development day, planning day, away day, team day, strategy day, staff day,
            development afternoon, development half-day, theme day
            """
        ),
        weak=phrase_list("iltapäivä, päivä, dag, eftermiddag, day, afternoon"),
        but_not=phrase_list("virkistyspäivä, tyky-päivä, tyhy-päivä, hyvinvointipäivä, työpäivä"),
    ),
    Cues(
        "gatherings",
        "wellbeing_activity",
        phrase_list(
            """
            tyky, tyhy, tykypäivä, tyhypäivä, tykytoiminta, tyhytoiminta, virkistys, virkistyspäivä,
            virkistystoiminta, virkistysiltapäivä, virkistäytyä, liikunta, liikkua, taukoliikunta,
            taukojumppa, liikuntatuokio, kuntosali, jumppa, hyvinvointipäivä, työhyvinvointipäivä,
            työhyvinvointitapahtuma, työhyvinvointi toiminta, työhyvinvointi tapahtuma,
            työhyvinvointi iltapäivä, työhyvinvointi päivä, hyvinvointitempaus, työkyky ylläpito,
            työkyky ylläpitäminen, työkykytoiminta, liikuntaetu, kulttuuriseteli, liikuntaseteli,
            epassi, e-passi, aamukahvi, yhteinen kahvi, yhteinen kahvihetki, yhteinen aamupala, yhteinen tekeminen,
            yhdessä tekeminen, ryhmäytyä, kulttuurietu, retki, tyhy-ryhmä, lepo palautuminen hetki,
            friskvård, friskvårdsdag, rekreation, rekreationsdag, motion, pausgymnastik, välmåendedag,
            välmående dag, välbefinnande dag, välmående aktivitet, tyky-dag, tyhy-dag, trivseldag,
            trivselverksamhet, gemensam kaffestund, motionsförmån, arbetshälsa verksamhet,
            teambildning, gemenskapsdag, friskvårdstimme,
            wellbeing activity, well-being activity, wellbeing day, well-being day,
            wellness, recreation, recreational, recreation day, exercise break, team building,
            physical activity, physical exercise, staff outing, wellbeing event, well-being event,
            team-building, workplace exercise
            """
        ),
        weak=phrase_list(
            """
            työhyvinvointi, hyvinvointi, tauko, yhteisöllisyys, palautuminen, tapahtuma,
            välmående, trivsel, välbefinnande, wellbeing, well-being, event
            """
        ),
        but_not=phrase_list("tyhykysely, tyhy-kysely, liikuntapalvelu, liikuntarajoite, movement"),
    ),
    Cues(
        "gatherings",
        "workshop",
        phrase_list(
            """
            työpaja, pajapäivä, pajatyöskentely, kehittämispaja, työstöpaja, workshop,
            ideointipaja, oppimiskahvila, yhteiskehittäminen, yhteiskehittää, työpajapäivä,
            hautomo, hackathon, kehittämisverstas, verstas, yhdessä työstää,
            verkstadsdag, arbetsverkstad, gemensam workshop, workshoppar, samskapande,
            learning café, co-creation, work session, working session
            """
        ),
        weak=phrase_list("työstää, paja, bearbeta, yhdessä, tillsammans, together, session"),
        but_not=phrase_list("nuorten työpaja, työpajatoiminta, nuori työpaja, verkstadsskola"),
    ),
    Cues(
        "gatherings",
        "dialogue",
        phrase_list(
            """
            dialogi, dialoginen, dialogisuus, vuoropuhelu, erätauko, dialogitilaisuus,
            keskustelutilaisuus, kyselytunti, kuulemistilaisuus, työyhteisökeskustelu,
            avoin keskustelu, yhteinen keskustelu, keskustelu yhdessä, henkilöstö kuuleminen,
            henkilöstö keskustelutilaisuus, osallistaa johtaminen, osallistaa johtamismalli,
            johto keskustelu henkilöstö, keskustelu henkilöstö kanssa, puhua yhdessä,
            keskustelufoorumi, johtaja aamukahvi, kehittämisdialogi, keskustelukulttuuri,
            dialog, dialogmöte, samtalsforum, diskussionsmöte, diskussionstillfälle,
            öppen diskussion, gemensam diskussion, höra personal, frågestund, delaktig ledarskap,
            diskussion personal ledning,
            dialogue, dialogic, listening session, town hall, open discussion,
            joint discussion, question hour, participatory leadership, listen staff
            """
        ),
        weak=phrase_list(
            "keskustelu, osallistaa, diskussion, discussion, participatory"
        ),
    ),
    Cues(
        "gatherings",
        "values_talk",
        phrase_list(
            """
            arvokeskustelu, pelisääntö, arvotyöskentely, arvopohja, työyhteisötaito, huoneentaulu,
            arvo keskustelu, yhteinen arvo, arvo pohtiminen, arvo kirkastaminen, arvo määrittely,
            arvo määritteleminen, arvo käsitteleminen, arvo työyhteisö, arvo läpikäyminen,
            arvo toteutuminen arki, eettinen periaate, eettinen keskustelu, eettinen ohje,
            käyttäytymissääntö, yhteinen sääntö, yhteinen toimintatapa sopiminen, hyvä käytös,
            asiallinen käytös, hyvä kohtelu sopiminen, arvo mukainen toiminta,
            värdegrund, värdegrundsarbete, värderingsdiskussion, värderingssamtal, värdediskussion,
            spelregel, gemensam värdering, gemensam värde, diskussion värdering,
            ordningsregel, gemensam regel, uppförandekod, arbetsgemenskap regel, etisk princip,
            etisk diskussion, arbetsplats regel,
            shared values, values discussion, discuss values, values workshop, ground rules,
            code of conduct, house rules, rules of conduct, common values, workplace rules,
            common rules, ethical principle, team rules, team agreement
            """
        ),
        weak=phrase_list("arvo, sääntö, värdering, regel, värde, values, rules, conduct"),
        but_not=phrase_list(
            "arvo lisä, lisäarvo, arvonlisä, arvonlisävero, trafikregel, liikennesääntö"
        ),
    ),
    Cues(
        "gatherings",
        "debriefing",
        phrase_list(
            """
            jälkipuinti, jälkipurku, defusing, debriefing, purkukeskustelu, purkutilaisuus,
            purkupalaveri, purkukokous, purkutuokio, purkuhetki, purkuistunto, jälkikäsittely,
            tilanne purku, tilanne purkaminen, tapahtuma purku, tapahtuma purkaminen,
            kokemus purkaminen, tunne purkaminen, kuormitus purku, kuormitus purkaminen,
            kriisiapu, kriisituki, kriisityö, kriisiryhmä, kriisi-istunto, psyykkinen ensiapu,
            henkinen ensiapu, järkyttävä tapahtuma, järkyttävä tilanne, traumaattinen tapahtuma,
            uhkatilanne, väkivaltatilanne, uhkatilanne jälkihoito, tilanne jälkihoito,
            tilanne jälkikäteen, vaikea tilanne jälkeen, vaikea asiakastilanne,
            väkivaltatilanne jälkeen, uhkatilanne jälkeen,
            avlastningssamtal, krisstöd, krishjälp, krissamtal, eftersamtal, avlastande samtal,
            psykisk första hjälp, efter svår händelse, traumatisk händelse, efter våldssituation,
            efter hotsituation, svår händelse, bearbeta händelse, krisgrupp,
            debrief, crisis support, post-incident, traumatic event, traumatic incident,
            after violent incident, after difficult incident, psychological first aid,
            crisis help, serious incident support
            """
        ),
        weak=phrase_list("purku, purkaa, jälkihoito, kriisi, avlastning, kris, crisis, aftercare"),
        but_not=phrase_list("jono purku, ruuhka purku, jonopurku, purkutyö, jono purkaminen"),
    ),
)
