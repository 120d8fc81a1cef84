package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.PageCaller;
import org.junit.jupiter.api.Test;

/** A page that saves by itself may lose nothing of what it was given. */
@QuarkusTest
class DraftPageTest {

  private static final String DRAFT = "/api/supplement-b/%s";
  private static final String PAGE = "/supplement-b/%s";
  private static final Pattern INPUT = Pattern.compile("<input ([^>]*)>");
  private static final Pattern AREA = Pattern.compile("<textarea ([^>]*)>([^<]*)</textarea>");
  private static final Pattern SELECT =
      Pattern.compile("<select ([^>]*)>(.*?)</select>", Pattern.DOTALL);
  private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected");

  @Test
  void whatIsOpenedAndSavedOnThePageIsWhatItWas() {
    var full = full();
    var walk = CaseWalk.inReview().drafted(full);
    var reviewer = PageCaller.as("reviewer", Caller.PASSWORD, null);

    var fields = fields(reviewer.get(walk.at(PAGE)).asString());
    fields.put("part6.fax", List.of("415-555-0001"));
    var saved = reviewer.send(walk.at(PAGE), fields);

    assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(303);
    full.withObject("/part6").put("fax", "415-555-0001");
    assertThat(Bodies.json(Caller.as("reviewer").get(walk.at(DRAFT)).asString())).isEqualTo(full);
  }

  @Test
  void aButtonWritesNotApplicableIntoWhatMayHaveNoAnswerAndSavesTheRest() {
    var walk = CaseWalk.inReview();
    walk.claim(Caller.as("reviewer"), "REVIEW");
    var reviewer = PageCaller.as("reviewer", Caller.PASSWORD, null);

    var fields = fields(reviewer.get(walk.at(PAGE)).asString());
    fields.put("part3.where", List.of("Golden Gate Park"));
    var saved = reviewer.send(walk.at(PAGE + "/not-applicable"), fields);

    assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(303);
    var draft = Caller.as("reviewer").get(walk.at(DRAFT));
    assertThat(draft.<String>path("part1.alienNumber")).isEqualTo("N/A");
    assertThat(draft.<String>path("part2.official.middleName")).isEqualTo("N/A");
    assertThat(draft.<String>path("part6.fax")).isEqualTo("N/A");
    assertThat(draft.<String>path("part3.where")).isEqualTo("Golden Gate Park");
  }

  @Test
  void boxesThatACitationSuggestsAreShownAndNotMarked() {
    var form = Bodies.supplementB();
    form.withObject("/part3").putArray("citations").add("PC 646.9");
    var walk = CaseWalk.inReview().drafted(form);

    String page = PageCaller.as("reviewer", Caller.PASSWORD, null).get(walk.at(PAGE)).asString();

    assertThat(page)
        .contains("Boxes that the cited sections suggest", "Stalking (Cal. Penal Code 646.9)");
    assertThat(fields(page).get("part3.crimes")).containsExactly("DOMESTIC_VIOLENCE");
  }

  /** More of everything than the form has room for. */
  private static ObjectNode full() {
    var form = Bodies.supplementB();
    var victim = form.withObject("/part1");
    victim.put("alienNumber", "A012345678");
    victim.withObject("/name").put("middleName", "María");
    for (String other : List.of("Luna", "Nieto", "Ríos")) {
      var name = victim.withArray("/otherNames").addObject();
      name.put("familyName", other).put("givenName", "Lucía").put("middleName", "M. " + other);
    }
    var agency = form.withObject("/part2");
    agency.put("fbiOrSid", "123").put("caseStatusOther", "open").put("categoryOther", "unit");
    agency.withObject("/official").put("middleName", "Q.");
    agency.withObject("/head").put("middleName", "R.");
    var address = agency.withObject("/address");
    address.put("unitType", "FLR").put("unit", "5").put("province", "P").put("postalCode", "1234");
    var acts = form.withObject("/part3");
    for (int i = 5; i < 10; i++) {
      acts.withArray("/dates").add(Bodies.today().minusDays(i).toString());
      acts.withArray("/citations").add("PC 24" + i);
    }
    acts.put("where", "At home,\nin the kitchen").put("statute", "18 U.S.C. 2423(c)");
    form.withObject("/part4")
        .put("explanation", "Asked once.")
        .put("other", "She \"came\" & told.");
    var family = form.withObject("/part5").put("culpable", true).withArray("/culpableFamily");
    for (String relative : List.of("Uno", "Dos", "Tres", "Cuatro", "Cinco")) {
      var row = family.addObject();
      row.withObject("/name").put("familyName", relative).put("givenName", "G");
      row.withObject("/name").put("middleName", "M");
      row.put("relationship", "cousin").put("involvement", "drove");
    }
    return form;
  }

  /** The page's fields as a browser would send them. */
  private static Map<String, List<String>> fields(String page) {
    String form = page.substring(page.indexOf("id=\"draft\""));
    form = form.substring(0, form.indexOf("</form>"));
    var fields = new LinkedHashMap<String, List<String>>();
    INPUT
        .matcher(form)
        .results()
        .map(input -> input.group(1))
        .filter(
            tag ->
                !tag.contains("\"checkbox\"") && !tag.contains("\"radio\"")
                    || tag.contains("checked"))
        .forEach(tag -> add(fields, tag, attribute(tag, "value")));
    AREA.matcher(form).results().forEach(area -> add(fields, area.group(1), plain(area.group(2))));
    for (Matcher select = SELECT.matcher(form); select.find(); ) {
      var chosen = CHOSEN.matcher(select.group(2));
      add(fields, select.group(1), chosen.find() ? chosen.group(1) : "");
    }
    fields.remove("_token");
    return fields;
  }

  private static void add(Map<String, List<String>> fields, String tag, String value) {
    fields.computeIfAbsent(attribute(tag, "name"), name -> new ArrayList<>()).add(value);
  }

  private static String attribute(String tag, String name) {
    var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
    return found.find() ? plain(found.group(1)) : "";
  }

  private static String plain(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
