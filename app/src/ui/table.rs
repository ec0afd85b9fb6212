//! Data in rows and columns, with a caption and scopes; on narrow screens it scrolls inside its own frame.

use leptos::prelude::*;

/// One cell of a table.
pub enum Cell {
    /// The cell that names its row.
    Head(AnyView),
    Data(AnyView),
    /// Right-aligned, figures of equal width.
    Number(String),
}

impl Cell {
    pub fn head(view: impl IntoView + 'static) -> Cell {
        Cell::Head(view.into_any())
    }
    pub fn data(view: impl IntoView + 'static) -> Cell {
        Cell::Data(view.into_any())
    }
    pub fn number(value: impl ToString) -> Cell {
        Cell::Number(value.to_string())
    }

    fn into_view(self) -> AnyView {
        match self {
            Cell::Head(view) => view! { <th scope="row">{view}</th> }.into_any(),
            Cell::Data(view) => view! { <td>{view}</td> }.into_any(),
            Cell::Number(text) => view! { <td class="number">{text}</td> }.into_any(),
        }
    }
}

/// `<Table id="passages" caption=… head=vec![…] rows=vec![vec![Cell::head("A.1"), Cell::number(20)]]/>`
#[component]
pub fn Table(
    /// Unique on the page: the frame is named by the caption.
    #[prop(into)]
    id: String,
    #[prop(into)] caption: String,
    head: Vec<String>,
    rows: Vec<Vec<Cell>>,
    /// The caption repeats the heading above: only screen readers say it.
    #[prop(optional)]
    quiet: bool,
) -> impl IntoView {
    let caption_id = format!("{id}-caption");
    let head: Vec<_> = head.into_iter().map(|text| view! { <th scope="col">{text}</th> }).collect();
    let rows: Vec<_> = rows
        .into_iter()
        .map(|cells| {
            let cells: Vec<_> = cells.into_iter().map(Cell::into_view).collect();
            view! { <tr>{cells}</tr> }
        })
        .collect();
    view! {
        <section class="table-responsive" tabindex="0" aria-labelledby=caption_id.clone()>
            <table class="table" id=id>
                <caption id=caption_id.clone() class=quiet.then_some("visually-hidden")>{caption}</caption>
                <thead>
                    <tr>{head}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
}
