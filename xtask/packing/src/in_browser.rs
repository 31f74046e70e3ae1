//! What the page calls. This is the whole module that the page carries unpacked, so it takes along neither the standard
//! library nor an allocator that reuses memory: it works once and is thrown away.

#![expect(
    unsafe_code,
    reason = "exports, allocator and the page's bytes: no safe form exists without the standard library"
)]

use alloc::vec;
use core::{
    alloc::{GlobalAlloc, Layout},
    arch::wasm32,
    panic::PanicInfo,
    ptr, slice,
    sync::atomic::{AtomicUsize, Ordering},
};

/// Gives out memory from the end of what is in use, and takes none back.
struct OnceThrough {
    /// Where the free memory begins; 0 before the first use.
    free: AtomicUsize,
}

#[global_allocator]
static MEMORY: OnceThrough = OnceThrough { free: AtomicUsize::new(0) };

const PAGE: usize = 1 << 16;

// SAFETY: every piece begins where the one before it ended or later, is aligned, and lies within the memory, which never
// shrinks. There are no threads.
unsafe impl GlobalAlloc for OnceThrough {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let room = wasm32::memory_size::<0>() * PAGE;
        let free = match self.free.load(Ordering::Relaxed) {
            0 => room,
            free => free,
        };
        let start = free.next_multiple_of(layout.align());
        let Some(end) = start.checked_add(layout.size()) else { return ptr::null_mut() };
        if end > room && wasm32::memory_grow::<0>((end - room).div_ceil(PAGE)) == usize::MAX {
            return ptr::null_mut();
        }
        self.free.store(end, Ordering::Relaxed);
        ptr::with_exposed_provenance_mut(start)
    }

    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}
}

#[panic_handler]
fn stop(_: &PanicInfo<'_>) -> ! {
    wasm32::unreachable()
}

/// Room for so many packed bytes, for the page to write them to.
#[unsafe(no_mangle)]
pub extern "C" fn reserve(length: usize) -> *mut u8 {
    vec![0; length].leak().as_mut_ptr()
}

/// Where the content of these packed bytes lies; null if they are damaged. The page knows its length.
///
/// # Safety
///
/// `packed` is what [`reserve`] returned for this length.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn unpack(packed: *const u8, length: usize) -> *const u8 {
    // SAFETY: the caller keeps to the contract above.
    let packed = unsafe { slice::from_raw_parts(packed, length) };
    crate::unpack(packed).map_or(ptr::null(), |content| content.leak().as_ptr())
}
