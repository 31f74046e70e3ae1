//! The two evaluated projects of FY2017, and the figures that the document prints about them.
//!
//! Source: call for applications of FY2018 (平成30年度), results of two projects of FY2017.

use serde::Serialize;

use super::{
    GroupId, GroupsAre, IndicatorKind, OutcomeGroup, ProjectOutcomes, Rate, ReasonId, ReasonLine, ReviewId,
    ReviewLine,
};
use crate::{Answer, Bilingual, Entry, Fraction, stages::PrintedPercent};

/// A project whose results are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum OutcomesSample {
    /// ちょこやせ!GET!! 2017: weight loss by small steps.
    WeightLoss,
    /// Specific guidance for dependants by chat.
    ChatGuidance,
}

/// A figure that the document prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PrintedOutcome {
    /// What it is.
    pub subject: PrintedSubject,
    /// The percentage as printed.
    pub printed: PrintedPercent,
    /// What it is calculated from; `None` if the document does not print that.
    pub from: Option<Rate>,
}

/// What a printed figure is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PrintedSubject {
    /// 継続率.
    Continuation,
    /// 減量者率.
    LostWeight,
    /// 参加者満足度.
    Satisfaction,
    /// 意識変容率.
    ChangeOfMind,
    /// 継続参加意思.
    WouldJoinAgain,
    /// 応募率.
    Participation,
    /// Participation of people in their forties and fifties.
    ParticipationTo59,
    /// BMI fell.
    BmiFell,
    /// From BMI of 25 and more to below 25.
    LeftObesity,
    /// 支援継続率.
    SupportWentOn,
}

impl OutcomesSample {
    /// Both.
    pub const ALL: [Self; 2] = [Self::WeightLoss, Self::ChatGuidance];

