"""Cue words of kinds of gatherings: learning and developing."""

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
            johtamiskoulutus,
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
        "coaching",
        phrase_list(
            """
            työhönvalmennus, valmennus, valmentaa, valmentaja, coaching, coachaus, sparraus,
            sparrata, mentorointi, mentoroida, mentori, tiimivalmennus, ryhmävalmennus,
            työvalmennus, esihenkilövalmennus, esimiesvalmennus, johtamisvalmennus,
            työyhteisövalmennus, vertaismentorointi, uravalmennus, esihenkilösparraus,
            yksilövalmennus, vertaissparraus, työpari mentorointi, mentorointiohjelma,
            työhönvalmentaja, kokemusvalmennus, itsensä johtaminen valmennus, uravalmentaja,
            coach, henkilökohtainen valmennus, jobcoach, työvalmentaja,
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
            työyhteisö iltapäivä, yksikkö iltapäivä, johtoryhmä kehittäminen päivä,
            työyhteisö kehittämistilaisuus, koulutusiltapäivä kehittäminen, oma päivä suunnittelu,
            ryhmä kehittäminen päivä, aloituspäivä, suunnittelu iltapäivä,
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
        "workshop",
        phrase_list(
            """
            työpaja, pajapäivä, pajatyöskentely, kehittämispaja, työstöpaja, workshop,
            ideointipaja, oppimiskahvila, yhteiskehittäminen, yhteiskehittää, työpajapäivä,
            hautomo, hackathon, kehittämisverstas, verstas, yhdessä työstää, tulevaisuuspaja,
            ideapaja, yhteispaja, työpajasarja, työpajamuotoinen, fasilitointi, fasilitoida,
            yhteissuunnittelu, palvelumuotoilu, muotoilupaja, yhdessä ideoida, world café,
            muotoilusprintti, ryhmätyöskentely, työstötilaisuus, tulos työstää, paja,
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
)
