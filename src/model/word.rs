//! A closed set of words of AWS's API, declared once for parsing, printing and listing.

/// A type whose values are AWS's words.
pub trait Word: Copy + PartialEq + 'static {
    /// Every value with its word, in AWS's order.
    const WORDS: &'static [(&'static str, Self)];

    /// AWS's word for the value.
    fn word(self) -> Option<&'static str> {
        Self::WORDS.iter().find(|(_, value)| *value == self).map(|(word, _)| *word)
    }

    /// The value that `text` names; AWS's words are in upper case, and no other case is theirs.
    fn from_word(text: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(word, _)| *word == text).map(|(_, value)| *value)
    }
}

/// Declares an enum whose variants are AWS's words.
macro_rules! words {
    ($(#[$attribute:meta])* $name:ident { $($(#[$note:meta])* $variant:ident => $word:literal,)+ }) => {
        $(#[$attribute])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name {
            $($(#[$note])* $variant,)+
        }

        impl $name {
            /// AWS's word for it.
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word,)+ }
            }
        }

        impl crate::model::Word for $name {
            const WORDS: &'static [(&'static str, Self)] = &[$(($word, $name::$variant),)+];
        }
    };
}

pub(crate) use words;
