//! Small pictures beside words. They never stand alone: the words say it too.

use yew::prelude::*;

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum IconShape {
    Brand,
    Undo,
    Redo,
    Open,
    Save,
    Add,
    Remove,
    Up,
    Down,
    Paste,
    Print,
    Table,
}

/// An icon, hidden from screen readers.
pub(crate) fn icon(shape: IconShape) -> Html {
    let path = match shape {
        IconShape::Brand => return brand(),
        IconShape::Undo => "M9 5 4 10l5 5M4 10h10a6 6 0 0 1 0 12h-3",
        IconShape::Redo => "m15 5 5 5-5 5M20 10H10a6 6 0 0 0 0 12h3",
        IconShape::Open => "M3 7a2 2 0 0 1 2-2h4l2 3h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z",
        IconShape::Save => "M12 3v12m-5-5 5 5 5-5M4 19v2h16v-2",
        IconShape::Add => "M12 5v14M5 12h14",
        IconShape::Remove => "M6 6l12 12M18 6 6 18",
        IconShape::Up => "m6 14 6-6 6 6",
        IconShape::Down => "m6 10 6 6 6-6",
        IconShape::Paste => "M9 4h6v3H9zM15 5h4v16H5V5h4M9 12h6M9 16h6",
        IconShape::Print => "M7 9V3h10v6M7 17H4v-7h16v7h-3M7 14h10v7H7z",
        IconShape::Table => "M3 5h18v14H3zM3 10h18M3 15h18M9 5v14M15 5v14",
    };
    html! {
        <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" stroke-width="2"
            stroke-linecap="round" stroke-linejoin="round"><path d={path} /></svg>
    }
}

/// Societies around a shared middle.
fn brand() -> Html {
    html! {
        <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <rect width="32" height="32" rx="7" fill="#0017c1" />
            <path d="M16 16V8.5M16 16l6.6 4M16 16l-6.6 4" fill="none" stroke="#fff" stroke-width="2.5" />
            <g fill="#fff">
                <circle cx="16" cy="7" r="3.6" /><circle cx="24" cy="21" r="3.6" /><circle cx="8" cy="21" r="3.6" /><circle cx="16" cy="16.5" r="2.6" />
            </g>
        </svg>
    }
}
