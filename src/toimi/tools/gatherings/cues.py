"""The words by which a measure's wording suggests a kind of gathering (docs/suggesting.md)."""

from toimi.language.suggest import Cues
from toimi.language.word_lists import phrase_list

CUES: tuple[Cues, ...] = (
    Cues(
        "gatherings",
        "training",
        phrase_list(
            """
            koulutus, kouluttaa, kouluttautua, täydennyskoulutus, kurssi, verkkokurssi,
            oppisopimus, ensiapu, hätäensiapu, ea, ensiapukurssi, alkusammutus, luento, webinaari,
            seminaari, turvallisuusharjoitus, poistumisharjoitus, pelastusharjoitus, harjoitus,
            opintopäivä, avekki, mapa, tietoisku, esihenkilövalmennus, esimiesvalmennus,
            johtamisvalmennus, täydennysopinnot, opinto, opinnot, osaaminen lisääminen,
            osaaminen vahvistaminen, osaaminen kehittäminen, osaaminen päivittäminen,
            osaaminen ylläpito, ammattitaito kehittäminen, ammattitaito ylläpitäminen,
            taito vahvistaminen, taito harjoitella, osaaminen turvaaminen,
            osaaminen varmistaminen, osaaminen laajentaminen, taito kehittäminen,
            taito lisääminen, taito päivittäminen, taito ylläpitäminen, digitaito, johtamistaito,
            työturvallisuuskortti, hygieniapassi, tulityökortti, korttikoulutus, harjoitella,
            opetella, opiskella, opiskelu, simulaatio, simulaatioharjoitus, tutkinto,
            erikoisammattitutkinto, lisäkoulutus, kouluttautuminen, ammatillinen kehittyminen,
            koulutuspäivä, luentosarja, asiantuntijaluento, valmius harjoittelu,
            infotilaisuus koulutus, tieto lisääminen koulutus, osaamistaso nostaminen,
            paloharjoitus, oppiminen tukeminen, osaaminen syventää, pelastautua,
            taito harjoittelu, harjoittelu, työnopetus, osallistua koulutus, perehdytyskoulutus,
            johtamiskoulutus, ergonomiaopastus,
            utbildning, utbilda, fortbildning, vidareutbildning, kurs, första hjälp, förstahjälp,
            föreläsning, webbinarium, webinarium, seminarium, utrymningsövning, säkerhetsövning,
            övning, kompetensutveckling, skolning, kunnande utveckla, kompetens stärka,
            kompetens höja, kompetens utveckla, utbildningsdag, kunnande stärka, kunnande höja,
            kunnande uppdatera, kunnande öka, kompetens uppdatera, kompetens säkra,
            färdighet stärka, öva, studier, studera, simulering, lära sig, brandövning,
            släckningsövning, säkerhetskort, examen, fortbilda, skola personal,
            training, train, course, first aid, first-aid, lecture, webinar, seminar, e-learning,
            fire drill, evacuation drill, competence development, skills development,
            improve skill, strengthen competence, upskilling, education, qualification,
            certificate, drill, simulation, learn skill, teach, skills, development of skills,
            update skill, professional development, induction training, attend course, trained
            """
        ),
        weak=phrase_list(
            """
            osaaminen, taito, valmennus, oppia, kompetens, kunnande, lära, skill, learn,
            competence, opettaa, ammattitaito, kunskap, färdighet, knowledge
            """
        ),
        but_not=phrase_list(
            """
            koulutustausta, koulutustaso, koulutusaste, koulutuspalvelu, koulutuslautakunta,
            koulutuspäällikkö, koulutusjohtaja, koulutusvastaava, peruskoulutus, kouluttaja,
            utbildningsnivå, utbildningsbakgrund, utbildningschef, utbildningsnämnd,
            utbildningsväsende, osaaminen keskus, valuuttakurssi, race course, opiskelija ohjaus,
            kokemus oppia, oppiva organisaatio, learning organisation, studiedagar för elever,
            työharjoittelu, opiskelija harjoittelu, harjoittelupaikka, studier elev
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
            seurantaryhmä, seuraaminen palaveri, seuraaminen kokous, seuraaminen tapaaminen,
            arvioiminen kokous, arviointi palaveri, ohjausryhmä seuraaminen, ohjausryhmä kokous,
            työterveysyhteistyö, työterveyshuolto yhteistyö, työterveys yhteistyö,
            työterveyshuolto säännöllinen, työterveyshuolto tavata, työsuojelu tavata,
            kokoontua seuraaminen, kokoontua työterveyshuolto, kokoontua työsuojelu,
            kokoontua arvioiminen, toteutuminen kokous, toteutuminen palaveri, etenemä palaveri,
            eteneminen palaveri, eteneminen kokous, etenemä kokous, toimenpide seuranta kokous,
            toimenpide läpikäynti kokous, työhyvinvointiryhmä kokous,
            yhteinen kokous työterveyshuolto, työsuojeluparin tapaaminen, seurantapäivä,
            väliarviointi, puolivuosiarviointi, arviointi yhteinen kokous,
            ohjelma arviointi kokous, toimikunta arvioiminen, toimikunta seuranta,
            toimikunta raportoiminen, yhteinen palaveri, yhteinen kokous työsuojelu,
            neuvottelu työterveyshuolto, seuranta neuvottelu, seuranta käsitteleminen toimikunta,
            seurantakokoontuminen, tapaaminen työsuojelu, toteutuminen arvioiminen kokous,
            katselmus, johdon katselmus, seurantakatselmus, yhteistyöryhmä seuraaminen,
            yhteistyöryhmä kokous, yhteistoimintaelin seuraaminen, työsuojelujaosto seuraaminen,
            ohjelma seuranta kokous,
            uppföljningsmöte, uppföljningssamtal, uppföljningsträff, uppföljning möte,
            avstämningsmöte, avstämning möte, företagshälsovård möte, företagshälsa möte,
            företagshälsovård träff, arbetarskydd möte, samarbetsmöte, utvärderingsmöte,
            uppföljningsgrupp, regelbunden möte företagshälsovård, träffas företagshälsovård,
            träffas uppföljning, följa möte, följa upp möte, styrgrupp uppföljning,
            samarbete företagshälsovård, arbetarskydd träff, uppföljning träff, utvärdera möte,
            genomgång åtgärd möte, företagshälsovård samarbete,
            arbetarskyddskommission uppföljning, arbetarskyddskommission följa,
            arbetarskyddskommission möte, mellanutvärdering, halvtidsutvärdering,
            uppföljning träffas, gemensam möte uppföljning, åtgärd uppföljning möte,
            samarbetskommitté följa, kommission följa, kommission uppföljning,
            kommission behandla, regelbunden träff,
            follow-up meeting, follow up meeting, review meeting, progress meeting,
            check-in meeting, monitoring meeting, occupational health meeting, meeting follow up,
            occupational safety meeting, status meeting, progress review,
            meet occupational health, occupational health cooperation,
            regular meeting occupational health, review progress, steering group review,
            joint review, quarterly review, progress of measures meeting, meeting review,
            meeting progress, committee review, committee follow, interim review, mid-term review,
            interim evaluation, regular meeting safety, review meeting progress,
            meetings with occupational, quarterly meeting, twice a year meeting occupational,
            joint meeting, steering group meeting
            """
        ),
        weak=phrase_list(
            """
            seuranta, palaveri, kokous, tapaaminen, työterveyshuolto, työsuojelu, säännöllinen,
            uppföljning, möte, träff, företagshälsovård, arbetarskydd, meeting, follow-up,
            monitoring, review, yhteistyö, kokoontua, toimikunta, samarbete, committee, quarterly
            """
        ),
        but_not=phrase_list(
            """
            lasten palaveri, asiakaspalaveri, kokoustila, seurantalaite
            """
        ),
    ),
    Cues(
        "gatherings",
        "placement_group",
        phrase_list(
            """
            sijoitusryhmä, sijoitustyöryhmä, sijoitustiimi, sijoituskokous, sijoituspalaveri,
            sijoitus työryhmä, sijoitus suunnitteluryhmä, sijoitus ryhmä, sijoitus kokous,
            sijoitus palaveri, sijoittaminen työryhmä, sas-ryhmä, sas-työryhmä, sas ryhmä,
            sas työryhmä, sas kokous, asiakasohjausryhmä, asiakasohjaus ryhmä,
            asiakasohjaus työryhmä, paikkaryhmä, arviointiryhmä, asumisryhmä, päätösryhmä,
            asumispalvelu työryhmä, hoitopaikka työryhmä, hoitopaikka ryhmä,
            paikka jakaminen kokous, asumispaikka ryhmä, sijoitus suunnittelu,
            sijoitus valmistelu, sijoitus tiimi, sijoittaminen suunnittelu, sijoittaminen ryhmä,
            hoitopaikka tiimi, paikkahakemus, asiakasohjaustiimi, palvelutarve arviointi ryhmä,
            palvelutarve arviointi työryhmä, sijoitusprosessi työryhmä, asumispaikka työryhmä,
            hoitopaikka kokous, sijoitus päätös työryhmä, lapsi sijoitus ryhmä,
            sijoituspaikka työryhmä, sijoituspaikka ryhmä, sijoituspaikka valinta,
            sijoituspaikka etsiminen, paikka myöntäminen työryhmä, asumispalvelupaikka,
            palvelupaikka ryhmä, sijoitus keskittäminen, sijoitusasia,
            placeringsgrupp, placeringsmöte, placering arbetsgrupp, placering grupp,
            placering team, placering möte, sas-grupp, sas grupp, vårdplats grupp,
            boendeplats grupp, placeringsteam, placering planering, planera placering,
            bedömningsgrupp, vårdplats arbetsgrupp, placering bereda, placeringsarbetsgrupp,
            boendeplats arbetsgrupp, placering gemensam, placering grundas grupp, platsfördelning,
            placeringsbeslut,
            placement group, placement team, placement panel, placement meeting,
            placement working group, placement planning, allocation panel, allocation meeting,
            plan placement, placement plan, placement decision, placements group, placements team,
            care placement, foster placement group, placements plan group, place children group,
            placements joint, plan placements
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
            asiakastapaus käydä läpi, asiakasasia käsitteleminen, tapauskäsittely, tapauskokous,
            case-kokous, case käsittely, menetelmäkokous, menetelmäpalaveri,
            asiakastyö kehittäminen, asiakastyö menetelmä, asiakastilanne reflektointi,
            perheterapeutti, asiakastilanne läpikäynti, asiakastilanne käsitteleminen,
            asiakastilanne läpikäyminen, asiakasasia läpikäynti, asiakasasia läpikäyminen,
            tapaus läpikäyminen, tapaus läpikäynti, tapaus käsitteleminen, tapausesittely,
            tapauskeskustelu, asiakastapaus keskustelu, asiakastapaus pohtiminen, reflektiivinen,
            vertaiskonsultaatio, perheterapeuttinen, suhdeperustainen, ratkaisukeskeinen tiimi,
            case-työskentely, asiakas käsittely tiimi, moniammatillinen tiimi asiakas,
            lastensuojelutiimi kokous, asiakascase, asiakkuus käsitteleminen, asiakkuus läpi,
            asiakkuus läpikäynti, asiakas läpi käydä, asiakkuus keskustelu, haastava asiakkuus,
            vaativa asiakkuus, asiakastilanne pohtiminen, asiakas asia pohtiminen tiimi,
            asiakkuus pohtiminen, vaikea asiakastapaus, menetelmäohjaaja, menetelmäohjaus,
            menetelmä mukainen kokous, lastensuojelu tiimimalli, systeemisesti,
            hankala asiakastapaus, asiakastapauskokous, asiakastapauspalaveri,
            yhteinen asiakastapaus,
            systemisk, fallgenomgång, falldiskussion, falldragning, ärendegenomgång, ärendemöte,
            klientfall gå igenom, klientärende gå igenom, klientärende genomgång, metodmöte,
            klientarbete utveckla, klientfall, klientfall diskutera, klientärende,
            ärende gå igenom, fall gå igenom, fall diskutera, klient diskutera team,
            reflekterande team, familjeterapeut, metodhandledning, klient gemensam diskussion,
            fallmöte, fallhandledning, klientmöte team, systemteori,
            systemic, case conference, case discussion, case review, case meeting,
            case consultation, method meeting, family therapist, client case, discuss case,
            case work meeting, reflective team, reflecting team, discuss client, go through case,
            case meetings, cases discussed, case consultations, client situation discuss,
            systemically
            """
        ),
        weak=phrase_list(
            """
            viikkokokous, tiimikokous, asiakastapaus, asiakastyö, menetelmä, reflektointi, perhe,
            veckomöte, teammöte, klientarbete, metod, reflektion, client work, method,
            weekly meeting, reflection, tapaus, moniammatillinen, reflektoida, multiprofessionell,
            fall
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
            työhyvinvointikeskustelu, yksilökeskustelu, kahdenkeskinen keskustelu,
            suorituskeskustelu, kahdenkeskinen tapaaminen, henkilökohtainen keskustelu,
            yksilöllinen keskustelu, säännöllinen keskustelu esihenkilö,
            keskustelu esihenkilö kanssa, keskustelu esimies kanssa, tsekkauskeskustelu,
            one-to-one, pulssikeskustelu, esihenkilökeskustelu, palautekeskustelu, alkukeskustelu,
            koeaikakeskustelu, lähtökeskustelu, ikäkeskustelu, työurakeskustelu,
            seniorikeskustelu, työkykykeskustelu, keskustelu jokainen työntekijä,
            keskustelu työntekijä kanssa, kahdenkeskinen, vuosikeskustelu, keskustelu vuosittain,
            henkilökohtainen kehittämissuunnitelma, henkilökohtainen kehittymissuunnitelma,
            kehityssuunnitelma työntekijä, vuosittainen keskustelu,
            henkilökohtaisesti keskusteleminen, lähiesimies keskustelu, lähijohtaja keskustelu,
            kehittymiskeskustelu, kehityskeskustelukäytäntö, tavoite asettaminen keskustelu,
            keskustelu kerran vuosi,
            utvecklingssamtal, medarbetarsamtal, målsamtal, resultatsamtal, individuell samtal,
            personlig samtal, enskild samtal, samtal chef medarbetare, lönesamtal, årssamtal,
            introduktionssamtal, feedbacksamtal, responssamtal, samtal medarbetare, samtal förman,
            samtal närchef, samtal årlig, individuell utvecklingsplan, samtal chef,
            utvecklingssamtalen, chefssamtal, personliga samtal,
            development talk, development discussion, development conversation,
            development dialogue, performance review, performance appraisal, appraisal,
            appraisal interview, one to one, one-on-one, individual discussion, annual review,
            feedback discussion, feedback talk, individual talk, personal discussion,
            personal development plan, talk with each employee, talk with manager,
            discussion with manager, annual discussion, one-to-ones, appraisal talk,
            yearly discussion, yearly talk, annual talk, personal talk, conversation with manager,
            yearly review, development plan employee
            """
        ),
        weak=phrase_list(
            """
            keskustelu, yksilöllinen, samtal, talk, discussion, conversation, individual,
            vuosittain, jokainen, årlig, annual, each employee
            """
        ),
    ),
    Cues(
        "gatherings",
        "supervision",
        phrase_list(
            """
            työnohjaus, ryhmätyönohjaus, yksilötyönohjaus, esimiestyönohjaus, työnohjaaja,
            vertaistyönohjaus, työnohjauksellinen, esihenkilötyönohjaus, työnohjausryhmä,
            ammatillinen ohjaus työntekijä, työn ohjaus, työnohjauksellinen tuki,
            ulkopuolinen työnohjaaja, työnohjaus ryhmä,
            handledning, arbetshandledning, grupphandledning, yrkeshandledning,
            processhandledning, arbetshandledare, handledningsgrupp, yrkesmässig handledning,
            klinisk handledning, handleda personal, handledning för personal,
            clinical supervision, professional supervision, group supervision, work supervision,
            supervision, reflective supervision, supervised reflection, supervisory guidance,
            supervision group, supervision session
            """
        ),
        weak=phrase_list(
            """
            ohjaus, ohjaaja, reflektio, reflective
            """
        ),
        but_not=phrase_list(
            """
            opiskelija ohjaus, studerande handledning, student supervision, elev handledning,
            supervisory authority, praktikant handledning, klient handledning, lapsi valvonta,
            supervision of children, supervision pupil, supervision of students
            """
        ),
    ),
    Cues(
        "gatherings",
        "coaching",
        phrase_list(
            """
            työhönvalmennus, valmennus, valmentaa, valmentaja, coaching, coachaus, sparraus,
            sparrata, mentorointi, mentoroida, mentori, tiimivalmennus, ryhmävalmennus,
            työvalmennus, esihenkilövalmennus, esimiesvalmennus, johtamisvalmennus,
            työyhteisövalmennus, vertaismentorointi, uravalmennus, esihenkilösparraus,
            yksilövalmennus, vertaissparraus, työpari mentorointi, mentorointiohjelma,
            työhönvalmentaja, kokemusvalmennus, itsensä johtaminen valmennus, uravalmentaja,
            coach, henkilökohtainen valmennus, jobcoach, työvalmentaja, mentorit,
            coachning, coacha, mentorskap, mentor, mentorprogram, jobbcoachning,
            arbetslivscoachning, jobbcoach, mentorering, coachande, karriärcoachning,
            arbetshälsocoach, gruppcoachning, chefscoachning, coachstöd, chefscoach,
            job coaching, mentoring, sparring, coached, mentored, leadership coaching,
            mentoring programme, team coaching, job coach, career coaching
            """
        ),
        weak=phrase_list(
            """
            vertaistuki, yksilöllinen tuki, kollegialt stöd, peer support
            """
        ),
        but_not=phrase_list(
            """
            fysiikkavalmennus, valmennuskeskus, liikuntavalmennus
            """
        ),
    ),
    Cues(
        "gatherings",
        "development_day",
        phrase_list(
            """
            kehittämispäivä, kehittämisiltapäivä, kehittämisaamupäivä, kehityspäivä,
            kehittämistunti, suunnittelupäivä, suunnitteluiltapäivä, tiimipäivä, työyhteisöpäivä,
            strategiapäivä, teemapäivä, henkilöstöpäivä, kehittämisseminaari,
            toiminta suunnittelupäivä, kehittäminen päivä, kehittäminen iltapäivä,
            yhteinen iltapäivä, työyksikkö päivä, vuosikellopäivä, arviointipäivä, visiopäivä,
            seminaaripäivä, esihenkilöpäivä, johto päivä, henkilöstöseminaari,
            suunnitteluseminaari, kehittämisleiri, yhteinen päivä, suunnittelu päivä,
            kehittäminen päivä tiimi, työyhteisö iltapäivä, yksikkö iltapäivä,
            johtoryhmä kehittäminen päivä, työyhteisö kehittämistilaisuus,
            koulutusiltapäivä kehittäminen, kehityspäivät, oma päivä suunnittelu,
            ryhmä kehittäminen päivä, aloituspäivä, kehittämisiltapäivät, suunnittelu iltapäivä,
            työyhteisö kehittämispäivä, yhteinen suunnitteluaika, toimintapäivä suunnittelu,
            kevätpäivä suunnittelu, kehittämispysähdys, pysähtymispäivä,
            utvecklingsdag, planeringsdag, temadag, teamdag, personaldag, strategidag,
            utveckling eftermiddag, planering eftermiddag, utvecklingsseminarium,
            planeringseftermiddag, utvecklingseftermiddag, gemensam dag, gemensam eftermiddag,
            personalseminarium, strategiseminarium, heldag, halvdag, utveckling dag,
            planering dag, arbetsgemenskap dag, upptaktsdag, startdag, gemensam planeringsdag,
            development day, planning day, away day, team day, strategy day, staff day,
            development afternoon, development half-day, theme day, offsite, off-site,
            planning afternoon, joint day, day for planning, day to plan, day for developing,
            retreat, unit day, kick-off, start day, days for planning, annual staff day
            """
        ),
        weak=phrase_list(
            """
            iltapäivä, päivä, dag, eftermiddag, day, afternoon, kehittäminen, suunnittelu,
            puolipäivä, planering, utveckling, planning
            """
        ),
        but_not=phrase_list(
            """
            virkistyspäivä, tyky-päivä, tyhy-päivä, hyvinvointipäivä, työpäivä
            """
        ),
    ),
    Cues(
        "gatherings",
        "wellbeing_activity",
        phrase_list(
            """
            tyky, tyhy, tykypäivä, tyhypäivä, tykytoiminta, tyhytoiminta, virkistys,
            virkistyspäivä, virkistystoiminta, virkistysiltapäivä, virkistäytyä, liikunta,
            liikkua, taukoliikunta, taukojumppa, liikuntatuokio, kuntosali, jumppa,
            hyvinvointipäivä, työhyvinvointipäivä, työhyvinvointitapahtuma,
            työhyvinvointi toiminta, työhyvinvointi tapahtuma, työhyvinvointi iltapäivä,
            työhyvinvointi päivä, hyvinvointitempaus, työkyky ylläpito, työkyky ylläpitäminen,
            työkykytoiminta, liikuntaetu, kulttuuriseteli, liikuntaseteli, epassi, e-passi,
            aamukahvi, yhteinen kahvi, yhteinen kahvihetki, yhteinen aamupala, yhteinen tekeminen,
            yhdessä tekeminen, ryhmäytyä, kulttuurietu, retki, tyhy-ryhmä,
            lepo palautuminen hetki, hyvinvointi-iltapäivä, hyvinvointitapahtuma,
            hyvinvointiviikko, työhyvinvointiviikko, liikuntakampanja, kuntokampanja, lajikokeilu,
            kävely, pyöräily, uinti, kuntotesti, hieronta, mindfulness, rentoutus, rentoutuminen,
            elpymisliikunta, elpymistauko, taukotuokio, tauottaminen, tauotus, kulttuuri toiminta,
            saunailta, pikkujoulu, illanvietto, yhteinen lounas, yhteinen ruokailu,
            yhteinen juhla, kesäjuhla, teatteri, työmatkapyöräily, yhteishenki, me-henki,
            yhteisöllisyys vahvistaminen, yhteisöllisyys lisääminen, yhteisöllisyys tukeminen,
            työhyvinvointi edistäminen, työhyvinvointi tukeminen, työhyvinvointi lisääminen,
            työhyvinvointi hetki, hyvinvointi tukeminen toiminta, omaehtoinen liikunta,
            yhteinen hetki, ryhmähenki, tutustuminen toisiinsa, palautuminen tukeminen,
            palautuminen edistäminen, luontoretki, luonto hyvinvointi, yhteisöllisyys tapahtuma,
            kuntosalivuoro, liikuntavuoro, uimahalli, taukotila jumppa, palauttava tauko,
            palautua tauko, yhteinen aktiviteetti, me-henki vahvistaminen, virkistäytyminen,
            työhyvinvointi suunnitelma toiminta, yhteishenki parantaminen, porukka,
            tyhy-suunnitelma, joulujuhla, ulkoilu, ulkoileminen, tanssi, jooga,
            yhteinen virkistys, henkilöstökerho, henkilöstöjuhla, elvyttävä tauko, pausit,
            friskvård, friskvårdsdag, rekreation, rekreationsdag, motion, pausgymnastik,
            välmåendedag, välmående dag, välbefinnande dag, välmående aktivitet, tyky-dag,
            tyhy-dag, trivseldag, trivselverksamhet, gemensam kaffestund, motionsförmån,
            arbetshälsa verksamhet, teambildning, gemenskapsdag, friskvårdstimme, hälsovecka,
            idrott, gym, massage, promenad, avslappning, friskvårdssedel, fest, utflykt,
            gemenskap stärka, laganda, vi-anda, personalfest, stegtävling, välmående främja,
            välbefinnande främja, arbetshälsa främja, trivsel öka, trivsel främja, gemensam lunch,
            paus rörelse, arbetsvälmående, tyky-verksamhet, tyhy-verksamhet, kultursedel,
            motionssedel, återhämtning, välmående stödja, välmående stöd, gemensam aktivitet,
            gemenskap aktivitet, vi-andan, simhall, yoga, dans, julfest, sommarfest,
            välmåendesedel, må bra, trivselkväll, rekreationskväll, gruppanda,
            wellbeing activity, well-being activity, wellbeing day, well-being day, wellness,
            recreation, recreational, recreation day, exercise break, team building,
            physical activity, physical exercise, staff outing, wellbeing event, well-being event,
            team-building, workplace exercise, fitness, outing, sports, sport, team spirit,
            social event, relaxation, stretching, promote wellbeing, promote well-being,
            wellbeing programme, wellbeing week, community spirit, shared lunch, walking,
            culture voucher, recovery, swimming, sports voucher, shared activity, joint activity,
            community event, coffee morning, shared coffee, shared breakfast, staff party,
            summer party, exercise, get-together
            """
        ),
        weak=phrase_list(
            """
            työhyvinvointi, hyvinvointi, tauko, yhteisöllisyys, palautuminen, tapahtuma,
            välmående, trivsel, välbefinnande, wellbeing, well-being, event, viihtyvyys, elpyä,
            kulttuuri, lunch, virike
            """
        ),
        but_not=phrase_list(
            """
            tyhykysely, tyhy-kysely, liikuntapalvelu, liikuntarajoite, asiakas liikunta,
            kävely turvallisuus, turvallisuuskävely, hyvinvointialue, hyvinvointialueen
            """
        ),
    ),
    Cues(
        "gatherings",
        "workshop",
        phrase_list(
            """
            työpaja, pajapäivä, pajatyöskentely, kehittämispaja, työstöpaja, workshop,
            ideointipaja, oppimiskahvila, yhteiskehittäminen, yhteiskehittää, työpajapäivä,
            hautomo, hackathon, kehittämisverstas, verstas, yhdessä työstää, tulevaisuuspaja,
            ideapaja, yhteispaja, työpajasarja, työpajamuotoinen, fasilitointi, fasilitoida,
            yhteissuunnittelu, palvelumuotoilu, muotoilupaja, yhdessä ideoida, world café,
            muotoilusprintti, ryhmätyöskentely, työstötilaisuus, tulos työstää, paja, pajat,
            työyhteisötyöpaja, ulkopuolinen vetäjä yhdessä,
            verkstadsdag, arbetsverkstad, gemensam workshop, workshoppar, samskapande,
            idéverkstad, framtidsverkstad, gemensam bearbeta, resultat bearbeta,
            planera tillsammans, utveckla tillsammans, grupparbete, facilitera, verkstad,
            workshopserie, bearbetas workshop,
            learning café, co-creation, work session, working session, co-design, facilitated,
            work through together, group work, design sprint, brainstorming, series of workshops,
            facilitated discussion
            """
        ),
        weak=phrase_list(
            """
            työstää, bearbeta, yhdessä, tillsammans, together, session
            """
        ),
        but_not=phrase_list(
            """
            nuorten työpaja, työpajatoiminta, nuori työpaja, verkstadsskola, pajatoiminta,
            autopaja, työpajavalmentaja
            """
        ),
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
            vuorovaikutus lisääminen, vuorovaikutus parantaminen, vuorovaikutus vahvistaminen,
            vuorovaikutus kehittäminen, avoin vuorovaikutus, kuunteleva johtaminen,
            henkilöstötilaisuus, henkilöstöfoorumi, johto jalkautua, johto vierailu,
            keskusteluhetki, keskusteluareena, keskustelukierros, kuuleminen henkilöstö,
            henkilöstö kuunteleminen, työntekijä kuuleminen, työntekijä kuunteleminen,
            yhteinen pohdinta, keskustelu käyminen muutos, muutos keskustelu, muutoskeskustelu,
            keskustelu johto, keskusteluyhteys, vaikutusmahdollisuus, osallisuus,
            tapaaminen johto henkilöstö, esihenkilö jalkautua, johtaja jalkautua,
            keskustella johtaminen, keskustella kulttuuri, keskustella työyhteisö,
            kuunnella johtaminen, kuuntelu johtaminen, keskustelutuokio, keskustella avoimesti,
            avoimesti keskusteleminen, johto keskusteleminen, puheyhteys,
            yhteinen keskusteleminen, ratkaisukeskeinen keskustelu, kuulluksi tuleminen,
            tulla kuulluksi, avoimuus keskustelu, henkilöstö keskusteleminen, moniäänisyys,
            dialog, dialogmöte, samtalsforum, diskussionsmöte, diskussionstillfälle,
            öppen diskussion, gemensam diskussion, höra personal, frågestund, delaktig ledarskap,
            diskussion personal ledning, växelverkan, öppen kommunikation, lyssna personal,
            samtal ledning, diskussion ledning, diskussion mellan, gemensamma diskussioner,
            diskutera tillsammans, diskutera öppet, ledning besöka, delaktighet,
            möte ledning personal, diskussionskultur, personalforum, personalinfo,
            diskutera personal, diskutera förändring, dialogtillfälle, diskuteras öppet, lyssna,
            samtal om förändring, föra dialog, diskussion förändring,
            ledningen träffar personalen,
            dialogue, dialogic, listening session, town hall, open discussion, joint discussion,
            question hour, participatory leadership, listen staff, listen to staff,
            discuss together, discuss openly, two-way communication, hear staff, staff forum,
            consultation with staff, management visit, talk openly, open conversation,
            conversation between, question time, staff meeting discussion, interaction between,
            staff heard, dialogue session, talk about change, discuss change, leaders listen,
            be heard, open talk, staff meeting with management
            """
        ),
        weak=phrase_list(
            """
            keskustelu, osallistaa, diskussion, discussion, participatory, vuorovaikutus,
            kuunnella, avoin, johto, ledning, öppen, kommunikation, conversation, listen, open
            """
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
            asiallinen käytös, hyvä kohtelu sopiminen, arvo mukainen toiminta, arvot, arvojen,
            arvoista, arvoja, arvoihin, arvojemme, kunta arvo, kaupunki arvo, organisaatio arvo,
            arvo arki, arvo keskusteleminen, arvo käydä läpi, käyttäytyminen sopiminen,
            hyvä käyttäytyminen, asiallinen käyttäytyminen, kunnioittaa käyttäytyminen,
            nollatoleranssi, toimintaperiaate sopiminen, yhteinen periaate, alaistaito,
            työelämätaito, työyhteisötaidot, alaistaidot, hyvä työkaveri, hyvä työkäyttäytyminen,
            asiallinen kohtelu sopiminen, eettisyys, kunnioittava kohtaaminen,
            yhteinen toimintatapa sopia, työyhteisösopimus, tiimisopimus, käytössääntö, etiketti,
            yhdessä sovittu sääntö, viestintä pelisääntö, arvo jalkauttaa, arvo pohdinta,
            arvo keskusteleminen työyhteisö, eettinen toimintaohje, eettinen pohdinta,
            yhteinen toimintaperiaate, toisten huomioiminen, ystävällinen käytös,
            epäasiallinen käytös, arvo näkyväksi, työyhteisön sopimus,
            toimintakulttuuri sopiminen, käyttäytymisohje, hyvä tapa käytös,
            värdegrund, värdegrundsarbete, värderingsdiskussion, värderingssamtal,
            värdediskussion, spelregel, gemensam värdering, gemensam värde, diskussion värdering,
            ordningsregel, gemensam regel, uppförandekod, arbetsgemenskap regel, etisk princip,
            etisk diskussion, arbetsplats regel, värderingar, värderingarna, kommun värdering,
            gott uppförande, god uppförande, nolltolerans, respektfull bemötande, medarbetarskap,
            gemensam princip, gemensam spelregel, arbetsgemenskapsfärdighet, hederskodex, god sed,
            sakligt bemötande, gemensam överenskommelse, umgängesregel, gemensam uppförande,
            osakligt bemötande, osakligt uppförande, etiska principer, etiska regler,
            arbetsregler, teamregler,
            shared values, values discussion, discuss values, values workshop, ground rules,
            code of conduct, house rules, rules of conduct, common values, workplace rules,
            common rules, ethical principle, team rules, team agreement, values, code of ethics,
            zero tolerance, good conduct, respectful behaviour, agree rules, common principles,
            behaviour rules, ways of treating each other, etiquette, work community skills,
            our values, rules are agreed, rules agreed, agreed rules, agree together rules,
            unacceptable behaviour, ethical rules, ethical discussion, community rules,
            work community rules
            """
        ),
        weak=phrase_list(
            """
            arvo, sääntö, värdering, regel, värde, rules, conduct, eettinen, käyttäytyminen,
            periaate, kunnioittaa, etisk, respekt, behaviour, ethical, principle
            """
        ),
        but_not=phrase_list(
            """
            arvo lisä, lisäarvo, arvonlisä, arvonlisävero, trafikregel, liikennesääntö,
            arvo määrittää mittaus, arvonmääritys, mittaus arvo, raja-arvo, tavoitearvo, arvostaa
            """
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
            väkivaltatilanne jälkeen, uhkatilanne jälkeen, purku, purkaa, kohtaaminen purkaminen,
            työvuoro purku, työpäivä purku, työpari purkaminen, jälkihoito, jälkituki, trauma,
            uhri tuki, henkinen tuki, psyykkinen tuki, psykososiaalinen tuki, tapahtuma jälkeen,
            tapahtuma jälkihoito, väkivaltatilanne tuki, tapaus jälkikäteen, järkyttävä kokemus,
            onnettomuus jälkeen, kriisi jälkeen, väkivalta jälkeen, uhka jälkeen,
            tilanne läpikäynti jälkeen, tilanne jälkipuinti, vakava tapahtuma, traumaperäinen,
            kriisityö ryhmä, henkinen jälkihuolto, järkyttävä jälkeen, tukea järkyttävä,
            kriisikeskustelu, kriisi-istunnot, tilanne jälkeinen tuki, uhkatilanne purku,
            kriisivalmius, jälkipuintimalli, akuutti kriisi, kokemus purku,
            purkukeskustelukäytäntö, debriefing-istunto,
            avlastningssamtal, krisstöd, krishjälp, krissamtal, eftersamtal, avlastande samtal,
            psykisk första hjälp, efter svår händelse, traumatisk händelse, efter våldssituation,
            efter hotsituation, svår händelse, bearbeta händelse, krisgrupp, krisbearbetning,
            efterbearbetning, efterbehandling, psykosocial stöd, stöd efter, efter hot,
            efter våld, efter situation, efter olycka, chockerande händelse, traumatisk,
            traumatiska, efter tillbud, gå igenom efteråt, efteråt genomgång, efterdiskussion,
            debriefingtillfälle, krisberedskap, kristeam, bearbeta svåra, händelse efteråt,
            debrief, crisis support, post-incident, traumatic event, traumatic incident,
            after violent incident, after difficult incident, psychological first aid,
            crisis help, serious incident support, psychosocial support, after violence,
            after threat, after incident, aftercare, support after, shocking event,
            critical incident, after violent, crisis debriefing, crisis team,
            emotional support after, threatening situation offered, support serious incident,
            serious incident, talk through after, crisis intervention, after threatening,
            after serious
            """
        ),
        weak=phrase_list(
            """
            kriisi, avlastning, kris, crisis, jälkeen, järkyttävä, uhka, väkivalta, efter,
            efteråt, våld, after, violent
            """
        ),
        but_not=phrase_list(
            """
            jono purku, ruuhka purku, jonopurku, purkutyö, jono purkaminen, rakennus purku,
            rakennus purkaminen, este purkaminen, byrokratia purkaminen, hoitovelka purkaminen,
            sopimus purkaminen, ruuhka purkaminen, ruuhkautuminen purkaminen, siilo purkaminen,
            hoitojono purkaminen, hoitojono purku, rakenne purkaminen, byrokratia purku,
            ruuhkautua purkaminen
            """
        ),
    ),
)
