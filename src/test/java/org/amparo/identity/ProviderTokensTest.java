package org.amparo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.amparo.fixture.Organisation;
import org.amparo.fixture.ProviderDouble;
import org.amparo.kernel.Refused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which tokens of the identity provider are believed. */
class ProviderTokensTest {

  private static final String NONCE = "n-0123456789";

  private static ProviderDouble there;
  private static Organisation organisation;
  private static Organisation.Member member;

  private ProviderTokens tokens;

  @BeforeAll
  static void start() throws Exception {
    there = ProviderDouble.start();
    organisation = new Organisation(there.issuer());
    member = organisation.member("sfpd", "dv-unit");
  }

  @AfterAll
  static void stop() {
    there.close();
  }

  @BeforeEach
  void open() {
    tokens = tokens(Map.of());
  }

  @Test
  void takesAGoodTokenOfEachKind() throws Exception {
    assertThat(tokens.access(organisation.signed(organisation.access(member))).getSubject())
        .isEqualTo(member.subject());
    assertThat(
            tokens.access(
                organisation.signed(organisation.access(member), Map.of("typ", "at+jwt"))))
        .isNotNull();
    assertThat(id(organisation.id(member, NONCE))).isNotNull();
    assertThat(tokens.logout(organisation.signed(organisation.signOut(member))).getSubject())
        .hasToString(member.subject());
    assertThat(
            tokens.logout(
                organisation.signed(organisation.signOut(member), Map.of("typ", "logout+jwt"))))
        .isNotNull();
  }

  @Test
  void refusesAnAccessTokenWithAnythingWrongInIt() {
    long now = Instant.now().getEpochSecond();
    var wrong =
        List.<Map<String, Object>>of(
            Map.of("iss", "https://elsewhere.example"),
            Map.of("iss", there.issuer() + "/"),
            Map.of("aud", "another-api"),
            Map.of("aud", "amparo"),
            Map.of("aud", List.of()),
            Map.of("exp", now - 60),
            Map.of("nbf", now + 120),
            Map.of("sub", ""),
            Map.of("typ", "ID"),
            Map.of("typ", "Refresh"),
            Map.of("nonce", "an ID token's"),
            Map.of("at_hash", "an ID token's"),
            Map.of("events", Map.of()));
    for (var change : wrong) {
      var claims = new TreeMap<>(organisation.access(member));
      claims.putAll(change);
      refused(() -> access(claims), change);
    }
    for (String missing : List.of("iss", "aud", "exp", "sub", "iat")) {
      var claims = new TreeMap<>(organisation.access(member));
      claims.remove(missing);
      refused(() -> access(claims), missing);
    }
  }

  @Test
  void allowsClocksToDifferByHalfAMinute() {
    var claims = new TreeMap<>(organisation.access(member));
    claims.put("exp", Instant.now().getEpochSecond() - 10);
    assertThat(access(claims)).isNotNull();
  }

  @Test
  void refusesEverySignatureButThatOfThePublishedKey() {
    for (String by : List.of("none", "forger", "public-key")) {
      refused(
          () -> tokens.access(organisation.signed(organisation.access(member), Map.of("by", by))),
          by);
      refused(
          () ->
              tokens.id(
                  JWTParser.parse(
                      organisation.signed(organisation.id(member, NONCE), Map.of("by", by))),
                  new Nonce(NONCE)),
          by);
      refused(
          () -> tokens.logout(organisation.signed(organisation.signOut(member), Map.of("by", by))),
          by);
    }
    String good = organisation.signed(organisation.access(member));
    String[] parts = good.split("\\.");
    String other =
        organisation.signed(organisation.access(member.with("bayside", "administrator")));
    refused(
        () -> tokens.access(parts[0] + "." + other.split("\\.")[1] + "." + parts[2]), "swapped");
    refused(() -> tokens.access(parts[0] + "." + parts[1] + "."), "without a signature");
    refused(() -> tokens.access("not a token"), "no token");
  }

  @Test
  void takesNoTokenOfAnotherKind() {
    refused(() -> tokens.access(organisation.signed(organisation.id(member, NONCE))), "ID token");
    refused(() -> tokens.access(organisation.signed(organisation.signOut(member))), "notice");
    refused(() -> id(organisation.access(member)), "access token as ID token");
    refused(
        () -> tokens.logout(organisation.signed(organisation.id(member, NONCE))), "ID as notice");
    refused(
        () -> tokens.logout(organisation.signed(organisation.access(member))), "access as notice");
  }

  @Test
  void refusesAnIdTokenForAnotherSignIn() {
    refused(() -> id(organisation.id(member, "n-of-somebody-else")), "nonce");
    refused(() -> id(organisation.id(member, null)), "no nonce");
    var another = new TreeMap<>(organisation.id(member, NONCE));
    another.put("aud", "another-client");
    refused(() -> id(another), "audience");
  }

