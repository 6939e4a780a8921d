"""Cue words of kinds of cases: what is unsafe or too heavy."""

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
            uhkaava asiakas, jää yksin, ei jätetä yksin,
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
)
