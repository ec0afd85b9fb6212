//! The closed lists of the declaration: what a person can choose from.
//!
//! Each value has a code that is stored and travels in forms; it never changes. Its visible name is the text
//! `did-{type}-{code}` (with `_` written `-`) of `did.ftl`.
//!
//! **The codes are our own.** The national lists behind these questions (the Ministry's tables for education,
//! position in the profession, presence in Italy…) are not public in a form that we could verify; the questions
//! themselves are those that two regions store and print for the profiling of the DID. A mapping towards the
//! Ministry's tables belongs to the exchange with the Ministry, not here.

/// Declares a closed list: codes, `ALL`, `CODES`, `code`, `parse`, `text_key`, and serde through the code.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident, $area:literal, { $($(#[$vdoc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            pub const ALL: &'static [$name] = &[$($name::$variant),+];
            /// Every code, in the order in which the form shows them.
            pub const CODES: &'static [&'static str] = &[$($code),+];
            /// The prefix of the texts that name the values.
            pub const TEXTS: &'static str = $area;

            /// What is stored and sent in forms.
            pub fn code(self) -> &'static str {
                match self { $($name::$variant => $code),+ }
            }
            pub fn parse(code: &str) -> Option<$name> {
                match code { $($code => Some($name::$variant),)+ _ => None }
            }
            /// The key of the visible name.
            pub fn text_key(self) -> String {
                $crate::did::codes::text_key($area, self.code())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.code())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let code = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(from)?;
                $name::parse(&code).ok_or_else(|| {
                    serde::de::Error::unknown_variant(&code, $name::CODES)
                })
            }
        }
    };
}
pub(super) use codes;

/// The key of the text that names `code` in the list whose texts start with `area`.
pub fn text_key(area: &str, code: &str) -> String {
    format!("{area}-{}", code.replace('_', "-"))
}

codes! {
    /// Whose citizen a person is, before the state is named.
    CitizenshipGroup, "did-citizenship", {
        Italian = "italian",
        Other = "other",
        Stateless = "stateless",
    }
}

codes! {
    /// The title of stay of a person who needs one. SAP section 1 asks type, number, reason and expiry.
    PermitType, "did-permit-type", {
        Permit = "permit",
        LongTermResident = "long_term_resident",
        FamilyCard = "family_card",
        AsylumSeeker = "asylum_seeker",
        RefugeeOrSubsidiary = "refugee_or_subsidiary",
        SpecialProtection = "special_protection",
        Other = "other",
    }
}

codes! {
    /// How a title of stay ends.
    ExpiryKind, "did-permit-expiry-kind", {
        Dated = "dated",
        /// First issue or renewal asked for, not yet given.
        Waiting = "waiting",
        Permanent = "permanent",
    }
}

codes! {
    /// Where a person is registered as resident.
    ResidenceKind, "did-residence-kind", {
        Italy = "italy",
        Abroad = "abroad",
        /// In no register (anagrafe), for instance while an application is pending.
        Nowhere = "nowhere",
    }
}

codes! {
    /// Whether the domicile differs from the residence.
    DomicileKind, "did-domicile-kind", {
        Same = "same",
        Other = "other",
    }
}

codes! {
    /// Why a person may declare availability (art. 19 D.Lgs. 150/2015; art. 4 c. 15-quater D.L. 4/2019).
    SituationKind, "did-situation", {
        /// Had a job and has none now.
        Unemployed = "unemployed",
        /// Received the dismissal letter and still works: "a rischio di disoccupazione".
        AtRisk = "at_risk",
        /// Works, with an income so low that no tax is due on it.
        LowIncome = "low_income",
        NeverWorked = "never_worked",
    }
}

codes! {
    /// The application to INPS which is itself a DID (art. 21 c. 1 D.Lgs. 150/2015).
    BenefitKind, "did-benefit", {
        Naspi = "naspi",
        DisColl = "dis_coll",
    }
}

codes! {
    /// The highest title gained.
    Education, "did-education", {
        None = "none",
        Primary = "primary",
        LowerSecondary = "lower_secondary",
        /// Qualification of two or three years, without access to university.
        VocationalQualification = "vocational_qualification",
        /// Four-year vocational diploma (IeFP).
        VocationalDiploma = "vocational_diploma",
        UpperSecondary = "upper_secondary",
        Ifts = "ifts",
        Its = "its",
        Bachelor = "bachelor",
        Master = "master",
        PostGraduate = "post_graduate",
        Doctorate = "doctorate",
    }
}

codes! {
    /// Where the title was gained and what it is worth here.
    Recognition, "did-recognition", {
        Italian = "italian",
        Recognised = "recognised",
        NotRecognised = "not_recognised",
    }
}

