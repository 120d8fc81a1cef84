package org.amparo.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Who asks for the certification, and in which capacity. */
public record Requester(
    @NotNull Capacity capacity,
    @Nullable @Size(max = 300) String name,
    @Nullable @Size(max = 300) String organization,
    @Nullable @Valid SafeContact contact) {

  /** In which capacity somebody asks. */
  public enum Capacity {
    VICTIM,
    ATTORNEY,
    /** Accredited by the U.S. Department of Justice. */
    ACCREDITED_REPRESENTATIVE,
    ADVOCATE
  }

  static final Requester VICTIM = new Requester(Capacity.VICTIM, null, null, null);

  @Override
  public String toString() {
    return "Requester";
  }
}