    /// Identifies the sample in plans.
    pub const fn id(self) -> &'static str {
        match self {
            Self::WeightLoss => "outcomes-weight-loss",
            Self::ChatGuidance => "outcomes-chat-guidance",
        }
    }

    /// What the document prints, entered; `word` chooses the language of what is named.
    pub fn outcomes(self, word: fn(&Bilingual) -> &str) -> ProjectOutcomes {
        let known = |people: u32| Entry::Known(people);
        let word = |ja: &str, en: &str| word(&Bilingual { ja: ja.to_owned(), en: en.to_owned() }).to_owned();
        let review = |id, kind, indicator, actual| ReviewLine {
            actual,
            ..ReviewLine::new(ReviewId(id), kind, indicator)
        };
        let (output, outcome) = (IndicatorKind::Output, IndicatorKind::Outcome);
        match self {
            Self::WeightLoss => ProjectOutcomes {
                rows: GroupsAre::Others,
                groups: vec![OutcomeGroup {
                    name: word("3組合の参加者", "Participants of 3 societies"),
                    joined: known(329),
                    went_on: known(242),
                    ..OutcomeGroup::new(GroupId(1))
                }],
                before: [3, 156, 67, 16].map(known),
                after: [4, 167, 57, 14].map(known),
                review: vec![
                    review(1, output, word("参加者数", "Participants"), word("329名", "329")),
                    review(2, output, word("継続率", "Went on"), word("74%（242名）", "74% (242)")),
                    review(3, outcome, word("減量者率", "Lost weight"), "73%".to_owned()),
                    review(
                        4,
                        outcome,
                        word("肥満基準脱出者（BMI 25以上の純減）", "Left obesity (net, BMI of 25 and more)"),
                        word("12名", "12"),
                    ),
                ],
                ..ProjectOutcomes::default()
            },
            Self::ChatGuidance => {
                let age = |id, name: String, invited, joined| OutcomeGroup {
                    name,
                    invited: known(invited),
                    joined: known(joined),
                    ..OutcomeGroup::new(GroupId(id))
                };
                let participation = ReviewLine {
                    planned: "30%".to_owned(),
                    reached: Answer::NotMet,
                    ..review(
                        1,
                        output,
                        word("応募率", "Participation"),
                        word("15.3%（99名／647名）", "15.3% (99 of 647)"),
                    )
                };
                ProjectOutcomes {
                    rows: GroupsAre::Ages,
                    groups: vec![
                        age(1, word("40歳代", "Forties"), 208, 40),
                        age(2, word("50歳代", "Fifties"), 245, 38),
                        age(3, word("60歳代", "Sixties"), 194, 21),
                    ],
                    target: Entry::Known(Fraction::from_tenths(3)),
                    measured: known(41),
                    improved: known(35),
                    obese: known(34),
                    left_obesity: known(12),
                    wanted: known(100),
                    reasons: self.reasons(word),
                    // Not printed; no other number fits all printed shares.
                    answered: known(147),
                    review: vec![
                        participation,
                        review(
                            2,
                            outcome,
                            word("BMIが減った人の割合", "BMI fell"),
                            word("85%（35名／41名）", "85% (35 of 41)"),
                        ),
                        review(
                            3,
                            outcome,
                            word("BMI 25以上から25未満への改善", "From BMI of 25 and more to below 25"),
                            word("35%（12名／34名）", "35% (12 of 34)"),
                        ),
                    ],
                    ..ProjectOutcomes::default()
                }
            }
        }
    }

    /// The percentages that the document prints, each with what it is calculated from, as far as that is printed too.
    pub fn printed(self) -> Vec<PrintedOutcome> {
        use PrintedSubject as Subject;
        /// What it is about, tenths of a percent, count and base.
        type Figure = (Subject, u16, Option<(u64, u64)>);
        let figures: &[Figure] = match self {
            Self::WeightLoss => &[
                (Subject::Continuation, 740, Some((242, 329))),
                (Subject::LostWeight, 730, None),
                (Subject::Satisfaction, 980, None),
                (Subject::ChangeOfMind, 740, None),
                (Subject::WouldJoinAgain, 990, None),
            ],
            Self::ChatGuidance => &[
                (Subject::Participation, 153, Some((99, 647))),
                (Subject::ParticipationTo59, 172, Some((78, 453))),
                (Subject::BmiFell, 850, Some((35, 41))),
                (Subject::LeftObesity, 350, Some((12, 34))),
                (Subject::SupportWentOn, 960, None),
            ],
        };
        let printed = figures.iter().map(|(subject, tenths, from)| PrintedOutcome {
            subject: *subject,
            printed: if tenths % 10 == 0 {
                PrintedPercent::from_whole(tenths / 10)
            } else {
                PrintedPercent::from_tenths(*tenths)
            },
            from: from.and_then(|(count, base)| Rate::new(count, base).ok()),
        });
        printed.collect()
    }

    /// Reasons for not joining (不参加理由, several answers): how many gave each, and the percentage as printed. Their base
    /// is not printed.
    pub fn printed_reasons(self) -> Vec<(u32, PrintedPercent)> {
        let reasons: &[(u32, u16)] = match self {
            Self::WeightLoss => &[],
            Self::ChatGuidance => &[(23, 156), (15, 102), (9, 61), (9, 61), (8, 54), (7, 48), (7, 48)],
        };
        reasons.iter().map(|(count, tenths)| (*count, PrintedPercent::from_tenths(*tenths))).collect()
    }

    /// The reasons that are printed. The text of the document lacks the names of two.
    fn reasons(self, word: impl Fn(&str, &str) -> String) -> Vec<ReasonLine> {
        let names = [
            String::new(),
            word("スポーツクラブ等で指導を受けている", "Has guidance elsewhere, such as at a gym"),
            String::new(),
            word("今回は参加を見送る", "Not this time"),
            word("仕事や子育て、親の介護等で多忙である", "Busy with work, children or care for parents"),
            word("医療機関等で治療を受けている", "Is under medical treatment"),
            word("自力で改善する", "Improves without help"),
        ];
        let lines = (1..).zip(names).zip(self.printed_reasons());
        let line =
            |((id, name), (count, _))| ReasonLine { id: ReasonId(id), name, count: Entry::Known(count) };
        lines.map(line).collect()
    }

    /// What the project is called.
    pub fn name(self) -> Bilingual {
        let (ja, en) = match self {
            Self::WeightLoss => ("ちょこやせ!GET!! 2017（3組合）", "Choko-yase GET!! 2017 (3 societies)"),
            Self::ChatGuidance => (
                "チャットによる被扶養者の特定保健指導（5組合）",
                "Guidance for dependants by chat (5 societies)",
            ),
        };
        Bilingual { ja: ja.to_owned(), en: en.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::OutcomesSample;
    use crate::outcomes::{PrintedFrom, bases_that_fit, printed_from};

    #[test]
    fn reasons_for_not_joining_come_from_147_people() {
        assert_eq!(bases_that_fit(&OutcomesSample::ChatGuidance.printed_reasons(), 10_000), [147]);
        assert_eq!(bases_that_fit(&OutcomesSample::WeightLoss.printed_reasons(), 10_000), [0_u32; 0]);
    }

    #[test]
    fn every_printed_percentage_whose_numbers_are_printed_is_their_rounded_share() {
        for printed in OutcomesSample::ALL.into_iter().flat_map(OutcomesSample::printed) {
            if let Some(rate) = printed.from {
                assert_eq!(printed_from(printed.printed, rate.share()), PrintedFrom::Rounded, "{printed:?}");
            }
        }
    }
}
