//! The cost of a coalition of two or more in few steps, for the tables of millions of them.
//!
//! It is the formula of [`Project::checked_cost`], with its checks made once for all coalitions: before the first one it is
//! made sure that no amount on the way can leave 64 bits. Where that is not sure, there are no quick prices.
#![expect(
    clippy::arithmetic_side_effects,
    reason = "`QuickPrices::of` makes sure that every sum and product stays below 2⁶²; units and denominators are positive"
)]

use super::{Project, load::Load};
use crate::Yen;

/// What a coalition of two or more brings, without what its cost does not depend on.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct QuickLoad {
    societies: usize,
    small: u32,
    users: usize,
    /// Amounts that belong to single members, and what the grant counts of them.
    own: i64,
    own_eligible: i64,
}

impl QuickLoad {
    /// `None` if an amount does not fit.
    pub(super) fn of(load: &Load) -> Option<Self> {
        let own = load.service.plus(load.office)?;
        Some(Self {
            societies: usize::try_from(load.counts.societies).ok()?,
            small: load.counts.small,
            users: usize::try_from(load.users).ok()?,
            own: own.all.get(),
            own_eligible: own.eligible.get(),
        })
    }

    /// What every coalition of these members brings, in the order of the table; `None` if an amount does not fit.
    pub(super) fn sums(members: &[Load]) -> Option<Vec<Self>> {
        let mut sums = vec![Load::default()];
        for member in members {
            let with_it: Vec<_> = sums.iter().map(|sum| sum.plus(*member)).collect::<Option<_>>()?;
            sums.extend(with_it);
        }
        sums.iter().map(Self::of).collect()
    }

    fn plus(&self, other: &Self) -> Self {
        Self {
            societies: self.societies + other.societies,
            small: self.small + other.small,
            users: self.users + other.users,
            own: self.own + other.own,
            own_eligible: self.own_eligible + other.own_eligible,
        }
    }
}

/// All prices of a project for coalitions of two or more.
pub(super) struct QuickPrices<'a> {
    project: &'a Project,
    /// By number of societies: what all pay whatever they use, what the grant counts of it, and the least number of small
    /// societies that get the grant.
    by_societies: Vec<(i64, i64, Option<u32>)>,
    /// By number of participants, as far as there is room: what they cost, and what the grant counts of it.
    by_users: Vec<(i64, i64)>,
    grant: Option<QuickGrant>,
    income: i64,
}

struct QuickGrant {
    numerator: i64,
    denominator: i64,
    ceiling: Option<i64>,
    unit: i64,
}

/// The most numbers of participants whose cost is looked up: 4 MB.
const MOST_USERS: usize = 1 << 18;

/// No sum and no product is larger, of either sign.
const LARGEST: u64 = 1 << 62;

impl<'a> QuickPrices<'a> {
    /// `None` if an amount might not fit, or if the grant depends on more than numbers of societies.
    pub(super) fn of(project: &'a Project) -> Option<Self> {
        let whole = project.load_of_all().ok()?;
        let granted_from = project.rule.granted_from;
        let by_societies = project.sums.by_societies.iter().zip(&project.rule.least_small).zip(0..);
        let by_societies = by_societies
            .take(project.loads.len() + 1)
            .map(|((amounts, least_small), societies)| {
                let certain = granted_from.is_some_and(|all| societies >= all);
                let least_small = if certain { Some(0) } else { *least_small };
                (amounts.all.get(), amounts.eligible.get(), least_small)
            })
            .collect::<Vec<_>>();
        let grant = match &project.rule.terms {
            None => None,
            Some(terms) => Some(QuickGrant {
                numerator: i64::try_from(terms.rate.numerator()).ok()?,
                denominator: i64::try_from(terms.rate.denominator()).ok()?,
                ceiling: terms.ceiling.map(Yen::get),
                unit: terms.unit.get(),
            }),
        };
        let lists = || project.sums.by_use.iter();
        let own = |load: &Load| {
            let amounts = [load.service.all, load.service.eligible, load.office.all, load.office.eligible];
            amounts.iter().map(|amount| amount.get().unsigned_abs()).fold(0, u64::saturating_add)
        };
        let of_use = lists().map(|(prices, ..)| prices.largest_price().saturating_mul(whole.users));
        let of_societies =
            by_societies.iter().map(|(all, eligible, _)| all.unsigned_abs().max(eligible.unsigned_abs()));
        let largest = [of_societies.fold(0, u64::max), project.income.get().unsigned_abs()]
            .into_iter()
            .chain(of_use)
            .chain(project.loads.iter().map(own))
            .fold(0, u64::saturating_add);
        let factor = grant.as_ref().map_or(1, |grant| grant.numerator.unsigned_abs().max(1));
        let ceiling = grant.as_ref().and_then(|grant| grant.ceiling).unwrap_or(0).unsigned_abs();
        let ceiling =
            grant.as_ref().map_or(0, |grant| ceiling.saturating_mul(grant.denominator.unsigned_abs()));
        if largest.saturating_mul(factor) > LARGEST || ceiling > LARGEST {
            return None;
        }
        let users = usize::try_from(whole.users).ok()?.min(MOST_USERS);
        let by_users = (0..=users).map(|users| of_users(project, users)).collect::<Option<_>>()?;
        Some(Self { project, by_societies, by_users, grant, income: project.income.get() })
    }

    /// Fills in the costs of the coalitions of the first members together with those in `load`: right for nobody and for
    /// coalitions of two or more. `None` if an amount does not fit.
    pub(super) fn fill(&self, costs: &mut [Yen], first: &[QuickLoad], load: &QuickLoad) -> Option<()> {
        for (cost, first) in costs.iter_mut().zip(first) {
            *cost = Yen::new(self.net(&first.plus(load))?);
        }
        Some(())
    }

    fn net(&self, load: &QuickLoad) -> Option<i64> {
        let (of_societies, eligible_of_societies, least_small) = *self.by_societies.get(load.societies)?;
        let (of_users, eligible_of_users) = match self.by_users.get(load.users) {
            Some(amounts) => *amounts,
            None => of_users(self.project, load.users)?,
        };
        let all = of_societies + of_users + load.own;
        let granted = self.grant.as_ref().filter(|_| least_small.is_some_and(|least| load.small >= least));
        let grant = granted.map_or(0, |grant| {
            let eligible = eligible_of_societies + eligible_of_users + load.own_eligible;
            grant.amount(all, eligible, self.income)
        });
        Some(((all - grant).max(0) - self.income).max(0))
    }
}

impl QuickGrant {
    fn amount(&self, all: i64, eligible: i64, income: i64) -> i64 {
        let by_rate = eligible.max(0) * self.numerator;
        // At the ceiling nothing is divided: that takes longest.
        let payable = match self.ceiling {
            Some(ceiling) if by_rate >= ceiling * self.denominator => ceiling,
            _ => by_rate / self.denominator,
        };
        let payable = payable.min((all - income).max(0));
        payable - payable % self.unit
    }
}

/// What so many participants cost, and what the grant counts of it; `None` if it does not fit.
fn of_users(project: &Project, users: usize) -> Option<(i64, i64)> {
    let users = u64::try_from(users).ok()?;
    let (mut all, mut of_grant) = (0_i64, 0_i64);
    for (prices, eligible, _) in &project.sums.by_use {
        let cost = prices.cost(users)?.get();
        all = all.checked_add(cost)?;
        if *eligible {
            of_grant = of_grant.checked_add(cost)?;
        }
    }
    Some((all, of_grant))
}
