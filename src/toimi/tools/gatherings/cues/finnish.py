"""Finnish cues of the kinds of gatherings."""

from toimi.language.suggest import cues

BOSS = "esihenkilö|esimies|johtaja|päällikkö|rehtori|johto|lähijohtaja"
STAFF = "henkilöstö|henkilökunta|työntekijä|työyhteisö|tiimi|yksikkö|työntekijät"
EVENT = (
    "tilanne|tapaus|tapahtuma|asiakastilanne|väkivalta|kuolemantapaus|järkytys|kriisi"
    "|asiakasväkivalta"
)
MEETING = "palaveri|kokous|tapaaminen|neuvottelu|yhteistyötapaaminen"
OSH = (
    "työterveys|työterveyshuolto|työterveyshoitaja|työterveyslääkäri|työterveyspsykologi|työsuojelu"
    "|työsuojelupari|työsuojeluvaltuutettu|työsuojelutoimikunta|työsuojelupäällikkö"
)

CUES = (
    cues(
        "gatherings.training",
        "fi",
        """koulutus, koulutus*, kouluttaa, kouluttautua, kouluttautuminen, kouluttaminen,
        kurssi, verkkokurssi, luento, webinaari, harjoitus, harjoittelu, harjoitella, ensiapu,
        ensiapu*, tietoisku, opastus, opastaa, mapa*, avekki*, siirtokortti, turvakortti,
        ergonomiakortti, työturvallisuuskortti, hygieniapassi, tieturva, tieturva*, opinto,
        opiskelu, opiskella, perehdytyspäivä, verkkovalmennus, tulityö*, lainsäädäntöpäivä,
        työhönopastus, oppimistilaisuus, koulutusiltapäivä, luento*, luenno*, opinnot,
        opinnot*, koulutussuunnitelma, koulutuspolku, koulutuskalenteri, itseopiskelu,
        ensiapuvalmius, lisäkoulutus, kehittymissuunnitelma, opintovapaa, oppimateriaali,
        verkkokoulutus, opiskelumahdollisuus, harjoituspäivä""",
        hints="""seminaari, perehdytysilta, osaaminen, oppia, menetelmä, lähituki, digitaito,
        vuorovaikutustaito, työyhteisötaito, -taito, -passi, -kortti, valmennus, kinestetiikka,
        perehtyminen, -päivä asiantuntija, infotilaisuus, vertaisoppiminen, työssäoppiminen,
        alustus, osaaminen|taito|=tieto|tietämys|ammattitaito lisätä|lisääminen|vahvistaa
        |vahvistaminen|kehittää|syventää|syventäminen|ylläpitää|ylläpito|päivittää
        |päivittäminen|varmistaa|kehittäminen|varmistaminen, kertaus, kerrata taito,
        haastava|väkivaltainen|aggressiivinen|vaikea|uhkaava kohtaaminen|kohdata, kohtaaminen,
        osaaminen tukea|tukeminen, opintomatka, opintokäynti, esimieskoulu, esihenkilökoulu,
        johtamiskoulu, kirjaamiskoulu, akatemia""",
        weak="kouluttaja, ohjata, perehdytys, suunnitelma, osaaja, uusi",
        apart="""koulutusvastaava, oppisopimus*, oppisopimuskoulutus, koulutustausta,
        osaamiskartoitus, osaaminen kartoitus, osaamiskeskustelu, kehittämisseminaari,
        koulutettu, työhönvalmennus, koulutusraha, täydennyskoulutusraha, tehtävä perehtyä,
        palaute koulu, osaaminen jakaa|jakaminen|jako, -ohje, -opas, -kysely, -tiedote,
        -mittaus, -vastaava, -sihteeri, kunnioittava|arvostava kohtaaminen""",
    ),
    cues(
        "gatherings.follow_up_meeting",
        "fi",
        f"""seurantapalaveri, seurantakokous, seurantatapaaminen, seurantaryhmä,
        työterveysneuvottelu, työterveyspalaveri, työterveysyhteistyö, yhteistyöpalaveri,
        yhteistyökokous, kolmikantaneuvottelu, yhteistyötapaaminen, {OSH}
        {MEETING}|tavata|kokoontua|seurata|seuranta|käsitellä|yhteistyö, säännöllinen
        {MEETING}, toimenpide|ohjelma|toimenpideohjelma|suunnitelma
        toteutuminen|eteneminen|väliarviointi seurata|seuranta|kokous|palaveri|käsitellä|ryhmä,
        viikkopalaveri, viikkokokous, tiimipalaveri, tiimikokous, työpaikkakokous,
        työpaikkapalaveri, osastokokous, osastopalaveri, henkilöstökokous, henkilöstöpalaveri,
        esihenkilöpalaveri, esimiespalaveri, esimieskokous, aamupalaveri, asiakaspalaveri,
        yksikköpalaveri, yksikkökokous, kuukausipalaveri, kuukausikokous, talokokous,
        johtoryhmä kokous|palaveri, väliarviointi, yhteistoimintaryhmä
        käsitellä|seurata|arvioida, työsuojelukokous, yhteistoimintakokous, verkostopalaveri,
        taulupalaveri, työsuojelujaosto, ohjausryhmä kokoontua|seurata|kokous,
        toimenpide|ohjelma|toimenpideohjelma|suunnitelma|työhyvinvointiohjelma
        toteutuma|toteutua|toteutuminen|eteneminen
        seurata|arvioida|seuranta|arviointi|raportoida, sairauspoissaolo
        käsittely|käsitellä|seuranta työterveys|työterveyshuolto""",
        hints="""-palaveri, -kokous, -tapaaminen, -neuvottelu, esihenkilöfoorumi, palaveri
        säännöllinen, kokous viikko|kuukausi|kerran, kehittämisryhmä, ohjausryhmä,
        tilannekatsaus, palaveri, työterveys|työterveyshuolto|työsuojelu yhdessä, kokous
        säännöllinen|säännöllisyys|viikoittain, osastotunti, tiimitunti, aamuraportti, katsaus,
        palaverikäytäntö, kokouskäytäntö""",
        weak="kokous, tapaaminen, neuvottelu, säännöllinen, seuranta, seurata, poissaolo",
        apart="""kokous|palaveri
        määrä|vähentää|vähentäminen|karsia|puolittaa|rajata|lyhentää|kokoukseton, hybridikokous
        laite, palkkaneuvottelu, yt neuvottelu, vanhempi tapaaminen, asiakastapaaminen,
        huoltajatapaaminen, omaistapaaminen, kävelykokous, kuulosuojain|altistus|ihoaltistus
        seuranta, työterveyshuolto ihoaltistus""",
    ),
    cues(
        "gatherings.placement_group",
        "fi",
        """sijoitusryhmä, sijoitustyöryhmä, sijoitustiimi, sas*, asiakasohjausryhmä,
        asiakasraati, sijoitus|sijoittaa|sijoittaminen|asiakassijoitus|sijoituspäätös
        |hoitopaikka|asumispalvelu|asuminen työryhmä|ryhmä|suunnitteluryhmä|moniammatillinen
        |suunnittelu|valmistella|valmistelu|raati, sijaishuoltopaikka, sijoituspalaveri,
        sijoitusprosessi ryhmä|työryhmä,
        hoivapaikka|asukaspaikka|hoitopaikka|sijaishuoltopaikka ryhmä|jakoryhmä|työryhmä|raati,
        jakoryhmä""",
        hints="""työryhmä perustaa|perustaminen|koota|nimetä|asettaa|kokoontua|kokoonpano,
        moniammatillinen ryhmä|työryhmä, sijoitus, hoitopaikka""",
        weak="työryhmä, valmistella, kokoontua, suunnittelu, ryhmä",
        apart="sijoittaa laite, sijoitus rahasto",
    ),
    cues(
        "gatherings.systemic_meeting",
        "fi",
        """systeeminen, systeemi*, systeemisyys, systeeminen
        tiimi|kokous|malli|toimintamalli|työote|viikkokokous|ajattelu|työskentely|menetelmä""",
        hints="asiakastiimi, perheterapeutti",
        weak="viikkokokous, tiimikokous, viikoittain, malli",
        apart="systeemitiimi tieto",
    ),
    cues(
        "gatherings.development_talk",
        "fi",
        f"""kehityskeskustelu, kehityskeskustel*, kehittymiskeskustelu, onnistumiskeskustelu,
        tavoitekeskustelu, osaamiskeskustelu, tuloskeskustelu, suoriutumiskeskustelu,
        arviointikeskustelu, vuosikeskustelu, lähtökeskustelu, lähtöhaastattelu,
        tulokeskustelu, koeaikakeskustelu, paluukeskustelu, työhönpaluukeskustelu,
        ikäkeskustelu, urakeskustelu, työkykykeskustelu,
        kahdenkeskinen|henkilökohtainen|yksilöllinen|kahdenvälinen
        keskustelu|tapaaminen|hetki|juttelu, keskustelu {BOSS}, yksilökeskustelu, varhainen
        tuki|välittäminen|puuttuminen keskustelu, keskustelu oma työ, kuulumiskeskustelu,
        työhyvinvointikeskustelu, jaksamiskeskustelu, esihenkilövartti, varhainen
        tuki|välittäminen malli keskustelu, vartti esimies|esihenkilö, esihenkilökeskustelu,
        esimieskeskustelu, keskustelu+jokainen|kaikki, keskustelu
        osaaminen|jaksaminen|työtehtävä""",
        hints="""puheeksi ottaa|ottaminen, puheeksiotto, säännöllinen keskustelu, varhainen
        tuki, -keskustelu, kuuluminen kysyä, kehittymissuunnitelma""",
        weak="keskustelu, esihenkilö, esimies, vuosittain",
        apart="avoin keskustelu, purkukeskustelu, puheeksi valmennus",
    ),
    cues(
        "gatherings.supervision",
        "fi",
        """työnohjaus, työnohjaaja, työnohjau*, vertaistukiryhmä, vertaisryhmä, reflektioryhmä,
        purkaa ryhmä|ohjattu, vertaistuki ryhmä|säännöllinen""",
        hints="""reflektio, reflektiivinen, vertaistuki, reflektointi, keskusteluryhmä,
        intervisio, balint, työnohjauksellinen, konsultatiivinen, ulkopuolinen
        ohjaaja|fasilitaattori|konsultti|asiantuntija, ristiriita
        käsitellä|käsittely|ratkaista|sovittelu, sovittelu""",
        weak="ryhmä, jaksaminen, ulkopuolinen, ohjattu",
    ),
    cues(
        "gatherings.coaching",
        "fi",
        """valmennus, valmennus*, valmentaja, valmentaa, valmentautua, coach*, coachaus,
        mentorointi, mentorointi*, mentori, mentoroida, tuutorointi, tuutori, tutor*, sparraus,
        sparrata, työhönvalmennus, työvalmentaja, mestari kisälli, kummityöntekijä, vierihoito,
        vieriohjaus, vierikonsultointi, rinnalla kulkea,
        kokenut+kollega|työntekijä|työpari|hoitaja|ohjaaja rinnalla|opastaa|uusi""",
        hints="vertaistuki, vertaisoppiminen, urapolku, kummi, uusi kokenut, kokenut rinnalla",
        weak="tuki, muutos, uusi",
        apart="""kirjaamisvalmentaja, sotilasvalmennus, valmennuskurssi, omavalmentaja,
        valmentaja palkata|palkkaaminen|rekrytointi""",
    ),
    cues(
        "gatherings.development_day",
        "fi",
        """kehittämispäivä, kehittämisiltapäivä, kehittämisaamupäivä, kehityspäivä,
        kehittämistilaisuus, kehittämisseminaari, kehittämisilta, suunnittelupäivä,
        suunnitteluiltapäivä, suunnitteluilta, suunnitteluaamupäivä, strategiapäivä,
        tiimipäivä, tyke*, tykepäivä, vesopäivä, arviointipäivä, visiopäivä, työyhteisöpäivä,
        työyhteisöiltapäivä, yksikköpäivä, kehittämisviikko,
        päivä|iltapäivä|aamupäivä|ilta|työpäivä suunnitella|kehittää|suunnittelu|kehittäminen,
        työyhteisö kehittäminen päivä, tulevaisuuspäivä, suunnitteluseminaari,
        tulevaisuusiltapäivä, työhyvinvointi kehittämispäivä, kehittämistunti, kehittämishetki,
        tulevaisuusseminaari, suunnitteluviikonlop*, kehittämisviikonlop*, kehittämisleiri""",
        hints="""teemapäivä, toimintapäivä, =tiimi =päivä, yksikkö =päivä, työyhteisö =päivä,
        veso*, -seminaari, yhteinen =päivä|=iltapäivä|=työpäivä|=ilta""",
        weak="päivä, iltapäivä, yhteinen, suunnitella",
        apart="""kehityskeskustelu, vapaapäivä, loma suunnitella, työvuoro suunnitella,
        läsnäolopäivä, toimistopäivä, etäpäivä, lähipäivä""",
    ),
    cues(
        "gatherings.wellbeing_activity",
        "fi",
        """tyky*, tyhy*, virkistys, virkistys*, liikunta, liikuntatuokio, liikuntapäivä,
        liikuntavuoro, liikuntailtapäivä, liikuntaseteli, liikuntaetu, kulttuuriseteli,
        kulttuurietu, virikeseteli, virikeraha, epassi*, smartum*, taukoliikunta, taukojumppa,
        taukotreeni, jumppa, pikkujoulu, pikkujoulu*, retki, aamupala, aamiainen, kuntosali,
        kuntosali*, kuntoilu, hieronta, mindfulness*, jooga, rentoutus, rentoutus*,
        hyvinvointipäivä, työhyvinvointipäivä, työhyvinvointiiltapäivä, hyvinvointiiltapäivä,
        työhyvinvointitapahtuma, hyvinvointitapahtuma, kulttuurikävely,
        työhyvinvointi|hyvinvointi päivä|iltapäivä|toiminta|tapahtuma|tempaus, juhla,
        saunailta, illanvietto, yhdessäolo, elpymistauko, työmatkapyöräily, polkupyöräetu,
        uinti, aamukahvi, yhteinen
        kahvi|lounas|ruokailu|kahvihetki|hetki|teatteri|teatteriilta|elokuva|aamupala,
        kahvihetki, kävelykokous, porraspäivä, joululounas, kesäjuhla, joulujuhla,
        liikuntapassi, teatteriilta, hyvinvointiviikko, hyvinvointikampanja, liikuntakampanja,
        syysretk*, kevätretk*, kesäretk*, työmatkaliikunta, askelhaaste, liikuntahaaste,
        kakkukahvi, taukokulttuuri, hyvinvointituokio, terveysliikunta, taukotuokio, sauna,
        venyttely, venytellä, liikuntatunti, liikuntahetki, hyvinvointitunti, taukovinkki,
        henkilöstölounas, tiimilounas, vapaaaika toiminta, kuntoviikko, yhteinen
        tapahtuma|tekeminen|toiminta|harrastus|liikunta, henkilöstötapahtuma, illallinen,
        keilailu, melonta, frisbeegolf, konsertti, kerho, virkistyminen, terveyspäivä,
        terveysviikko, ulkoilupäivä, ulkoilu, työsuhdeetu, palloiluvuoro, salivuoro,
        työmatkapyöräily*, pyöräily*, hyvinvointihetki, hyvinvointitiistai,
        hyvinvointiperjantai, virkistäytyminen, virkistäytyä""",
        hints="""elpyminen, yhteisöllisyys, ryhmäytyminen, palautuminen hetki, työkyky
        ylläpitää|toiminta, ryhmäytymispäivä, henkilöstöetu, vapaamuotoinen, kävely, me henki,
        merkkipäivä, muistaminen, elintapa, tauottaminen, tauottaa, vapaaaika, vapaaehtoinen
        liikunta, tsemppi, yhdessä viettää, -seteli, -tuokio""",
        weak="päivä, iltapäivä, hetki, tauko, yhdessä, seteli",
        apart="""liikuntahalli, juhlapyhä, kunto kunnossapito, liikuntapaikka, liikuntapalvelu,
        turvallisuuskävely, kävely matka, lounas aika, ruokailu porrastaa, lounas
        tauko|kahvitauko, ulkoilu ryhmä|porrastettu|lapsi|asukas|asiakas""",
    ),
    cues(
        "gatherings.workshop",
        "fi",
        """työpaja, workshop, workshop*, muutospaja, kehittämispaja, ratkaisupaja, ideapaja,
        tulevaisuuspaja, oppimiskahvila, learning cafe, työpaja*, työstää
        yhdessä|yhteinen|työyhteisö, palvelumuotoilupaja, muotoilupaja, paja
        kehittää|pohtia|ratkaista, verstas, tulevaisuusverstas, sprintti, yhteinen paja,
        työpajasarja""",
        hints="""-paja, työstää, työstö, asiakastyö|palvelu|menetelmä
        sisältö|kehittää|kehittäminen, yhteinen toimintamalli|toimintatapa|käytäntö|malli
        sopia|sopiminen|laatia|laatiminen|luoda|luominen|kehittää|työstää, yhteiskehittäminen,
        yhteiskehittää, fasilitoida, fasilitoitu""",
        weak="yhdessä, yhteinen, kehittää, ratkaisu",
        apart="korjaamopaja, konepaja, pajatoiminta",
    ),
    cues(
        "gatherings.dialogue",
        "fi",
        f"""dialogi, dialogi*, dialoginen, erätauko, erätauko*, vuoropuhelu, kyselytunti,
        kuulemistilaisuus, keskustelutilaisuus, keskustelufoorumi, keskusteluilta,
        henkilöstöfoorumi, henkilöstötilaisuus, foorumi, avoin|vapaa|yhteinen
        keskustelu|keskustella|hetki, {BOSS} jalkautua|jalkautuminen|tavata|kuulla|kuunnella
        |tapaaminen|kahvi|vartti|vierailla|vierailu|kiertää|kysyä|kyselytunti, keskustella
        yhdessä|säännöllinen|työyhteisö|avoin|muutos, puhua yhdessä, muutoskahvi, johtajakahvi,
        keskusteluhetki, johtaja|päällikkö|johto tapaa, kuuntelukierros, kahvikeskustelu,
        kuulemiskierros, kysymystunti, kyselyhetki, infotilaisuus keskustelu""",
        hints="""keskustelukulttuuri, jalkautua, jalkautuminen, keskustelu
        lisätä|lisääminen|käydä, keskustella, aamukahvi, henkilöstöinfo, kuulla henkilöstö,
        avoimuus, -kahvi, -vartti, vuorovaikutus lisätä|lisääminen|parantaa|vahvistaa,
        kuulluksi, psykologinen turvallisuus, kohtaaminen johto, avoin ovi, keskustelu,
        kuunteleminen, kuunnella, infotilaisuus""",
        weak="avoin, johto, kuulla, puhua, kysyä",
        apart="""kahdenkeskinen tapaaminen|hetki, keskustella kahdenkeskinen, huoltaja
        tapaaminen, vartti esimies|esihenkilö, liikuntahetki, kahvihetki, työsuojelu
        tapaaminen|tavata""",
    ),
    cues(
        "gatherings.values_talk",
        "fi",
        """arvokeskustelu, =arvo, arvopohja, pelisääntö, huoneentaulu, toimintaperiaate,
        työyhteisösopimus, tiimisopimus, käytössääntö, eettinen periaate|ohje|keskustelu|koodi,
        kohdella toinen, hyvä|asiallinen|kunnioittava käytös|kohtelu|käyttäytyminen|työkäytös,
        työkäyttäytyminen, työkäytös, kohtelu|kohtaaminen periaate|sopia, yhteinen
        periaate|sääntö, työyhteisö sopimus, yhteinen sopimus,
        puhe|käytös|käyttäytyminen|kohtelu sopia|hyväksyä|hyväksyttävä, käyttäytymissääntö,
        työyhteisö sääntö, säännöt yhteinen, toinen arvostaminen|arvostaa|kunnioittaminen,
        käytöstapa, hyväksytty käytös, arvopoh*, arvotyö, arvotyö*, arvoprosessi,
        hyvä+työkaveri|työkaveruus|kollega|työtoveri, työkaveruus, arvokeskust*,
        toimintakulttuuri sopia|sopiminen|keskustelu""",
        hints="""työyhteisötaito, eettinen, kunnioittava, arvostava, epäasiallinen kohtelu,
        epäasiallinen käytös, nollatoleranssi, kiusaaminen, työilmapiiri, kiusaaminen
        ehkäistä|ehkäisy, käytösohje, yhteinen toimintatapa sopia|sitoutua|noudattaa, toinen
        kunnioittaminen|kunnioittaa, arvostaminen, arvostus, luottamus rakentaa|vahvistaa,
        toimintakulttuuri, työkulttuuri""",
        weak="sopia, yhteinen, sitoutua, sitoutuminen, noudattaa, sopimus",
        apart="""raja arvo, rajaarvo, arvo ylittyä, mittausarvo, arvo mitata,
        kiusaaminen|häirintä|epäasiallinen ohje|ohjeistus|toimintamalli|ilmoittaa|ilmoitus,
        -ohje, -opas, -kysely, -tiedote, -mittaus, -vastaava, -sihteeri""",
    ),
    cues(
        "gatherings.debriefing",
        "fi",
        f"""purkukeskustelu, purkuistunto, purkutilaisuus, purkutilanne, purkupalaveri,
        jälkipurku, jälkipuinti, jälkipuinti*, jälkipuida, defusing*, debriefing*, debrie*,
        kriisituki, kriisiapu, psyykkinen|henkinen|psykososiaalinen tuki|ensiapu, {EVENT}
        purku|purkaa|purkaminen|jälkihoito|jälkikäsittely, järkyttävä tapahtuma|tilanne,
        jälkihoitomalli, jälkikäsittely, kriisi keskustelu|apu|tuki, kriisiryhmä,
        {EVENT}|tapaaminen jälkeen|jälkeinen|kokea tuki|tukea|tukeminen|keskustelu
        |palautekeskustelu|yhteys|yhteydessä|käsitellä|läpikäynti|psykologi|työterveys,
        purkuistun*, kriisitu*, laukaisukeskustelu, laukaisuistunto, jälkikeskustelu,
        jälkikäsitellä, jälkiselvittely, jälkiselvitys, selvittely jälkeen, läpi jälkeen
        tuki|työterveys|käydä, kiinnipitotilanne jälkeen|purku|läpikäynti|selvittely, {EVENT}
        jälkeen|jälkeinen keskustella|jutella|pysähtyä|läpi""",
        hints="""jälkihoito, traumaattinen, purkaa kokemus|tunne|tilanne|työ|asia,
        työpsykologi, jälkeen tuki, kuolemantapaus, kriisitilanne""",
        weak="jälkeen, tilanne, tuki, väkivaltatilanne, uhkatilanne, vakava, psykologi",
        apart="talo purku, päällekkäisyys purkaa, jono|ruuhka|hoitovelka purku|purkaa",
    ),
)
