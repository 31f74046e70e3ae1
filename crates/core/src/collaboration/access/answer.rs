//! The answer to a question.

use std::collections::BTreeSet;

use super::{
    article::Article,
    citations::{CONSENT_TO_GIVE, CONSENT_TO_TAKE},
    numbering::Numbering,
    outcome::Outcome,
    question::{Age, AgeBand, Information, Party, Period, Question, QuestionFault},
    row::Row,
    rows::rows,
};

/// Whether the person has to consent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Consent {
    /// Not needed: the law obliges.
    NotNeeded,
    /// Needed, unless one of the other ways is taken.
    Needed,
    /// To be checked.
    ToBeChecked,
}

/// What remains without a legal base.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OtherWay {
    /// 共同利用（個情法27条5項3号）, after a notice.
    JointUse,
    /// 本人の同意（個情法27条1項）.
    Consent,
    /// 委託（個情法27条5項1号）: data go to somebody who handles them for the one that holds them.
    Entrusting,
    /// 集計データ: totals from which nobody can be told.
    Totals,
}

/// What else has to be said about an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Note {
    /// From 75 on a person is in the scheme of the wide-area unions: the record must be of the time before.
    NoMemberFrom75,
    /// The day lies after the month in which the text was read.
    AfterTheText,
}

/// An input that is missing and decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Open {
    /// The age.
    Age,
    /// Whether the person moved.
    Moved,
    /// Whether the law asks to keep the record.
    KeptByLaw,
}

/// An article that an answer cites.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitedForAges {
    /// The article.
    pub article: Article,
    /// The ages for which it is cited, where the age is not known and the answer cites others for other ages; empty where
    /// it is cited for all that can be.
    pub ages: BTreeSet<AgeBand>,
}

/// The answer to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessAnswer {
    /// The row that decides, with outcome and articles. Several where an input is missing that decides; never none.
    pub rows: Vec<&'static Row>,
    /// The inputs that are missing and would tell these rows apart.
    pub open: Vec<Open>,
    /// The text of the law that was asked.
    pub period: Period,
    /// How the articles on personal data were numbered on that day.
    pub numbering: Numbering,
    /// What else has to be said.
    pub notes: Vec<Note>,
    /// What remains where there is no legal base, the most usual first.
    pub other_ways: Vec<OtherWay>,
}

impl AccessAnswer {
    /// The outcome, if all rows that can decide agree on it.
    pub fn outcome(&self) -> Option<Outcome> {
        let mut outcomes = self.rows.iter().map(|row| row.outcome);
        let first = outcomes.next()?;
        outcomes.all(|outcome| outcome == first).then_some(first)
    }

    /// Whether the person has to consent, if it is decided.
    pub fn consent(&self) -> Option<Consent> {
        Some(match self.outcome()? {
            Outcome::MustGive => Consent::NotNeeded,
            Outcome::MayRefuse | Outcome::ToBeChecked(_) => Consent::ToBeChecked,
            Outcome::NoLegalBase => Consent::Needed,
        })
    }

    /// The articles of all rows that can decide, each once, in order.
    pub fn articles(&self) -> Vec<CitedForAges> {
        let mut articles: Vec<CitedForAges> = Vec::new();
        for (row, article) in self.rows.iter().flat_map(|row| row.articles.iter().map(move |of| (row, of))) {
            let Some(article) = self.as_numbered(*article) else { continue };
            match articles.iter_mut().find(|known| known.article == article) {
                Some(known) => known.ages.extend(row.ages),
                None => articles.push(CitedForAges { article, ages: row.ages.iter().copied().collect() }),
            }
        }
        let all: BTreeSet<AgeBand> = self.rows.iter().flat_map(|row| row.ages).copied().collect();
        for cited in &mut articles {
            if cited.ages == all {
                cited.ages.clear();
            }
        }
        articles
    }

    /// The article under its number on the day, if there was one. The table has the numbers since 2022-04-01.
    fn as_numbered(&self, article: Article) -> Option<Article> {
        let number = match article {
            CONSENT_TO_GIVE => self.numbering.no_consent_to_give(),
            CONSENT_TO_TAKE => self.numbering.no_consent_to_take()?,
            _ => article.number,
        };
        Some(Article { number, ..article })
    }
}

