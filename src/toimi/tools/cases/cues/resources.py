"""Cue words of kinds of cases: people, premises and money."""

from toimi.language.suggest import Cues
from toimi.language.word_lists import phrase_list

CUES: tuple[Cues, ...] = (
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
            uusi työntekijä hakeminen, toinen vakanssi, henkilöstövahvuus, työnantajamaine,
            avoin toimi, avoin työpaikka, sijainen palkkaaminen, henkilöstö palkkaaminen,
            tiimivastaava haku, lisävakanssi, lisävirka, työntekijä houkutella,
            rekrytering, rekrytera, anställa, nyanställa, vakans, lediganslå, ledigförklara,
            ledig tjänst, tillsätta tjänst, ny tjänst, vakant tjänst, inrätta tjänst,
            tillgång personal, besätta tjänst, besätta, nyrekrytering, mera personal, ny personal,
            öka personal, personalresurs öka, tillräcklig personal, utlysa tjänst, utlysa,
            arbetsgivarbild, inrätta befattning, personalbrist, attraktiv arbetsgivare,
            attrahera personal, personalresurs, fler anställda, mer personal, söka ny medarbetare,
            en till tjänst, locka personal, fler medarbetare,
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
            tilajärjestely, tila varustelu, kokoustila varustelu, tila terveellisyys,
            tila turvallisuus, tila soveltuvuus, kalustaa, kalustaminen, sisustus,
            lokal, arbetslokal, arbetsutrymme, utrymme, pausrum, personalrum, kafferum, arbetsrum,
            mötesrum, vilrum, omklädningsrum, kontorslandskap, inomhusluft, inneluft, renovering,
            renovera, ventilation, belysning, akustik, ljudisolering, bullerbekämpning, möbel,
            möblering, kontorsrum, utrymmeslösning, socialutrymme, öppet kontor,
            öppna kontorslandskap, tyst rum, minska buller, rum ordna, rum inreda, skärmvägg,
            temperatur, luftkonditionering, fuktskada, ombyggnad, bygga om, flytt, parkering,
            fysisk arbetsmiljö, bullernivå, bullerskydd, väntrum, mottagningsrum, kontorsutrymme,
            arbetsplats renovera, lugn rum, arbetsrummet, tyst utrymme, telefonrum,
            utrymme ombyggnad, arbetsrum saneras, inomhusklimat, värme, flytta, inredning,
            utrymme lugn, inreda,
            premises, break room, quiet room, quiet space, rest room, staff room, meeting room,
            office space, open-plan office, open plan office, work space, workspace, renovation,
            renovate, indoor air, lighting, acoustic, acoustics, soundproofing, furniture,
            noise reduction, reduce noise, air conditioning, temperature, refurbish,
            refurbishment, storage room, changing room, facilities, work environment physical,
            physical work environment, noise level, private room, parking, staff facilities,
            focus room, phone booth, heating, indoor climate, staff kitchen, shower, office move,
            move to new, furnish, refit
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
)
