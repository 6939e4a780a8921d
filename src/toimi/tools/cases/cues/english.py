"""English cues of the kinds of cases."""

from toimi.language.suggest import cues

BOSS = "manager|supervisor|head|leader|director|principal|boss|management"
STAFF = "staff|employee|worker|team|personnel|colleague|teacher|nurse"
PLACE = "unit|branch|team|department|site|task|duty|role|workplace"
HARM = (
    "violence|violent|threat|hazard|incident|harassment|abuse|abusive|injury|danger|unsafe|bullying"
    "|defect|risk|slip|fall|concern"
)
NOTICE = (
    "report|reporting|reported|notify|notification|log|logged|record|recorded|investigate|raise"
)

CUES = (
    cues(
        "cases.safety_notice",
        "en",
        f"""near miss, incident reporting, accident, safety observation, safety notice, unsafe
        condition, {HARM} {NOTICE}, report form safety|hazard, injury, datix, incident form,
        safety+report, safety+reporting, report unsafe, safety alert, close call, learn
        incident""",
        hints="""incident, hazard, workplace safety, violence threat, occupational safety,
        abuse, aggression, harassment, violence""",
        weak="safety, threshold, review",
        apart="incident debrief|debriefing|support, violence guideline|instruction|policy",
    ),
    cues(
        "cases.support_call",
        "en",
        f"""{BOSS} support difficult|hard|demanding|crisis|threatening|situation|decision,
        {BOSS} available|availability|reachable|phone|contact, backup support, backup call,
        whom|who call|ring, duty {BOSS}, oncall, someone call, backup available,
        senior|experienced+colleague, colleague support complex|difficult|case, backup, help
        line, helpline, call|request help|support|assistance|backup, ask
        manager|colleague|supervisor help|support""",
        hints=f"""difficult|challenging|demanding|threatening
        client|customer|patient|situation, {BOSS} support, call wrong|trouble|stuck""",
        weak="support, call, phone, help, situation",
        apart="report form, rota",
    ),
    cues(
        "cases.improvement",
        "en",
        """lean, kaizen, continuous improvement, trial, pilot, improvement idea|board|project,
        bottleneck, process improve|improvement|smooth|streamline|map|simplify, streamline,
        simplify, unnecessary|duplicate|overlapping|needless
        work|task|step|recording|paperwork|meeting|report, quick win, automate, automation,
        cut|reduce paperwork|admin|routine, efficiency, waste, best practice, test new, new way
        working, try new|out|different, reduce|remove|eliminate duplication, test
        change|new|idea, workflow, good+practice, small step""",
        hints="improvement, process, work process, smooth, paperwork",
        weak="improve, test, try, small",
    ),
    cues(
        "cases.proposal",
        "en",
        f"""suggestion, proposal, {STAFF} idea, idea box|bank|scheme, initiative, suggest,
        propose, {STAFF}
        involve|involvement|participate|participation|consult|consultation|say|voice
        decision|planning|change|plan|design, feedback collect|answer|reply|box, ask
        idea|opinion|suggestion, {STAFF} voice, focus group, ask+staff|employee|team|worker,
        listen staff idea""",
        hints="idea, feedback, involve staff, participation, say, wish",
        weak="reply, answer, collect, ask",
        apart="feedback training|talk",
    ),
    cues(
        "cases.recruitment",
        "en",
        f"""recruit, recruitment, hire, hiring, vacant post|position, vacancy, job advert, fill
        post|position|vacancy, employer brand, new post|position, attract {STAFF}|applicant,
        additional|extra|more {STAFF}|post|position, apprenticeship, staff shortage, permanent
        post, turnover, onboarding new post, increase+staffing, staffing+level, attractive
        employer, attractiveness, open+position|post, advertise+post|position,
        position+advertise, additional|extra|more resource, employer branding""",
        hints="retention, headcount, shortage, applicant",
        weak="new, post, two",
        apart="new staff member induction, more staff meeting",
    ),
    cues(
        "cases.premises",
        "en",
        """quiet room|space|area|work, break room, staff room, rest room, nap room, meeting
        room, premise, refurbish, refurbishment, renovate, renovation, furniture, lighting,
        ventilation, indoor air, acoustic, soundproof, soundproofing, noise
        reduce|reduction|control|dampen, open plan office, emergency exit, alarm button,
        adjustable desk|table|chair, workspace, repair office|building|room, office layout,
        changing room, screen noise|desk, car park lighting, kitchenette, air conditioning,
        canteen, breakout space, pod, break area, storage space, heating, working space, rest
        area, air quality, private space, shared office""",
        hints="noise, office, room, temperature, building, desk, space",
        weak="new, repair, table, chair, furnish",
        apart="office hour, town hall, room manoeuvre",
    ),
    cues(
        "cases.recommendation",
        "en",
        """recommendation, workplace survey|assessment|visit|inspection, ergonomic, ergonomics,
        workstation assessment|check|review, physiotherapist, inspection finding, audit
        finding, adjustable table|desk, assistive device, lifting aid, dse, display screen""",
        hints="workstation, inspection, action point, load assessment, posture",
        weak="act, assess, assessment, finding, follow",
    ),
    cues(
        "cases.grant",
        "en",
        """grant, funding, apply fund|funding|money, allowance, subsidy, lump sum, bonus,
        earmark, budget wellbeing, application fund|funding, euro apply|spend|reserve, one off
        payment, off payment, bursary""",
        hints="budget, euro, money, per person, fund, reward, recognition award",
        weak="apply, application, award, spend",
    ),
    cues(
        "cases.rotation",
        "en",
        f"""job rotation, task rotation, rotation, rotate, job swap, swap {PLACE}|job, job
        exchange, secondment, staff exchange, work|try another|other {PLACE}, exchange
        {PLACE}|week, shadow, shadowing, cross training, crosstraining, move between, alternate
        task|heavy|light, task switch, task switching, temporary transfer, transfer between""",
        hints="job shadowing, exchange, swap",
        weak="voluntary",
    ),
)
