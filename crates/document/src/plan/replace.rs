//! A table of members beside the members of a plan: which rows are societies that the plan has already, and what goes if
//! the table takes their place.

use std::{collections::HashMap, rc::Rc};

use super::{Entry, Member, NewMember, OpenCells, Plan};
use crate::tables::comparable_name;
use consortium_core::{MemberField, MemberId};

/// What taking a table over would do to the members of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgainstMembers {
    /// Members that a row of the table is as well: added at the end, these societies would stand there twice.
    pub listed: Vec<MemberId>,
    /// Members that go if the table takes the place of all, in their order.
    pub gone: Vec<MemberId>,
    /// Those of them that go with inputs that no table of members brings back: expected users and costs.
    pub gone_with_inputs: Vec<MemberId>,
    /// What the table says of no row, and what therefore stays as it is with the members that stay.
    pub kept: Vec<MemberField>,
    /// What the table says of other rows and leaves open in the rows of these members, who have a value there. It is kept or
    /// cleared, as [`OpenCells`] says.
    pub open: Vec<(MemberField, Vec<MemberId>)>,
}

impl Plan {
    /// Compares the rows of a table with the members. A row is a society of the plan if it has its insurer number, or,
    /// where one of the two has none, its name; and if no other row or member is the same. What the table does not
    /// contain in any row stays with the society: an empty column says nothing. What is open in the row of one society
    /// stays too, unless the user wants it cleared. Its costs are in no table and stay.
    ///
    /// ```
    /// use consortium_core::{Member, MemberId};
    /// use consortium_document::{plan::{NewMember, Plan}, rulesets::built_in};
    /// let member = |(id, name): (u32, &str)| Member { name: name.to_owned(), ..Member::new(MemberId(id)) }.into();
    /// let mut plan = Plan::empty(built_in().remove(0));
    /// plan.members = [(1, "甲健康保険組合"), (2, "乙健保")].map(member).into();
    /// let rows = ["丙健保", "甲健保"].map(|name| NewMember { name: name.to_owned(), ..NewMember::default() });
    /// let against = plan.against(&rows);
    /// assert_eq!((against.listed, against.gone), (vec![MemberId(1)], vec![MemberId(2)]));
    /// ```
    pub fn against(&self, rows: &[NewMember]) -> AgainstMembers {
        let pairs = matched(&self.members, rows);
        let is_listed = |member: &Member| {
            rows.iter()
                .any(|row| is_same(row, &comparable_name(&row.name), member, &comparable_name(&member.name)))
        };
        let stays = |id: MemberId| !self.is_made_up() && pairs.values().any(|member| member.id == id);
        let members = || self.members.iter().filter(|_| !self.is_made_up());
        let gone = || members().filter(|member| !stays(member.id));
        let entered = |member: &Member, field: MemberField| member.is_entered(field);
        let has_inputs =
            |member: &&Rc<Member>| entered(member, MemberField::ExpectedUsers) || !member.cost.is_blank();
        let kept = MemberField::ALL.iter().copied().filter(|field| {
            let mut staying = members().filter(|member| stays(member.id));
            is_unsaid(rows, *field) && staying.any(|member| worth_keeping(member, *field))
        });
        let open_in_row = |field: MemberField| {
            let left_open = members().filter(|member| {
                let row =
                    pairs.iter().find(|(_, known)| known.id == member.id).and_then(|(at, _)| rows.get(*at));
                row.is_some_and(|row| is_open(row, field)) && worth_keeping(member, field)
            });
            (field, left_open.map(|member| member.id).collect::<Vec<_>>())
        };
        let said = MemberField::ALL.iter().copied().filter(|field| !is_unsaid(rows, *field));
        AgainstMembers {
            open: said.map(open_in_row).filter(|(_, members)| !members.is_empty()).collect(),
            listed: members().filter(|member| is_listed(member)).map(|member| member.id).collect(),
            gone: gone().map(|member| member.id).collect(),
            gone_with_inputs: gone().filter(has_inputs).map(|member| member.id).collect(),
            kept: kept.collect(),
        }
    }

    /// Whether the members are those of a sample: nothing of them belongs to societies of the same name.
    pub(super) const fn is_made_up(&self) -> bool {
        self.sample.is_some()
    }
}

