package org.amparo;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.http.KnownParts;
import org.junit.jupiter.api.Test;

/**
 * The rooms and the arrows between them. The map is the design; docs/rooms.md tells it in words.
 */
class ArchitectureTest {

  private static final String ROOT = "org.amparo.";

  /** Each room with the rooms that it may import, in the order in which a reader meets them. */
  static final Map<String, List<String>> ROOMS = rooms();

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.amparo");

  private static Map<String, List<String>> rooms() {
    var rooms = new LinkedHashMap<String, List<String>>();
    rooms.put("kernel", List.of());
    rooms.put("launch", List.of());
    rooms.put("identity", List.of("kernel"));
    rooms.put("vault", List.of("kernel", "identity"));
    rooms.put("http", List.of("kernel", "identity", "vault"));
    rooms.put("audit", List.of("kernel", "identity", "vault"));
    rooms.put("access", List.of("kernel", "identity", "vault", "audit"));
    rooms.put("jurisdiction", List.of("kernel"));
    rooms.put("supplementb", List.of("kernel", "jurisdiction"));
    rooms.put("queue", List.of("kernel", "identity", "vault", "audit", "supplementb"));
    rooms.put("document", List.of("kernel", "identity", "vault", "audit"));
    rooms.put(
        "agency",
        List.of("kernel", "identity", "vault", "audit", "jurisdiction", "supplementb", "document"));
    var above = new ArrayList<>(rooms.keySet());
    above.remove("launch");
    above.remove("http");
    for (String room :
        List.of(
            "referral",
            "review",
            "certification",
            "tracking",
            "notice",
            "report",
            "retention",
            "disclosure",
            "live",
            "partner",
            "takeover",
            "workflow")) {
      rooms.put(room, List.copyOf(above));
      above.add(room);
    }
    rooms.put("shell", List.of("kernel", "identity", "http", "agency"));
    return rooms;
  }

  @Test
  void everyPackageIsARoomOfTheMap() {
    var packages =
        CODE.getPackage("org.amparo").getSubpackages().stream()
            .map(JavaPackage::getRelativeName)
            .collect(Collectors.toSet());
    assertThat(ROOMS.keySet()).containsAll(packages);
  }

  @Test
  void arrowsRunDownwardOnly() {
    ROOMS.forEach(
        (room, mayImport) -> {
          var forbidden =
              ROOMS.keySet().stream()
                  .filter(other -> !other.equals(room) && !mayImport.contains(other))
                  // the HTTP room serves every web package
                  .filter(other -> !other.equals("http"))
                  .map(other -> ROOT + other + "..")
                  .toArray(String[]::new);
          noClasses()
              .that()
              .resideInAPackage(ROOT + room + "..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(forbidden)
              .because(room + " may import only " + mayImport)
              .allowEmptyShould(true)
              .check(CODE);
        });
  }

  @Test
  void onlyWebPackagesUseTheHttpRoom() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..web..", ROOT + "http..", ROOT + "shell..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + "http..")
        .because("business rooms know nothing of HTTP")
        .check(CODE);
  }

  @Test
  void everyFormOfSeveralPartsRefusesPartsItDoesNotKnow() {
    methods()
        .that(
            describe(
                "take several parts",
                method ->
                    method
                        .tryGetAnnotationOfType(Consumes.class)
                        .filter(c -> List.of(c.value()).contains(MediaType.MULTIPART_FORM_DATA))
                        .isPresent()))
        .should()
        .beAnnotatedWith(KnownParts.class)
        .check(CODE);
  }

  @Test
  void onlyTheWorkflowRoomKnowsAnEngine() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "workflow..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.operaton..", "org.camunda..", "io.camunda..")
        .because("people's acts must not depend on which engine drives the process")
        .check(CODE);
  }

  @Test
  void eachEngineStaysInItsOwnPackage() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "workflow.embedded..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.operaton..")
        .because("with another engine nothing of this one may be needed")
        .check(CODE);
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "workflow.zeebe..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.camunda..", "io.grpc..", ROOT + "workflow.zeebe..")
        .because("the client's words end where its room ends")
        .check(CODE);
    noClasses()
        .that()
        .resideInAPackage(ROOT + "workflow.zeebe..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + "workflow.embedded..")
        .because("the two engines know nothing of each other")
        .check(CODE);
  }

  @Test
  void rulesArePure() {
    noClasses()
        .that()
        .resideInAPackage("..rules..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta..", "io.quarkus..", "javax.sql..", "java.sql..")
        .because("a rule of law is tested without a container")
        .check(CODE);
  }

  @Test
  void resourcesStayInTheirRoom() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Resource")
        .should()
        .resideInAnyPackage("..web..", ROOT + "shell..")
        .andShould()
        .notBePublic()
        .because("nobody calls a resource but the network")
        .check(CODE);
  }

  @Test
  void namesSayWhatThingsAre() {
    noClasses()
        .should()
        .haveNameMatching(".*(Impl|Util|Utils|Manager|DTO|Dto|Helper)$")
        .because("such a name says nothing of the field")
        .check(CODE);
  }
}
