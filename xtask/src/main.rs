//! Everything that a person or CI runs: `cargo xtask help` lists it.

mod browsers;
mod build;
mod cargo_tools;
mod checksum;
mod command_line;
mod debian;
mod failure;
mod file_types;
mod libreoffice;
mod node_packages;
mod office;
mod page_policy;
mod places;
mod post_build;
mod precache;
mod programs;
mod python_packages;
mod serve;
mod setup;
mod sizes;
mod static_server;
mod steps;
mod test;
mod versions;
mod wasm_target;

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match command_line::run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}