/// Rows that take the place of members, each with the member that it is, completed by what no row says, and by what its own
/// row leaves open if that is kept.
pub(super) fn replacing(
    members: &[Rc<Member>],
    mut rows: Vec<NewMember>,
    open: OpenCells,
) -> Vec<(NewMember, Option<Rc<Member>>)> {
    let mut pairs = matched(members, &rows);
    let unsaid: Vec<MemberField> =
        MemberField::ALL.iter().copied().filter(|field| is_unsaid(&rows, *field)).collect();
    for (at, row) in rows.iter_mut().enumerate() {
        let Some(member) = pairs.get(&at) else { continue };
        let is_kept =
            |field: &MemberField| unsaid.contains(field) || (open == OpenCells::Keep && is_open(row, *field));
        let kept: Vec<MemberField> = MemberField::ALL.iter().copied().filter(is_kept).collect();
        for field in kept {
            match field {
                MemberField::Name => row.name = member.name.clone(),
                MemberField::Standing => row.standing = Some(member.standing),
                MemberField::Kind => row.kind = member.kind,
                MemberField::InsurerNumber => row.insurer_number = member.insurer_number.clone(),
                MemberField::Enrollees => row.enrollees = member.enrollees.clone(),
                MemberField::Insured => row.insured = member.insured.clone(),
                MemberField::ExpectedUsers => row.expected_users = member.expected_users.clone(),
                MemberField::StandaloneToday
                | MemberField::ActualUsers
                | MemberField::Weight
                | MemberField::Percent => {}
            }
        }
    }
    rows.into_iter().enumerate().map(|(at, row)| (row, pairs.remove(&at))).collect()
}

/// Which member each row is, by the position of the row.
fn matched(members: &[Rc<Member>], rows: &[NewMember]) -> HashMap<usize, Rc<Member>> {
    let names: Vec<String> = rows.iter().map(|row| comparable_name(&row.name)).collect();
    let mut found: HashMap<usize, Vec<&Rc<Member>>> = HashMap::new();
    for member in members {
        let name = comparable_name(&member.name);
        let mut same = rows
            .iter()
            .zip(&names)
            .enumerate()
            .filter(|(_, (row, called))| is_same(row, called, member, &name));
        if let (Some((at, _)), None) = (same.next(), same.next()) {
            found.entry(at).or_default().push(member);
        }
    }
    let alone = |(at, members): (usize, Vec<&Rc<Member>>)| match members[..] {
        [member] => Some((at, member.clone())),
        _ => None,
    };
    found.into_iter().filter_map(alone).collect()
}

/// Whether a row is this member, both with their names in comparable form.
fn is_same(row: &NewMember, called: &str, member: &Member, name: &str) -> bool {
    match (row.insurer_number.known(), member.insurer_number.known()) {
        (Some(one), Some(other)) => one == other,
        _ => !name.is_empty() && called == name,
    }
}

/// Whether no row of a table says anything in a column that tables of members have.
fn is_unsaid(rows: &[NewMember], field: MemberField) -> bool {
    rows.iter().all(|row| is_open(row, field))
}

/// Whether a row says nothing in a column.
fn is_open(row: &NewMember, field: MemberField) -> bool {
    const fn open<T>(entry: &Entry<T>) -> bool {
        matches!(entry, Entry::Unknown)
    }
    match field {
        MemberField::Name => row.name.is_empty(),
        MemberField::Standing => row.standing.is_none(),
        MemberField::Kind => row.kind.is_none(),
        MemberField::InsurerNumber => open(&row.insurer_number),
        MemberField::Enrollees => open(&row.enrollees),
        MemberField::Insured => open(&row.insured),
        MemberField::ExpectedUsers => open(&row.expected_users),
        MemberField::StandaloneToday
        | MemberField::ActualUsers
        | MemberField::Weight
        | MemberField::Percent => true,
    }
}

/// Whether a member has something in a field that is not there by itself.
fn worth_keeping(member: &Member, field: MemberField) -> bool {
    match field {
        MemberField::Standing => !member.standing.is_confirmed(),
        _ => member.is_entered(field),
    }
}

#[cfg(test)]
mod tests {
    use consortium_core::{Enrollees, Entry, Member, MemberField, MemberId, Participants, Standing, Yen};

    use crate::{
        plan::{Edit, MemberEdit, NewMember, OpenCells, Plan},
        rulesets::built_in,
    };

    fn people(count: u32) -> Entry<Enrollees> {
        Entry::Known(Enrollees::new(count))
    }

    fn plan() -> Plan {
        let member = |id, name: &str| {
            let mut member = Member { name: name.to_owned(), ..Member::new(MemberId(id)) };
            member.enrollees = people(9_000);
            member.expected_users = Entry::Known(Participants::new(100 * id));
            member.cost.standalone_today = Entry::Known(Yen::new(1_000_000));
            member
        };
        let mut third = member(3, "丙健保");
        third.standing = Standing::Candidate;
        Plan {
            members: [member(1, "甲健康保険組合"), member(2, "乙健保"), third].map(Into::into).into(),
            lead: Some(MemberId(1)),
            us: Some(MemberId(2)),
            ..Plan::empty(built_in().remove(0))
        }
    }

