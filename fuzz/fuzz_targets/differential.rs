//! All engines on a program that libFuzzer's bytes decide. Glue only: what is compared is in the library.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| difftest::fuzz::differential(bytes));
