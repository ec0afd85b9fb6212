//! `/operatore/agenda/stanze`: where people are received, and the mediators who come to the centre.
//!
//! Interviews take place only at an isolated seat (R165): a room says whether it is one, and how many people of a group
//! it holds. `act=add-room` (`room-name`, `isolated`, `capacity`), `act=close-room` (`room`), `act=add-mediator`
//! (`mediator-name`, `langs` repeats), `act=close-mediator` (`mediator`).

use domain::form::Form;
use domain::lang::Lang;
use leptos::prelude::*;

use super::outside::OutsideLine;
use super::parts::{Centre, NoAgenda, Top, langs_text};
use crate::pages::operator::agenda_nav::AgendaSection;
use crate::pages::operator::parts::form_of;
use crate::texts::{code_text, t};
use crate::ui::{
    Actions, Button, Cell, Checkbox, CheckboxGroup, Choice, Details, EmptyState, FormView, PostForm, Table,
    TextField, Weight, Width,
};

/// Languages that a mediator may be asked for (BCP 47); the visible name is `supply-lang-{tag}`.
pub const LANGS: [&str; 22] = [
    "sq", "ar", "bn", "zh", "tl", "fr", "hi", "en", "ps", "fa", "pl", "pt", "pa", "ro", "ru", "sr", "es",
    "ti", "tr", "uk", "ur", "wo",
];

/// Rooms and mediators of a centre.
#[derive(Clone, Debug)]
pub struct Rooms {
    pub centre: Centre,
    /// `None` while the centre has no agenda.
    pub supply: Option<RoomsShown>,
}

