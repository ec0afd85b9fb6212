//! Who is asking, in which language, for which address. Built once per request, before any handler.
//!
//! A terminal in the hall sends a key of its own in another cookie: [`Visit::device`]. A session opened there lives only
//! together with that key, and some addresses are not for terminals ([`refused_at_terminal`]).
//!
//! The language is `?lang=` (remembered in a cookie), else the cookie, else the account's, else what the browser
//! prefers, else Italian. A session that is over is said so on the next page; its cookie is removed.

use std::net::{IpAddr, SocketAddr};

use acts::{Device, SecretToken, Visitor, who::Recognised};
use axum::{
    extract::{ConnectInfo, FromRequestParts, Request, State},
    http::{HeaderMap, HeaderValue, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::{form::Form, lang::Lang};

use super::{House, Problem, answer, form::pairs};

/// One request, understood.
#[derive(Clone)]
pub struct Visit {
    pub house: House,
    pub visitor: Visitor,
    pub lang: Lang,
    /// A GET or HEAD: nothing was sent that could be lost.
    pub reading: bool,
    /// Path without query.
    pub path: String,
    /// The query as pairs.
    pub query: Form,
    pub address: Option<IpAddr>,
    /// The terminal that sent the request, when its key is alive.
    pub device: Option<Device>,
    /// A session was sent and is over.
    pub expired: bool,
    /// The session's token, for acts that end or replace it.
    pub token: Option<SecretToken>,
}

impl Visit {
    /// The citizen, or a refusal that leads to the login.
    pub fn citizen(&self) -> Result<&acts::Citizen, Problem> {
        match &self.visitor {
            Visitor::Citizen(citizen) => Ok(citizen),
            Visitor::Operator(_) => Err(Problem::forbidden("error-citizens-only")),
            Visitor::Anonymous => Err(Problem::Login),
        }
    }

    /// The operator, or a refusal that leads to the operators' login.
    pub fn operator(&self) -> Result<&acts::Operator, Problem> {
        match &self.visitor {
            Visitor::Operator(operator) => Ok(operator),
            Visitor::Citizen(_) => Err(Problem::forbidden("error-operators-only")),
            Visitor::Anonymous => Err(Problem::Login),
        }
    }

    /// Path and query without the language, for links back here.
    pub fn here(&self) -> String {
        let kept: Vec<String> = self
            .query
            .pairs()
            .filter(|(name, _)| *name != "lang")
            .map(|(name, value)| format!("{}={}", encode(name), encode(value)))
            .collect();
        match kept.is_empty() {
            true => self.path.clone(),
            false => format!("{}?{}", self.path, kept.join("&")),
        }
    }

    /// Name of the session's cookie; over https the browser holds it to this host alone.
    pub fn cookie_name(&self) -> &'static str {
        cookie_name(self.house.settings.secure())
    }

    /// A header that makes the browser a terminal, for a year from now. `Lax` and not `Strict`: a login elsewhere (SPID) leads
    /// back here, and a session opened then must not be one without its terminal.
    pub fn device_cookie(&self, key: &SecretToken) -> HeaderValue {
        let secure = self.house.settings.secure();
        let (name, secure) = (device_cookie_name(secure), if secure { "; Secure" } else { "" });
        let text =
            format!("{name}={}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax{secure}", key.expose());
        HeaderValue::from_str(&text).unwrap_or_else(|_| HeaderValue::from_static(""))
    }

    /// A header that gives the browser a session, or ends it.
    pub fn session_cookie(&self, token: Option<&SecretToken>) -> HeaderValue {
        let secure = if self.house.settings.secure() { "; Secure" } else { "" };
        let name = self.cookie_name();
        let text = match token {
            Some(token) => format!("{name}={}; Path=/; HttpOnly; SameSite=Lax{secure}", token.expose()),
            None => format!("{name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0{secure}"),
        };
        // Hex digits and fixed words: always a valid header.
        HeaderValue::from_str(&text).unwrap_or_else(|_| HeaderValue::from_static(""))
    }
}

/// Percent-encodes a value for a query.
pub fn encode(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
}

fn cookie_name(secure: bool) -> &'static str {
    if secure { "__Host-session" } else { "session" }
}

fn device_cookie_name(secure: bool) -> &'static str {
    if secure { "__Host-kiosk" } else { "kiosk" }
}

/// What a terminal does not open: the operators' desk, and what a browser would save or hand to another program.
fn refused_at_terminal(path: &str) -> Option<Problem> {
    let desk = path == "/operatore" || path.starts_with("/operatore/");
    let download = path.starts_with("/api/")
        || [".csv", ".ics", ".json", ".pdf"].into_iter().any(|end| path.ends_with(end));
    match (desk, download) {
        (true, _) => Some(Problem::Forbidden("error-kiosk-operators")),
        (_, true) => Some(Problem::Forbidden("error-kiosk-download")),
        _ => None,
    }
}

