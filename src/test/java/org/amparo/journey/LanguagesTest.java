package org.amparo.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.amparo.fixture.Caller;
import org.amparo.fixture.PageCaller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which language a page is read, and what is kept of the choice. */
@QuarkusTest
class LanguagesTest {

  @ParameterizedTest
  @CsvSource({
    "en, Sign in",
    "es-MX, Iniciar sesión",
    "zh-TW, 登入",
    "tl, Mag-sign in",
    "vi, Đăng nhập",
    "ru, Вход",
  })
  void aVisitorReadsThePageInTheBrowsersLanguage(String understood, String title) {
    var page = page("/sign-in", understood);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.htmlPath().getString("html.body.main.h1")).isEqualTo(title);
  }

  @Test
  void aProblemIsToldInTheReadersLanguage() {
    assertThat(page("/no-such-page", "ru").asString())
        .contains("<html lang=\"ru\">", "Здесь ничего нет");
    var wrong =
        given()
            .accept("text/html")
            .header("Accept-Language", "es")
            .formParam("username", "nobody")
            .formParam("password", "a wrong password of nobody")
            .post("/sign-in");
    assertThat(wrong.asString())
        .contains("El nombre, la contraseña o el código no son correctos")
        .doesNotContain("wrong tries");
  }

  @Test
  void theChoiceWinsOverTheBrowserAndNamesALanguageOnly() {
    var chosen =
        given()
            .redirects()
            .follow(false)
            .accept("text/html")
            .formParam("_tag", "vi")
            .formParam("_here", "/verify")
            .post("/language");
    assertThat(chosen.statusCode()).isEqualTo(303);
    assertThat(chosen.header("Location")).endsWith("/verify");
    assertThat(chosen.cookies()).containsOnlyKeys("language");
    var page = given().accept("text/html").cookie("language", "vi").get("/verify");
    assertThat(page.asString()).contains("<html lang=\"vi\">", "Kiểm tra một giấy chứng nhận");
  }

  @ParameterizedTest
  @CsvSource({"https://elsewhere.example/", "//elsewhere.example", "/a\\b"})
  void theChoiceLeadsToNoOtherSite(String elsewhere) {
    var chosen =
        given()
            .redirects()
            .follow(false)
            .accept("text/html")
            .formParam("_tag", "es")
            .formParam("_here", elsewhere)
            .post("/language");
    assertThat(chosen.header("Location")).endsWith("/").doesNotContain("elsewhere");
  }

  @Test
  void theTrackerKeepsNothingAndReadsNoChoice() {
    var tracker =
        given()
            .accept("text/html")
            .cookie("language", "ru")
            .header("Accept-Language", "es")
            .get("/track");
    assertThat(tracker.cookies()).isEmpty();
    assertThat(tracker.asString()).contains("<html lang=\"es\"");
  }

  @Test
  void whoWorksForAnAgencyReadsEnglishOrSpanish() {
    var reviewer = PageCaller.as("reviewer", Caller.PASSWORD, null);
    assertThat(reviewer.get("/cases", "vi, es;q=0.5").asString()).contains("<html lang=\"es\">");
    assertThat(reviewer.get("/cases", "vi").asString()).contains("<html lang=\"en\">");
    var advocate = PageCaller.as("advocate", Caller.PASSWORD, null);
    assertThat(advocate.get("/cases", "vi, es;q=0.5").asString())
        .contains("<html lang=\"vi\">", "Thân chủ của tôi")
        .doesNotContain("My clients");
  }

  private static Response page(String path, String understood) {
    return given().accept("text/html").header("Accept-Language", understood).get(path);
  }
}