#[derive(Clone, Debug)]
pub struct RoomsShown {
    pub to_move: Vec<OutsideLine>,
    pub rooms: Vec<RoomLine>,
    pub mediators: Vec<MediatorLine>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomLine {
    pub id: String,
    pub name: String,
    pub isolated: bool,
    /// People of a group.
    pub capacity: u16,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MediatorLine {
    pub id: String,
    pub name: String,
    /// Tags.
    pub langs: Vec<String>,
}

#[component]
pub fn RoomsPage(f: FormView, data: Rooms) -> impl IntoView {
    let lang = f.lang();
    let Rooms { centre, supply } = data;
    let (to_move, body) = match supply {
        None => (Vec::new(), view! { <NoAgenda lang centre=centre.clone()/> }.into_any()),
        Some(shown) => {
            let RoomsShown { to_move, rooms, mediators } = shown;
            let rooms = view! { <RoomPart f=f.clone() lines=rooms centre=centre.clone()/> };
            let mediators = view! { <MediatorPart f=f.clone() lines=mediators centre=centre.clone()/> };
            (to_move, view! { {rooms} {mediators} }.into_any())
        }
    };
    let title = t(lang, "supply-rooms-title");
    view! {
        <Top f=f.clone() title section=AgendaSection::Rooms centre to_move/>
        {body}
    }
}

#[component]
fn RoomPart(f: FormView, lines: Vec<RoomLine>, centre: Centre) -> impl IntoView {
    let lang = f.lang();
    let list = match lines.is_empty() {
        true => view! {
            <EmptyState title=t(lang, "supply-rooms-none")>
                <p>{t(lang, "supply-rooms-none-next")}</p>
            </EmptyState>
        }
        .into_any(),
        false => view! { <RoomTable lang lines centre=centre.clone()/> }.into_any(),
    };
    view! {
        <section aria-labelledby="rooms-title">
            <h2 id="rooms-title">{t(lang, "supply-rooms-heading")}</h2>
            <p>{t(lang, "supply-rooms-rule")}</p>
            {list}
            {centre.may_edit.then(|| view! { <AddRoom f centre/> })}
        </section>
    }
}

#[component]
fn RoomTable(lang: Lang, lines: Vec<RoomLine>, centre: Centre) -> impl IntoView {
    let mut head = vec!["supply-room", "supply-room-kind", "supply-room-capacity"];
    if centre.may_edit {
        head.push("operator-acts");
    }
    let rows = lines
        .into_iter()
        .map(|room| {
            let kind = if room.isolated { "supply-room-isolated" } else { "supply-room-open" };
            let mut cells =
                vec![Cell::head(room.name.clone()), Cell::data(t(lang, kind)), Cell::number(room.capacity)];
            if centre.may_edit {
                let mut fields = centre.hidden("close-room");
                fields.push(("room", room.id));
                cells.push(Cell::data(view! {
                    <PostForm hidden=fields>
                        <Button label=t(lang, "supply-room-close") weight=Weight::Secondary about=room.name/>
                    </PostForm>
                }));
            }
            cells
        })
        .collect();
    let head = head.into_iter().map(|key| t(lang, key)).collect();
    view! { <div class="dense"><Table id="rooms" caption=t(lang, "supply-rooms-caption") head rows quiet=true/></div> }
}

#[component]
fn AddRoom(f: FormView, centre: Centre) -> impl IntoView {
    let lang = f.lang();
    let sent = f.form().get("act") == Some("add-room");
    let f = form_of(&f, &["add-room"], Form::default);
    view! {
        <Details summary=t(lang, "supply-room-add") open=sent>
            <PostForm hidden=centre.hidden("add-room")>
                <TextField
                    f=&f
                    name="room-name"
                    label=t(lang, "supply-room-name")
                    autocomplete="off"
                    width=Width::Medium
                />
                <Checkbox
                    f=&f
                    name="isolated"
                    label=t(lang, "supply-room-isolated-ask")
                    hint=t(lang, "supply-room-isolated-hint")
                    optional=true
                />
                <TextField
                    f=&f
                    name="capacity"
                    label=t(lang, "supply-room-capacity-ask")
                    hint=t(lang, "supply-room-capacity-hint")
                    inputmode="numeric"
                    autocomplete="off"
                    width=Width::Short
                />
                <Actions>
                    <Button label=t(lang, "supply-room-do") weight=Weight::Secondary/>
                </Actions>
            </PostForm>
        </Details>
    }
}

#[component]
fn MediatorPart(f: FormView, lines: Vec<MediatorLine>, centre: Centre) -> impl IntoView {
    let lang = f.lang();
    let list = match lines.is_empty() {
        true => view! {
            <EmptyState title=t(lang, "supply-mediators-none")>
                <p>{t(lang, "supply-mediators-none-next")}</p>
            </EmptyState>
        }
        .into_any(),
        false => view! { <MediatorTable lang lines centre=centre.clone()/> }.into_any(),
    };
    view! {
        <section aria-labelledby="mediators-title">
            <h2 id="mediators-title">{t(lang, "supply-mediators-heading")}</h2>
            {list}
            {centre.may_edit.then(|| view! { <AddMediator f centre/> })}
        </section>
    }
}

#[component]
fn MediatorTable(lang: Lang, lines: Vec<MediatorLine>, centre: Centre) -> impl IntoView {
    let mut head = vec!["operator-name", "supply-mediator-langs"];
    if centre.may_edit {
        head.push("operator-acts");
    }
    let rows = lines
        .into_iter()
        .map(|line| {
            let mut cells =
                vec![Cell::head(line.name.clone()), Cell::data(langs_text(lang, &line.langs))];
            if centre.may_edit {
                let mut fields = centre.hidden("close-mediator");
                fields.push(("mediator", line.id));
                cells.push(Cell::data(view! {
                    <PostForm hidden=fields>
                        <Button label=t(lang, "supply-mediator-close") weight=Weight::Secondary about=line.name/>
                    </PostForm>
                }));
            }
            cells
        })
        .collect();
    let head = head.into_iter().map(|key| t(lang, key)).collect();
    view! {
        <div class="dense">
            <Table id="mediators" caption=t(lang, "supply-mediators-caption") head rows quiet=true/>
        </div>
    }
}

#[component]
fn AddMediator(f: FormView, centre: Centre) -> impl IntoView {
    let lang = f.lang();
    let sent = f.form().get("act") == Some("add-mediator");
    let f = form_of(&f, &["add-mediator"], Form::default);
    let mut langs: Vec<_> =
        LANGS.iter().map(|tag| Choice::new(*tag, code_text(lang, "supply-lang", tag))).collect();
    langs.sort_by(|one, two| one.label.cmp(&two.label));
    view! {
        <Details summary=t(lang, "supply-mediator-add") open=sent>
            <PostForm hidden=centre.hidden("add-mediator")>
                <TextField
                    f=&f
                    name="mediator-name"
                    label=t(lang, "supply-mediator-name")
                    autocomplete="off"
                    width=Width::Medium
                />
                <div class="marks-row">
                    <CheckboxGroup f=&f name="langs" label=t(lang, "supply-mediator-langs") choices=langs/>
                </div>
                <Actions>
                    <Button label=t(lang, "supply-mediator-do") weight=Weight::Secondary/>
                </Actions>
            </PostForm>
        </Details>
    }
}