/// The terminal and the person behind a request's two cookies.
async fn behind(
    house: &House,
    key: Option<&SecretToken>,
    token: Option<&SecretToken>,
) -> Result<(Option<Device>, Recognised), store::DbError> {
    let (reader, now) = (&house.desk.reader, house.desk.now());
    let device = match key {
        Some(key) => acts::kiosk::recognise(reader, key, now).await?,
        None => None,
    };
    let recognised = match token {
        Some(token) => acts::who::recognise_at(reader, token, device.as_ref(), now).await?,
        None => Recognised::default(),
    };
    Ok((device, recognised))
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Visit, Response> {
        let visit = parts.extensions.get::<Visit>().cloned();
        visit.ok_or_else(|| Problem::Internal("a route without the visit layer").into_response())
    }
}

/// The layer: understands the request, lets it through, turns a [`Problem`] into an answer.
pub async fn understand(State(house): State<House>, mut request: Request, next: Next) -> Response {
    let headers = request.headers();
    let Ok(query) = pairs(request.uri().query().unwrap_or_default().as_bytes()) else {
        let visit = anonymous(house, &request);
        return answer::finish(&visit, Problem::BadEncoding.into_response());
    };
    let query: Form = query.into_iter().collect();
    let secure = house.settings.secure();
    let token = cookie(headers, cookie_name(secure)).and_then(SecretToken::parse);
    let key = cookie(headers, device_cookie_name(secure)).and_then(SecretToken::parse);
    let recognised = behind(&house, key.as_ref(), token.as_ref()).await;
    let info = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let address = address(&house.settings.proxies, headers, info);
    let asked_lang = query.get("lang").and_then(Lang::parse);
    let mut visit = Visit { query, address, token, ..anonymous(house.clone(), &request) };
    match recognised {
        Ok((device, recognised)) => {
            visit.device = device;
            if let Some(session) = recognised.touch
                && let Err(error) = acts::account::touch(&house.desk, session).await
            {
                // The page can be shown all the same; the session ends a little earlier.
                tracing::warn!(%error, "a session could not be marked as seen");
            }
            if let Some(device) = visit.device.as_ref().filter(|device| device.needs_touch())
                && let Err(error) = acts::kiosk::touch(&house.desk, device).await
            {
                tracing::warn!(%error, "a terminal could not be marked as seen");
            }
            visit.expired = recognised.expired;
            visit.lang = language(asked_lang, headers, &recognised.visitor);
            visit.visitor = recognised.visitor;
        }
        Err(error) => {
            visit.lang = language(asked_lang, headers, &Visitor::Anonymous);
            return answer::finish(&visit, Problem::from(acts::Refusal::Broken(error)).into_response());
        }
    }
    request.extensions_mut().insert(visit.clone());
    let response = match visit.device.as_ref().and_then(|_| refused_at_terminal(&visit.path)) {
        Some(problem) => problem.into_response(),
        None => next.run(request).await,
    };
    let mut response = answer::finish(&visit, response);
    if let Some(lang) = asked_lang {
        let secure = if secure { "; Secure" } else { "" };
        let text = format!("lang={}; Path=/; Max-Age=31536000; SameSite=Lax{secure}", lang.tag());
        if let Ok(value) = HeaderValue::from_str(&text) {
            response.headers_mut().append(header::SET_COOKIE, value);
        }
    }
    // A redirect (to the login) shows nothing: the cookie stays until a page has said that the session is over.
    let shown = !response.status().is_redirection();
    if visit.expired && shown && !response.headers().contains_key(header::SET_COOKIE) {
        response.headers_mut().append(header::SET_COOKIE, visit.session_cookie(None));
    }
    // A terminal that is used stays one: its year begins again.
    if let Some(key) = key.filter(|_| visit.device.is_some() && visit.path == "/kiosk") {
        response.headers_mut().append(header::SET_COOKIE, visit.device_cookie(&key));
    }
    response
}

fn anonymous(house: House, request: &Request) -> Visit {
    Visit {
        house,
        visitor: Visitor::Anonymous,
        lang: Lang::It,
        reading: request.method().is_safe(),
        path: request.uri().path().to_owned(),
        query: Form::default(),
        address: None,
        device: None,
        expired: false,
        token: None,
    }
}

fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let all = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    all.flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(found, _)| *found == name)
        .map(|(_, value)| value)
}

fn language(asked: Option<Lang>, headers: &HeaderMap, visitor: &Visitor) -> Lang {
    let account = match visitor {
        Visitor::Citizen(citizen) => Some(citizen.lang()),
        Visitor::Operator(operator) => Some(operator.lang()),
        Visitor::Anonymous => None,
    };
    asked
        .or_else(|| cookie(headers, "lang").and_then(Lang::parse))
        .or(account)
        .or_else(|| preferred(headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?))
        .unwrap_or_default()
}

