"""Cue words of kinds of gatherings: coping and wellbeing."""

from toimi.language.suggest import Cues
from toimi.language.word_lists import phrase_list

CUES: tuple[Cues, ...] = (
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
            palautua tauko, yhteinen aktiviteetti, me-henki vahvistaminen,
            työhyvinvointi suunnitelma toiminta, yhteishenki parantaminen, porukka,
            tyhy-suunnitelma, joulujuhla, ulkoilu, tanssi, jooga, yhteinen virkistys,
            henkilöstökerho, henkilöstöjuhla, elvyttävä tauko, pausit, ulkoilla,
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
            purkukeskustelukäytäntö, debriefing-istunto, vaikea tilanne, haastava tilanne,
            hankala tilanne, kuormittaa tilanne, kriisitilanne, uhkaava tilanne, akuutti tilanne,
            haastava asiakastilanne, vaativa asiakastilanne, hankala asiakastilanne,
            kuormittaa asiakastilanne, haastava asiakas, vaikea asiakas, uhkaava asiakastilanne,
            uhkaava asiakas, kuormitustilanne, purkumalli, purkukäytäntö, läpikäynti jälkikäteen,
            avlastningssamtal, krisstöd, krishjälp, krissamtal, eftersamtal, avlastande samtal,
            psykisk första hjälp, efter svår händelse, traumatisk händelse, efter våldssituation,
            efter hotsituation, svår händelse, bearbeta händelse, krisgrupp, krisbearbetning,
            efterbearbetning, efterbehandling, psykosocial stöd, stöd efter, efter hot,
            efter våld, efter situation, efter olycka, chockerande händelse, traumatisk,
            traumatiska, efter tillbud, gå igenom efteråt, efteråt genomgång, efterdiskussion,
            debriefingtillfälle, krisberedskap, kristeam, bearbeta svåra, händelse efteråt,
            svår situation, krävande situation, utmanande situation, hotfull situation,
            svår klientsituation, svår kundsituation, krävande klientsituation,
            krävande kundsituation, utmanande klientsituation, svår kund, svår klient,
            krävande kund, belastningssituation,
            debrief, crisis support, post-incident, traumatic event, traumatic incident,
            after violent incident, after difficult incident, psychological first aid,
            crisis help, serious incident support, psychosocial support, after violence,
            after threat, after incident, aftercare, support after, shocking event,
            critical incident, after violent, crisis debriefing, crisis team,
            emotional support after, threatening situation offered, support serious incident,
            serious incident, talk through after, crisis intervention, after threatening,
            after serious, difficult situation, challenging situation, demanding situation,
            threatening situation, difficult client situation, challenging client situation,
            demanding client situation, difficult client, difficult customer
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
