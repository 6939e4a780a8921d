"""Swedish and English phrases and the days that they mean."""

from collections.abc import Callable

import pytest

from toimi.language.periods import Schedule

SWEDISH = {
    "våren 2021": "2021-01-01/2021-05-31",
    "hösten 2020 och våren 2021": "2020-08-01/2020-12-31 2021-01-01/2021-05-31",
    "höst 2020–vår 2021": "2020-08-01/2021-05-31",
    "vårterminen 2021": "2021-01-01/2021-05-31",
    "under sommaren 2021": "2021-06-01/2021-07-31",
    "år 2021": "2021-01-01/2021-12-31",
    "under året 2021": "2021-01-01/2021-12-31",
    "nästa år": "2022-01-01/2022-12-31",
    "början av 2021": "2021-01-01/2021-04-30",
    "i slutet av maj 2021": "2021-05-21/2021-05-31",
    "januari 2021": "2021-01-01/2021-01-31",
    "januari–mars 2021": "2021-01-01/2021-03-31",
    "från augusti till december 2021": "2021-08-01/2021-12-31",
    "mellan våren 2021 och hösten 2021": "2021-01-01/2021-12-31",
    "första kvartalet 2021": "2021-01-01/2021-03-31",
    "andra halvåret 2021": "2021-07-01/2021-12-31",
    "vecka 46": "2020-11-09/2020-11-15",
    "veckorna 46–47": "2020-11-09/2020-11-22",
    "den 18 januari 2021": "2021-01-18/2021-01-18",
    "18.1.2021 kl. 9–11": "2021-01-18/2021-01-18",
    "senast 31.5.2021": "../2021-05-31",
    "senast i maj 2021": "../2021-05-31",
    "före sommaren 2021": "../2021-05-31",
    "t.o.m. 31.12.2021": "../2021-12-31",
    "senast före utgången av 2021": "../2021-12-31",
    "vt 2021": "2021-01-01/2021-05-31",
    "fr.o.m. 1.8.2021": "2021-08-01/..",
    "från och med 1.8.2021": "2021-08-01/..",
    "efter sommaren 2021": "2021-08-01/..",
    "läsåret 2020–2021": "2020-08-01/2021-07-31",
    "hela programperioden": "2020-01-01/2022-12-31",
}
ENGLISH = {
    "autumn 2020": "2020-08-01/2020-12-31",
    "Fall 2020": "2020-08-01/2020-12-31",
    "spring and autumn 2021": "2021-01-01/2021-05-31 2021-08-01/2021-12-31",
    "autumn 2020 to spring 2021": "2020-08-01/2021-05-31",
    "2nd quarter 2021": "2021-04-01/2021-06-30",
    "Spring term 2021": "2021-01-01/2021-05-31",
    "by mid-2021": "../2021-07-01",
    "from spring 2021 onwards": "2021-01-01/..",
    "late autumn 2020": "2020-11-01/2020-12-31",
    "early 2021": "2021-01-01/2021-04-30",
    "end of 2021": "2021-09-01/2021-12-31",
    "year 2021": "2021-01-01/2021-12-31",
    "next year": "2022-01-01/2022-12-31",
    "May 2021": "2021-05-01/2021-05-31",
    "in May 2021": "2021-05-01/2021-05-31",
    "Jan–Mar 2021": "2021-01-01/2021-03-31",
    "between May and August 2021": "2021-05-01/2021-08-31",
    "from August to December 2021": "2021-08-01/2021-12-31",
    "first quarter of 2021": "2021-01-01/2021-03-31",
    "second half of 2021": "2021-07-01/2021-12-31",
    "Q4 2020": "2020-10-01/2020-12-31",
    "weeks 46–47": "2020-11-09/2020-11-22",
    "18 January 2021": "2021-01-18/2021-01-18",
    "January 18, 2021": "2021-01-18/2021-01-18",
    "the 18th of January 2021": "2021-01-18/2021-01-18",
    "1 August – 31 December 2020": "2020-08-01/2020-12-31",
    "by 31 May 2021": "../2021-05-31",
    "by the end of May 2021": "../2021-05-31",
    "no later than May 2021": "../2021-05-31",
    "until 31 December 2021": "../2021-12-31",
    "before summer 2021": "../2021-05-31",
    "from 1 August 2021": "2021-08-01/..",
    "since August 2021": "2021-08-01/..",
    "after summer 2021": "2021-08-01/..",
    "school year 2020–2021": "2020-08-01/2021-07-31",
    "throughout the programme period": "2020-01-01/2022-12-31",
}
SWEDISH |= {
    "senast v. 21": "../2021-05-30",
    "senast vecka 20": "../2021-05-23",
    "första halvåret 2021": "2021-01-01/2021-06-30",
    "startdatum 1.3.2021": "2021-03-01/..",
}
ENGLISH |= {"deadline 31 March 2021": "../2021-03-31", "by week 20": "../2021-05-23"}
ALL = SWEDISH | ENGLISH


@pytest.mark.parametrize(("phrase", "expected"), ALL.items(), ids=ALL)
def test_phrase_means_these_days(
    phrase: str,
    expected: str,
    read: Callable[[str], Schedule],
    periods: Callable[[Schedule], str],
) -> None:
    schedule = read(phrase)

    assert (periods(schedule), schedule.unread, schedule.doubts) == (expected, (), ())
