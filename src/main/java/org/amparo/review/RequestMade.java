package org.amparo.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** One request for help that was made to the victim: a denial for unhelpfulness must name it. */
public record RequestMade(
    @NotBlank @Size(max = 2000) String what,
    @NotNull LocalDate on,
    @NotBlank @Size(max = 200) String channel,
    @NotBlank @Size(max = 2000) String outcome) {

  /** Everything that a person wrote of it and that the letter prints. */
  public List<String> words() {
    return List.of(what, channel, outcome);
  }

  @Override
  public String toString() {
    return "RequestMade";
  }
}
