#!/usr/bin/env bash
# Makes a Rust toolchain that builds for wasm32-unknown-unknown where rustup's server is out of reach: Debian's own
# rustc, which needs no installing, with a standard library built from Debian's source of it.
#   xtask/wasm-std-from-debian.sh FOLDER/usr
# It needs Debian's package lists, rustup's cargo and rust-lld, and a C compiler. Interrupted, it goes on where it stopped.
set -euo pipefail

finished=$(dirname "$1")
work=$finished.part
root=$work/root
host=$(rustc -vV | sed -n 's/^host: //p')
target=wasm32-unknown-unknown

say() { printf '   %s (after %d s)\n' "$1" "$SECONDS"; }

fail() {
  printf '   %s\n   %s\n' "$1" "$2" >&2
  exit 1
}

# What the named packages depend on, of Rust's and LLVM's own libraries: their names have versions in them.
libraries_of() {
  apt-cache depends --recurse --no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces --no-enhances "$@" |
    grep -E '^lib(std-rust-web|llvm)' | sort -u
}

download() {
  if ! apt-cache show rustc-web >/dev/null 2>&1; then
    if [ "$(id -u)" = 0 ]; then
      apt-get update
    else
      sudo apt-get update || fail 'The lists of packages are empty, and filling them needs root.' 'Run `apt-get update` as root.'
    fi
  fi
  apt-cache show rustc-web >/dev/null 2>&1 ||
    fail 'This Debian has no package rustc-web.' 'Have rustup reach its server: `rustup target add wasm32-unknown-unknown`.'
  mkdir -p "$work/packages"
  local names
  mapfile -t names < <(printf '%s\n' rustc-web rust-web-src; libraries_of rustc-web)
  say "downloading ${names[*]}"
  (cd "$work/packages" && apt-get download -o APT::Sandbox::User=root "${names[@]}")
  touch "$work/downloaded"
}

unpack() {
  say 'unpacking them, into the cache only'
  rm -rf "$root"
  local package
  for package in "$work"/packages/*.deb; do
    dpkg -x "$package" "$root"
  done
  wrap rustc
  wrap rustdoc
  # Cargo, and the linker for WebAssembly, are rustup's.
  ln -sf "$(rustup which cargo)" "$root/usr/bin/cargo"
  mkdir -p "$root/usr/lib/rustlib/$host/bin"
  ln -sf "$(rustc --print sysroot)/lib/rustlib/$host/bin/rust-lld" "$root/usr/lib/rustlib/$host/bin/rust-lld"
  touch "$work/unpacked"
}

# Debian's program looks for its libraries where they would be if it were installed: show it where they are.
wrap() {
  local program=$root/usr/bin/$1
  [ -e "$program" ] || return 0
  mv "$program" "$program.debian"
  cat >"$program" <<'WRAPPER'
#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
for libraries in "$here"/../lib/*-linux-gnu*; do
  LD_LIBRARY_PATH=$libraries${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
done
export LD_LIBRARY_PATH
exec "$here/$(basename "$0").debian" "$@"
WRAPPER
  chmod +x "$program"
}

# The standard library is built as a part of a crate that has nothing in it.
build() {
  say 'building the standard library, which takes a minute or two'
  local crate=$work/nothing
  mkdir -p "$crate/src"
  echo '#![no_std]' >"$crate/src/lib.rs"
  printf '[package]\nname = "nothing"\nversion = "0.0.0"\nedition = "2021"\n[workspace]\n' >"$crate/Cargo.toml"
  # With bitcode, so that it can be optimised together with the app.
  (cd "$crate" && env -u CARGO_TARGET_DIR -u RUSTUP_TOOLCHAIN PATH="$root/usr/bin:$PATH" RUSTC="$root/usr/bin/rustc" \
    RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes \
    "$root/usr/bin/cargo" build --quiet --release --target $target -Zbuild-std=std,panic_abort,panic_unwind,test,proc_macro)
  local libraries=$root/usr/lib/rustlib/$target/lib
  rm -rf "$libraries"
  mkdir -p "$libraries"
  cp "$crate/target/$target/release/deps/"*.rlib "$libraries"
  rm "$libraries"/libnothing-*
}

[ -e "$work/downloaded" ] || download
[ -e "$work/unpacked" ] || unpack
build
rm -rf "$root/usr/src" "$root/usr/share" "$finished"
mv "$root" "$finished"
rm -rf "$work"
say 'the toolchain is ready'
