"""The words by which a measure's wording suggests a kind of case (docs/suggesting.md)."""

from toimi.language.suggest import Cues
from toimi.language.word_lists import phrase_list

CUES: tuple[Cues, ...] = (
    Cues(
        "cases",
        "safety_notice",
        phrase_list(
            """
            turvallisuushavainto, turvallisuusilmoitus, turvallisuuspoikkeama, poikkeamailmoitus,
            vaaratilanne, vaaratilanneilmoitus, vaaratapahtuma, vaarailmoitus, riskihavainto,
            läheltäpiti, haipro, wpro, epäkohtailmoitus, häirintäilmoitus, väkivaltailmoitus,
            uhkailmoitus, työsuojeluilmoitus, tapaturma, työtapaturma, haittatapahtuma,
            turvallisuusseuranta, tapaturmailmoitus, uhkatilanne, väkivaltatilanne, läheltä piti,
            turvallisuus ilmoitus, poikkeama ilmoitus, epäkohta ilmoittaminen, vaara
            ilmoittaminen, uhkatilanne ilmoittaminen, väkivaltatilanne ilmoittaminen, häirintä
            ilmoittaminen, työturvallisuus seuranta, työturvallisuus kehittäminen, työturvallisuus
            parantaminen, turvallisuus havainto,
            tillbud, tillbudsanmälan, tillbudsrapport, avvikelserapport, avvikelseanmälan,
            avvikelse, säkerhetsobservation, säkerhetsanmälan, säkerhetsavvikelse,
            riskobservation, olycksfall, arbetsolycka, arbetsolycksfall, olycka, hotsituation,
            våldssituation, anmäla risk, anmälan risk, anmäla fara,
            near miss, incident report, incident reporting, safety notice, safety observation,
            hazard report, hazard reporting, report hazard, report incident, accident, unsafe
            condition
            """
        ),
        weak=phrase_list(
            """
            turvallisuus, työturvallisuus, ilmoitus, havainto, poikkeama, vaara, riski, väkivalta,
            säkerhet, anmälan, anmäla, rapportera, risk, våld, safety, incident, hazard, violence
            """
        ),
        but_not=phrase_list(
            """
            tapaturmavakuutus, olycksfallsförsäkring
            """
        ),
    ),
    Cues(
        "cases",
        "support_call",
        phrase_list(
            """
            tukipyyntö, avunpyyntö, lisäapu, takapäivystäjä, takapäivystys, tukipuhelin,
            tukinumero, kuormitustilanne, ongelmatilanne, uhkatilanne, pulmatilanne, tuki pyyntö,
            tuki pyytää, apu pyytää, apu hälyttää, apu kutsua, vaikea asiakastilanne, haastava
            asiakastilanne, vaativa asiakastilanne, hankala asiakastilanne, kuormittaa
            asiakastilanne, vaikea tilanne tuki, haastava tilanne tuki, vaikea tilanne apu,
            haastava tilanne apu, kuormitus tilanne tuki, akuutti tuki, välitön tuki, esimies
            käytettävyys, esihenkilö käytettävyys, esimies tavoitettavuus, esihenkilö
            tavoitettavuus, esihenkilö tavoittaa, esimies tavoittaa, johtaja tavoitettavuus,
            esihenkilö saatavuus, esihenkilö tuki tilanne, esimies tuki tilanne, päivystää
            esihenkilö, päivystää esimies,
            svår situation stöd, svår klientsituation, svår kundsituation, krävande
            klientsituation, krävande kundsituation, utmanande klientsituation, be stöd, be hjälp,
            begära stöd, begäran stöd, tillkalla hjälp, kalla hjälp, chef tillgänglighet, chef
            tillgänglig, chef nåbar, chef stöd situation, jourhavande chef, stödbegäran,
            call for support, call support, call help, ask for help, request support, request for
            support, support difficult situation, difficult client situation, challenging client
            situation, demanding client situation, manager availability, manager reachable,
            manager on call, supervisor on call, supervisor availability
            """
        ),
        weak=phrase_list(
            """
            tuki, apu, asiakastilanne, kuormitus, tavoitettavuus, käytettävyys, tilanne, stöd,
            hjälp, tillgänglighet, situation, support, help, availability
            """
        ),
        but_not=phrase_list(
            """
            varhainen tuki, vertaistuki, tidigt stöd, early support
            """
        ),
    ),
    Cues(
        "cases",
        "improvement",
        phrase_list(
            """
            lean, kaizen, kokeilu, kokeilla, kehittämiskokeilu, pikakokeilu, kokeilukulttuuri,
            pilotti, pilotointi, pilotoida, parannus, parannustaulu, laatuparannus, sujuvoittaa,
            5s, pdca, parannustoimi, jatkuva parantaminen, jatkuva kehittäminen, prosessi
            parantaminen, hukka poistaminen, hukka vähentäminen, työ sujuvuus parantaminen,
            prosessi sujuvuus,
            förbättring, förbättringsarbete, förbättringstavla, pilotförsök, pilotprojekt, ständig
            förbättring, kontinuerlig förbättring, pröva ny arbetssätt, testa ny arbetssätt,
            smidig process, försök ny arbetssätt,
            continuous improvement, process improvement, improvement, trial, pilot, try out,
            experiment, test new way
            """
        ),
        weak=phrase_list(
            """
            parantaa, parantaminen, prosessi, sujuvuus, hukka, förbättra, process, arbetssätt,
            improve
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
            ideakanava, ideoida, henkilöstö idea, työntekijä idea, idea kerätä, idea keräys, idea
            vastaaminen,
            förslag, föreslå, förslagslåda, initiativ, initiativlåda, idélåda, personalförslag,
            förbättringsförslag, utvecklingsförslag, idébank, personal idé, samla idé,
            proposal, propose, suggestion, suggestion box, suggestion scheme, idea box, staff
            idea, collect idea, employee idea
            """
        ),
        weak=phrase_list(
            """
            idea, palaute, idé, respons, feedback, initiative, osallistaa, vaikuttaa
            """
        ),
    ),
    Cues(
        "cases",
        "recruitment",
        phrase_list(
            """
            rekrytointi, rekrytoida, rekry, rekrytointikampanja, palkata, palkkaus, vakanssi,
            täyttölupa, hakuilmoitus, työpaikkailmoitus, henkilöstöhankinta, lisärekrytointi,
            lisähenkilöstö, lisätyöntekijä, virantäyttö, vastaava haku, virka haku, toimi haku,
            työpaikka haku, työntekijä haku, johtaja haku, esihenkilö haku, tehtävä laittaa
            hakuun, laittaa hakuun, avata haku, virka täyttäminen, toimi täyttäminen, tehtävä
            täyttäminen, avoin virka, avoin tehtävä täyttäminen, uusi virka, uusi työntekijä
            palkkaaminen, henkilöstö saatavuus, työvoima saatavuus, lisä henkilöstö, virka
            perustaminen,
            rekrytering, rekrytera, anställa, nyanställa, vakans, lediganslå, ledigförklara, ledig
            tjänst, tillsätta tjänst, ny tjänst, vakant tjänst, inrätta tjänst, tillgång personal,
            recruitment, recruit, hire, hiring, vacancy, vacant post, new post, fill post, vacant
            position, open position
            """
        ),
        weak=phrase_list(
            """
            haku, virka, vetovoima, pitovoima, mitoitus, houkuttelevuus, tjänst, dragningskraft,
            bemanning, staffing
            """
        ),
        but_not=phrase_list(
            """
            palkkausjärjestelmä, anställda, anställd, anställning, anställningsförhållande, tulospalkkaus, palkkaus järjestelmä, tieto haku, asiakirja haku
            """
        ),
    ),
    Cues(
        "cases",
        "premises",
        phrase_list(
            """
            työtila, taukotila, sosiaalitila, sosiaalitilat, toimitila, toimistotila, tilaratkaisu, avotila,
            avotoimisto, avokonttori, monitilatoimisto, monitoimitila, neuvotteluhuone,
            neuvottelutila, kokoustila, kokoushuone, taukohuone, kahvihuone, vetäytymistila,
            vetäytymishuone, puhelinkoppi, puhelintila, työhuone, pukuhuone, pukutila,
            asiakastila, asiakashuone, tapaamistila, tapaamishuone, lepohuone, lepotila,
            ryhmähuone, kulkureitti, remontti, remontoida, peruskorjaus, saneeraus, sisäilma,
            sisäilmasto, sisäilmaongelma, ilmanvaihto, valaistus, akustiikka, äänieristys,
            ääneneristys, meluntorjunta, kaluste, kalustus, kulunvalvonta, pesutila, tilamuutos,
            tilasuunnittelu, toimistohuone, työympäristöremontti, väistötila, keittiötila,
            hiljainen tila, rauhallinen tila, hiljainen huone, rauhallinen huone, tila
            remontointi, tila kunnostaminen, tila korjaaminen, tila viihtyisyys, tila
            tarkoituksenmukaisuus, tila ahtaus, tila toimivuus, tila järjestely, uusi tila, hiljainen tilaa, rauhallinen tilaa, melu
            vähentäminen, melu torjunta,
            lokal, arbetslokal, arbetsutrymme, utrymme, pausrum, personalrum, kafferum, arbetsrum,
            mötesrum, vilrum, omklädningsrum, kontorslandskap, inomhusluft, inneluft, renovering,
            renovera, ventilation, belysning, akustik, ljudisolering, bullerbekämpning, möbel,
            möblering, kontorsrum, utrymmeslösning, socialutrymme, öppet kontor, öppna
            kontorslandskap, tyst rum, minska buller,
            premises, break room, quiet room, quiet space, rest room, staff room, meeting room,
            office space, open-plan office, open plan office, work space, workspace, renovation,
            renovate, indoor air, lighting, acoustic, acoustics, soundproofing, furniture, noise
            reduction, reduce noise
            """
        ),
        weak=phrase_list(
            """
            tila, huone, melu, työympäristö, rum, buller, kontor, room, office, noise, facility
            """
        ),
        but_not=phrase_list(
            """
            avotoimisto periaate, avotoimisto pelisääntö, avokonttori pelisääntö, avotoimisto sääntö, avotoimisto käytös
            """
        ),
    ),
    Cues(
        "cases",
        "recommendation",
        phrase_list(
            """
            suositus, suositella, ergonomia, työergonomia, ergonomiakartoitus, ergonomiakäynti,
            ergonominen, työfysioterapeutti, työfysioterapia, fysioterapeutti, työpaikkaselvitys,
            työpistekäynti, työpistearvio, työpistekartoitus, apuväline, nosturi, nostoapuväline,
            sähköpöytä, näyttöpäätelasit, näyttöpäätetyö, työtuoli, satulatuoli, työkykyarvio,
            työkykyarviointi, toimenpidesuositus, työpiste arviointi, työpiste säätäminen, työ
            muokkaus, työ mukauttaa, työ räätälöinti, säädettävä pöytä, nosto siirto,
            rekommendation, rekommendera, ergonomi, ergonomisk, arbetsfysioterapeut,
            fysioterapeut, arbetsplatsutredning, arbetsplatsbesök, hjälpmedel,
            arbetsplatsbedömning, höj- och sänkbar bord, höjbar bord, anpassa arbete, anpassning
            arbete,
            ergonomics, ergonomic, workstation assessment, workstation, workplace survey,
            workplace assessment, physiotherapist, recommendation, recommend, assistive device,
            adjustable desk, work adjustment
            """
        ),
        weak=phrase_list(
            """
            työpiste, selvitys, työasento, työterveyshuolto, arbetsställning, desk, posture
            """
        ),
    ),
    Cues(
        "cases",
        "grant",
        phrase_list(
            """
            raha, määräraha, avustus, kertakorvaus, kertapalkkio, hankeraha, rahoitus, rahoittaa,
            hankerahoitus, rahoitushakemus, tyhyraha, tykyraha, työhyvinvointiraha, virkistysraha,
            apuraha, stipendi, kehittämisraha, työsuojelurahasto, avustushakemus, tykymääräraha,
            korvaus, raha hakeminen, korvaus hakeminen, budjetti varaaminen,
            anslag, bidrag, engångsersättning, stipendium, finansiering, penning, pengar,
            projektfinansiering, understöd, arbetarskyddsfonden, välmåendepeng, söka medel,
            reservera medel, ansöka medel,
            grant, funding, fund, lump sum, one-off payment, apply for money, money
            """
        ),
        weak=phrase_list(
            """
            euro, budjetti, hakea, hakemus, budget, söka, ansöka, apply, allowance
            """
        ),
        but_not=phrase_list(
            """
            rahapalkka, korvaava työ, korvaus vahinko, palkkaraha, rahastus, background
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
            tehtävä kierto, kiertää tehtävä, kiertää yksikkö, tehtävä vaihtaminen, toinen yksikkö
            tutustuminen, yksikkö välinen vaihto, toinen yksikkö siirtyminen, henkilöstö vaihto,
            arbetsrotation, jobbrotation, rotation, arbetsväxling, arbetscirkulation,
            personalrotation, uppgiftsrotation, rotera, personalutbyte, skuggning, byta uppgift,
            byta arbetsuppgift, byta enhet,
            job rotation, rotate, secondment, job swap, job shadowing, work exchange, staff
            exchange
            """
        ),
        weak=phrase_list(
            """
            kierto, yksikkö, vaihto, perehtyä, enhet, utbyte, exchange
            """
        ),
        but_not=phrase_list(
            """
            laitoskierto, lääkärinkierto, vuorokierto, hoitokierto, kiertotalous
            """
        ),
    ),
)
