//! A Ruby String that is written to without the GVL, so that a long text is nowhere twice.

use std::ffi::c_long;
use std::io;

use magnus::rb_sys::AsRawValue;
use magnus::{RString, Ruby};

/// A String of which nobody knows yet, with room for a text. It has no class before the text is whole: so Ruby shows it
/// to nobody, not even to who asks for all objects there are.
pub struct StringBuffer {
    string: RString,
    capacity: usize,
}

/// What was written, once: its length, and what there was no room for.
#[derive(Debug, Default)]
pub struct Written {
    length: usize,
    surplus: Vec<u8>,
}

/// The room of a buffer, for one text from its beginning.
pub struct Room {
    start: *mut u8,
    capacity: usize,
    written: Written,
}

/// Where the room is: known to the thread that waits for the text, and to the work that writes it.
#[derive(Clone, Copy)]
pub struct Place {
    start: *mut u8,
    capacity: usize,
}

// SAFETY: the bytes are those of a `StringBuffer`, which outlives the work, and which is hidden from Ruby before the text
// is whole. One `Room` writes at a time: work is begun anew only where it was stopped.
unsafe impl Send for Place {}
// SAFETY: as for `Send`; a `Place` itself is only read.
unsafe impl Sync for Place {}

impl StringBuffer {
    /// A buffer with room for so many bytes.
    pub fn new(ruby: &Ruby, capacity: usize) -> Self {
        let string = ruby.str_with_capacity(capacity);
        // SAFETY: it is an object of Ruby's heap, which nobody else has.
        unsafe { rb_sys::rb_obj_hide(string.as_raw()) };
        Self { string, capacity }
    }

    /// Where its room is. The buffer must stay where it is, and unused, until the text is written.
    pub fn place(&self) -> Place {
        // SAFETY: it is a String, with room for `capacity` bytes. As the buffer stays on the stack, Ruby's collector neither
        // frees nor moves it.
        let start = unsafe { rb_sys::RSTRING_PTR(self.string.as_raw()) };
        Place { start: start.cast_mut().cast(), capacity: self.capacity }
    }

    /// The String, with what was written to its room.
    pub fn finish(self, written: &Written) -> RString {
        let string = self.string.as_raw();
        // SAFETY: it is the String that was hidden, whose class is that of all Strings. So many bytes were written, for
        // which there was room, and it is not frozen. To make it shorter is to hand back what it has too much.
        unsafe {
            rb_sys::rb_obj_reveal(string, rb_sys::rb_cString);
            rb_sys::rb_str_set_len(string, written.length as c_long);
            if written.length < self.capacity / 2 {
                rb_sys::rb_str_resize(string, written.length as c_long);
            }
        }
        if !written.surplus.is_empty() {
            self.string.cat(&written.surplus);
        }
        self.string
    }
}

impl Place {
    /// The room there, empty again.
    pub fn room(self) -> Room {
        Room { start: self.start, capacity: self.capacity, written: Written::default() }
    }
}

impl Room {
    /// What was written.
    pub fn written(self) -> Written {
        self.written
    }
}

impl io::Write for Room {
    #[inline(always)]
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        self.write_all(piece)?;
        Ok(piece.len())
    }

    // A serializer writes a document in dozens of pieces for each trigger: this has to be a copy and nothing else.
    #[inline(always)]
    fn write_all(&mut self, piece: &[u8]) -> io::Result<()> {
        let Written { length, surplus } = &mut self.written;
        // Once there is no room for a piece, what follows stands behind it.
        if piece.len() <= self.capacity - *length && surplus.is_empty() {
            // SAFETY: there is room for the piece behind what was written, in memory that only this looks at; a piece of
            // a serializer's is not a part of it.
            unsafe { std::ptr::copy_nonoverlapping(piece.as_ptr(), self.start.add(*length), piece.len()) };
            *length += piece.len();
        } else {
            surplus.extend_from_slice(piece);
        }
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
