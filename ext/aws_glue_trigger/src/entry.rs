//! How a function becomes a method of Ruby's: as magnus makes it one, with a panic in it, or in the conversion of its
//! arguments, turned into an [`InternalError`](crate::internal_error).
//!
//! `clippy.toml` forbids magnus's own macros, so that no method is made without this.

/// A method of an object: as `magnus::method!`.
macro_rules! method {
    ($function:expr, -1) => {
        $crate::entry::guarded_list!($function, method, MethodCAry, RubyMethodCAry, (rb_self))
    };
    ($function:expr, 0) => {
        $crate::entry::guarded!($function, method, 0, Method0, RubyMethod0, (rb_self))
    };
    ($function:expr, 1) => {
        $crate::entry::guarded!($function, method, 1, Method1, RubyMethod1, (rb_self, a))
    };
    ($function:expr, 2) => {
        $crate::entry::guarded!($function, method, 2, Method2, RubyMethod2, (rb_self, a, b))
    };
    ($function:expr, 3) => {
        $crate::entry::guarded!($function, method, 3, Method3, RubyMethod3, (rb_self, a, b, c))
    };
}

/// A method of a module or a class, which does not look at what it is called on: as `magnus::function!`.
macro_rules! function {
    ($function:expr, -1) => {
        $crate::entry::guarded_list!($function, function, FunctionCAry, RubyFunctionCAry, ())
    };
    ($function:expr, 0) => {
        $crate::entry::guarded!($function, function, 0, Function0, RubyFunction0, ())
    };
    ($function:expr, 1) => {
        $crate::entry::guarded!($function, function, 1, Function1, RubyFunction1, (a))
    };
    ($function:expr, 2) => {
        $crate::entry::guarded!($function, function, 2, Function2, RubyFunction2, (a, b))
    };
    ($function:expr, 4) => {
        $crate::entry::guarded!($function, function, 4, Function4, RubyFunction4, (a, b, c, d))
    };
    ($function:expr, 5) => {
        $crate::entry::guarded!($function, function, 5, Function5, RubyFunction5, (a, b, c, d, e))
    };
}

/// magnus converts the arguments, calls the function and converts what it returns (`call_convert_value`, of the trait
/// for functions that take a `&Ruby` or of the one for those that do not): within the guard. Around it, magnus raises
/// what comes of that.
macro_rules! guarded {
    ($function:expr, $kind:ident, $arity:tt, $plain:ident, $with_ruby:ident, ($($given:ident),*)) => {{
        #[allow(clippy::disallowed_macros, reason = "this is what goes around it")]
        let entry = magnus::$kind!(
            |ruby: &magnus::Ruby, $($given: magnus::Value),*| {
                #[allow(unused_imports, reason = "one of the two is the right one")]
                use magnus::method::{$plain, $with_ruby};
                $crate::internal_error::guard(ruby, || $function.call_convert_value(ruby, $($given),*))
            },
            $arity
        );
        entry
    }};
}

/// The same for a function that takes its arguments as a list.
macro_rules! guarded_list {
    ($function:expr, $kind:ident, $plain:ident, $with_ruby:ident, ($($given:ident)?)) => {{
        #[allow(clippy::disallowed_macros, reason = "this is what goes around it")]
        let entry = magnus::$kind!(
            |ruby: &magnus::Ruby, $($given: magnus::Value,)? list: &[magnus::Value]| {
                #[allow(unused_imports, reason = "one of the two is the right one")]
                use magnus::method::{$plain, $with_ruby};
                let (count, list) = (list.len() as std::ffi::c_int, list.as_ptr());
                $crate::internal_error::guard(ruby, || {
                    // SAFETY: as many values are there as magnus was told by Ruby, who keeps them as long as the
                    // method runs.
                    #[allow(unused_unsafe, reason = "it stands in one of magnus's, which says nothing of this")]
                    let answer = unsafe { $function.call_convert_value(ruby, count, list $(, $given)?) };
                    answer
                })
            },
            -1
        );
        entry
    }};
}

pub(crate) use {function, guarded, guarded_list, method};
