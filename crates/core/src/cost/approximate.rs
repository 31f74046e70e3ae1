//! Which inputs of the costs were said to be only about right.

use super::CostTask;
use crate::{Field, MemberField, Slot};

impl CostTask {
    /// Every input that was said to be only about right, in the order of the page: every figure made from one is, too.
    ///
    /// ```
    /// use consortium_core::{Enrollees, Entry, Field, Member, MemberField, MemberId, cost::{Cost, CostTask}};
    /// let enrollees = Entry::Approximate(Enrollees::new(9_800));
    /// let member = Member { enrollees, ..Member::new(MemberId(1)) };
    /// let task = CostTask::of(&Cost::default(), &[member], None, None);
    /// assert_eq!(task.approximate(), [Field::Member(MemberId(1), MemberField::Enrollees)]);
    /// ```
    pub fn approximate(&self) -> Vec<Field> {
        let of_members = self.members.iter().flat_map(|member| {
            let fields = MemberField::ALL.iter().filter(|field| is_approximate(member.slot(**field)));
            fields.map(|field| Field::Member(member.id, *field))
        });
        let of_costs = self.cost.fields().into_iter().filter(|field| is_approximate(self.cost.slot(*field)));
        of_members.chain(of_costs.map(Field::Cost)).collect()
    }
}

fn is_approximate(slot: Option<&dyn Slot>) -> bool {
    slot.is_some_and(Slot::is_approximate)
}
