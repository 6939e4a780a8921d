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
            turvallisuus ilmoitus, poikkeama ilmoitus, epäkohta ilmoittaminen,
            vaara ilmoittaminen, uhkatilanne ilmoittaminen, väkivaltatilanne ilmoittaminen,
            häirintä ilmoittaminen, työturvallisuus seuranta, työturvallisuus kehittäminen,
            työturvallisuus parantaminen, turvallisuus havainto, väkivalta uhka, ilmoituskanava,
            ilmoituskynnys, turvallisuuspuute, puute ilmoittaminen, riski ilmoittaminen,
            väkivaltatilanne kirjaaminen, uhkatilanne kirjaaminen, tilanne raportoiminen,
            lääkepoikkeama, työsuojeluhavainto, vaara ilmoitus,
            epäasiallinen kohtelu ilmoittaminen, epäasiallinen kohtelu ilmoitus,
            häirintä ilmoitus, kiusaaminen ilmoittaminen, turvallisuus parantaminen,
            turvallisuushavaintojärjestelmä, turvallisuusraportti, työtapaturmatutkinta,
            ilmoittaa vaara, ilmoittaa puute, havaita puute, havaita vaara, uhkatapahtuma,
            väkivaltatapahtuma, ilmoitusmenettely, vaaratekijä ilmoittaminen,
            turvallisuusilmoitusmenettely, onnettomuus tutkinta, tapaturmataajuus,
            nolla tapaturmaa,
            tillbud, tillbudsanmälan, tillbudsrapport, avvikelserapport, avvikelseanmälan,
            avvikelse, säkerhetsobservation, säkerhetsanmälan, säkerhetsavvikelse,
            riskobservation, olycksfall, arbetsolycka, arbetsolycksfall, olycka, hotsituation,
            våldssituation, anmäla risk, anmälan risk, anmäla fara, hot våld,
            säkerhetsiakttagelse, säkerhetsbrist, riskanmälan, arbetsskada, arbetsskadeanmälan,
            anmäla hot, anmäla våld, rapportera hot, rapportera våld, rapportera olycka,
            rapportera risk, anmälan trakasseri, anmäla trakasseri, anmäla brist,
            arbetssäkerhet förbättra, arbetssäkerhet uppföljning, nära ögat, farlig situation,
            dokumentera hot, våldsincident, incident, olycksstatistik,
            near miss, incident report, incident reporting, safety notice, safety observation,
            hazard report, hazard reporting, report hazard, report incident, accident,
            unsafe condition, report violence, report threat, occupational injury, report injury,
            unsafe, hazard, report risk, safety deviation, report harassment,
            workplace safety monitoring, dangerous situation, report unsafe,
            violent incident report, record incident, reported
            """
        ),
        weak=phrase_list(
            """
            turvallisuus, työturvallisuus, ilmoitus, havainto, poikkeama, vaara, riski, väkivalta,
            säkerhet, anmälan, anmäla, rapportera, risk, våld, safety, violence
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
            tuki pyytää, apu pyytää, apu hälyttää, apu kutsua, vaikea asiakastilanne,
            haastava asiakastilanne, vaativa asiakastilanne, hankala asiakastilanne,
            kuormittaa asiakastilanne, vaikea tilanne tuki, haastava tilanne tuki,
            vaikea tilanne apu, haastava tilanne apu, kuormitus tilanne tuki, akuutti tuki,
            välitön tuki, esimies käytettävyys, esihenkilö käytettävyys, esimies tavoitettavuus,
            esihenkilö tavoitettavuus, esihenkilö tavoittaa, esimies tavoittaa,
            johtaja tavoitettavuus, esihenkilö saatavuus, esihenkilö tuki tilanne,
            esimies tuki tilanne, päivystää esihenkilö, päivystää esimies, vaikea tilanne,
            haastava tilanne, hankala tilanne, kuormittaa tilanne, kriisitilanne, uhkaava tilanne,
            hätätilanne, akuutti tilanne, apu saaminen, avunsaanti, tuki saaminen, tuki saatavuus,
            tuki antaminen tilanne, esihenkilö saavutettavuus, johtaja tavoittaa,
            johtaja saatavuus, soittaa esihenkilö, soittaa tilanne, soittaa apu, työpari tuki,
            päivystävä johtaja, haastava asiakas tuki, esihenkilö tuki vaikea, kuormittua tuki,
            yksin jäädä, hankala asiakas tuki, haastava asiakas, vaikea asiakas,
            ylikuormitustilanne, kuormitushuippu, tuki työpari, tuki heti, nopea tuki, nopea apu,
            keneen ottaa yhteyttä, yhteys ottaa esihenkilö, uhkaava asiakastilanne,
            uhkaava asiakas,
            svår situation stöd, svår klientsituation, svår kundsituation,
            krävande klientsituation, krävande kundsituation, utmanande klientsituation, be stöd,
            be hjälp, begära stöd, begäran stöd, tillkalla hjälp, kalla hjälp,
            chef tillgänglighet, chef tillgänglig, chef nåbar, chef stöd situation,
            jourhavande chef, stödbegäran, svår situation, krävande situation,
            utmanande situation, hotfull situation, chef nå, nå chef, förman tillgänglighet,
            förman stöd, stöd chef, närchef stöd, stöd förman, ringa chef, ringa hjälp, få hjälp,
            få stöd, ensam hjälp, snabb hjälp, belastningssituation, svår kund, svår klient,
            krävande kund, chef kontakta, vem kontakta, arbetstopp,
            call for support, call support, call help, ask for help, request support,
            request for support, support difficult situation, difficult client situation,
            challenging client situation, demanding client situation, manager availability,
            manager reachable, manager on call, supervisor on call, supervisor availability,
            difficult situation, challenging situation, demanding situation,
            threatening situation, reach manager, call manager, call supervisor, who to call,
            get help, support from manager, urgent support, manager support, manager available,
            supervisor available, workload peak, left alone, not alone, quick help,
            difficult client, difficult customer, whom to contact, who to contact, feel unsafe
            """
        ),
        weak=phrase_list(
            """
            tuki, apu, asiakastilanne, kuormitus, tavoitettavuus, käytettävyys, tilanne, stöd,
            hjälp, tillgänglighet, situation, support, help, availability, työpari, päivystää,
            hätä, soittaa
            """
        ),
        but_not=phrase_list(
            """
            varhainen tuki, vertaistuki, tidigt stöd, early support, ekonomisk stöd, kriisiapu,
            kriisi apu, jälkihoito apu
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
            toimintamalli testaaminen, uusi toimintatapa, työtapa parantaminen,
            työtapa kehittäminen, työtapa uudistaminen, toimintatapa kehittäminen,
            kehittämiskohde valita kokeilu, tehottomuus poistaminen,
            förbättring, förbättringsarbete, förbättringstavla, pilotförsök, pilotprojekt,
            ständig förbättring, kontinuerlig förbättring, pröva ny arbetssätt,
            testa ny arbetssätt, smidig process, försök ny arbetssätt, förbättra process,
            prova ny, testa ny, pröva ny, processutveckling, effektivisera process, onödig arbete,
            dubbelarbete, förbättra arbetssätt, smidig arbete, försök ny, små försök,
            testa arbetssätt, prova arbetssätt, utveckla arbetssätt, förenkla process,
            effektivare process, pröva arbetssätt,
            continuous improvement, process improvement, improvement, trial, pilot, try out,
            experiment, test new way, streamline, workflow, remove waste, try new, test new,
            process development, improve process, smooth, test change, small change, try change,
            improve work process, simplify process, better way of working
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
            palaute käsitteleminen, henkilöstöpalaute, vaikutusmahdollisuus, osallisuus,
            innovaatio, aloitekanava, idea jakaminen, henkilöstö osallistaminen,
            työntekijä osallistaminen, henkilöstö osallistuminen kehittäminen, idea esittäminen,
            esitys tekeminen, työntekijä ajatus, henkilöstö ajatus, parannusidea,
            henkilöstö mukaan suunnittelu, ottaa mukaan suunnittelu,
            työntekijä mukaan kehittäminen, henkilöstö mukaan kehittäminen,
            henkilöstö kuulla ennen päätös, oma kanava idea,
            förslag, föreslå, förslagslåda, initiativ, initiativlåda, idélåda, personalförslag,
            förbättringsförslag, utvecklingsförslag, idébank, personal idé, samla idé, lämna idé,
            lämna förslag, respons personal, möjlighet påverka, påverkningsmöjlighet, delaktighet,
            idé personal, innovation, personal delta planering, komma med idé, idé tas emot,
            förbättringsidé,
            proposal, propose, suggestion, suggestion box, suggestion scheme, idea box,
            staff idea, collect idea, employee idea, staff feedback, suggest,
            employee involvement, opportunity to influence, employee feedback, idea,
            staff participation, change proposed, improvement idea, involve staff planning,
            involve employee
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
    Cues(
        "cases",
        "recruitment",
        phrase_list(
            """
            rekrytointi, rekrytoida, rekry, rekrytointikampanja, palkata, palkkaus, vakanssi,
            täyttölupa, hakuilmoitus, työpaikkailmoitus, henkilöstöhankinta, lisärekrytointi,
            lisähenkilöstö, lisätyöntekijä, virantäyttö, vastaava haku, virka haku, toimi haku,
            työpaikka haku, työntekijä haku, johtaja haku, esihenkilö haku,
            tehtävä laittaa hakuun, laittaa hakuun, avata haku, virka täyttäminen,
            toimi täyttäminen, tehtävä täyttäminen, avoin virka, avoin tehtävä täyttäminen,
            uusi virka, uusi työntekijä palkkaaminen, henkilöstö saatavuus, työvoima saatavuus,
            lisä henkilöstö, virka perustaminen, virka täyttö, toimi täyttö, vakanssi täyttö,
            tehtävä täyttö, haku käynnistäminen, hakuprosessi, hakumenettely, hakuun, haettavaksi,
            lisäresurssi, resurssi lisääminen, resurssi vahvistaminen, henkilöstö lisääminen,
            henkilöstömäärä lisääminen, henkilöstöresurssi lisääminen,
            henkilöstöresurssi turvaaminen, henkilöstöresurssi vahvistaminen,
            henkilöstö riittävyys, riittävä henkilöstö, työvoima hankkiminen, uusi toimi,
            vakinaistaminen, työnantajakuva, työnantajamielikuva, vetovoimaisuus,
            vetovoima lisääminen, vetovoima parantaminen, pitovoima parantaminen,
            oppilaitosyhteistyö, työpaikka täyttäminen, työvoimapula, valita uusi, henkilöstövaje,
            henkilökunta lisääminen, lisä henkilökunta, lisä työntekijä, henkilökunta riittävyys,
            uusi ohjaaja, haetaan uusi, haku tehtävä, tehtävä täytetään,
            uusi työntekijä hakeminen, toinen vakanssi, henkilöstövahvuus,
            työntekijä houkutteleminen, työnantajamaine, avoin toimi, avoin työpaikka,
            sijainen palkkaaminen, henkilöstö palkkaaminen, tiimivastaava haku, lisävakanssi,
            lisävirka,
            rekrytering, rekrytera, anställa, nyanställa, vakans, lediganslå, ledigförklara,
            ledig tjänst, tillsätta tjänst, ny tjänst, vakant tjänst, inrätta tjänst,
            tillgång personal, besätta tjänst, besätta, nyrekrytering, mera personal, ny personal,
            öka personal, personalresurs öka, tillräcklig personal, utlysa tjänst, utlysa,
            arbetsgivarbild, inrätta befattning, vakanser, vakansen, personalbrist,
            attraktiv arbetsgivare, attrahera personal, personalresurs, fler anställda,
            mer personal, söka ny medarbetare, en till tjänst, locka personal, fler medarbetare,
            recruitment, recruit, hire, hiring, vacancy, vacant post, new post, fill post,
            vacant position, open position, fill vacancy, fill vacant, job advertisement,
            new staff, new employee hire, additional staff, more staff, staff shortage,
            employer brand, employer image, attract staff, extra staff, staffing level increased,
            more employees, recruit new, vacant role
            """
        ),
        weak=phrase_list(
            """
            haku, virka, vetovoima, pitovoima, mitoitus, houkuttelevuus, tjänst, dragningskraft,
            bemanning, staffing, resurssi, saatavuus, resurs, resource
            """
        ),
        but_not=phrase_list(
            """
            palkkausjärjestelmä, anställda, anställd, anställning, anställningsförhållande,
            tulospalkkaus, palkkaus järjestelmä, tieto haku, asiakirja haku
            """
        ),
    ),
    Cues(
        "cases",
        "premises",
        phrase_list(
            """
            työtila, taukotila, sosiaalitila, sosiaalitilat, toimitila, toimistotila,
            tilaratkaisu, avotila, avotoimisto, avokonttori, monitilatoimisto, monitoimitila,
            neuvotteluhuone, neuvottelutila, kokoustila, kokoushuone, taukohuone, kahvihuone,
            vetäytymistila, vetäytymishuone, puhelinkoppi, puhelintila, työhuone, pukuhuone,
            pukutila, asiakastila, asiakashuone, tapaamistila, tapaamishuone, lepohuone, lepotila,
            ryhmähuone, kulkureitti, remontti, remontoida, peruskorjaus, saneeraus, sisäilma,
            sisäilmasto, sisäilmaongelma, ilmanvaihto, valaistus, akustiikka, äänieristys,
            ääneneristys, meluntorjunta, kaluste, kalustus, kulunvalvonta, pesutila, tilamuutos,
            tilasuunnittelu, toimistohuone, työympäristöremontti, väistötila, keittiötila,
            hiljainen tila, rauhallinen tila, hiljainen huone, rauhallinen huone,
            tila remontointi, tila kunnostaminen, tila korjaaminen, tila viihtyisyys,
            tila tarkoituksenmukaisuus, tila ahtaus, tila toimivuus, tila järjestely, uusi tila,
            hiljainen tilaa, rauhallinen tilaa, melu vähentäminen, melu torjunta,
            tila suunnittelu, tila hankkiminen, tila laajentaminen, tila järjestäminen,
            tila rauhoittaminen, tila parantaminen, tila kehittäminen, tila muutos, tila tarve,
            työskentelytila, varastotila, odotustila, vastaanottotila, vastaanottohuone,
            henkilökunta tila, henkilöstö tila, huone järjestäminen, huone saaminen,
            huone hankkiminen, työympäristö parantaminen, fyysinen työympäristö, lämpötila,
            ilmastointi, viilennys, jäähdytys, kosteusvaurio, homeongelma, sermi, väliseinä,
            pysäköinti, pysäköintipaikka, melu hallinta, melu haitta, meluhaitta, melutaso,
            meluisuus, akustinen, vastamelukuuloke, muutto, toimipiste remontti, esteettömyys,
            wc-tila, keskittymistila, työskentelyrauha tila, siisteys tila, järjestys siisteys,
            puhelukoppi, hiljainen työpiste, työrauhatila, vastaanottohuone turvallisuus, kuumuus,
            kylmyys, ilmastointilaite, sisäilmatutkimus, sisäilmakorjaus, suihkutila, keittiö,
            hiljaisen työn tila, huonetila, uusi toimitila, tila asianmukaisuus, piha valaistus,
            työpaikka ympäristö viihtyisyys, etätyötila, toimisto muuttaminen, toimisto muutos,
            tilajärjestely,
            lokal, arbetslokal, arbetsutrymme, utrymme, pausrum, personalrum, kafferum, arbetsrum,
            mötesrum, vilrum, omklädningsrum, kontorslandskap, inomhusluft, inneluft, renovering,
            renovera, ventilation, belysning, akustik, ljudisolering, bullerbekämpning, möbel,
            möblering, kontorsrum, utrymmeslösning, socialutrymme, öppet kontor,
            öppna kontorslandskap, tyst rum, minska buller, rum ordna, rum inreda, skärmvägg,
            temperatur, luftkonditionering, fuktskada, ombyggnad, bygga om, flytt, parkering,
            fysisk arbetsmiljö, bullernivå, bullerskydd, väntrum, mottagningsrum, kontorsutrymme,
            arbetsplats renovera, lugn rum, arbetsrummet, tyst utrymme, telefonrum,
            utrymme ombyggnad, arbetsrum saneras, inomhusklimat, värme, flytta, inredning,
            premises, break room, quiet room, quiet space, rest room, staff room, meeting room,
            office space, open-plan office, open plan office, work space, workspace, renovation,
            renovate, indoor air, lighting, acoustic, acoustics, soundproofing, furniture,
            noise reduction, reduce noise, air conditioning, temperature, refurbish,
            refurbishment, storage room, changing room, facilities, work environment physical,
            physical work environment, noise level, private room, parking, staff facilities,
            focus room, phone booth, heating, indoor climate, staff kitchen, shower, office move,
            move to new
            """
        ),
        weak=phrase_list(
            """
            tila, huone, melu, työympäristö, rum, buller, kontor, room, office, noise, facility,
            ilma, siisteys, lugn, quiet
            """
        ),
        but_not=phrase_list(
            """
            avotoimisto periaate, avotoimisto pelisääntö, avokonttori pelisääntö,
            avotoimisto sääntö, avotoimisto käytös, nykytila, terveydentila, mielentila,
            tahtotila, tilannekuva
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
        "grant",
        phrase_list(
            """
            raha, määräraha, avustus, kertakorvaus, kertapalkkio, hankeraha, rahoitus, rahoittaa,
            hankerahoitus, rahoitushakemus, tyhyraha, tykyraha, työhyvinvointiraha, virkistysraha,
            apuraha, stipendi, kehittämisraha, työsuojelurahasto, avustushakemus, tykymääräraha,
            korvaus, raha hakeminen, korvaus hakeminen, budjetti varaaminen, määräraha varaaminen,
            rahallinen tuki, taloudellinen tuki, budjetoida, kannustepalkkio, hankehakemus,
            valtionavustus, rahasto, säätiö, hankeavustus, euromääräinen, hankkeen rahoitus,
            tyhy-raha, tyky-raha, raha antaminen, raha jakaminen, taloudellinen panostus,
            henkilöstöraha, erityisavustus, hankeraha hakeminen, määräraha säilyttäminen,
            anslag, bidrag, engångsersättning, stipendium, finansiering, penning, pengar,
            projektfinansiering, understöd, arbetarskyddsfonden, välmåendepeng, söka medel,
            reservera medel, ansöka medel, bevilja, ekonomisk stöd, budgetera, fond,
            bidragsansökan, ansökan om medel, medel reserveras, friskvårdspeng, tyky-peng,
            projektpengar, ansöka finansiering, understöd för, anslagen,
            grant, funding, fund, lump sum, one-off payment, apply for money, money,
            financial support, subsidy, budget allocated, allocate budget, euros,
            wellbeing allowance, wellbeing budget, bursary, seek funding, sum for, seed money
            """
        ),
        weak=phrase_list(
            """
            euro, budjetti, hakea, hakemus, budget, söka, ansöka, apply, allowance, anomus,
            myöntää, medel, summa
            """
        ),
        but_not=phrase_list(
            """
            rahapalkka, korvaava työ, korvaus vahinko, palkkaraha, rahastus, rahapeli
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
            eri yksikkö työskentely,
            arbetsrotation, jobbrotation, rotation, arbetsväxling, arbetscirkulation,
            personalrotation, uppgiftsrotation, rotera, personalutbyte, skuggning, byta uppgift,
            byta arbetsuppgift, byta enhet, annan enhet arbeta, andra enhet, annan enhet,
            pröva uppgift, prova uppgift, cirkulera, rotationssystem, personalbyte,
            rörlighet personal, arbetsbyte, annan arbetsplats, annan team, annan uppgift,
            annan avdelning, byta tjänst, byta avdelning, byta plats, byte uppgift,
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
