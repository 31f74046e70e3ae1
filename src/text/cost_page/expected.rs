//! Expected participants made from enrollees.

use crate::{
    text::{Language, list, plan::member},
    texts,
};
use consortium_document::plan::{ExpectedFromEnrollees, Plan};

texts! {
    /// Opens the form.
    expect { ja: "加入者数から利用見込人数を入れる", en: "Fill expected participants from enrollees" }
    /// A field.
    expected_percent { ja: "加入者数に対する割合", en: "Share of the enrollees" }
    /// Fills what is blank.
    expect_blank { ja: "未入力の組合に入れる", en: "Fill in what is blank" }
    /// Fills everything.
    expect_all { ja: "すべての組合を入れ直す", en: "Replace all" }
    /// It cannot be.
    expected_above_whole { ja: "100%以下で入力してください。", en: "Enter 100% or less." }
    /// The field is empty.
    expected_without_percent { ja: "割合を入力してください。", en: "Enter a percentage first." }
    /// It was done.
    filled(count: usize) { ja: "{count}組合に入れました（1人未満は四捨五入）。「元に戻す」で戻せます。", en: "Filled in for {count} (rounded to whole people). You can undo this." }
    /// There was nobody to fill in.
    none_filled { ja: "新しく入れた組合はありません。", en: "Nothing was filled in." }
    /// Who had an entry.
    kept(count: usize) { ja: "入力済みの{count}組合はそのままです。", en: "{count} already entered stay as they are." }
    /// Who was left out.
    without_enrollees(names: &str) { ja: "加入者数が分からないため入れていない組合：{names}", en: "Left out because their enrollees are not known: {names}" }
}

/// What became of filling expected participants: how many were filled, how many were kept, who was left out and why.
pub fn expected_filled(language: Language, plan: &Plan, made: &ExpectedFromEnrollees) -> String {
    let mut said = vec![match made.filled {
        0 => none_filled(language).to_owned(),
        count => filled(language, count),
    }];
    if made.kept > 0 {
        said.push(kept(language, made.kept));
    }
    if !made.without_enrollees.is_empty() {
        let names: Vec<_> = made.without_enrollees.iter().map(|id| member(language, plan, *id)).collect();
        said.push(without_enrollees(language, &list::in_one_line(language, &names)));
    }
    said.join(match language {
        Language::Japanese => "",
        Language::English => " ",
    })
}

#[cfg(test)]
mod tests {
    use consortium_core::{Enrollees, Entry, Member, MemberId, Participants, cost::Percent};
    use consortium_document::{
        plan::{FilledMembers, Plan},
        rulesets::built_in,
    };

    use super::{Language, expected_filled};

    #[test]
    fn who_was_left_out_is_named_and_what_was_entered_is_said_to_stay() {
        let mut plan = Plan::empty(built_in().remove(0));
        let of = |id, enrollees: Entry<u32>, expected: Entry<u32>| Member {
            enrollees: enrollees.map(Enrollees::new),
            expected_users: expected.map(Participants::new),
            ..Member::new(MemberId(id))
        };
        plan.members = [
            of(1, Entry::Known(9_000), Entry::Unknown),
            of(2, Entry::Known(8_000), Entry::Known(3)),
            Member { name: "乙健保".to_owned(), ..of(3, Entry::Unknown, Entry::Unknown) },
        ]
        .map(Into::into)
        .into();
        let made = plan.expect_of_enrollees(Percent::from_hundredths(500), FilledMembers::Blank);
        assert_eq!(
            expected_filled(Language::Japanese, &plan, &made),
            "1組合に入れました（1人未満は四捨五入）。「元に戻す」で戻せます。入力済みの1組合はそのままです。\
             加入者数が分からないため入れていない組合：乙健保"
        );
    }
}
