//! What the paper says about itself, and from how many people on a workplace gets a report of its own.

use yew::prelude::*;

use crate::{
    text::{Language, collaboration::white_paper as words, number::grouped},
    ui::{
        components::{FieldInput, card, hint, result_table},
        planner::Planner,
    },
};
use consortium_core::{
    Field,
    collaboration::white_paper::{PaperText, WORKPLACE_LIMITS, WhitePaperField},
};
use consortium_document::tables::{Heading, ResultTable, RowKind, Value};

/// The texts.
pub(super) fn about_card(planner: &Planner) -> Html {
    let language = planner.language();
    let texts = [PaperText::Year, PaperText::Base, PaperText::Criteria];
    let content = html! {
        <>
            { hint(words::about_hint(language)) }
            <div class="paper-texts">{ for texts.into_iter().filter_map(|text| input(planner, text)) }</div>
        </>
    };
    html! { <div class="no-print">{ card("about-heading", words::about_heading(language), content) }</div> }
}

fn input(planner: &Planner, text: PaperText) -> Option<Html> {
    let language = planner.language();
    let field = Field::WhitePaper(WhitePaperField::Text(text));
    let slot = planner.plan().white_paper.slot(text)?;
    let label = words::text(language, text);
    let input = FieldInput::of(language, field, slot, label, &planner.act);
    Some(match text {
        PaperText::SizeLimit => input.hint(words::size_limit_hint(language)).field(),
        PaperText::Base | PaperText::Criteria => input.wrapped().field(),
        PaperText::Year => input.field(),
    })
}

/// The sizes of workplaces.
pub(super) fn limits_card(planner: &Planner) -> Html {
    let language = planner.language();
    let content = html! {
        <>
            <div class="fields">{ for input(planner, PaperText::SizeLimit) }</div>
            <div class="paper-words">{ result_table(&limits(language)) }</div>
            { hint(words::limit_hint(language)) }
        </>
    };
    html! { <div class="no-print">{ card("limits-heading", words::limits_heading(language), content) }</div> }
}

fn limits(language: Language) -> ResultTable {
    let columns = [words::limit_column, words::limit_from, words::limit_known]
        .map(|heading| Heading::text(heading(language)));
    let mut table = ResultTable::new(words::limits_table(language), columns);
    for limit in WORKPLACE_LIMITS {
        let values = [
            words::limit_people(language, &grouped(limit.people)),
            words::limit_since(language, limit),
            words::limit_standing(language, limit),
        ];
        table.row(RowKind::Plain, values.map(Value::Text));
    }
    table
}
