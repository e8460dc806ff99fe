//! `math`: the table of its functions; what they do is in the files beside. Source: CPython 3.14 `Modules/mathmodule.c`.

mod gamma;
mod integers;
mod real;
mod sums;
mod triple_length;

use super::NativeModule;
use crate::builtins::{Builtin, Parameters, functions};
use crate::vm::{Fallible, Vm};
use real::{Domain, binary, unary};
use stencils::value::Value;

const IS_CLOSE: Parameters = Parameters::new(&["a", "b", "rel_tol", "abs_tol"], 2).positional(2);
const NEXT_AFTER: Parameters = Parameters::new(&["", "", "steps"], 2).positional(2);
const PROD: Parameters = Parameters::new(&["", "start"], 1).positional(1);

pub(super) static MODULE: NativeModule = NativeModule { name: "math", functions: FUNCTIONS, fill };

static FUNCTIONS: &[Builtin] = functions! { "math":
    "acos" One => |vm: &mut Vm, x: Value| unary(vm, x, f64::acos, Domain::Unit);
    "acosh" One => |vm: &mut Vm, x: Value| unary(vm, x, real::acosh, Domain::FromOne);
    "asin" One => |vm: &mut Vm, x: Value| unary(vm, x, f64::asin, Domain::Unit);
    "asinh" One => |vm: &mut Vm, x: Value| unary(vm, x, real::asinh, Domain::All);
    "atan" One => |vm: &mut Vm, x: Value| unary(vm, x, f64::atan, Domain::All);
    "atan2" Positional(2, 2) => |vm: &mut Vm, xy: &[Value]| binary(vm, xy, f64::atan2);
    "atanh" One => |vm: &mut Vm, x: Value| unary(vm, x, real::atanh, Domain::InsideUnit);
    "cbrt" One => |vm: &mut Vm, x: Value| unary(vm, x, f64::cbrt, Domain::All);
    "ceil" One => real::ceil;
    "comb" Positional(2, 2) => integers::comb;
    "copysign" Positional(2, 2) => |vm: &mut Vm, xy: &[Value]| binary(vm, xy, f64::copysign);
    "cos" One => |vm: &mut Vm, x: Value| unary(vm, x, f64::cos, Domain::Finite);
    "cosh" One => |vm: &mut Vm, x: Value| unary(vm, x, f64::cosh, Domain::All);
    "degrees" One => |vm: &mut Vm, x: Value| real::scaled(vm, x, 180.0 / std::f64::consts::PI);
    "dist" Positional(2, 2) => sums::dist;
    "erf" One => |vm: &mut Vm, x: Value| unary(vm, x, real::erf, Domain::All);
    "erfc" One => |vm: &mut Vm, x: Value| unary(vm, x, real::erfc, Domain::All);
    "exp" One => |vm: &mut Vm, x: Value| unary(vm, x, f64::exp, Domain::All);
    "exp2" One => |vm: &mut Vm, x: Value| unary(vm, x, f64::exp2, Domain::All);
    "expm1" One => |vm: &mut Vm, x: Value| unary(vm, x, f64::exp_m1, Domain::All);
    "fabs" One => |vm: &mut Vm, x: Value| unary(vm, x, f64::abs, Domain::All);
    "factorial" One => integers::factorial;
    "floor" One => real::floor;
    "fma" Positional(3, 3) => real::fma;
    "fmod" Positional(2, 2) => real::fmod;
    "frexp" One => real::frexp;
    "fsum" One => sums::fsum;
    "gamma" One => |vm: &mut Vm, x: Value| unary(vm, x, gamma::gamma, Domain::Gamma);
    "gcd" Positional(0, usize::MAX) => integers::gcd;
    "hypot" Positional(0, usize::MAX) => sums::hypot;
    "isclose" Named(IS_CLOSE) => real::is_close;
    "isfinite" One => |vm: &mut Vm, x: Value| vm.real(x).map(|x| Value::bool(x.is_finite()));
    "isinf" One => |vm: &mut Vm, x: Value| vm.real(x).map(|x| Value::bool(x.is_infinite()));
    "isnan" One => |vm: &mut Vm, x: Value| vm.real(x).map(|x| Value::bool(x.is_nan()));
    "isqrt" One => integers::isqrt;
    "lcm" Positional(0, usize::MAX) => integers::lcm;
    "ldexp" Positional(2, 2) => real::ldexp;
    "lgamma" One => |vm: &mut Vm, x: Value| unary(vm, x, gamma::log_gamma, Domain::LogGamma);
    "log" Positional(1, 2) => real::log;
    "log10" One => |vm: &mut Vm, x: Value| real::logarithm(vm, x, f64::log10);
    "log1p" One => |vm: &mut Vm, x: Value| unary(vm, x, f64::ln_1p, Domain::AboveMinusOne);
    "log2" One => |vm: &mut Vm, x: Value| real::logarithm(vm, x, f64::log2);
    "modf" One => real::modf;
    "nextafter" Named(NEXT_AFTER) => real::next_after;
    "perm" Positional(1, 2) => integers::perm;
    "pow" Positional(2, 2) => real::pow;
    "prod" Named(PROD) => sums::prod;
    "radians" One => |vm: &mut Vm, x: Value| real::scaled(vm, x, std::f64::consts::PI / 180.0);
    "remainder" Positional(2, 2) => real::remainder;
    "sin" One => |vm: &mut Vm, x: Value| unary(vm, x, f64::sin, Domain::Finite);
    "sinh" One => |vm: &mut Vm, x: Value| unary(vm, x, f64::sinh, Domain::All);
    "sqrt" One => |vm: &mut Vm, x: Value| unary(vm, x, f64::sqrt, Domain::NotNegative);
    "sumprod" Positional(2, 2) => triple_length::sum_of_products;
    "tan" One => |vm: &mut Vm, x: Value| unary(vm, x, f64::tan, Domain::Finite);
    "tanh" One => |vm: &mut Vm, x: Value| unary(vm, x, f64::tanh, Domain::All);
    "trunc" One => real::trunc;
    "ulp" One => |vm: &mut Vm, x: Value| unary(vm, x, real::ulp, Domain::All);
};

const CONSTANTS: &[(&str, f64)] = &[
    ("pi", std::f64::consts::PI),
    ("e", std::f64::consts::E),
    ("tau", std::f64::consts::TAU),
    ("inf", f64::INFINITY),
    ("nan", f64::NAN),
];

fn fill(vm: &mut Vm, namespace: Value) -> Fallible<()> {
    for (name, float) in CONSTANTS {
        let (name, float) = (vm.intern(name), vm.float(*float));
        vm.store_in(namespace, name, float);
    }
    Ok(())
}