/// Answers a question.
///
/// # Errors
/// [`QuestionFault`]: the day lies before the law, or a body asks itself.
///
/// ```
/// use consortium_core::collaboration::access::{Age, Information, Outcome, Party, Question, answer};
/// let question = Question {
///     asks: Party::Society,
///     holds: Party::Employer,
///     information: Information::EmployerCheckup,
///     age: Age::new(35),
///     moved: None,
///     kept_by_law: Some(true),
///     on: "2026-04-01".parse().unwrap(),
/// };
/// assert_eq!(answer(&question).unwrap().outcome(), Some(Outcome::MustGive));
/// let before = Question { on: "2021-12-31".parse().unwrap(), ..question };
/// assert_eq!(answer(&before).unwrap().outcome(), Some(Outcome::NoLegalBase));
/// ```
pub fn answer(question: &Question) -> Result<AccessAnswer, QuestionFault> {
    let period = Period::of(question.on)?;
    if question.asks == question.holds && question.asks.is_one_body() {
        return Err(QuestionFault::AsksItself);
    }
    let rows = deciding(question, period);
    let mut open = Vec::new();
    // An input matters if giving it could leave fewer rows.
    let fewer = |given: Question| deciding(&given, period).len() < rows.len();
    if question.age.is_none() {
        let ages = [Age::new(39), Age::new(40), Age::new(75)];
        open.extend(ages.into_iter().any(|age| fewer(Question { age, ..*question })).then_some(Open::Age));
    }
    if question.moved.is_none() {
        let either = [true, false].map(|moved| fewer(Question { moved: Some(moved), ..*question }));
        open.extend(either.contains(&true).then_some(Open::Moved));
    }
    if question.kept_by_law.is_none() {
        let either = [true, false].map(|kept| fewer(Question { kept_by_law: Some(kept), ..*question }));
        open.extend(either.contains(&true).then_some(Open::KeptByLaw));
    }
    let none = rows.iter().any(|row| row.outcome == Outcome::NoLegalBase);
    let is_member =
        question.asks.is_insurer() && question.age.is_some_and(|age| age.band() == AgeBand::From75);
    let notes = [
        (is_member && question.holds == Party::Employer).then_some(Note::NoMemberFrom75),
        question.is_after_the_text().then_some(Note::AfterTheText),
    ];
    Ok(AccessAnswer {
        open,
        period,
        numbering: Numbering::on(question.on),
        notes: notes.into_iter().flatten().collect(),
        other_ways: if none { other_ways(question) } else { Vec::new() },
        rows,
    })
}

/// The rows that decide for some value of what is not known.
fn deciding(question: &Question, period: Period) -> Vec<&'static Row> {
    let ages = question.age.map_or(AgeBand::ALL.to_vec(), |age| vec![age.band()]);
    let either = |known: Option<bool>| known.map_or(vec![true, false], |known| vec![known]);
    let (moved, kept) = (either(question.moved), either(question.kept_by_law));
    let decides = |row: &&Row| {
        ages.iter().any(|age| {
            moved.iter().any(|moved| {
                kept.iter().any(|kept| {
                    row.decides((question.asks, question.holds), question.information, *age, *moved, *kept)
                })
            })
        })
    };
    rows(period).filter(decides).collect()
}

/// What remains without a legal base. Joint use is for those who work together on it: an employer and its society, or
/// societies of a consortium.
fn other_ways(question: &Question) -> Vec<OtherWay> {
    use OtherWay::{Consent, Entrusting, JointUse, Totals};
    match (question.asks, question.holds) {
        (Party::Employer, Party::Society) | (Party::Society, Party::Employer) => {
            vec![JointUse, Consent, Entrusting, Totals]
        }
        (Party::Society, Party::Society) => vec![JointUse, Consent, Totals],
        _ if question.information == Information::ClaimsRelated => vec![Totals, Consent],
        _ => vec![Consent, Totals],
    }
}

#[cfg(test)]
mod tests {
    use super::{AccessAnswer, AgeBand, CitedForAges, Open, Outcome, answer};
    use crate::collaboration::access::{
        Age, Consent, Information, Note, OtherWay, Party, Question, QuestionFault,
    };

    fn question(asks: Party, holds: Party, information: Information) -> Question {
        Question {
            asks,
            holds,
            information,
            age: None,
            moved: None,
            kept_by_law: None,
            on: "2026-02-01".parse().unwrap(),
        }
    }

    fn answered(question: Question) -> AccessAnswer {
        answer(&question).unwrap()
    }

    #[test]
    fn only_what_decides_is_asked_for() {
        let records = question(Party::Society, Party::Employer, Information::EmployerCheckup);
        let open = answered(records);
        assert_eq!(open.outcome(), None);
        assert_eq!(open.open, [Open::Age, Open::KeptByLaw]);
        let kept = answered(Question { kept_by_law: Some(true), ..records });
        assert_eq!(kept.outcome(), Some(Outcome::MustGive), "at every age");
        let refused = answered(Question { kept_by_law: Some(false), ..records });
        assert_eq!((refused.outcome(), refused.open.len()), (Some(Outcome::MayRefuse), 0));
        let between = answered(question(Party::Employer, Party::Society, Information::SpecificCheckup));
        assert_eq!((between.outcome(), between.open.len()), (Some(Outcome::NoLegalBase), 0));
        assert_eq!(between.other_ways[0], OtherWay::JointUse);
        assert_eq!(between.consent(), Some(Consent::Needed));
    }

