"""Takes calendars into one store, each twice, as a calendar program does, and prints what then stands in it.

Arguments: the first and last day looked at, then the files in the order they are taken in. A line for each thing that stands in
the calendar: its day, its time in universal time or nothing, and its summary. Fails when taking a file in again doubles anything.
"""

import datetime
import sys

import icalendar
from dateutil.rrule import rrulestr


def events(path):
    with open(path, "rb") as file:
        data = file.read()
    lines = data.split(b"\r\n")
    assert lines[-1] == b"" and b"\n" not in data.replace(b"\r\n", b""), "lines end with CR LF"
    assert all(len(line) <= 75 for line in lines), "no line is longer than 75 octets"
    calendar = icalendar.Calendar.from_ical(data)
    for event in calendar.walk("VEVENT"):
        assert not event.errors, event.errors
    assert [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")] == ["Europe/London"]
    return calendar.walk("VEVENT")


def take_in(store, path):
    for event in events(path):
        recurrence = event.get("RECURRENCE-ID")
        key = (str(event["UID"]), recurrence.dt if recurrence else None)
        old = store.get(key)
        if old is None or old["SEQUENCE"] <= event["SEQUENCE"]:
            store[key] = event


def left_out(event):
    entries = event.get("EXDATE", [])
    entries = entries if isinstance(entries, list) else [entries]
    return {value.dt for entry in entries for value in entry.dts}


def starts(event, first, last):
    start = event["DTSTART"].dt
    if "RRULE" not in event:
        return [start]
    rule = event["RRULE"].to_ical().decode()
    if not isinstance(start, datetime.datetime):
        begin = datetime.datetime.combine(start, datetime.time())
        found = rrulestr(rule, dtstart=begin).between(first, last, inc=True)
        return [moment.date() for moment in found if moment.date() not in left_out(event)]
    zone = start.tzinfo
    found = rrulestr(rule, dtstart=start).between(first.replace(tzinfo=zone), last.replace(tzinfo=zone), inc=True)
    return [moment for moment in found if moment not in left_out(event)]


def main():
    day = datetime.datetime.fromisoformat
    first, last = day(sys.argv[1]), day(sys.argv[2]) + datetime.timedelta(days=1, microseconds=-1)
    store = {}
    for path in sys.argv[3:]:
        take_in(store, path)
        once = len(store)
        keys = [str(event["UID"]) for event in events(path)]
        assert len(keys) == len(set(keys)), "every event has a name of its own"
        take_in(store, path)
        assert len(store) == once, "nothing is doubled"
    shown = []
    for event in store.values():
        if event["STATUS"] == "CANCELLED":
            continue
        for start in starts(event, first, last):
            timed = isinstance(start, datetime.datetime)
            on = start.date() if timed else start
            if first.date() <= on <= last.date():
                time = start.astimezone(datetime.timezone.utc).strftime("%H:%MZ") if timed else ""
                shown.append(f"{on} {time} {event['SUMMARY']}")
    print("\n".join(sorted(shown)))


main()
