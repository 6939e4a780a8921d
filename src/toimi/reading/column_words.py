"""The words of column headings in Finnish, Swedish and English: data to add to.

Each kind has its words in a row, the surest first: where two columns are of a kind, the one
whose word stands earlier wins. Marks:

- `word`   a word that begins so, or a compound with it inside
- `=word`  that word and no other
- `-word`  that word, or a compound that ends with it
- `a_b`    words after each other that begin so

Hyphens and brackets of a heading do not count.
"""

from collections.abc import Mapping

TARGET, MEASURE, SCHEDULE = "target", "measure", "schedule"
URGENCY, RESPONSIBLE, FOLLOW_UP = "urgency", "responsible", "follow_up"
NUMBER = "number"
EXTRA = "extra"

FINNISH: Mapping[str, str] = {
    TARGET: (
        "kehittämiskoh kehityskoh kehittämisko kehittämistar kehitystar kehittämishaast"
        " kehittämisalu kehittämisaih parannuskoh parantamiskoh"
        " kehittämisen_kohde kehittämisen_alue kehitettävä_asia kehitettävä"
        " mitä_kehite mitä_paranne mitä_halutaan mikä_on_ongelma"
        " kuormitustekij kuormittava vaaratekij haittatekij riskitekij =haaste =haasteet"
        " ongelma ongelmat epäkoh havainto havainnot havaittu riski vaara =tarve =tarpeet"
        " painopist osaalue tavoite tavoitte päämäär tavoitetil mihin_pyri mitä_tavoit"
        " aihealue aihepiiri teema =aihe =aiheet =alue -alue kokonaisuus"
        " =kohde =kohteet =kohta =asia =asiat"
    ),
    MEASURE: (
        "toimenpi toimenpid kehittämistoim =toimet -toimet =toimi =keinot keino =teko =teot"
        " mitä_tehdä mitä_teem mitä_tehtäis mitä_pitää_tehdä mitä_aiotaan mitä_toteut"
        " miten_tehdä miten_toteutetaan miten_kehite miten_edetä miten_tavoit"
        " kehittämisehdot parannusehdot toteutustap toteuttamistap toimintatap menettely"
        " ratkaisu ehdotu toiminta tehtävä tehtävät =miten =mitä"
    ),
    SCHEDULE: (
        "tavoiteaikataul aikataul määräaika määräajat määräaja määräpäiv takaraja eräpäiv"
        " valmis_viim valmis_menn valmistum =milloin =koska =viimeistään mihin_menness"
        " ajankoh ajoitus ajanjakso aikaväli aikajänne toteutusvuosi"
        " -aika -aikaan -päivämäärä =aikat =pvm =vuosi =vuodet =kesto"
    ),
    URGENCY: (
        "kiireelli kiireys kiireisyy =kiire priorite prioriteet priorisoin tärkeys tärkeysjärj"
        " vakavuus =prio =kiir =luokka"
    ),
    RESPONSIBLE: (
        "vastuuhenk vastuutah vastuutoim vastuuyks vastuu vastaava =kuka =ketkä =kenen kuka_tekee"
        " kuka_vast kenen_vastuu toteuttaja toteuttajat omistaja toimija toimijat =tekijä"
        " =tekijät yhteyshenk -taho -tahot =henkilö =henkilöt vastuualue =vast"
    ),
    FOLLOW_UP: (
        "seuranta seurannan seuraam seurantatap seuranta_ja arvioin toteuma toteumat toteutum"
        " toteutun edistym tilannekatsa =tilanne -tilanne =tila =tilat valmiusast käsittelyvaih"
        " mitä_on_tehty mitä_tehtiin miten_meni miten_sujui mitä_saatiin miten_seurat"
        " miten_arvioi miten_onnist miten_toteutu"
        " onko_toteut =tulos =tulokset =toteutus toteutus =valmis =tehty =vaihe =kuittaus"
    ),
    EXTRA: (
        "resurs mittar indikaat kustannu budjet määrärah rahoit =hinta huomi huomau lisätie"
        " kommen perustelu nykytil lähtötil lähtötas tausta taustat liite liitteet liittyvä"
        " riskiluok riskitas riskiluku riskinarv riskin_arv todennäk suuruus seuraus seuraukset"
        " vaikutu vaikuttav merkitys yhteistyö kumppan kohderyhm tavoitetas tavoitearv"
        " =yksikkö =yksiköt toimipaik toimipist työpist =viite =lähde linkki"
        " miten_mitat osallistuj osallistujat tavoiteltu_vaik"
    ),
    NUMBER: "nro numero järjestysnumero =tunnus =tunniste =rivi",
}

