//! What must hold in the agenda whatever was done, by whom and how often at once: asked of the tables, not of the acts.

use acts::testing::TestDesk;

use crate::support::count;

/// Rows that may not exist, and why.
const NEVER: &[(&str, &str)] = &[
    (
        "nobody and nothing is taken twice",
        "SELECT COUNT(*) FROM occupation a JOIN occupation b ON b.subject_id = a.subject_id
         WHERE a.starts_at < b.starts_at AND b.starts_at < a.ends_at",
    ),
    (
        "an appointment that stands takes each of its subjects, firmly, for its whole time; a walk-in those that are free",
        "SELECT COUNT(*) FROM appointment a
         WHERE a.origin <> 'walk_in' AND a.state IN ('booked', 'arrived', 'called', 'in_progress', 'done') AND
         (SELECT COUNT(*) FROM occupation o WHERE o.appointment_id = a.id AND o.expires_at IS NULL
            AND o.starts_at = a.starts_at AND o.ends_at = a.ends_at)
         <> CASE WHEN a.session_id IS NOT NULL THEN 1 ELSE 2
            + CASE WHEN a.second_id IS NULL THEN 0 ELSE 1 END + CASE WHEN a.mediator_id IS NULL THEN 0 ELSE 1 END
            + CASE WHEN a.room_id IS NULL THEN 0 ELSE 1 END END",
    ),
    (
        "what is over or was never confirmed takes nothing",
        "SELECT COUNT(*) FROM occupation o JOIN appointment a ON a.id = o.appointment_id
         WHERE a.state IN ('cancelled', 'expired', 'missed', 'missed_justified')",
    ),
    (
        "only a hold ends by itself, and when it says",
        "SELECT COUNT(*) FROM occupation o LEFT JOIN appointment a ON a.id = o.appointment_id
         WHERE o.expires_at IS NOT NULL AND (a.id IS NULL OR a.state <> 'held' OR a.held_until <> o.expires_at)",
    ),
    (
        "every row is one of the appointment's people, staff or room",
        "SELECT COUNT(*) FROM occupation o JOIN appointment a ON a.id = o.appointment_id
         WHERE CASE WHEN o.starts_at = a.starts_at AND o.ends_at = a.ends_at AND (
           (o.subject_kind = 'citizen' AND o.subject_id = a.person_id)
           OR (a.session_id IS NULL AND (
             (o.subject_kind = 'operator' AND (o.subject_id = a.operator_id OR o.subject_id = a.second_id))
             OR (o.subject_kind = 'mediator' AND o.subject_id = a.mediator_id)
             OR (o.subject_kind = 'room' AND o.subject_id = a.room_id)))) THEN 0 ELSE 1 END = 1",
    ),
    (
        "a session takes its staff and its room while it is not cancelled",
        "SELECT COUNT(*) FROM group_session s WHERE
         (SELECT COUNT(*) FROM occupation o WHERE o.session_id = s.id AND o.expires_at IS NULL
            AND o.starts_at = s.starts_at AND o.ends_at = s.ends_at)
         <> CASE WHEN s.state = 'cancelled' THEN 0 ELSE 1
            + CASE WHEN s.second_id IS NULL THEN 0 ELSE 1 END + CASE WHEN s.mediator_id IS NULL THEN 0 ELSE 1 END
            + CASE WHEN s.room_id IS NULL THEN 0 ELSE 1 END END",
    ),
    (
        "the counter of a session is the number of its seats",
        "SELECT COUNT(*) FROM group_session s WHERE s.state = 'planned' AND s.taken <>
         (SELECT COUNT(*) FROM appointment a WHERE a.session_id = s.id AND a.state NOT IN ('cancelled', 'expired'))",
    ),
    (
        "who comes to the centre has a room",
        "SELECT COUNT(*) FROM appointment WHERE session_id IS NULL AND origin <> 'walk_in'
         AND (channel = 'sportello') <> (room_id IS NOT NULL)",
    ),
    (
        "each version has its step, and the last step is where it stands",
        "SELECT COUNT(*) FROM appointment a WHERE a.version <>
         (SELECT COUNT(*) FROM appointment_history h WHERE h.appointment_id = a.id)
         OR NOT EXISTS (SELECT 1 FROM appointment_history h WHERE h.appointment_id = a.id
            AND h.version = a.version AND h.to_state = a.state AND h.starts_at = a.starts_at)",
    ),
    (
        "each step begins where the one before ended",
        "SELECT COUNT(*) FROM appointment_history h LEFT JOIN appointment_history p
           ON p.appointment_id = h.appointment_id AND p.version = h.version - 1
         WHERE h.from_state <> CASE WHEN h.version = 1 THEN 'new' ELSE COALESCE(p.to_state, '') END",
    ),
    (
        "every step is in the audit",
        "SELECT ABS((SELECT COUNT(*) FROM appointment_history)
         - (SELECT COUNT(*) FROM audit WHERE subject LIKE 'appointment:%' AND act LIKE 'appointment_%'))",
    ),
    (
        "nobody is reminded of what is no more, or stands elsewhere in time",
        "SELECT COUNT(*) FROM outbox o JOIN appointment_history h ON h.id = o.event_id
         JOIN appointment a ON a.id = h.appointment_id
         WHERE o.sent_at IS NULL AND o.kind LIKE 'appointment_reminder_%'
           AND (a.state IN ('held', 'cancelled', 'expired', 'missed', 'missed_justified')
                OR h.starts_at <> a.starts_at)",
    ),
    ("every key that is kept has its answer", "SELECT COUNT(*) FROM request_key WHERE result IS NULL"),
];

/// Everything that the tables can say.
pub async fn sound_agenda(test: &TestDesk) {
    for (why, sql) in NEVER {
        assert_eq!(count(test, sql).await, 0, "{why}");
    }
    let held = format!(
        "SELECT COUNT(*) FROM appointment a WHERE a.state = 'held' AND a.held_until > '{}'
         AND (SELECT COUNT(*) FROM occupation o WHERE o.appointment_id = a.id AND o.expires_at = a.held_until)
         <> 2 + CASE WHEN a.second_id IS NULL THEN 0 ELSE 1 END + CASE WHEN a.mediator_id IS NULL THEN 0 ELSE 1 END
            + CASE WHEN a.room_id IS NULL THEN 0 ELSE 1 END",
        test.desk.now().to_rfc3339_opts(chrono::SecondsFormat::AutoSi, false)
    );
    assert_eq!(count(test, &held).await, 0, "a hold that lasts takes each of its subjects");
}
