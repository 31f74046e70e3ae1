//! What is known about a consortium, as far as its requirements are concerned.

use std::collections::BTreeSet;

use crate::{Enrollees, Entry, Member, MemberId, Providers, Statements};

/// What is known about a consortium: the inputs as the requirements read them. What is missing stays missing; nothing
/// is taken for "no" or for "none".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The societies, the lead included. Nobody applies without one, so an empty list is one that was not entered.
    pub societies: Vec<SocietyFacts>,
    /// The societies whose number of enrollees was said to be only about right.
    pub approximate: BTreeSet<MemberId>,
    /// How many providers take part (companies, universities, research institutes, checkup institutions), if that was
    /// entered.
    pub providers: Option<u32>,
    /// What the applicants state.
    pub statements: Statements,
}

/// What is known about one society.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SocietyFacts {
    /// Which member it is.
    pub id: MemberId,
    /// Insured persons and dependants, if known.
    pub enrollees: Option<Enrollees>,
}

impl From<&Member> for SocietyFacts {
    fn from(member: &Member) -> Self {
        Self { id: member.id, enrollees: member.enrollees.value() }
    }
}

impl Facts {
    /// Reads the inputs. This is the only place where they become facts.
    pub fn of<'a>(
        members: impl IntoIterator<Item = &'a Member>,
        providers: &Providers,
        statements: &Statements,
    ) -> Self {
        let members: Vec<&Member> = members.into_iter().collect();
        let approximate = members.iter().filter(|member| member.enrollees.is_approximate());
        Self {
            approximate: approximate.map(|member| member.id).collect(),
            societies: members.into_iter().map(SocietyFacts::from).collect(),
            providers: providers.count(),
            statements: statements.clone(),
        }
    }

    /// The facts with those societies alone that `keep` names.
    #[must_use]
    pub fn only(&self, keep: impl Fn(MemberId) -> bool) -> Self {
        let societies = self.societies.iter().filter(|society| keep(society.id)).copied();
        Self { societies: societies.collect(), ..self.clone() }
    }

    /// The facts as they are known for certain: what was said to be only about right counts as not known.
    #[must_use]
    pub fn without_approximate(&self) -> Self {
        let mut certain = self.clone();
        for society in &mut certain.societies {
            society.enrollees = society.enrollees.filter(|_| !self.approximate.contains(&society.id));
        }
        if certain.statements.meetings_planned.is_approximate() {
            certain.statements.meetings_planned = Entry::Unknown;
        }
        certain.approximate.clear();
        certain
    }

    /// How many societies there are, if any was entered.
    pub fn society_count(&self) -> Option<u32> {
        // More than 32 bits of societies there are not; the greatest number that fits answers every minimum.
        let count = u32::try_from(self.societies.len()).unwrap_or(u32::MAX);
        (count > 0).then_some(count)
    }
}
