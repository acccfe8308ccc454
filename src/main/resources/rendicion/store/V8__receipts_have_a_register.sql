-- Receipts are kept in the register of the state folder and their documents in the archive, where
-- they outlive the ledger.

drop table receipt;
