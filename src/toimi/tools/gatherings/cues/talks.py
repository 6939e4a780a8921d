"""Cue words of kinds of gatherings: talks."""

from toimi.language.suggest import Cues
from toimi.language.word_lists import phrase_list

CUES: tuple[Cues, ...] = (
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
            työelämätaito, hyvä työkaveri, hyvä työkäyttäytyminen, asiallinen kohtelu sopiminen,
            eettisyys, kunnioittava kohtaaminen, yhteinen toimintatapa sopia, työyhteisösopimus,
            tiimisopimus, käytössääntö, etiketti, yhdessä sovittu sääntö, viestintä pelisääntö,
            arvo jalkauttaa, arvo pohdinta, arvo keskusteleminen työyhteisö,
            eettinen toimintaohje, eettinen pohdinta, yhteinen toimintaperiaate,
            toisten huomioiminen, ystävällinen käytös, epäasiallinen käytös, arvo näkyväksi,
            työyhteisön sopimus, toimintakulttuuri sopiminen, käyttäytymisohje, hyvä tapa käytös,
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
)
