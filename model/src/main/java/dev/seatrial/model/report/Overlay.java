package dev.seatrial.model.report;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Place;
import java.time.LocalDate;

/** What the ledger lays over a raw verdict, which stays as it is. */
public sealed interface Overlay {

  /** Where the ledger says it. */
  Place recorded();

  /** A person says that the aspect holds, or that it does not. */
  record Attestation(Evidence.Word word, boolean holds) implements Overlay {
    public Attestation {
      requireNonNull(word, "word is null");
    }

    @Override
    public Place recorded() {
      return word.recorded();
    }
  }

  /** Somebody carries the risk, or says that the tool is wrong. */
  record AcceptedRisk(
      Ground ground,
      String reason,
      String compensating,
      String owner,
      String approver,
      LocalDate until,
      Place recorded)
      implements Overlay {

    /** Why it is accepted. */
    public enum Ground {
      /** The finding is true and the risk is carried. */
      RISK_CARRIED,
      /** The finding is not true. */
      TOOL_WRONG
    }

    public AcceptedRisk {
      requireNonNull(ground, "ground is null");
      requireNonNull(reason, "reason is null");
      requireNonNull(compensating, "compensating is null");
      requireNonNull(owner, "owner is null");
      requireNonNull(approver, "approver is null");
      requireNonNull(until, "until is null");
      requireNonNull(recorded, "recorded is null");
    }
  }

  /** An entry of the ledger that no longer counts: expired, voided by a change, contradicted. */
  record Dead(String what, String because, Place recorded) implements Overlay {
    public Dead {
      requireNonNull(what, "what is null");
      requireNonNull(because, "because is null");
      requireNonNull(recorded, "recorded is null");
    }
  }
}