codes! {
    /// The kind of a past contract.
    Contract, "did-contract", {
        Permanent = "permanent",
        FixedTerm = "fixed_term",
        Apprenticeship = "apprenticeship",
        Agency = "agency",
        Seasonal = "seasonal",
        OnCall = "on_call",
        Domestic = "domestic",
        Collaboration = "collaboration",
        SelfEmployed = "self_employed",
        Internship = "internship",
        Other = "other",
    }
}

codes! {
    /// "Condizione occupazionale un anno prima".
    ConditionYearAgo, "did-condition", {
        Employed = "employed",
        LookingForJob = "looking_for_job",
        LookingForFirstJob = "looking_for_first_job",
        Student = "student",
        Inactive = "inactive",
    }
}

codes! {
    /// "Durata della presenza in Italia".
    TimeInItaly, "did-time-in-italy", {
        SinceBirth = "since_birth",
        OverTenYears = "over_ten_years",
        FourToTenYears = "four_to_ten_years",
        UpToThreeYears = "up_to_three_years",
    }
}

codes! {
    /// "Posizione nella professione" in the last job.
    Position, "did-position", {
        Manager = "manager",
        MiddleManager = "middle_manager",
        OfficeWorker = "office_worker",
        Worker = "worker",
        Apprentice = "apprentice",
        HomeWorker = "home_worker",
        Collaborator = "collaborator",
        Entrepreneur = "entrepreneur",
        Professional = "professional",
        OwnAccount = "own_account",
        FamilyWorker = "family_worker",
        CooperativeMember = "cooperative_member",
    }
}

codes! {
    /// "Attualmente è iscritto a scuola, università o corso di formazione".
    Studying, "did-studying", {
        No = "no",
        School = "school",
        Vocational = "vocational",
        IftsIts = "ifts_its",
        University = "university",
        OtherCourse = "other_course",
    }
}

codes! {
    /// Categories of the driving licence.
    Licence, "did-licence", {
        Am = "am", A1 = "a1", A2 = "a2", A = "a", B1 = "b1", B = "b", Be = "be",
        C1 = "c1", C1e = "c1e", C = "c", Ce = "ce", D1 = "d1", D1e = "d1e", D = "d", De = "de",
        Cqc = "cqc", Kb = "kb",
    }
}

codes! {
    /// What a person hopes to receive. Wishes are not service codes: an operator decides which service fits.
    Wish, "did-wish", {
        Orientation = "orientation",
        JobSearch = "job_search",
        CurriculumLab = "curriculum_lab",
        Training = "training",
        Internship = "internship",
        OwnBusiness = "own_business",
        WorkAbroad = "work_abroad",
        PublicSelections = "public_selections",
        TargetedPlacement = "targeted_placement",
        FamilyCare = "family_care",
    }
}

codes! {
    /// What a person needs in order to be served well: always the help, never the reason for it.
    Help, "did-help", {
        Reading = "reading",
        Writing = "writing",
        Digital = "digital",
        SignLanguage = "sign_language",
        WrittenTalk = "written_talk",
        LargePrint = "large_print",
        StepFree = "step_free",
        MoreTime = "more_time",
        QuietPlace = "quiet_place",
        Companion = "companion",
        Other = "other",
    }
}

codes! {
    /// How a person prefers to be contacted.
    ContactChannel, "did-channel", {
        Phone = "phone",
        Email = "email",
        Video = "video",
        Desk = "desk",
    }
}

codes! {
    /// Where a declaration was filled in.
    Source, "did-source", {
        Portal = "portal",
        Kiosk = "kiosk",
        /// By an operator with the person at the desk (R033).
        Desk = "desk",
        /// The application to INPS, which is itself a DID.
        Inps = "inps",
    }
}

codes! {
    /// Yes or no, asked so that silence is neither.
    YesNo, "common", {
        Yes = "yes",
        No = "no",
    }
}

impl From<YesNo> for bool {
    fn from(answer: YesNo) -> bool {
        answer == YesNo::Yes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_back_and_an_unknown_one_is_refused() {
        for value in Education::ALL {
            assert_eq!(Education::parse(value.code()), Some(*value));
            let json = serde_json::to_string(value).expect("a code is a string");
            assert_eq!(serde_json::from_str::<Education>(&json).expect("its own code"), *value);
        }
        assert_eq!(Education::parse("laurea"), None);
        assert!(serde_json::from_str::<Education>("\"laurea\"").is_err());
    }

    #[test]
    fn the_text_key_follows_the_code() {
        assert_eq!(BenefitKind::DisColl.text_key(), "did-benefit-dis-coll");
    }
}
