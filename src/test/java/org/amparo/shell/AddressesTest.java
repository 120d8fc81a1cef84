package org.amparo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/api/cases/SFPD-26-000001", "/q/openapi", "/assets/page.css?v=1", "/a.b/~c"})
  void takesAnAddressAsItIsPublished(String path) {
    assertThat(Addresses.isPlain(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "somebody@agency.example", "María", "50%", "a+b", "a_b-c.d"})
  void takesEveryNameThatAPersonMayHave(String name) {
    String segment = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    assertThat(Addresses.isPlain("/api/accounts/" + segment)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//api/x",
        "/api//x",
        "/api;/x",
        "/api/x;y=1",
        "/./api",
        "/x/../api",
        "/x/..",
        "/x/.",
        "/%61pi",
        "/%41pi",
        "/ap%49",
        "/%2e%2E/api",
        "/x%2Fy",
        "/x%5cy",
        "/x\\y",
        "/x%3by",
        "/%7A"
      })
  void takesNoOtherSpellingOfIt(String path) {
    assertThat(Addresses.isPlain(path)).isFalse();
  }
}
