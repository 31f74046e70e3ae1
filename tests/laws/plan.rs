//! Laws of plans: whatever is done to a plan that opens, what is written opens again.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail as loudly as tests"
)]

use consortium_core::{
    Field, MemberField, MemberId, ProviderField, ProviderId, Standing,
    cost::{LineId, Purpose},
    eligibility::StatementField,
    stages::{FiscalYear, InsurerId, InsurerRecord},
};
use consortium_document::{
    files::{read_plan, write_plan},
    plan::{
        CostEdit, Edit, InsurerEdit, MemberEdit, NewMember, OpenCells, Plan, ProviderEdit, StagesEdit,
        YearEdit, cost::LineForm,
    },
    rulesets,
};
use proptest::prelude::*;

/// An id at either end of the range.
fn id() -> impl Strategy<Value = u32> {
    prop_oneof![0..6_u32, (u32::MAX - 2)..=u32::MAX]
}

/// What somebody may type.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), Just("9,800".to_owned()), Just("5千くらいか".to_owned()), ".{0,12}"]
}

fn field() -> impl Strategy<Value = Field> {
    prop_oneof![
        Just(Field::Title),
        (id(), prop::sample::select(MemberField::ALL))
            .prop_map(|(id, field)| Field::Member(MemberId(id), field)),
        id().prop_map(|id| Field::Provider(ProviderId(id), ProviderField::Name)),
        prop::sample::select(StatementField::ALL).prop_map(Field::Statement),
    ]
}

fn rows() -> impl Strategy<Value = Vec<NewMember>> {
    prop::collection::vec(
        (text(), any::<bool>()).prop_map(|(name, lead)| NewMember { name, lead, ..NewMember::default() }),
        0..4,
    )
}

const YEAR: FiscalYear = FiscalYear(2025);

fn insurers(edit: InsurerEdit) -> Edit {
    Edit::Stages(StagesEdit::Year(YEAR, YearEdit::Insurers(edit)))
}

fn edit() -> impl Strategy<Value = Edit> {
    let form = prop::sample::select(LineForm::ALL.to_vec());
    let statement = prop::sample::select(StatementField::ALL);
    prop_oneof![
        (field(), text()).prop_map(|(field, text)| Edit::Enter { field, text }),
        (statement, any::<Option<bool>>()).prop_map(|(field, answer)| Edit::Answer(field, answer)),
        Just(Edit::Members(MemberEdit::Add)),
        id().prop_map(|id| Edit::Members(MemberEdit::Remove(MemberId(id)))),
        id().prop_map(|id| Edit::Members(MemberEdit::MoveUp(MemberId(id)))),
        id().prop_map(|id| Edit::Members(MemberEdit::Lead(Some(MemberId(id))))),
        id().prop_map(|id| Edit::Members(MemberEdit::Us(Some(MemberId(id))))),
        id().prop_map(|id| Edit::Members(MemberEdit::Standing(MemberId(id), Standing::Candidate))),
        rows().prop_map(|rows| Edit::Members(MemberEdit::Append(rows))),
        (rows(), prop_oneof![Just(OpenCells::Keep), Just(OpenCells::Clear)])
            .prop_map(|(rows, open)| Edit::Members(MemberEdit::Replace(rows, open))),
        Just(Edit::Providers(ProviderEdit::Add)),
        id().prop_map(|id| Edit::Providers(ProviderEdit::Remove(ProviderId(id)))),
        any::<bool>().prop_map(|none| Edit::Providers(ProviderEdit::Without(none))),
        form.prop_map(|form| Edit::Cost(CostEdit::AddLine {
            name: String::new(),
            purpose: Purpose::Service,
            form
        })),
        id().prop_map(|id| Edit::Cost(CostEdit::RemoveLine(LineId(id)))),
        Just(insurers(InsurerEdit::Add)),
        (0..4_usize).prop_map(|count| insurers(InsurerEdit::Append(vec![InsurerRecord::default(); count]))),
        (0..4_usize).prop_map(|count| insurers(InsurerEdit::Replace(vec![InsurerRecord::default(); count]))),
        id().prop_map(|id| insurers(InsurerEdit::Remove(InsurerId(id)))),
    ]
}

/// A plan as a file may have it: with these ids of members, providers, cost lines and insurers.
fn plan(members: &[u32], providers: &[u32], lines: &[u32], insurers: &[u32]) -> Plan {
    let plan = Plan::empty(rulesets::built_in().remove(0));
    let empty = write_plan(&Edit::Stages(StagesEdit::AddYear(YEAR)).apply(&plan)).unwrap();
    let mut file: serde_json::Value = serde_json::from_str(&empty).unwrap();
    let ids = |ids: &[u32]| ids.iter().map(|id| serde_json::json!({ "id": id })).collect::<Vec<_>>();
    file["plan"]["members"] = ids(members).into();
    file["plan"]["providers"] = ids(providers).into();
    let insurer = |id: &u32| serde_json::json!({ "id": id, "record": {} });
    let line = |id: &u32| serde_json::json!({ "id": id, "name": "", "purpose": "office", "form": "fixed", "amount": 1, "in_grant": true });
    file["plan"]["cost"]["lines"] = lines.iter().map(line).collect::<Vec<_>>().into();
    file["plan"]["stages"]["years"][YEAR.0.to_string()]["insurers"] =
        insurers.iter().map(insurer).collect::<Vec<_>>().into();
    read_plan(&file.to_string()).unwrap()
}

proptest! {
    #[test]
    fn what_is_written_after_any_edits_opens_again(
        members in prop::collection::btree_set(id(), 0..5),
        providers in prop::collection::btree_set(id(), 0..4),
        lines in prop::collection::btree_set(id(), 0..3),
        insurers in prop::collection::btree_set(id(), 0..3),
        edits in prop::collection::vec(edit(), 0..12),
    ) {
        let [members, providers, lines, insurers] =
            [members, providers, lines, insurers].map(Vec::from_iter);
        let start = plan(&members, &providers, &lines, &insurers);
        let edited = edits.into_iter().fold(start, |plan, edit| edit.apply(&plan));
        prop_assert_eq!(read_plan(&write_plan(&edited).unwrap()), Ok(edited));
    }
}
