package org.amparo.document;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FileNameTest {

  @Test
  void keepsAnOrdinaryName() {
    assertThat(FileName.clean("Informe policía 26-1.pdf")).isEqualTo("Informe policía 26-1.pdf");
  }

  @Test
  void takesOffFoldersAndWhatMisleads() {
    assertThat(FileName.clean("../../etc/passwd")).isEqualTo("passwd");
    assertThat(FileName.clean("C:\\scans\\a.pdf")).isEqualTo("a.pdf");
    assertThat(FileName.clean("a\u202efdp.exe")).isEqualTo("afdp.exe");
    assertThat(FileName.clean("a\r\nSet-Cookie: b\u0000.pdf")).isEqualTo("aSet-Cookie b.pdf");
    assertThat(FileName.clean(".htaccess")).isEqualTo("htaccess");
    assertThat(FileName.clean("..")).isEqualTo("file");
    assertThat(FileName.clean("")).isEqualTo("file");
  }

  @Test
  void keepsTheEndingOfALongName() {
    assertThat(FileName.clean("x".repeat(1_000) + ".pdf")).hasSize(150).endsWith(".pdf");
  }

  @Property
  void isNeverEmptyNorAPath(@ForAll String given) {
    assertThat(FileName.clean(given)).isNotBlank().doesNotContain("/", "\\", "\n", "\u0000", "\"");
  }
}
