//! Sums of money: exact to the penny, in pounds.

use super::number::Number;

/// Reads `£1,250`, `1250.50`, `£5m` and `£12k`.
pub fn read(text: &str) -> Option<Number> {
    let text = text.trim().trim_start_matches('£').trim().to_lowercase();
    let (digits, noughts) = [("million", 6), ("thousand", 3), ("m", 6), ("k", 3)]
        .into_iter()
        .find_map(|(unit, noughts)| text.strip_suffix(unit).map(|digits| (digits.trim().to_owned(), noughts)))
        .unwrap_or((text, 0));
    digits.parse::<Number>().ok()?.times_ten(noughts).and_then(exact)
}

/// As people write it: `£1,250`, `£1,250.50`.
pub fn words(amount: Number) -> String {
    let pence = amount.hundredths().unwrap_or_default();
    let sign = if pence < 0 { "-" } else { "" };
    let pounds = Number::whole((pence / 100).abs()).grouped();
    match (pence % 100).abs() {
        0 => format!("{sign}£{pounds}"),
        rest => format!("{sign}£{pounds}.{rest:02}"),
    }
}

/// The amount as it is kept: whole pounds, or pounds with two places. Nothing when it has part of a penny.
pub fn exact(amount: Number) -> Option<Number> {
    let pence = amount.hundredths()?;
    Some(if pence % 100 == 0 { Number::whole(pence / 100) } else { Number::of_hundredths(pence) })
}

/// The sum of some amounts, exact; nothing when it is too large to be true.
pub fn sum(amounts: impl IntoIterator<Item = Number>) -> Option<Number> {
    let pence = amounts.into_iter().try_fold(0_i64, |sum, amount| sum.checked_add(amount.hundredths()?))?;
    exact(Number::of_hundredths(pence))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_read_as_people_write_it_and_said_back() {
        for (typed, said) in [
            ("1250", "£1,250"),
            ("£1,250.50", "£1,250.50"),
            ("£5m", "£5,000,000"),
            ("1.25 million", "£1,250,000"),
            ("12k", "£12,000"),
            ("0.10", "£0.10"),
            ("-3.5", "-£3.50"),
            ("-0.05", "-£0.05"),
        ] {
            assert_eq!(read(typed).map(words).as_deref(), Some(said), "{typed}");
            assert_eq!(read(said.trim_start_matches('-')).map(words).as_deref(), Some(said.trim_start_matches('-')), "{said}");
        }
        for typed in ["", "lots", "£", "1.234", "£1.2345m5", "1,23", "99999999999999999"] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }

    #[test]
    fn sums_are_exact_to_the_penny() {
        let total = sum(["0.10", "0.20", "1,000.70"].iter().filter_map(|text| read(text)));
        assert_eq!(total.map(words).as_deref(), Some("£1,001"));
        assert_eq!(sum([Number::whole(i64::MAX / 100), Number::whole(i64::MAX / 100)]), None);
    }
}
