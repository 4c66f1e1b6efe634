//! What the help says, where it is a list.

/// What one wants to do, and how.
pub(super) const TASKS: &[(&str, &str)] = &[
    (
        "Record a quarter’s progress",
        "Progress has a row for every objective of the quarter that ended last, to be filled in like a spreadsheet or pasted from one; or open one objective and choose Record progress. A row is a draft until it is marked as submitted. A draft, or a blank BRAG, counts as not returned; what is submitted or accepted sets the objective’s BRAG if no later period came back.",
    ),
    (
        "Begin from what was said last quarter",
        "In Progress, Fill from last quarter shows the texts and the forecast of the last return in grey, never its BRAG. Nothing grey is saved: press F2 in a cell to keep it and go on from it, type over it, delete it, or keep all of it.",
    ),
    (
        "Start from last year’s report",
        "In Share, or where a plan is still empty. Paste its text from Word, a PDF or a web page: what was understood is shown as priorities and objectives, what was not is listed. Join, cut, move or leave out, then confirm; what was said of each objective becomes its progress. Then paste the next period’s list: identical words are matched, of the others you say which each was, and a review is started with it.",
    ),
    (
        "Gather a quarter, report on it and close it",
        "In Progress, Returns shows who has answered and has a list for each lead or organisation to send; Summary has the counts, what changed and the report to print; Close sets the report aside as it stands. A draft counts as not returned. Once closed, what was reported changes only by a correction with its reason, under Close; both are shown.",
    ),
    (
        "Make a report",
        "In Reports choose what it is for; what the plan knows is filled in. The report stands there as it will be printed: choose Edit at a passage to write it yourself, or paste from Word. If the facts beneath your words change later, the report says so and shows the difference. What checks find stands beside the paragraph. Then save it as Word, as one web page, or print it; its record remembers when, and later says what has changed since.",
    ),
    (
        "See what the public does not get",
        "In a report, What is left out lists what was removed and under which paragraph, and small numbers in words that somebody has to look at. What is exempt is saved as a file of its own, marked on every page.",
    ),
    (
        "Make reports look like your council’s",
        "In Reports, Templates: copy one that comes with Safer Plan, then change its headings, their order and its standing words. A template can be saved as a file and taken in by another council.",
    ),
    (
        "Change something",
        "Choose Change beside it. Save keeps it, Cancel or Escape leaves it as it was. What you typed is still there if the page is closed by accident.",
    ),
    (
        "Change several objectives at once",
        "In Objectives, tick those you mean, then choose the field to change. It is one step, and one undo.",
    ),
    ("Put things in another order", "Use the arrows beside a priority or an objective."),
    (
        "End an objective",
        "On its page, under More to do, say how and why it ended. It stays in the plan, under the objectives that have ended. Delete only what was entered by mistake.",
    ),
    (
        "Review the plan once a year",
        "In Annual review, start a review: the plan is set aside as it stands. Of each objective say whether it is carried on, reworded, completed, retired, transferred, merged or split, and why; add what is new. The line at the top always adds up. Nothing in the plan changes until you close the review, which makes the new edition in one step. It cannot be closed while anything is undecided.",
    ),
    (
        "Take something back",
        "Undo at the top takes back the last change, and says which. Redo brings it back again. Both are in the history of changes.",
    ),
    (
        "See whether money lasts",
        "Funding and contracts shows every sum and contract against the end of the plan, and lists the objectives whose money ends before they do. An option to extend counts once it is taken up, on the contract’s page; a grant that goes on is extended on its own page, and the end it had before stays to be seen.",
    ),
    (
        "Say when a board meets",
        "On the board’s page, in words: 3rd Thursday of each month, every Wednesday 10am to 12 noon, every two weeks on Monday from 5 January 2026, quarterly, or as and when required. The dates that follow stand beneath, to be planned or cancelled one by one.",
    ),
    (
        "Have the dates in your own calendar",
        "In the Calendar or on a board’s page, save the dates as .ics and open that file with your calendar program. Opening a newer one later renews them; nothing is doubled.",
    ),
    (
        "Follow a figure over time",
        "In Figures, add an indicator and say what it counts, in which direction it is better and how often it is read. Enter its readings one by one on its page, or a whole year or period at once in a grid that takes what you paste from a spreadsheet. A target, a band or a benchmark is added on its page.",
    ),
    (
        "Correct a figure that was published",
        "On the reading’s page choose to correct it, and say why. Both values are shown from then on.",
    ),
    (
        "See what is wrong or missing",
        "Checks lists what does not add up, is missing or is about to slip, with its working. Mend it where it stands; or explain why it is right, once, and the explanation holds until the finding changes. An explanation can be printed as a footnote.",
    ),
    (
        "See whether the law’s duties are met",
        "The statutory schedule under Checks goes through them one by one with their source. Name your evidence where the plan cannot know it, or switch a rule off with a reason. It is not legal advice.",
    ),
    (
        "Hand work over to another post or body",
        "On the page of the post or body, under From a date; or tick objectives in Objectives. It is one step. Until that day the former lead is shown, and what was reported keeps its names.",
    ),
    (
        "Move or replace a board, or replace an organisation",
        "On its page, under From a date. What was so before stays: Boards and Priorities can be shown as at any day, and Changes over time lists what changed.",
    ),
    (
        "Go on when the plan’s years are over",
        "In Settings, under The plan’s period: extend it, or start the next plan with the same bodies, boards, priorities and live objectives. The new plan keeps the old one as its first edition to be compared with; the old one stays as it is. A plan whose years are over can still be updated.",
    ),
    (
        "See what changed between two editions",
        "Compare editions shows two editions beside each other, or an edition and the plan as it is now: what was struck out and what was put in its place, by kind of change. What became of the objectives can be copied as a paragraph, and the table of versions below says what each edition changed.",
    ),
    ("See the plan as it was", "Choose an edition at the top. It is frozen: it can be read and printed, not changed."),
    (
        "Give the plan to someone",
        "Save a copy as a file under Share and send that. Opening a copy shows what would change before anything does.",
    ),
    ("Print", "Print any page from the browser. The frame and the buttons stay off the paper."),
];