  @Test
  void refusesANoticeThatIsNone() {
    var withNonce = new TreeMap<>(organisation.signOut(member));
    withNonce.put("nonce", NONCE);
    refused(() -> tokens.logout(organisation.signed(withNonce)), "nonce");
    for (String missing : List.of("events", "jti", "iat", "aud", "iss")) {
      var claims = new TreeMap<>(organisation.signOut(member));
      claims.remove(missing);
      refused(() -> tokens.logout(organisation.signed(claims)), missing);
    }
    var nobodys = new TreeMap<>(organisation.signOut(member));
    nobodys.remove("sid");
    nobodys.remove("sub");
    refused(() -> tokens.logout(organisation.signed(nobodys)), "nobody's");
  }

  @Test
  void findsANewKeyAtOnceAndDoesNotLetStrangersMakeItLookForMore() {
    assertThat(access(organisation.access(member))).isNotNull();
    organisation.rotate();
    assertThat(access(organisation.access(member))).isNotNull();

    int before = organisation.keysAsked();
    for (int i = 0; i < 20; i++) {
      var forged = organisation.signed(organisation.access(member), Map.of("kid", "k" + i));
      refused(() -> tokens.access(forged), "an unknown key");
    }
    assertThat(organisation.keysAsked() - before).isLessThanOrEqualTo(2);
    assertThat(access(organisation.access(member))).as("the known key is good still").isNotNull();
  }

  @Test
  void believesNoDescriptionOfAnotherIssuerNorOneWithoutTls() {
    var document = new HashMap<String, Object>();
    document.put("issuer", there.issuer().toString());
    document.put("authorization_endpoint", there.issuer() + "/authorize");
    document.put("token_endpoint", "http://elsewhere.example/token");
    document.put("jwks_uri", there.issuer() + "/keys");
    document.put("subject_types_supported", List.of("public"));
    var other = new HashMap<String, Object>(document);
    other.put("token_endpoint", there.issuer() + "/token");
    other.put("issuer", "https://elsewhere.example");
    String token = organisation.signed(organisation.access(member));
    try {
      for (var told : List.of(document, other)) {
        organisation.describe(told);
        assertThatThrownBy(() -> tokens(Map.of()).access(token)).isInstanceOf(Refused.class);
      }
    } finally {
      organisation.describe(original());
    }
    assertThat(tokens(Map.of()).access(token)).isNotNull();
  }

  private static Map<String, Object> original() {
    var document = new HashMap<String, Object>();
    document.put("issuer", there.issuer().toString());
    document.put("authorization_endpoint", there.issuer() + "/authorize");
    document.put("token_endpoint", there.issuer() + "/token");
    document.put("jwks_uri", there.issuer() + "/keys");
    document.put("subject_types_supported", List.of("public"));
    return document;
  }

  @Test
  void doesNotStartWithSettingsThatOpenADoor() {
    assertThatThrownBy(() -> ProviderRules.check(settings(Map.of("audience", "amparo"))))
        .hasMessageContaining("must not be the client's id");
    assertThatThrownBy(() -> ProviderRules.check(settings(Map.of("issuer", "http://idp.example"))))
        .hasMessageContaining("https");
    assertThatThrownBy(() -> ProviderRules.check(settings(Map.of("roles.Chief", "chief"))))
        .hasMessageContaining("none of our roles");
    ProviderRules.check(settings(Map.of()));
    ProviderRules.check(settings(Map.of("issuer", "https://idp.example")));
    ProviderRules.check(settings(Map.of("issuer", "http://idp.example", "plain-http", "true")));
  }

  private com.nimbusds.jwt.JWTClaimsSet access(Map<String, Object> claims) {
    return tokens.access(organisation.signed(claims));
  }

  private com.nimbusds.jwt.JWTClaimsSet id(Map<String, Object> claims) throws Exception {
    return tokens.id(JWTParser.parse(organisation.signed(claims)), new Nonce(NONCE));
  }

  private static void refused(ThrowingCallable taking, Object why) {
    assertThatExceptionOfType(NoAccess.class)
        .as(String.valueOf(why))
        .isThrownBy(taking)
        .matches(refused -> refused.reason() == NoAccess.Reason.TOKEN);
  }

  private static ProviderTokens tokens(Map<String, String> more) {
    var settings = settings(more);
    return new ProviderTokens(new Provider(settings, SignInMode.OIDC), settings);
  }

  private static ProviderSettings settings(Map<String, String> more) {
    var values = new HashMap<>(there.settings());
    more.forEach((name, value) -> values.put("amparo.identity.oidc." + name, value));
    return new SmallRyeConfigBuilder()
        .withMapping(ProviderSettings.class)
        .withDefaultValues(values)
        .build()
        .getConfigMapping(ProviderSettings.class);
  }
}
