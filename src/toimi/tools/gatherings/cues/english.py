"""English cues of the kinds of gatherings."""

from toimi.language.suggest import cues

BOSS = "manager|supervisor|head|leader|director|principal|management"
TALK = "talk|discussion|conversation|review|meeting|interview"
EVENT = "incident|violence|assault|accident|crisis|event|death|threat"

CUES = (
    cues(
        "gatherings.training",
        "en",
        """training, train, course, lecture, webinar, drill, exercise, first aid, refresher,
        skill|competence|knowledge|competency develop|improve|strengthen|update|build, lesson,
        instruction session, study, masterclass, study leave, toolbox talk, upskill, elearning,
        cpd, learn day, learning day|session|programme""",
        hints="seminar, skill, competence, learn, guidance, certificate",
        weak="trainer, induction",
        apart="exercise class, exercise break, training fund, training grant",
    ),
    cues(
        "gatherings.follow_up_meeting",
        "en",
        """follow up meeting, review meeting, progress meeting, team meeting, staff meeting,
        weekly|monthly|quarterly|regular|joint meeting, meeting occupational health|safety,
        meet|meeting|cooperation occupational health, case conference, absence review, steering
        group, progress review|reviewed, meeting safety representative, three way meeting,
        shift handover meeting, huddle, stand up, standup, committee review|monitor|follow,
        follow up occupational|health, followup, monthly|quarterly|regular|yearly+review, work
        community meeting""",
        hints="meeting, occupational health cooperation",
        weak="regular, review, follow",
        apart="""meeting fewer|reduce|shorten|free|less|off|keep|kept|unnecessary, near miss
        meeting, town hall, meeting room""",
    ),
    cues(
        "gatherings.placement_group",
        "en",
        """placement group|panel|meeting|team|plan|planning, plan placement, working group
        placement, allocation panel|meeting""",
        hints="working group, multidisciplinary group|panel|team, placement",
        weak="panel, group",
    ),
    cues(
        "gatherings.systemic_meeting",
        "en",
        "systemic, systemic meeting|team|model|practice|approach|work",
        hints="family therapist",
        weak="weekly, meeting, model",
    ),
    cues(
        "gatherings.development_talk",
        "en",
        f"""appraisal,
        development|performance|annual|yearly|individual|personal|goal|career|objective {TALK},
        exit interview, early support talk|discussion|conversation, set goal
        conversation|talk|manager, return work interview|talk, {TALK} line manager, 121, one
        one, catch up manager, pdr, career talk, one ones, ones""",
        hints="early support, talk manager, stay interview, goal setting",
        weak="talk, manager, annual, yearly",
        apart="review meeting, annual meeting staff",
    ),
    cues(
        "gatherings.supervision",
        "en",
        """professional supervision, clinical supervision, group supervision, supervision,
        reflective practice|supervision|group, peer support, peer group""",
        hints="reflective, reflection",
        weak="group, external",
    ),
    cues(
        "gatherings.coaching",
        "en",
        "coaching, coach, mentoring, mentor, mentorship, buddy, sparring",
        hints="peer support",
        weak="leadership, newcomer",
    ),
    cues(
        "gatherings.development_day",
        "en",
        """development day|afternoon|morning, away day, planning day|afternoon|morning, team
        day, strategy day, awayday, retreat, inset day, day plan|develop""",
        hints="theme day, whole day together",
        weak="day, afternoon, together",
        apart="staff development plan",
    ),
    cues(
        "gatherings.wellbeing_activity",
        "en",
        """wellbeing|well day|afternoon|activity|voucher|event|week, sport, outing, yoga,
        picnic, mindfulness, gym, exercise class|break, recreation, recreational, christmas
        party, summer party, party, massage, fitness, walking group|meeting, team|staff|shared
        breakfast|lunch|coffee|dinner, social event, team building, stretch, step challenge,
        walk challenge, cycle work, choir, barbecue, away trip, team trip, celebration,
        recreation day""",
        hints="voucher, social, team spirit, lunch",
        weak="day, afternoon, together",
        apart="""lunch cover, lunch break, social work, social worker, social media, social
        service""",
    ),
    cues(
        "gatherings.workshop",
        "en",
        """workshop, world cafe, hackathon, co creation, design session, co design, codesign,
        working session""",
        hints="work through together, common practice agree|develop|create, joint practice",
        weak="together, jointly",
    ),
    cues(
        "gatherings.dialogue",
        "en",
        f"""dialogue, dialog, town hall, listening session, open discussion|hour|door|question,
        question hour, staff forum, forum, roundtable, {BOSS} visit|listen|coffee|drop, ask
        anything, meet director|manager|management, drop session, listening round, listening""",
        hints="discussion, discuss, conversation, listen, participatory, two way",
        weak="open, management, talk",
        apart="discuss meeting, report discuss, discuss value",
    ),
    cues(
        "gatherings.values_talk",
        "en",
        """our|shared|common value, values talk, ground rule, team agreement|charter, code
        conduct, value discuss|discussion|talk, common|shared|agreed principle|rule, ethic,
        treat each other, respectful behaviour|conduct, dignity, charter, behaviour
        standard|agreement|expectation, rule|principle conduct|behaviour|respect, good conduct,
        how we treat|behave, good+behaviour|conduct, behaviour rule""",
        hints="value, zero tolerance, ethical, bullying, respect, agreement",
        weak="agree, shared, discuss, other",
        apart="bullying report|policy|guideline",
    ),
    cues(
        "gatherings.debriefing",
        "en",
        f"""debrief, debriefing, defusing, crisis support, psychological|emotional
        support|first aid, critical incident, post incident, trauma support, aftercare
        incident, support|talk|counselling after {EVENT}, trim, eap, employee assistance,
        counselling, postincident, incident support, aftercare, care after violence|incident,
        talk through|over incident|event, incident afterwards, go through incident""",
        hints="after incident, traumatic",
        weak="incident, serious, hour, support",
    ),
)
