"""Cue words of kinds of gatherings: meetings that return."""

from toimi.language.suggest import Cues
from toimi.language.word_lists import phrase_list

CUES: tuple[Cues, ...] = (
    Cues(
        "gatherings",
        "follow_up_meeting",
        phrase_list(
            """
            seurantapalaveri, seurantakokous, seurantatapaaminen, seurantakeskustelu,
            seurantaneuvottelu, seuranta palaveri, seuranta kokous, seuranta tapaaminen,
            työterveyshuolto palaveri, työterveyshuolto kokous, työterveyshuolto tapaaminen,
            työterveyshuolto neuvottelu, työterveys palaveri, työterveys kokous,
            työterveys tapaaminen, työsuojelu palaveri, työsuojelu kokous, työsuojelu tapaaminen,
            työterveysneuvottelu, yhteistyöpalaveri, yhteistyökokous, yhteistyötapaaminen,
            katsauspalaveri, arviointipalaveri, arviointikokous, tilannekatsaus,
            väliarviointipalaveri, toimikunta seuraaminen, toimikunta käsitteleminen,
            seurantaryhmä, seuraaminen palaveri, seuraaminen kokous, seuraaminen tapaaminen,
            arvioiminen kokous, arviointi palaveri, ohjausryhmä seuraaminen, ohjausryhmä kokous,
            työterveysyhteistyö, työterveyshuolto yhteistyö, työterveys yhteistyö,
            työterveyshuolto säännöllinen, työterveyshuolto tavata, työsuojelu tavata,
            kokoontua seuraaminen, kokoontua työterveyshuolto, kokoontua työsuojelu,
            kokoontua arvioiminen, toteutuminen kokous, toteutuminen palaveri, etenemä palaveri,
            eteneminen palaveri, eteneminen kokous, etenemä kokous, toimenpide seuranta kokous,
            toimenpide läpikäynti kokous, työhyvinvointiryhmä kokous,
            yhteinen kokous työterveyshuolto, työsuojeluparin tapaaminen, seurantapäivä,
            väliarviointi, puolivuosiarviointi, arviointi yhteinen kokous,
            ohjelma arviointi kokous, toimikunta arvioiminen, toimikunta seuranta,
            toimikunta raportoiminen, yhteinen palaveri, yhteinen kokous työsuojelu,
            neuvottelu työterveyshuolto, seuranta neuvottelu, seuranta käsitteleminen toimikunta,
            seurantakokoontuminen, tapaaminen työsuojelu, toteutuminen arvioiminen kokous,
            katselmus, johdon katselmus, seurantakatselmus, yhteistyöryhmä seuraaminen,
            yhteistyöryhmä kokous, yhteistoimintaelin seuraaminen, työsuojelujaosto seuraaminen,
            ohjelma seuranta kokous, seurantapalaute kokous, tilannekatsauspalaveri,
            seurantasykli kokous, työterveyspalaveri, työterveyskokous, työsuojelupalaveri,
            työsuojelukokous,
            uppföljningsmöte, uppföljningssamtal, uppföljningsträff, uppföljning möte,
            avstämningsmöte, avstämning möte, företagshälsovård möte, företagshälsa möte,
            företagshälsovård träff, arbetarskydd möte, samarbetsmöte, utvärderingsmöte,
            uppföljningsgrupp, regelbunden möte företagshälsovård, träffas företagshälsovård,
            träffas uppföljning, följa möte, följa upp möte, styrgrupp uppföljning,
            samarbete företagshälsovård, arbetarskydd träff, uppföljning träff, utvärdera möte,
            genomgång åtgärd möte, företagshälsovård samarbete,
            arbetarskyddskommission uppföljning, arbetarskyddskommission följa,
            arbetarskyddskommission möte, mellanutvärdering, halvtidsutvärdering,
            uppföljning träffas, gemensam möte uppföljning, åtgärd uppföljning möte,
            samarbetskommitté följa, kommission följa, kommission uppföljning,
            kommission behandla, regelbunden träff, uppföljningsdiskussion,
            uppföljningssammanträde, avstämningssamtal, uppföljning diskussion, trepartsmöte,
            follow-up meeting, follow up meeting, review meeting, progress meeting,
            check-in meeting, monitoring meeting, occupational health meeting, meeting follow up,
            occupational safety meeting, status meeting, progress review,
            meet occupational health, occupational health cooperation,
            regular meeting occupational health, review progress, steering group review,
            joint review, quarterly review, progress of measures meeting, meeting review,
            meeting progress, committee review, committee follow, interim review, mid-term review,
            interim evaluation, regular meeting safety, review meeting progress,
            meetings with occupational, quarterly meeting, twice a year meeting occupational,
            joint meeting, steering group meeting, review session, follow-up discussion,
            safety meeting
            """
        ),
        weak=phrase_list(
            """
            seuranta, palaveri, kokous, tapaaminen, työterveyshuolto, työsuojelu, säännöllinen,
            uppföljning, möte, träff, företagshälsovård, arbetarskydd, meeting, follow-up,
            monitoring, review, yhteistyö, kokoontua, toimikunta, samarbete, committee, quarterly
            """
        ),
        but_not=phrase_list(
            """
            lasten palaveri, asiakaspalaveri, kokoustila, seurantalaite
            """
        ),
    ),
    Cues(
        "gatherings",
        "placement_group",
        phrase_list(
            """
            sijoitusryhmä, sijoitustyöryhmä, sijoitustiimi, sijoituskokous, sijoituspalaveri,
            sijoitus työryhmä, sijoitus suunnitteluryhmä, sijoitus ryhmä, sijoitus kokous,
            sijoitus palaveri, sijoittaminen työryhmä, sas-ryhmä, sas-työryhmä, sas ryhmä,
            sas työryhmä, sas kokous, asiakasohjausryhmä, asiakasohjaus ryhmä,
            asiakasohjaus työryhmä, paikkaryhmä, arviointiryhmä, asumisryhmä, päätösryhmä,
            asumispalvelu työryhmä, hoitopaikka työryhmä, hoitopaikka ryhmä,
            paikka jakaminen kokous, asumispaikka ryhmä, sijoitus suunnittelu,
            sijoitus valmistelu, sijoitus tiimi, sijoittaminen suunnittelu, sijoittaminen ryhmä,
            hoitopaikka tiimi, paikkahakemus, asiakasohjaustiimi, palvelutarve arviointi ryhmä,
            palvelutarve arviointi työryhmä, sijoitusprosessi työryhmä, asumispaikka työryhmä,
            hoitopaikka kokous, sijoitus päätös työryhmä, lapsi sijoitus ryhmä,
            sijoituspaikka työryhmä, sijoituspaikka ryhmä, sijoituspaikka valinta,
            sijoituspaikka etsiminen, paikka myöntäminen työryhmä, asumispalvelupaikka,
            palvelupaikka ryhmä, sijoitus keskittäminen, sijoitusasia,
            placeringsgrupp, placeringsmöte, placering arbetsgrupp, placering grupp,
            placering team, placering möte, sas-grupp, sas grupp, vårdplats grupp,
            boendeplats grupp, placeringsteam, placering planering, planera placering,
            bedömningsgrupp, vårdplats arbetsgrupp, placering bereda, placeringsarbetsgrupp,
            boendeplats arbetsgrupp, placering gemensam, placering grundas grupp, platsfördelning,
            placeringsbeslut,
            placement group, placement team, placement panel, placement meeting,
            placement working group, placement planning, allocation panel, allocation meeting,
            plan placement, placement plan, placement decision, placements group, placements team,
            care placement, foster placement group, placements plan group, place children group,
            placements joint, plan placements
            """
        ),
        weak=phrase_list(
            """
            sijoitus, työryhmä, ryhmä, sijoittaminen, asiakasohjaus, placering, arbetsgrupp,
            placement, panel, working group
            """
        ),
    ),
    Cues(
        "gatherings",
        "systemic_meeting",
        phrase_list(
            """
            systeeminen, systeemisyys, viikkokokous systeeminen, tiimikonsultaatio,
            asiakastapaus käsitteleminen, asiakastapaus läpikäynti, asiakastapaus läpikäyminen,
            asiakastapaus käydä läpi, asiakasasia käsitteleminen, tapauskäsittely, tapauskokous,
            case-kokous, case käsittely, menetelmäkokous, menetelmäpalaveri,
            asiakastyö kehittäminen, asiakastyö menetelmä, asiakastilanne reflektointi,
            perheterapeutti, asiakastilanne läpikäynti, asiakastilanne käsitteleminen,
            asiakastilanne läpikäyminen, asiakasasia läpikäynti, asiakasasia läpikäyminen,
            tapaus läpikäyminen, tapaus läpikäynti, tapaus käsitteleminen, tapausesittely,
            tapauskeskustelu, asiakastapaus keskustelu, asiakastapaus pohtiminen, reflektiivinen,
            vertaiskonsultaatio, perheterapeuttinen, suhdeperustainen, ratkaisukeskeinen tiimi,
            case-työskentely, asiakas käsittely tiimi, moniammatillinen tiimi asiakas,
            lastensuojelutiimi kokous, asiakascase, asiakkuus käsitteleminen, asiakkuus läpi,
            asiakkuus läpikäynti, asiakas läpi käydä, asiakkuus keskustelu, haastava asiakkuus,
            vaativa asiakkuus, asiakastilanne pohtiminen, asiakas asia pohtiminen tiimi,
            asiakkuus pohtiminen, vaikea asiakastapaus, menetelmäohjaaja, menetelmäohjaus,
            menetelmä mukainen kokous, lastensuojelu tiimimalli, systeemisesti,
            hankala asiakastapaus, asiakastapauskokous, asiakastapauspalaveri,
            yhteinen asiakastapaus,
            systemisk, fallgenomgång, falldiskussion, falldragning, ärendegenomgång, ärendemöte,
            klientfall gå igenom, klientärende gå igenom, klientärende genomgång, metodmöte,
            klientarbete utveckla, klientfall, klientfall diskutera, klientärende,
            ärende gå igenom, fall gå igenom, fall diskutera, klient diskutera team,
            reflekterande team, familjeterapeut, metodhandledning, klient gemensam diskussion,
            fallmöte, fallhandledning, klientmöte team, systemteori,
            systemic, case conference, case discussion, case review, case meeting,
            case consultation, method meeting, family therapist, client case, discuss case,
            case work meeting, reflective team, reflecting team, discuss client, go through case,
            case meetings, cases discussed, case consultations, client situation discuss,
            systemically
            """
        ),
        weak=phrase_list(
            """
            viikkokokous, tiimikokous, asiakastapaus, asiakastyö, menetelmä, reflektointi, perhe,
            veckomöte, teammöte, klientarbete, metod, reflektion, client work, method,
            weekly meeting, reflection, tapaus, moniammatillinen, reflektoida, multiprofessionell,
            fall
            """
        ),
    ),
)