    #[test]
    fn under_40_the_last_day_of_2021_and_the_first_of_2022_differ() {
        let young = Question {
            age: Age::new(39),
            kept_by_law: Some(true),
            ..question(Party::Society, Party::Employer, Information::EmployerCheckup)
        };
        let on = |day: &str| answered(Question { on: day.parse().unwrap(), ..young }).outcome();
        assert_eq!(on("2021-12-31"), Some(Outcome::NoLegalBase));
        assert_eq!(on("2022-01-01"), Some(Outcome::MustGive));
        let forty =
            |day: &str| answered(Question { on: day.parse().unwrap(), age: Age::new(40), ..young }).outcome();
        assert_eq!(forty("2021-12-31"), Some(Outcome::MustGive));
    }

    #[test]
    fn articles_are_cited_as_they_were_numbered_on_the_day() {
        let kept = Question {
            age: Age::new(35),
            kept_by_law: Some(true),
            ..question(Party::Society, Party::Employer, Information::EmployerCheckup)
        };
        let numbers = |day: &str| -> Vec<&str> {
            let cited = answered(Question { on: day.parse().unwrap(), ..kept }).articles();
            cited.iter().map(|cited| cited.article.number).collect()
        };
        assert!(
            numbers("2022-02-15").contains(&"17条2項1号") && numbers("2022-02-15").contains(&"23条1項1号")
        );
        assert!(
            numbers("2022-04-01").contains(&"20条2項1号") && numbers("2022-04-01").contains(&"27条1項1号")
        );
        assert_eq!(
            answered(Question { on: "2021-12-31".parse().unwrap(), ..kept }).numbering.joint_use(),
            "23条5項3号"
        );
    }

    #[test]
    fn without_an_age_an_article_says_for_whom_it_is() {
        let kept = Question {
            kept_by_law: Some(true),
            ..question(Party::Society, Party::Employer, Information::EmployerCheckup)
        };
        let of = |question: Question| answered(question).articles();
        let older = |cited: &[CitedForAges]| {
            let mut older = cited.iter().filter(|cited| cited.article.number == "27条3項");
            older.next().map(|cited| cited.ages.iter().copied().collect::<Vec<_>>())
        };
        assert_eq!(older(&of(kept)), Some(vec![AgeBand::From40To74]));
        assert_eq!(older(&of(Question { age: Age::new(50), ..kept })), Some(Vec::new()));
        assert_eq!(older(&of(Question { age: Age::new(30), ..kept })), None);
    }

    #[test]
    fn a_day_before_the_law_and_a_body_that_asks_itself_are_named() {
        let early = Question {
            on: "2008-03-31".parse().unwrap(),
            ..question(Party::Society, Party::Employer, Information::EmployerCheckup)
        };
        assert_eq!(answer(&early), Err(QuestionFault::BeforeTheLaw));
        assert!(answer(&Question { on: "2008-04-01".parse().unwrap(), ..early }).is_ok());
        let itself = question(Party::Kenporen, Party::Kenporen, Information::Other);
        assert_eq!(answer(&itself), Err(QuestionFault::AsksItself));
        assert!(answer(&question(Party::Society, Party::Society, Information::Other)).is_ok());
    }

    #[test]
    fn a_day_after_the_text_was_read_is_noted() {
        let read = question(Party::Society, Party::Employer, Information::EmployerCheckup);
        let noted = |day: &str| answered(Question { on: day.parse().unwrap(), ..read }).notes;
        assert_eq!(noted("2026-03-31"), []);
        assert_eq!(noted("2026-04-01"), [Note::AfterTheText]);
        let old = answered(Question { age: Age::new(75), ..read });
        assert_eq!(old.notes, [Note::NoMemberFrom75]);
    }

    #[test]
    fn ages_beyond_those_of_people_are_refused() {
        use crate::FieldValue;
        for text in ["121", "150", "-1", "4294967296", "四五"] {
            assert!(Age::read(text).is_err(), "{text}");
        }
        for text in ["0", "39", "120", "四十", "４０歳", "75才"] {
            assert!(Age::read(text).unwrap().value.is_some(), "{text}");
        }
    }

    #[test]
    fn joint_use_is_for_those_who_work_together_and_totals_come_first_where_claims_are_asked_for() {
        use Information::{ClaimsRelated, Other};
        use OtherWay::{Entrusting, JointUse, Totals};
        use Party::{Employer, Kokuhoren, Society, WideAreaUnion};
        let ways = |asks, holds, information| super::other_ways(&question(asks, holds, information));
        for (asks, holds) in [(Employer, Society), (Society, Employer)] {
            assert_eq!(ways(asks, holds, Other), [JointUse, OtherWay::Consent, Entrusting, Totals]);
        }
        assert_eq!(ways(Society, Society, ClaimsRelated), [JointUse, OtherWay::Consent, Totals]);
        assert_eq!(ways(Kokuhoren, WideAreaUnion, ClaimsRelated), [Totals, OtherWay::Consent]);
        assert_eq!(ways(Kokuhoren, WideAreaUnion, Other), [OtherWay::Consent, Totals]);
    }
}
