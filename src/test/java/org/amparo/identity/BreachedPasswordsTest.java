package org.amparo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreachedPasswordsTest {

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 100, 1_001})
  void findsEachThatIsListedAndNoOther(int size) throws Exception {
    var passwords = IntStream.range(0, size).mapToObj(i -> "listed " + i).toList();
    for (String end : List.of("\n", "\r\n", ":1\n", ":123456\r\n")) {
      var breached = list(passwords, end);
      assertThat(passwords).allMatch(breached::hold);
      assertThat(IntStream.range(0, 200).mapToObj(i -> "other " + i)).noneMatch(breached::hold);
    }
  }

  @Test
  void anEmptyListOrNoneHoldsNothing() throws Exception {
    assertThat(list(List.of(), "\n").hold("listed 1")).isFalse();
    assertThat(new BreachedPasswords(Optional.empty()).hold("listed 1")).isFalse();
  }

  @Test
  void doesNotStartWithAListThatIsNotThere() {
    var breached = new BreachedPasswords(Optional.of(directory.resolve("none")));

    assertThatThrownBy(() -> breached.look(new StartupEvent()))
        .hasMessageContaining("cannot be read");
  }

  @Test
  void startsWithTheListAsItIsGivenOut() throws Exception {
    var listed = IntStream.range(0, 1_001).mapToObj(i -> "listed " + i).toList();

    for (String end : List.of("\n", "\r\n", ":7\n")) {
      list(listed, end).look(new StartupEvent());
      list(listed.subList(0, 1), end).look(new StartupEvent());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "correct horse battery staple\n",
        "8846F7EAEE8FB117AD06BDD830B7586C:3\n",
        "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF:9\n0000000000000000000000000000000000000000:1\n",
        "\u0000F\u0000F\n"
      })
  void doesNotStartWithAListInWhichNothingWouldBeFound(String content) throws Exception {
    Path file = Files.writeString(directory.resolve("other"), content.repeat(40));
    var breached = new BreachedPasswords(Optional.of(file));

    assertThatThrownBy(() -> breached.look(new StartupEvent())).hasMessageContaining("sorted");
  }

  private BreachedPasswords list(List<String> passwords, String end) throws Exception {
    var lines = new TreeSet<String>();
    var sha1 = MessageDigest.getInstance("SHA-1");
    for (String password : passwords) {
      byte[] hash = sha1.digest(password.getBytes(StandardCharsets.UTF_8));
      lines.add(HexFormat.of().withUpperCase().formatHex(hash) + end);
    }
    Path file = Files.writeString(directory.resolve("list"), String.join("", lines));
    return new BreachedPasswords(Optional.of(file));
  }
}
