package org.amparo.identity;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which roles must have a second factor beside their password. */
@Singleton
class RequiredFactors {

  static final String SETTING = "amparo.identity.totp-required";

  private final Set<Role> roles;

  RequiredFactors(@ConfigProperty(name = SETTING) Optional<List<String>> names) {
    this.roles =
        names.orElse(List.of()).stream().map(RequiredFactors::role).collect(Collectors.toSet());
  }

  boolean of(Set<Role> person) {
    return person.stream().anyMatch(roles::contains);
  }

  private static Role role(String name) {
    return Arrays.stream(Role.values())
        .filter(role -> role.groupName().equals(name.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    SETTING
                        + " names a role that does not exist. The roles are "
                        + Arrays.stream(Role.values())
                            .map(Role::groupName)
                            .collect(Collectors.joining(", "))
                        + "."));
  }
}
