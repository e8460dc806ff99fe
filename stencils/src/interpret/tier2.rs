//! Tier 2: runs the uops of one trace. What follows an exit is the VM's business.

use super::Decoded;
use crate::bodies;
use crate::context::{Context, Flow};
use crate::frame::{Frame, State};
use crate::generator;

/// One uop of a trace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
pub struct UopInstruction {
    /// The uop's number.
    pub opcode: u16,
    /// Where Tier 1 goes on if the uop exits: a code unit of the frame's code object.
    pub target: u32,
    /// The oparg.
    pub oparg: u32,
    /// The first operand.
    pub operand0: u64,
    /// The second operand.
    pub operand1: u64,
}

/// Where and how a trace was left. `State::frame` and its stack pointer are up to date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TraceLeave {
    /// The uop of this index exited.
    Exit(usize),
    /// The uop of this index raised an exception.
    Error(usize),
    /// The trace came back to its top, and was to be left there.
    Top,
}

/// Runs a trace from the uop of index `start` until it is left. `once` says to leave it at its top: machine code of its first
/// part goes on there.
///
/// # Safety
/// The state and its frames are live and consistent, and the trace has passed the verifier and is one for this frame at
/// that uop.
#[expect(clippy::let_and_return, clippy::identity_op, reason = "the arms are generated")]
pub unsafe fn tier2(state: *mut State, trace: *const UopInstruction, start: usize, once: bool) -> TraceLeave {
    // SAFETY: each body's contract holds in a trace that the verifier accepts.
    unsafe {
        let mut frame = (*state).frame;
        let mut sp = (*frame).stack_pointer;
        let mut ip = trace.add(start);
        let mut count = 0;
        loop {
            count += 1;
            let immediates =
                Decoded { oparg: u64::from((*ip).oparg), operand0: (*ip).operand0, operand1: (*ip).operand1 };
            let cx = Context { frame, state, immediates };

            macro_rules! leave {
                ($leave:ident) => {{
                    (*frame).stack_pointer = sp;
                    (*state).uop_count += count;
                    return TraceLeave::$leave(ip.offset_from_unsigned(trace));
                }};
            }
            macro_rules! enter {
                ($new:expr) => {{
                    let new: *mut Frame = $new;
                    (*frame).stack_pointer = sp;
                    frame = new;
                    (*state).frame = frame;
                    sp = (*frame).stack_pointer;
                }};
            }
            macro_rules! return_from_frame {
                ($result:expr) => {{
                    frame = generator::leave(state, frame);
                    sp = (*frame).stack_pointer;
                    *sp = $result;
                    sp = sp.add(1);
                }};
            }
            macro_rules! yield_from_frame {
                ($value:expr) => {{
                    let value = $value;
                    frame = generator::suspend(state, frame, sp, cx.oparg() != 0);
                    sp = (*frame).stack_pointer;
                    *sp = value;
                    sp = sp.add(1);
                }};
            }
            macro_rules! top {
                () => {{
                    if once {
                        (*frame).stack_pointer = sp;
                        (*state).uop_count += count;
                        return TraceLeave::Top;
                    }
                    ip = trace;
                }};
            }
            macro_rules! unknown {
                ($opcode:expr) => {
                    unreachable!("uop {} stands in a trace", $opcode)
                };
            }

            include!(concat!(env!("OUT_DIR"), "/tier2.rs"))
        }
    }
}