    fn row(name: &str, enrollees: u32) -> NewMember {
        NewMember { name: name.to_owned(), enrollees: people(enrollees), ..NewMember::default() }
    }

    fn with_users(name: &str, users: u32) -> NewMember {
        NewMember { expected_users: Entry::Known(Participants::new(users)), ..row(name, 9_000) }
    }

    fn replaced(rows: Vec<NewMember>) -> Plan {
        Edit::Members(MemberEdit::Replace(rows, OpenCells::Keep)).apply(&plan())
    }

    #[test]
    fn the_same_list_again_loses_nothing_that_was_typed_beside_it() {
        let after = replaced(vec![row("丙健保", 8_000), row("甲健保", 7_000), row("丁健保", 6_000)]);
        let ids: Vec<_> = after.members.iter().map(|member| member.id).collect();
        assert_eq!(ids, [MemberId(3), MemberId(1), MemberId(4)]);
        let first = &after.members[0];
        assert_eq!((first.enrollees.clone(), first.standing), (people(8_000), Standing::Candidate));
        assert_eq!(first.expected_users, Entry::Known(Participants::new(300)));
        assert_eq!(first.cost.standalone_today, Entry::Known(Yen::new(1_000_000)));
        assert_eq!(after.members[2].expected_users, Entry::Unknown);
        assert!(after.members[2].cost.is_blank());
        // 乙健保, which was our own, is gone; the lead stays.
        assert_eq!((after.lead, after.us), (Some(MemberId(1)), None));
    }

    #[test]
    fn a_column_that_the_table_has_goes_before_what_the_plan_had() {
        let after = replaced(vec![with_users("甲健保", 5), with_users("乙健保", 6)]);
        let users: Vec<_> = after.members.iter().map(|member| member.expected_users.clone()).collect();
        assert_eq!(users, [5, 6].map(|users| Entry::Known(Participants::new(users))));
        assert_eq!(plan().against(&[with_users("甲健保", 5)]).open, []);
    }

    #[test]
    fn an_empty_cell_keeps_what_was_typed_and_is_named() {
        let rows = vec![with_users("甲健保", 5), row("乙健保", 9_000)];
        assert_eq!(plan().against(&rows).open, [(MemberField::ExpectedUsers, vec![MemberId(2)])]);
        let users = |open: OpenCells| -> Vec<_> {
            let after = Edit::Members(MemberEdit::Replace(rows.clone(), open)).apply(&plan());
            after
                .members
                .iter()
                .map(|member| member.expected_users.value().map(|users| users.get()))
                .collect()
        };
        assert_eq!(users(OpenCells::Keep), [Some(5), Some(200)]);
        assert_eq!(users(OpenCells::Clear), [Some(5), None]);
    }

    #[test]
    fn a_row_without_a_name_keeps_the_name_of_its_number() {
        let mut plan = plan();
        let number = || Entry::Known("06130017".parse().unwrap());
        plan.members =
            [Member { insurer_number: number(), ..(*plan.members[0]).clone() }].map(Into::into).into();
        let rows = vec![NewMember { insurer_number: number(), ..row("", 8_000) }];
        let after = Edit::Members(MemberEdit::Replace(rows, OpenCells::Keep)).apply(&plan);
        assert_eq!((after.members[0].id, after.members[0].name.as_str()), (MemberId(1), "甲健康保険組合"));
    }

    #[test]
    fn a_candidate_whose_cell_is_empty_stays_one() {
        let marked = NewMember { standing: Some(Standing::Confirmed), ..row("甲健保", 9_000) };
        let rows = vec![marked, row("丙健保", 9_000)];
        assert_eq!(
            plan().against(&rows).open,
            [(MemberField::Standing, vec![MemberId(3)])],
            "no row says anything of expected users: these are kept as a column"
        );
        assert_eq!(replaced(rows).members[1].standing, Standing::Candidate);
    }

    #[test]
    fn two_rows_of_one_name_take_nothing_over() {
        let after = replaced(vec![row("甲健保", 1), row("甲健保", 2)]);
        assert!(after.members.iter().all(|member| member.cost.is_blank() && member.id.0 > 3));
    }

    #[test]
    fn it_is_told_what_stays_what_goes_and_what_would_stand_there_twice() {
        let against = plan().against(&[row("丁健保", 1), row("甲健保", 2)]);
        assert_eq!(against.listed, [MemberId(1)]);
        assert_eq!(against.gone, [MemberId(2), MemberId(3)]);
        assert_eq!(against.gone_with_inputs, [MemberId(2), MemberId(3)]);
        assert_eq!(against.kept, [MemberField::ExpectedUsers, MemberField::StandaloneToday]);
    }
}
