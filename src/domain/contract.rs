//! Contracts, and the options to extend them.

use super::{
    date::Date,
    field::record,
    funding::FundingId,
    number::Number,
    objective::ObjectiveId,
    organisation::OrganisationId,
    plan::Body,
    post::PostId,
    record::Named,
    value::{Choice, choice},
};

choice! {
    /// Where a contract is in its life.
    pub enum ContractStatus {
        Running = "running", "Running";
        Planned = "planned", "To be commissioned";
        Procuring = "procuring", "Out to tender";
        Awarded = "awarded", "Awarded, not started";
        Ended = "ended", "Ended";
    }
}

choice! {
    /// What became of an option to extend.
    pub enum OptionStatus {
        Open = "open", "Not decided";
        Exercised = "exercised", "Exercised";
        Declined = "declined", "Not taken up";
    }
}

record! {
    /// Work that a provider is paid to do. Its end is the end without options, until one is exercised.
    pub struct Contract(ContractId), ContractField {
        title: String = Title, Line, "Name", "For example Mentoring for young people", Public, required;
        provider: Option<OrganisationId> = Provider, Link(Kind::Organisation), "Provider", "", Public;
        service: String = Service, Paragraphs, "Service", "What the provider does", Public;
        value: Option<Number> = Value, Money, "Value", "In pounds and pence; leave empty when it is not stated", Public;
        status: ContractStatus = Status, FieldKind::Choice(ContractStatus::OPTIONS), "Status", "", Public;
        starts: Option<Date> = Starts, Date, "Start date", "Leave empty when it is not known", Public;
        ends: Option<Date> = Ends, Date, "End date", "Without options to extend", Public;
        months: Option<Number> = Months, Number, "Length in months", "When the dates are not known: 60 for five years", Public;
        outputs: String = Outputs, Paragraphs, "Outputs contracted", "How much of what, by when", Public;
        objectives: Vec<ObjectiveId> = Objectives, Links(Kind::Objective), "Objectives it serves", "", Public;
        funding: Vec<FundingId> = Funding, Links(Kind::Funding), "Paid from", "", Public;
        note: String = Note, Paragraphs, "Notes", "For the partnership, not for publication", Partnership;
    }
}

impl Named for Contract {
    fn name(&self, _: &Body) -> String {
        self.title.clone()
    }
}

record! {
    /// A right to extend a contract by some months. Options follow one another in their order.
    pub struct ContractOption(ContractOptionId), ContractOptionField {
        contract: Option<ContractId> = Contract, Owner(Kind::Contract), "Contract", "", Public, required;
        position: u32 = Position, Position, "Place in the order", "", Public;
        months: Option<Number> = Months, Number, "Number of months", "How many months it adds", Public, required;
        notice_by: Option<Date> = NoticeBy, Date, "Notice by", "The last day to tell the provider", Public;
        status: OptionStatus = Status, FieldKind::Choice(OptionStatus::OPTIONS), "Status", "", Public;
        decided_on: Option<Date> = DecidedOn, Date, "Decision date", "", Public;
        decided_by: Option<PostId> = DecidedBy, Link(Kind::Post), "Decided by", "A post, not a person", Public;
        note: String = Note, Paragraphs, "Reason", "", Public;
    }
}

impl Contract {
    /// Whether it is over.
    pub fn is_over(&self) -> bool {
        self.status == ContractStatus::Ended
    }
}

impl Named for ContractOption {
    fn name(&self, body: &Body) -> String {
        let contract = self.contract.and_then(|id| body.contracts.get(id)).map_or("Contract", |row| row.title.as_str());
        let months = self.months.map(|months| months.to_string()).unwrap_or_default();
        format!("{contract}, option {} of {months} months", self.position)
    }
}
