package rendicion.job;

import rendicion.intake.Register;

/** Opens the register of the receipts of a plan. */
@FunctionalInterface
interface Registers {
  Register ofReceipts(String plan);
}
