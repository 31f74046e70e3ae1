//! The matrix of the material of 2020 (保健事業を行う上で活用すべき情報の提供を求める根拠規定の有無), before and after the change.

use super::question::{Information, Party, Period, Question};

/// A column of the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MatrixColumn {
    /// 保険者.
    Insurer,
    /// 健康保険組合連合会.
    Kenporen,
    /// 国民健康保険団体連合会.
    Kokuhoren,
}

/// A row of the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MatrixInformation {
    /// ① 医療保険等関連情報.
    ClaimsRelated,
    /// ② 事業主健診の情報.
    EmployerCheckup,
}

/// What stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MatrixState {
    /// ◯: it holds the data itself.
    HoldsItself,
    /// ×（40歳以上の者は◯）.
    From40Only,
    /// ×: no base; in fact data are used with the consent of the insurers.
    NoBaseButByAgreement,
    /// ×: no base; in fact data that came in for payment are used.
    NoBaseButFromPayment,
    /// ×: no base.
    NoBase,
    /// It can ask the insurers.
    AsksInsurers,
    /// It can ask the employers, for people under 40 too.
    AsksEmployersAtAnyAge,
    /// It can ask the employers.
    AsksEmployers,
}

/// A cell: what stood there before the change, and what after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MatrixCell {
    /// The row.
    pub information: MatrixInformation,
    /// The column.
    pub column: MatrixColumn,
    /// To 2021-12-31.
    pub before: MatrixState,
    /// From 2022-01-01.
    pub after: MatrixState,
}

const fn cell(
    information: MatrixInformation,
    column: MatrixColumn,
    before: MatrixState,
    after: MatrixState,
) -> MatrixCell {
    MatrixCell { information, column, before, after }
}

/// The whole matrix, row by row.
pub const MATRIX: [MatrixCell; 6] = {
    use MatrixColumn::{Insurer, Kenporen, Kokuhoren};
    use MatrixInformation::{ClaimsRelated, EmployerCheckup};
    use MatrixState::{
        AsksEmployers, AsksEmployersAtAnyAge, AsksInsurers, From40Only, HoldsItself, NoBase,
        NoBaseButByAgreement, NoBaseButFromPayment,
    };
    [
        cell(ClaimsRelated, Insurer, HoldsItself, HoldsItself),
        cell(ClaimsRelated, Kenporen, NoBaseButByAgreement, AsksInsurers),
        cell(ClaimsRelated, Kokuhoren, NoBaseButFromPayment, AsksInsurers),
        cell(EmployerCheckup, Insurer, From40Only, AsksEmployersAtAnyAge),
        cell(EmployerCheckup, Kenporen, NoBase, AsksEmployers),
        cell(EmployerCheckup, Kokuhoren, NoBase, AsksEmployers),
    ]
};

/// The cell that a question is about, with the period that its day lies in; `None` for what the matrix does not have.
pub fn cell_of(question: &Question) -> Option<(&'static MatrixCell, Period)> {
    let column = match question.asks {
        Party::Society | Party::KyokaiKenpo | Party::NationalHealthInsurer => MatrixColumn::Insurer,
        Party::Kenporen => MatrixColumn::Kenporen,
        Party::Kokuhoren => MatrixColumn::Kokuhoren,
        Party::WideAreaUnion | Party::Employer => return None,
    };
    let asks_its_members = match column {
        MatrixColumn::Insurer => false,
        MatrixColumn::Kenporen | MatrixColumn::Kokuhoren => question.holds.is_insurer(),
    };
    let information = match question.information {
        Information::ClaimsRelated | Information::SpecificCheckup if asks_its_members => {
            MatrixInformation::ClaimsRelated
        }
        Information::EmployerCheckup if question.holds == Party::Employer => {
            MatrixInformation::EmployerCheckup
        }
        _ => return None,
    };
    let cell = MATRIX.iter().find(|cell| cell.column == column && cell.information == information)?;
    Some((cell, Period::of(question.on).ok()?))
}

#[cfg(test)]
mod tests {
    use super::{MatrixState, cell_of};
    use crate::collaboration::access::{Age, Information, Outcome, Party, Period, Question, answer};

    /// The two tell the same wherever both speak: the decision table was made from the law, the matrix from the material.
    #[test]
    fn the_decision_table_says_what_the_matrix_says() {
        let holders = [Party::Society, Party::NationalHealthInsurer, Party::Employer];
        let (mut compared, mut checked) = (0, 0);
        for (asks, holds) in Party::ALL.into_iter().flat_map(|asks| holders.map(|holds| (asks, holds))) {
            for information in Information::ALL {
                for (years, day) in
                    [(30, "2021-06-01"), (50, "2021-06-01"), (30, "2022-06-01"), (50, "2022-06-01")]
                {
                    let question = Question {
                        asks,
                        holds,
                        information,
                        age: Age::new(years),
                        moved: Some(false),
                        kept_by_law: Some(true),
                        on: day.parse().unwrap(),
                    };
                    let Some((cell, period)) = cell_of(&question) else { continue };
                    let state = if period == Period::To2021 { cell.before } else { cell.after };
                    let outcome = answer(&question).unwrap().outcome().unwrap();
                    if matches!(outcome, Outcome::ToBeChecked(_)) {
                        checked += 1;
                        continue;
                    }
                    let may_ask = match state {
                        MatrixState::HoldsItself | MatrixState::AsksInsurers => true,
                        MatrixState::AsksEmployersAtAnyAge | MatrixState::AsksEmployers => true,
                        MatrixState::From40Only => years >= 40,
                        MatrixState::NoBase
                        | MatrixState::NoBaseButByAgreement
                        | MatrixState::NoBaseButFromPayment => false,
                    };
                    assert_eq!(outcome == Outcome::MustGive, may_ask, "{question:?}");
                    compared += 1;
                }
            }
        }
        assert!(compared >= 25 && checked < compared, "{compared} compared, {checked} to be checked");
    }
}