SWEDISH: Mapping[str, str] = {
    TARGET: (
        "utvecklingsomr utvecklingsbeh utvecklingsobj utvecklingspunkt utvecklingsmål utvecklings"
        " vad_ska_utveck vad_behöver belastningsfakt riskfakt problem utmaning iakttag observation"
        " missförhåll risk fara faror =behov behov fokusområd prioritetsområd prioriterat_omr"
        " insatsområd delområd tyngdpunkt målområd målsätt mål -mål =målet tema -tema"
        " område -område =ämne"
    ),
    MEASURE: (
        "åtgärd atgärd atgard handling vad_ska_gör vad_gör vad_görs hur_genomf hur_ska"
        " insats aktivitet uppgift lösning förslag =medel metod tillvägag =hur =vad"
    ),
    SCHEDULE: (
        "tidsplan tidplan tidtabell tidsschema tidschema tidsram tidpunkt tidsfrist tidsperiod"
        " =när slutdatum färdigdatum klart_senast klar_senast färdig_senast färdigt"
        " =senast =tid -tid =datum -datum =år"
    ),
    URGENCY: (
        "angeläg brådsk hur_bråttom hur_viktig bråttom prioritering prioritet viktighet =klass"
    ),
    RESPONSIBLE: (
        "ansvarig ansvarsp ansvar =vem =vilka ägare utförare verkställare genomförare ansvarsområd"
    ),
    FOLLOW_UP: (
        "uppfölj utvärder =läge =läget lägesb utfall förverklig genomförande genomförd resultat"
        " hur_följ hur_utvärd hur_gick vad_blev vad_har_gjorts =status =klar =klart"
    ),
    EXTRA: (
        "resurs mätare mätning indikator mått =budget kostnad finansi anmärk kommentar motiver"
        " nuläge bakgrund bilag sannolik konsekv påverk samarbet målgrupp målnivå =enhet"
        " hur_mäts riskklass risknivå tilläggsuppg deltagare"
    ),
    NUMBER: "=nr nummer löpnummer",
}

ENGLISH: Mapping[str, str] = {
    TARGET: (
        "development_ development area_for_improv area_of_improv improvement_area"
        " stressor hazard challenge problem issue finding =risk =risks =need =needs"
        " focus_area priority_area objective goal target focus area theme topic"
    ),
    MEASURE: (
        "measure action what_will what_to what_is_to what_we activit intervention initiative"
        " task =step =steps solution =means method =how =what"
    ),
    SCHEDULE: (
        "schedule timetable timeline timeframe timescale timing due deadline by_when =when"
        " due_date target_date completion_date target_completion start_date end_date =date"
        " =dates =time time_frame =period =year ready_by done_by complete_by completed_by finish_by"
    ),
    URGENCY: "urgency urgent priority severity importance =class",
    RESPONSIBLE: (
        "responsib accountab owner =who who_is in_charge assigned assignee =lead leader"
        " =person =persons"
    ),
    FOLLOW_UP: (
        "followup follow monitor evaluat progress =state =status outcome review result =done"
        " assessment how_monit how_did how_it_went what_was_done"
    ),
    EXTRA: (
        "resource indicator =kpi =kpis metric measurement measure_of measured how_measured"
        " performance_meas success_ =budget cost funding comment =note =notes remark baseline"
        " background rationale likelihood probability impact consequence partner attachment"
        " target_group target_level target_value =unit risk_level risk_rating risk_class"
        " current_state"
    ),
    NUMBER: "=no =num number =# =id",
}

LANGUAGES: Mapping[str, Mapping[str, str]] = {"fi": FINNISH, "sv": SWEDISH, "en": ENGLISH}

STANDARD: Mapping[str, Mapping[str, str]] = {
    "fi": {
        TARGET: "Kehittämiskohde",
        MEASURE: "Toimenpide",
        SCHEDULE: "Aikataulu",
        URGENCY: "Kiireellisyys",
        RESPONSIBLE: "Vastuuhenkilö",
        FOLLOW_UP: "Seuranta",
    },
    "sv": {
        TARGET: "Utvecklingsområde",
        MEASURE: "Åtgärd",
        SCHEDULE: "Tidsplan",
        URGENCY: "Angelägenhetsgrad",
        RESPONSIBLE: "Ansvarig",
        FOLLOW_UP: "Uppföljning",
    },
    "en": {
        TARGET: "Target",
        MEASURE: "Measure",
        SCHEDULE: "Schedule",
        URGENCY: "Urgency",
        RESPONSIBLE: "Responsible",
        FOLLOW_UP: "Follow-up",
    },
}
"""What a column is called where the document has no heading for it."""
