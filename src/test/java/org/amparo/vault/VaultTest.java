package org.amparo.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.TransitDouble;
import org.amparo.identity.AgencyWall;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class VaultTest {

  private static final AgencyId SFPD = new AgencyId("sfpd");

  @Inject Vault vault;
  @Inject VaultKeys keys;
  @Inject DataSource database;
  @Inject Clock clock;
  @Inject BehindTheWall wall;
  @Inject AgencyWall agencies;
  @Inject MeterRegistry meters;

  private final CaseId caseId = new CaseId(UUID.randomUUID());

  @Test
  void opensInALaterTransactionWhatItSealed() {
    byte[] sealed = sealed("Rosalinda");

    assertThat(unsealed(sealed)).isEqualTo("Rosalinda");
    assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("Rosalinda");
  }

  @Test
  void opensNothingInAnotherCase() {
    byte[] sealed = sealed("Rosalinda");
    var other = new CaseId(UUID.randomUUID());
    wall.run("sfpd", () -> vault.open(other, SFPD));

    assertThatThrownBy(
            () -> wall.run("sfpd", () -> vault.unseal(other, "victim", "name", 1, sealed)))
        .hasRootCauseInstanceOf(java.security.GeneralSecurityException.class)
        .hasMessageContaining("victim.name")
        .hasMessageNotContaining("Rosalinda");
  }

  @Test
  void readsNothingOnceTheKeyIsDestroyed() {
    byte[] sealed = sealed("Rosalinda");

    wall.run("sfpd", () -> vault.shred(caseId));

    assertDestroyed(sealed);
  }

  @Test
  void readsNothingInTheVeryTransactionThatDestroysTheKey() {
    byte[] sealed = sealed("Rosalinda");

    wall.run(
        "sfpd",
        () -> {
          assertThat(vault.unseal(caseId, "victim", "name", 1, sealed)).isEqualTo("Rosalinda");
          vault.shred(caseId);
          assertThatThrownBy(() -> vault.unseal(caseId, "victim", "name", 1, sealed))
              .isInstanceOf(Refused.class);
        });
  }

  @Test
  void keepsTheKeyWhenTheDestructionIsUndone() {
    byte[] sealed = sealed("Rosalinda");

    assertThatThrownBy(
            () ->
                wall.run(
                    "sfpd",
                    () -> {
                      vault.shred(caseId);
                      throw new IllegalArgumentException("undo");
                    }))
        .hasMessageContaining("undo");

    assertThat(unsealed(sealed)).isEqualTo("Rosalinda");
  }

  @Test
  void forgetsTheKeyOfACaseThatWasUndone() {
    byte[][] sealed = new byte[1][];
    assertThatThrownBy(
            () ->
                wall.run(
                    "sfpd",
                    () -> {
                      vault.open(caseId, SFPD);
                      sealed[0] = vault.seal(caseId, "victim", "name", 1, "Rosalinda");
                      throw new IllegalArgumentException("undo");
                    }))
        .hasMessageContaining("undo");

    assertDestroyed(sealed[0]);
  }

  @Test
  void hidesAnotherAgencysKey() {
    byte[] sealed = sealed("Rosalinda");

    assertThatThrownBy(
            () -> wall.run("oakland", () -> vault.unseal(caseId, "victim", "name", 1, sealed)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void storesTheKeyWrappedOnly() throws SQLException {
    sealed("Rosalinda");
    var kept = kept();

    assertThat(kept.wrapped().bytes()).hasSize(1 + 12 + 32 + 16);
    assertThat(opened(keys, kept)).hasSize(32);
    assertThatThrownBy(() -> opened(Keys.of(1), kept))
        .hasMessageContaining("amparo.keys.encryption");
  }

  @Test
  void wrapsEveryDataKeyAnewWhenTheEncryptionKeyChanges() throws SQLException {
    sealed("Rosalinda");
    var before = kept();
    var changed = Keys.after(keys, Keys.of(77).encryption());
    try {
      assertThatThrownBy(() -> check(Keys.of(77))).hasMessageContaining("amparo.keys.encryption");
      check(changed);
      assertThat(opened(changed, before)).as("before it is wrapped anew").hasSize(32);

      assertThat(progress(changed).left()).isPositive().isEqualTo(progress(changed).cases());

      rewrap(changed);

      assertThat(progress(changed).isDone()).isTrue();
      var after = kept();
      assertThat(after.wrapped().keyId()).isNotEqualTo(before.wrapped().keyId());
      assertThat(opened(changed, after)).isEqualTo(opened(keys, before));
      assertThatThrownBy(() -> opened(keys, after)).hasMessageContaining("encryption-before");
    } finally {
      var back = Keys.after(changed, keys.encryption());
      check(back);
      rewrap(back);
    }
  }

  @Test
  void movesEveryDataKeyToAKeyServiceAndBackAndGoesOnAfterItWasAway(@TempDir Path directory)
      throws Exception {
    byte[] sealed = sealed("Rosalinda");
    try (var service = new TransitDouble()) {
      var transit = Transits.keys(Transits.by(service, directory));
      var there = Transits.wrapping(keys, transit);
      var back = Transits.opening(keys, transit);
      try {
        service.is(TransitDouble.Mood.SEALED);
        rewrap(there);
        assertThat(progress(there).left()).as("nothing moved").isEqualTo(progress(there).cases());

        service.is(TransitDouble.Mood.WELL);
        rewrap(there);
        assertThat(progress(there).isDone()).isTrue();
        assertThat(kept().wrapped().keyId()).isEqualTo("transit:transit/amparo:v1");

        service.rotate();
        transit.look();
        assertThat(progress(there).left()).isEqualTo(progress(there).cases());
        rewrap(there);
        assertThat(progress(there).isDone()).isTrue();
        assertThat(kept().wrapped().keyId()).isEqualTo("transit:transit/amparo:v2");
        assertThat(there.unwrap(caseId, kept().wrapped())).hasSize(32);

        assertThat(checked(there)).isEqualTo(1);
        assertThatThrownBy(() -> checked(configured(keys))).hasMessageContaining("not configured");
        try (var another = new TransitDouble()) {
          another.rotate();
          var wrong = Transits.keys(Transits.by(another, directory));
          assertThatThrownBy(() -> checked(Transits.wrapping(keys, wrong)))
              .hasMessageContaining("it is another key");
        }
      } finally {
        service.is(TransitDouble.Mood.WELL);
        Transits.written(directory, service.token());
        rewrap(back);
      }
      assertThat(progress(back).isDone()).isTrue();
    }
    assertThat(unsealed(sealed)).as("as the service reads it").isEqualTo("Rosalinda");
  }

  private int checked(KeyEncryption wrapping) {
    return wall.everywhere(
        () -> new WrappingCheck(new CaseKeys(database, clock), wrapping, agencies).checked());
  }

  private CaseKeys.Kept kept() throws SQLException {
    return wall.in("sfpd", () -> new CaseKeys(database, clock).find(caseId).orElseThrow());
  }

  private static byte[] opened(VaultKeys keys, CaseKeys.Kept kept) {
    return configured(keys).unwrap(kept.caseId(), kept.wrapped());
  }

  private static ConfiguredKeyEncryption configured(VaultKeys keys) {
    return new ConfiguredKeyEncryption(
        ConfiguredKeyEncryption.Place.SECRET, new SecretKeys(keys), Optional.empty());
  }

  private void check(VaultKeys configured) {
    new KeyCheck(configured, database, clock).check(configured.encryption());
  }

  private KeyProgress.Progress progress(VaultKeys configured) {
    return progress(configured(configured));
  }

  private KeyProgress.Progress progress(KeyEncryption wrapping) {
    return wall.in("sfpd", () -> new KeyProgress(new CaseKeys(database, clock), wrapping).now());
  }

  private void rewrap(VaultKeys configured) {
    rewrap(configured(configured));
  }

  private void rewrap(KeyEncryption wrapping) {
    new Rewrap(new CaseKeys(database, clock), wrapping, agencies, meters).run();
  }

  @Test
  void refusesToStartWithAnotherKeyAndNamesTheSetting() {
    var configured = new KeyCheck(keys, database, clock);
    var other = new KeyCheck(Keys.of(1), database, clock);

    keys.all().forEach(configured::check);

    for (Secret wrong : Keys.of(1).all()) {
      assertThatThrownBy(() -> other.check(wrong))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              wrong.setting()
                  + " is not the key that this database was used with before."
                  + " Configure that key, or another database.");
    }
  }

  @Test
  void wasCheckedAtTheStart() throws SQLException {
    try (var connection = database.getConnection();
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select count(*) from vault.key_check where setting like 'amparo.keys.%'")) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(4);
    }
  }

  private byte[] sealed(String text) {
    return wall.in(
        "sfpd",
        () -> {
          vault.open(caseId, SFPD);
          return vault.seal(caseId, "victim", "name", 1, text);
        });
  }

  private String unsealed(byte[] sealed) {
    return wall.in("sfpd", () -> vault.unseal(caseId, "victim", "name", 1, sealed));
  }

  private void assertDestroyed(byte[] sealed) {
    assertThatThrownBy(() -> unsealed(sealed))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.problem()).isEqualTo(Problem.NOT_FOUND));
  }
}
