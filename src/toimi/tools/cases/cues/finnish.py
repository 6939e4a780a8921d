"""Finnish cues of the kinds of cases."""

from toimi.language.suggest import cues

BOSS = "esihenkilö|esimies|johtaja|johtava|päällikkö|rehtori|vastaava|johto|työnjohto"
STAFF = "henkilöstö|henkilökunta|työntekijä|työyhteisö|hoitaja|opettaja|ohjaaja|sosiaalityöntekijä"
PLACE = "yksikkö|tiimi|osasto|toimipiste|työpiste|piste|ryhmä|talo|koulu|päiväkoti|kirjasto|tehtävä"
HARM = (
    "vaara|vaaratilanne|uhka|uhkatilanne|väkivalta|väkivaltatilanne|epäkohta|puute|häirintä|kiusaaminen"
    "|häiriötilanne|häiriö|liukastuminen|kaatuminen|haava|viiltohaava|purema|lyöminen|potkiminen"
    "|neulanpisto|pistotapaturma|poikkeama|vahinko|loukkaantuminen|riski|läheltä"
)
NOTICE = (
    "ilmoitus|ilmoittaa|ilmoittaminen|kirjata|raportoida|raportointi|tilastoida|dokumentoida|tutkia"
)

CUES = (
    cues(
        "cases.safety_notice",
        "fi",
        f"""läheltä piti, läheltäpiti*, vaaratilanneilmoitus, vaaratapahtuma,
        vaaratapahtumailmoitus, turvallisuushavainto, turvallisuushavainto*,
        turvallisuusilmoitus, työturvallisuusilmoitus, turvallisuuspoikkeama,
        poikkeamailmoitus, haittatapahtuma, haipro*, wpro*, spro*, hsepro*, tapaturma,
        tapaturma*, työtapaturma*, onnettomuus, häirintäilmoitus, uhkatilanneilmoitus,
        väkivaltailmoitus, ilmoituskynnys, {NOTICE} kynnys, {HARM} {NOTICE}, havainto {NOTICE},
        turvallisuus havainto|poikkeama, aggressiivinen käytös {NOTICE}, vahinkoilmoitus,
        työsuojeluilmoitus, vaaratilanne oppia, tapaturmaseuranta,
        uhkaus|uhkaava|uhkailu|loukkaus|ahdistelu
        ilmoitus|ilmoittaa|ilmoittaminen|kirjata|lomake|raportoida, poikkeama lomake,
        turvallisuushuomio, turvallisuuspuute, turvallisuusasia ilmoittaa|ilmoitus, havainto
        lomake, kohtelu|käytös ilmoitus|ilmoittaa|ilmoittaminen, vaaratekijä
        ilmoittaa|ilmoitus|ilmoittaminen, läheltäpiti, turvallisuuskampanja,
        vamma|haitta|onnettomuus ilmoittaa|ilmoitus|ilmoittaminen, vaaranpaikka
        ilmoittaa|kertoa|kirjata, turvallisuusseuranta, työturvallisuus havainto""",
        hints="""työturvallisuus, vaaratilanne, uhkatilanne, väkivaltatilanne, väkivalta,
        poikkeama, ilmoitus käsitellä|käsittely|läpikäynti, ilmoituskanava,
        ilmoitusjärjestelmä, ilmoituslomake, ilmoitusmenettely, häiriötilanne, purema,
        turvallisuuskulttuuri, väkivalta ehkäistä|ehkäisy|vähentää, häirintä
        puuttua|puuttuminen, turvallisuusilmoittaminen, uhkaus, uhkailu""",
        weak="""käsitellä, käsittely, läpikäynti, tilasto, seuranta, turvallisuus, uhka,
        vähentää, liukastuminen""",
        apart="""väkivalta|uhkatilanne|vaaratilanne|väkivaltatilanne
        ohje|ohjeistus|toimintaohje, työturvallisuus ohje|ohjeistus, riski kirjata
        asiakastieto, -ohje, -opas, -kysely, -tiedote, -mittaus, -vastaava, -sihteeri""",
    ),
    cues(
        "cases.support_call",
        "fi",
        f"""takapäivystys, takapäivystäjä, päivystää|päivystävä|päivystys {BOSS}|tuki,
        esihenkilöpäivystys, esimiespäivystys, esimiestuki, esihenkilötuki, päätöksenteko tuki,
        {BOSS} tuki|tukea|apu|mukaan|puhelin|soittaa|vastata|käytettävyys|saatavuus|läsnä
        tilanne|päätös|kriisi|päätöksenteko|huoltajatapaaminen|omaistapaaminen, {BOSS}
        käytettävyys|tavoitettavuus|tavoitettava|tavoittaa|saavutettavuus,
        tuki|apu|lisäapu|apuvoima pyytää|pyytäminen|kutsua|kutsuminen|hälyttää, kenelle
        soittaa, soittaa tilanne, {BOSS} yhteys|yhteydenotto|yhteydessä
        tilanne|tapaaminen|jälkeen, jäädä yksin tilanne|asiakastapaaminen|asiakas|uhkaava,
        puhelintuki, päätöksentekotuki, pyytää|kutsua|soittaa mukaan
        esihenkilö|esimies|kollega|johtaja, auttaa|tukea|tuki|apu
        haastava|vaikea|uhkaava|vaativa|hankala
        tilanne|kohtaaminen|potilaskohtaaminen|asiakaskohtaaminen|kohde|asiakas|potilas,
        johtaja|esihenkilö|esimies|rehtori puhelinpäivystys|päivystys|päivystää,
        puhelinpäivystys esihenkilö, apu hälyttäminen|saada|tarvittaessa, saada tuki|apu|tukea
        päätös|tilanne|tapaus|ongelma, juridinen|lakimies tuki|apu, tukinumero,
        päivystysnumero, avuksi, kutsua|pyytää esihenkilö|esimies|johtaja|kollega
        paikka|avuksi|mukaan|apu, tavoitettavissa|tavoittaa|tavoitettava
        ongelma|ongelmatilanne|tilanne|kriisi, päivystäjä tuki|apu|soittaa, iltapäivystäjä,
        puoleen kääntyä, kenen puoleen, paikalle tilanne""",
        hints=f"""{BOSS} tuki|tukea, vaikea|hankala|haastava|vaativa|kuormittava|uhkaava
        tilanne|asiakastilanne|asiakastapaaminen|asiakas|omainen|huoltaja, kuormitustilanne,
        asiakastilanne, kriisitilanne, konsultaatio, konsultaatiotuki, lisäapu, työparituki,
        konsultaatiomahdollisuus, konsultoida, konsultointi, asiantuntijatuki, tuki
        saatavilla|saada|heti, esihenkilö|esimies|tiimivastaava puhelin|soittaa|vastata, tuki
        vaikea|hankala|haastava|vaativa, tukea vaikea|hankala|haastava|vaativa, hälyttäminen,
        lähijohtaminen tuki""",
        weak="soittaa, puhelin, tavoitettavuus, apu, asiakas, kärjistyä, tuki, ohje, heti",
        apart="""koulutusvastaava, asiakaspalaute, -ohje, -opas, -kysely, -tiedote, -mittaus,
        -sihteeri""",
    ),
    cues(
        "cases.improvement",
        "fi",
        """lean*, kaizen, jatkuva parantaminen|parantaa|parannus, kehittämisidea, kokeilu,
        kokeilla, kokeilukulttuuri, pilotti, pilotoida, pilotointi, sujuvoittaa,
        sujuvoittaminen, pullonkaula, prosessikuvaus, hukka, 5s, parannus, parannusprojekti,
        yksinkertaistaa, yksinkertaistaminen, virtaviivaistaa, virtaviivaistaminen,
        automatisoida, automaatio, keventää byrokratia, hävikki,
        prosessi|työprosessi|palveluprosessi|työnkulku
        kehittää|kehittäminen|selkeyttää|parantaa|sujuva|kuvata|uudistaa|nopeuttaa,
        työ|työnteko|arki|prosessi|palvelu sujuvuus|sujuva,
        päällekkäinen|turha|tarpeeton|ylimääräinen työ|tehtävä|työvaihe|kirjaaminen|kirjata
        |kirjaus|vaihe|ajo|matka|lomake|raportti|odotus|kokous, päällekkäisyys|sälätyö
        karsia|karsiminen|poistaa|vähentää|purkaa|vähentäminen,
        keventää|keventäminen|vähentää|vähentäminen
        kirjaaminen|raportointi|byrokratia|hallinto|lomake, työnkulku, palvelupolku
        kuvata|kehittää|kuvaaminen, pieni askel, uusi toimintatapa|työtapa|menetelmä
        kokeilla|testata|käyttöönotto, luopua turha|tehtävä|raportti, testata, ketterä,
        hukkien, hukat, kehittämistaulu, parannustaulu, parannusaskel""",
        hints="""työprosessi, sujuvuus, päällekkäinen, päällekkäisyys, työmenetelmä kehittää,
        turha, työtapa|toimintatapa|käytäntö|työmenetelmä uudistaa|parantaa|kehittää, prosessi,
        työ organisoida uudelleen, karsia, karsiminen, sälätyö, digitalisoida, työnsuunnittelu,
        yhtenäistää|yhdenmukaistaa|yhtenäistäminen käytäntö|toimintatapa|prosessi, hyvä
        käytäntö jakaa|jakaminen|levittää, laatutyö, byrokratia, tehostaa, joustavoittaa,
        päivittäisjohtaminen, laatukehittäminen, laatu kehittää|parantaa|kehittäminen, epäkohta
        poistaa|poistaminen, työnkulku yhtenäistää, käytäntö yhtenäistäminen, virheetön""",
        weak="kehittää, parantaa, malli, ratkaisu, taulu, arki, pois, sujuva",
        apart=f"""kokeilla|tutustua toinen {PLACE}|työ, kokeilla jaksaminen, prosessi
        rekrytointi, rekrytointiprosessi, prosessi ohjeistus|ohje""",
    ),
    cues(
        "cases.proposal",
        "fi",
        f"""aloite, ehdotus, kehittämisehdotus, parannusehdotus, ideapankki,
        idealaatikko, ideakanava, palautelaatikko, palautekanava, idea, osallistaa,
        osallistaminen, ehdottaa, vaikutusmahdollisuus, palaute
        kerätä|kerääminen|vastata|vastaaminen|antaa, {STAFF}
        mukaan|osallistua|osallistuminen|osallisuus|mielipide|näkemys päätös|suunnittelu
        |suunnitella|valmistelu|kehittää|kehittäminen|päätöksenteko|muutos|hankinta,
        toive|ideoida|mielipide kerätä|kysyä|kuulla, {STAFF} kysyä idea|ehdotus|toive,
        aloitelaatikko, aloitetoiminta, aloitejärjestelmä, aloitepalkkio, innovaatio,
        palautekulttuuri, henkilöstö ääni, ideataulu, kehittämisajatus,
        kehittämisehdotuslomake, ajatus kerätä|kirjata, ideoida, mielipide, idea
        hyödyntää|hyödyntäminen, kehittämiskanava, henkilöstöaloite, osallistumismahdollisuus,
        osallistua päätöksenteko, vaikutuskanava""",
        hints=f"""osallisuus, ideointi, palautejärjestelmä, {STAFF} kuulla|kuuleminen, toive,
        vaikuttaa oma työ, palaute, aloitteellisuus, {STAFF} ottaa mukaan, innovatiivisuus,
        ideariihi""",
        weak="kerätä, vastata, palkita, mukaan, vaikuttaa, kysyä",
        apart="""toimenpideehdotus, toimenpide ehdotus, palaute koulutus|palaveri|keskustelu,
        asiakaspalaute, palautekeskustelu, mittaus parannusehdotus, asiakas+osallisuus,
        asiakasosallisuus""",
    ),
    cues(
        "cases.recruitment",
        "fi",
        f"""rekrytointi, rekrytoida, rekry*, vakanssi, täyttölupa, virantäyttö, hakuun,
        palkata, palkkaaminen, lisähenkilöstö, lisäresurssi, työnantajamielikuva,
        työnantajakuva, työnhakija, virka|toimi|tehtävä|paikka|työpaikka täyttää|täyttäminen
        |täyttö|perustaa|perustaminen|avoin|avata|vakinaistaa|hakea|uusi|lisätä,
        {STAFF}|työvoima|ammattilainen|osaaja|sijainen saatavuus, pitovoima, vetovoima,
        vetovoimaisuus, pitovoimaisuus, henkilöstöpula, työvoimapula, opettajapula,
        hoitajapula, henkilöstöresurssi|henkilöstömäärä|henkilöresurssi
        lisätä|lisää|lisääminen|vahvistaa|nostaa, uusi {STAFF} hakea|palkata,
        eläköityä|eläköityminen|eläkkeelle hakea|uusi|korvata|palkata, oppisopimus*,
        työpaikkailmoitus, houkutella {STAFF}|ammattilainen|osaaja|hakija|kelpoinen, sijainen
        hakea|haku, kesätyöntekijä, virka|toimi|vakanssi esittää|anoa, henkilöstömitoitus
        nostaa|lisätä, rekrytointiprosessi, virka|toimi|tehtävä
        julistaa|julistaminen|haettava|auki, sijaisuus täyttää|täyttäminen|täyttö, haettavaksi,
        rekrytointitapahtuma, rekrytointikampanja, henkilöstövaje, vetovoimatekijä,
        pitovoimatekijä, hakuilmoitus, resurssivaje, lisätyövoima, työvoima hankkia|saada, uusi
        työntekijä saada|saaminen, henkilöstölisäys, henkilöstö|henkilökunta|hoitohenkilöstö
        |henkilöstöresurssi+lisätä|lisääminen|vahvistaa|kasvattaa|vahvistaminen, {STAFF}
        määrä+lisätä|lisääminen|nostaa|nostaminen|kasvattaa|lisäys, houkuttelevuu*,
        pätevä+henkilöstö|henkilökunta|työntekijä, täyttölupa*, haku
        tehtävä|virka|toimi|tiimivetäjä, työnantaja houkutteleva|houkuttelevuus,
        osaava+henkilöstö saada|saatavuus|saaminen, -vetäjä haku, houkuttelu, rekrytointilisä,
        sitouttamislisä""",
        hints="""oppilaitos|opiskelija yhteistyö, henkilöstöresurssi, vakinaistaa,
        vakinaistaminen, vakituinen henkilöstö|toimi, resurssi lisätä|lisää|lisääminen, -pula,
        uusi työntekijä|ammattimies|osaaja, houkuttelevuus, houkutella, houkutteleminen,
        eläköityä, opiskelijayhteistyö, harjoittelija, vaihtuvuus, sitouttaminen, sitouttaa,
        henkilöstö riittävyys|riittävä, resurssi vahvistaa|riittävyys|vahvistaminen,
        henkilöstömitoitus, hoitaja|lähihoitaja|ohjaaja|opettaja|sosiaalityöntekijä
        |työntekijä+lisätä|lisää|lisääminen""",
        weak="haku, hakea, uusi, resurssi, oppilaitos, vaje, tilalle",
        apart="sijaisresurssi, uusi työntekijä perehdytys|perehdyttää|mentori|opas|kummi",
    ),
    cues(
        "cases.premises",
        "fi",
        """taukotila, sosiaalitila, pukuhuone, työhuone, työtila, toimitila, neuvottelutila,
        neuvotteluhuone, lepohuone, lepotila, kahvihuone, taukohuone, asiakastila,
        vastaanottohuone, opettajainhuone, vetäytymistila, kunnostus, kunnostaa,
        peruskunnostus, väliseinä, verho, tila|huone|rakennus|keittiö|wc|piha remontti
        |remontoida|korjata|korjaus|kalustaa|kunnostaa|uudistaa|muutos|siirtää|ahtaus|puute
        |jakaa|lisätä|lisääminen|järjestää, remontti, remontoida, remontointi, peruskorjaus,
        muutostyö, sisäilma, sisäilma*, ilmanvaihto, ilmastointi, ilmastointi*, valaistus,
        kalustus, kaluste, kalustaa, kalustaminen, sähköpöytä, työpöytä, työtuoli, satulatuoli,
        hoitopöytä, äänieristys, äänieriste, äänieristää, akustiikka, akustiikka*, akustointi,
        sermi, äänenvaimennus*, äänieristys*, meluntorjunta, melusuoja, melu
        vähentää|vähentäminen|vaimentaa|torjua|torjunta|hallinta, poistumistie,
        hätäpoistumistie, hiljainen|rauhallinen
        tila|huone|työ|paikka|työskentely|työpiste|työskentelypiste, hiljaisuus tila,
        kulkureitti, kulunvalvonta, puhelinkoppi, työrauha huone|tila,
        avotoimisto|avokonttori|monitilatoimisto|monitila
        ratkaisu|muutos|melu|jakaa|kehittää|rauhoittaa|tila, hälytyspainike, turvapainike,
        sosiaalitilat, kalusteet, kalustehankinta, tilaratkaisu, tilajärjestely, tilatarve,
        tilasuunnittelu, tilamuutos, puhelinhuone, puhelutila, toimistotila, työskentelytila,
        tila erottaa|erillinen, ilmalämpöpumppu, aurinkosuoja, parkkipaikka, pysäköintipaikka,
        työpiste siirtää|siirto rauhallinen, häiriötekijä avokonttori|avotoimisto|toimisto,
        kuumuus torjunta, jäähdytyslaite, verhot, sälekaihdin, suojalasi, wc, ilmanlaatu, ilma
        laatu, keittiö remontti, hälytysjärjestelmä uusia""",
        hints="""-tila, -huone, melu, meluhaitta, akustinen, viihtyvyys, siisteys,
        esteettömyys, viilennys, jäähdytys, kaluste*, tila riittävyys, työympäristö, fyysinen
        ympäristö, työpiste järjestää, tuuletus, ahtaus, turvalasi, kulkukortti,
        kameravalvonta, lukitus, turvajärjestelmä, pysäköinti, vetoisuus, työrauha, tilat,
        tiloja, tilojen, tiloissa, tiloihin, tiloista, varustelu, kulkutie, kylmyys,
        kuivausrumpu, säilytystila, varasto järjestää, rauhallinen, häiriötekijä""",
        weak="""tila, avotoimisto, avokonttori, korjata, hankinta, pöytä, tuoli, korjaus,
        mittaus, toimisto, helle, kuumuus""",
        apart="""nykytila, tavoitetila, tunnetila, mielentila, olotila, hätätila, poikkeustila,
        terveydentila, vireystila, melu koulutus, sisäilmakysely, sisäilma kysely|tiedote,
        tahtotila, oikeustila, huoneentaulu, sisäilmaryhmä tiedote, melunmittaus, melu
        kuulosuojain, -ohje, -opas, -kysely, -tiedote, -mittaus, -vastaava, -sihteeri,
        lämpötila""",
    ),
    cues(
        "cases.recommendation",
        "fi",
        """suositus, toimenpideehdotus, toimenpide ehdotus, toimenpidesuositus,
        työpaikkaselvitys, työpaikkakäynti, työfysioterapeutti, ergonomia, ergonomia*,
        työpistekäynti, työsuojelutarkastus, tarkastus kehotus|puute|havainto|korjata, kehotus,
        kartoitus tulos|perusteella|toimenpide, mittaus|selvitys|arviointi|tarkastus|kartoitus
        tulos|perusteella|parannusehdotus|havainto
        toteuttaa|korjata|toimenpide|parannusehdotus|puute, fysioterapeutti, työpiste
        tarkistus|tarkistaa|arviointi|arvio|säätö|säätää|kartoitus|opastaa|korkeus, apuväline*,
        apuväline, ohjauskäynti, nostotapa, tarkastuskertomus, työpistekartoitus,
        työsuojeluviranomainen tarkastus|kehotus|toimintaohje, aluehallintovirasto
        tarkastus|kehotus|puute, fyysinen kuormitus|kuormittavuus vähentää|vähentäminen,
        nostolaite|apuväline käyttö|hankkia|hankinta, kuormitustekijä
        vähentää|poistaa|puuttua|puuttuminen, nosto siirto, suositella,
        kartoitus|selvitys|mittaus suositella|toimi|toimenpide""",
        hints="""kuormituskartoitus, ergonominen, työpaikkatarkastus, työpiste, työasento,
        kuormitus|kuormitustekijä arviointi|arvio|kartoitus|selvitys|työstö, selvitys tulos,
        puute korjata, parannusehdotus toteuttaa, näyttöpäätetyö, työskentelyasento,
        työpistetarkastus, fyysinen kuormitus, kuormitustekijä, tauko ergonomia,
        riskinarviointi toimenpide""",
        weak="toteuttaa, tarkastus, arvio, kartoitus, säätää, toimenpide, arvioida",
        apart="""työvuorosuunnittelu ergonominen|ergonomia|ergonomisuus, ergonominen työvuoro,
        mobiililaite, -ohje, -opas, -kysely, -tiedote, -mittaus, -vastaava, -sihteeri,
        työvuoroergonomia""",
    ),
    cues(
        "cases.grant",
        "fi",
        """määräraha, avustus, rahoitus, hankerahoitus, rahoittaa, kertakorvaus, kertapalkkio,
        kannustepalkkio, kertalisä, kehittämisraha, tyhyraha, tykyraha, apuraha, stipendi,
        rahasto, työsuojelurahasto, hankehakemus, rahallinen|taloudellinen
        tuki|palkita|kannustin, valtionavustus, hankeraha, koulutusraha, pikapalkkio,
        tulospalkkio, euro hakea|varata|myöntää|käyttää, raha
        hakea|varata|myöntää|käyttö|hakeminen, esr*, henkilöstökassa, virkistysraha""",
        hints="""-raha, euro, talousarvio, budjetti, budjetoida, palkkio, kannustin, raha,
        -palkkio, palkitseminen, hanke hakea|haku, hankehaku""",
        weak="hakea, myöntää, hakemus, varata, hanke",
        apart="päiväraha, rahankäsittely, raha käsitellä, hälytysraha, perehdytysraha",
    ),
    cues(
        "cases.rotation",
        "fi",
        f"""työkierto, työnkierto, tehtäväkierto, henkilökierto, henkilökierto*,
        henkilöstökierto*, työkierto*, {PLACE}|työtehtävä|työ|vuoro
        kierto|kierrättää|kierrätys|kiertää|kiertävä|vuorotella, {PLACE}|työtehtävä
        vaihtaa|vaihto|vaihtaminen|vaihtua, työntekijävaihto, henkilöstövaihto, työnvaihto,
        kiertoviikko, toinen {PLACE}|palvelu
        kokeilla|tutustua|työskennellä|työskentely|tutustuminen|työ|vaihtaa,
        siirtyä|siirtyminen|siirto tehtävä|yksikkö|työ toinen, {STAFF}
        kiertää|vuorotella|vaihtaa, tutustua {PLACE} työ, vuoro toinen {PLACE}, yhteiskäyttö
        henkilöstö, urakierto, tehtäväkierros, sisäinen liikkuvuus, liikkuvuus
        yksikkö|henkilöstö, yksikköraja, tutustumisjakso, työn vaihtelevuus,
        työskennellä|työskentely kaksi|usea|eri|molempi yksikkö|toimipiste|osasto|tiimi,
        vaihto+kesken|välillä, vuorottelu, mahdollisuus työskennellä|kokeilla
        toinen|jaksoittain|eri, työskennellä jaksoittain, keskinäinen vaihto,
        henkilöstövaihto*, vuorotteleminen, vuorottel*, vaihto kesken, naapuriyksikkö, työpari
        vaihtua, toinen työ kokeilla, vaihtua puolivuosittain|vuosittain""",
        hints="""kierrättää, kierto, kiertää, lainata henkilöstö|työntekijä, tutustumiskäynti,
        vuorotella, tutustua, työpari vaihtaa, moniosaaminen, monitaitoisuus, vierailla
        yksikkö|tiimi, benchmarking""",
        weak="vapaaehtoinen, halukas, vaihto, toinen",
        apart=f"""kierto viesti, tarkastus kierto, tarkastuskierros, kiertokirje, kierto tauko,
        {BOSS} kiertää, vaihto järjestelmä, vuoronvaihto, ilmanvaihto, ilman vaihto""",
    ),
)
