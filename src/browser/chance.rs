//! Chance, for new ids.

/// 64 random bits from the browser's cryptographic source; from the clock if it has none.
pub fn bits() -> u64 {
    let mut bytes = [0_u8; 8];
    let filled =
        web_sys::window().and_then(|window| window.crypto().ok()).map(|crypto| crypto.get_random_values_with_u8_array(&mut bytes));
    match filled {
        Some(Ok(_)) => u64::from_le_bytes(bytes),
        _ => js_sys::Math::random().to_bits() ^ js_sys::Date::now().to_bits(),
    }
}