/// The first language that we have, in the order of the browser's weights.
fn preferred(accept: &str) -> Option<Lang> {
    let mut wishes: Vec<(f32, Lang)> = accept
        .split(',')
        .filter_map(|wish| {
            let (tag, weight) = wish.split_once(";q=").unwrap_or((wish, "1"));
            Some((weight.trim().parse().ok()?, Lang::parse(tag.trim())?))
        })
        .collect();
    wishes.sort_by(|a, b| b.0.total_cmp(&a.0));
    wishes.first().map(|(_, lang)| *lang)
}

/// The browser's address; `X-Forwarded-For` only when the connection comes from a configured proxy.
///
/// Each proxy writes behind what it received, in the same line or in one of its own: the last hop that is no proxy of
/// ours is the browser, and what stands before it may be invented.
fn address(
    proxies: &[IpAddr],
    headers: &HeaderMap,
    info: Option<&ConnectInfo<SocketAddr>>,
) -> Option<IpAddr> {
    let direct = info.map(|ConnectInfo(address)| address.ip())?;
    if !proxies.contains(&direct) {
        return Some(direct);
    }
    let lines = headers.get_all("x-forwarded-for").iter().rev();
    let texts = lines.map(|line| line.to_str().unwrap_or_default());
    let mut hops = texts.flat_map(|text| text.rsplit(',')).map(|hop| hop.trim().parse::<IpAddr>());
    let browser = hops.find(|hop| !hop.as_ref().is_ok_and(|hop| proxies.contains(hop)));
    // A hop that cannot be read is nobody: what stands before it is not believed.
    browser.and_then(Result::ok).or(Some(direct))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_s_weights_choose_among_our_languages() {
        assert_eq!(preferred("de, en;q=0.7, it;q=0.9"), Some(Lang::It));
        assert_eq!(preferred("en-GB,it;q=0.8"), Some(Lang::En));
        assert_eq!(preferred("de,fr;q=0.5"), None);
        assert_eq!(preferred(";;q=x,,"), None);
    }

    const PROXIES: [&str; 2] = ["10.0.0.1", "10.0.0.2"];

    /// Whom a connection from `from` with these lines of `X-Forwarded-For` comes from.
    fn told(from: &str, lines: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append("x-forwarded-for", HeaderValue::from_str(line).expect("a header"));
        }
        let info = ConnectInfo(SocketAddr::new(ip(from), 40_000));
        address(&PROXIES.map(ip), &headers, Some(&info)).expect("an address").to_string()
    }

    fn ip(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    #[test]
    fn who_connects_directly_is_believed_and_what_they_forward_is_not() {
        assert_eq!(told("192.0.2.7", &[]), "192.0.2.7");
        assert_eq!(told("192.0.2.7", &["198.51.100.9"]), "192.0.2.7");
        assert_eq!(told("192.0.2.7", &["10.0.0.1"]), "192.0.2.7");
        assert_eq!(address(&PROXIES.map(ip), &HeaderMap::new(), None), None);
    }

    #[test]
    fn a_configured_proxy_says_from_whom() {
        assert_eq!(told("10.0.0.1", &["192.0.2.7"]), "192.0.2.7");
        assert_eq!(told("10.0.0.1", &["2001:db8::7"]), "2001:db8::7");
        // Without a word of its own it is who knocks, and is counted like anybody.
        assert_eq!(told("10.0.0.1", &[]), "10.0.0.1");
        assert_eq!(told("10.0.0.1", &["nobody"]), "10.0.0.1");
    }

    #[test]
    fn what_a_browser_forwards_itself_is_not_believed() {
        assert_eq!(told("10.0.0.1", &["198.51.100.9, 192.0.2.7"]), "192.0.2.7");
        assert_eq!(
            told("10.0.0.1", &["198.51.100.9", "192.0.2.7"]),
            "192.0.2.7",
            "a line of the proxy's own"
        );
        assert_eq!(told("10.0.0.1", &["10.0.0.2, 198.51.100.9, 192.0.2.7"]), "192.0.2.7");
        assert_eq!(told("10.0.0.1", &["198.51.100.9, nobody"]), "10.0.0.1");
    }

    #[test]
    fn a_chain_of_configured_proxies_is_walked_to_its_end() {
        assert_eq!(told("10.0.0.1", &["192.0.2.7, 10.0.0.2"]), "192.0.2.7");
        assert_eq!(told("10.0.0.1", &["198.51.100.9, 192.0.2.7", "10.0.0.2"]), "192.0.2.7");
        assert_eq!(told("10.0.0.1", &["10.0.0.2"]), "10.0.0.1");
    }
}
