//! Tier 1: runs bytecode, specializes it, and says when something has become hot. Unwinding and traces are the VM's business.

use super::Decoded;
use crate::bodies;
use crate::context::{Called, Context, Flow, Sent};
use crate::frame::{Frame, State};
use crate::generator;
use crate::opcodes::op;
use crate::runtime::{rt_close_dropped, rt_specialize};
use crate::value::Value;

/// Why the loop was left. `State::frame` is the frame that ran, but for `Returned`.
#[derive(Clone, Copy, Debug)]
pub enum Leave {
    /// The entry frame returned this value and has been popped, or it yielded it and has been suspended.
    Returned(Value),
    /// `State::raised` holds an exception; the frame's `instruction` raised it.
    Error,
    /// The back edge at the frame's `instruction` has become hot; it has not been run.
    HotLoop,
    /// The function whose `RESUME` is at the frame's `instruction` has become hot; that has not been run.
    HotFunction,
    /// The frame's `instruction` is an `ENTER_EXECUTOR` for the code object's executor of this index.
    Executor(u8),
    /// The frame's `instruction` is a bytecode that this VM does not run.
    Unknown(u8),
}

/// Where an instruction begins, given that of its last unit: the assembler puts as few `EXTENDED_ARG` before it as it can.
unsafe fn start(ip: *mut u16, oparg: u64) -> *mut u16 {
    let prefixes = u64::from(oparg > 0xff) + u64::from(oparg > 0xffff) + u64::from(oparg > 0xff_ffff);
    // SAFETY: the prefixes lie in the same code.
    unsafe { ip.sub(prefixes as usize) }
}

/// Runs from `State::frame` until it must be left.
///
/// # Safety
/// The state and its frames are live and consistent, and the code is what the VM's compiler made.
#[expect(clippy::cognitive_complexity, clippy::let_and_return, clippy::identity_op, reason = "the arms are generated")]
pub unsafe fn tier1(state: *mut State) -> Leave {
    // SAFETY: each body's contract holds: guards come before what they guard in an expansion, and the compiler's code keeps
    // the stack depth and the slots within the frame.
    unsafe {
        let mut frame = (*state).frame;
        let mut ip = (*frame).instruction;
        let mut sp = (*frame).stack_pointer;
        let mut opcode = *ip as u8;
        let mut oparg = u64::from(*ip >> 8);
        'dispatch: loop {
            macro_rules! next {
                () => {{
                    opcode = *ip as u8;
                    oparg = u64::from(*ip >> 8);
                    continue 'dispatch;
                }};
            }
            macro_rules! close_dropped {
                () => {{
                    if (*state).watches {
                        (*frame).stack_pointer = sp;
                        if !rt_close_dropped(state) {
                            return Leave::Error;
                        }
                    }
                }};
            }
            macro_rules! extend {
                () => {{
                    ip = ip.add(1);
                    opcode = *ip as u8;
                    oparg = oparg << 8 | u64::from(*ip >> 8);
                    continue 'dispatch;
                }};
            }
            macro_rules! leave {
                ($leave:expr) => {{
                    (*frame).instruction = start(ip, oparg);
                    (*frame).stack_pointer = sp;
                    return $leave;
                }};
            }
            macro_rules! enter {
                ($new:expr) => {{
                    let new: *mut Frame = $new;
                    (*frame).instruction = ip;
                    (*frame).stack_pointer = sp;
                    frame = new;
                    (*state).frame = frame;
                    ip = (*frame).instruction;
                    sp = (*frame).stack_pointer;
                    next!();
                }};
            }
            macro_rules! return_from_frame {
                ($result:expr) => {{
                    let result = $result;
                    let is_entry = (*frame).is_entry;
                    let caller = generator::leave(state, frame);
                    if is_entry {
                        return Leave::Returned(result);
                    }
                    frame = caller;
                    sp = (*frame).stack_pointer;
                    *sp = result;
                    sp = sp.add(1);
                    close_dropped!();
                    ip = (*frame).instruction.add((*frame).return_offset as usize);
                    next!();
                }};
            }
            macro_rules! yield_from_frame {
                ($value:expr) => {{
                    let value = $value;
                    let is_entry = (*frame).is_entry;
                    let caller = generator::suspend(state, frame, sp, oparg != 0);
                    if is_entry {
                        return Leave::Returned(value);
                    }
                    frame = caller;
                    sp = (*frame).stack_pointer;
                    *sp = value;
                    sp = sp.add(1);
                    ip = (*frame).instruction.add(generator::YIELD_OFFSET);
                    next!();
                }};
            }
            macro_rules! unreachable_exit {
                () => {
                    unreachable!("a generic bytecode has no guard")
                };
            }

            include!(concat!(env!("OUT_DIR"), "/tier1.rs"))
        }
    }
}