/// The keys there are.
pub(super) const KEYS: &[(&str, &str)] = &[
    ("/", "goes to the search, unless switched off in Settings"),
    ("Ctrl Z", "undoes the last change, where nothing is being typed"),
    ("Ctrl Y", "does again what was undone"),
    ("Escape", "closes a form without saving"),
    ("Enter", "saves a form, from any field of one line"),
    (
        "Arrows, Enter, Tab",
        "go from cell to cell in a grid, with Ctrl to its edge; F2 changes what is there or opens a choice, Alt Enter begins a new line, Escape takes back",
    ),
    ("Shift and arrows", "marks cells of a grid, to copy with Ctrl C or empty with Delete"),
    ("Ctrl D", "fills the marked cells of a grid with the uppermost, or a cell with the one above it"),
    ("Ctrl Enter", "saves a grid"),
    ("Alt ←", "goes back a page, to where you were on it"),
];

/// The words of the trade, as they are meant here.
pub(super) const WORDS: &[(&str, &str)] = &[
    ("Baseline", "The figure a change is measured from, with the period it is for."),
    (
        "Benchmark",
        "A figure from elsewhere that yours is held against, with who publishes it and when it was last looked up. It may be one value or a band.",
    ),
    (
        "BRAG",
        "How an objective stands: Blue complete, Green on track, Amber at risk, Red off track. Grey is not a judgement: nobody has said yet. The words can be changed in Settings.",
    ),
    ("Closed, ended", "An objective that was completed, retired, transferred or merged. It stays in the plan with the reason."),
    (
        "Community Safety Partnership",
        "The responsible authorities of an area, and those that work with them, under section 5 of the Crime and Disorder Act 1998.",
    ),
    ("Co-operating body", "A body that the law asks to work with the partnership, without being a responsible authority."),
    (
        "Cohort",
        "A group that people join and leave. Those there at the beginning and those who joined, less those who left, are those there at the end.",
    ),
    ("Cross-cutting", "Of a priority: it runs through all the others."),
    (
        "Direction of travel",
        "Whether a figure got better or worse, against the same period last year and against the period before.",
    ),
    ("Edition", "The plan as it was on a day, such as when it was approved or refreshed. Set aside, and never changed again."),
    ("Indicator", "A figure that is followed over time, with what it counts, where it comes from and which direction is better."),
    ("Lead officer", "The post, not the person, that answers for an objective."),
    ("Lineage", "What an objective was in an earlier edition: carried on, reworded, ended, or new since."),
    ("Milestone", "A step on the way to an objective, with a date."),
    (
        "Period",
        "What a report or a figure is about: a quarter such as Q3 2024/25, a year, or other months. The year begins on 1 April.",
    ),
    (
        "Responsible authority",
        "One of the five kinds of body that the law makes responsible for the plan: council, police, fire and rescue, health, probation.",
    ),
    ("Profile", "What a figure that adds up over a year should have reached by the end of each part of it."),
    ("Silent", "Without a progress update for more than a quarter."),
    ("Tolerance", "How far a figure may miss its target and still be amber rather than red."),
    ("Working copy", "The plan as you change it, before it is set aside as an edition."),
];
