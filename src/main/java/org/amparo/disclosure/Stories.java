package org.amparo.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.amparo.kernel.CaseId;
import org.amparo.vault.SealedJson;

/** The words of those who worked on a case, opened for an export whose read is on record. */
@ApplicationScoped
class Stories {

  /** What is asked or asserted about immigration, under whatever name a form gives it. */
  private static final List<String> IMMIGRATION =
      List.of("alienNumber", "inRemovalProceedings", "familyMemberLosesEligibilityOn");

  private final EntityManager entities;
  private final SealedJson sealed;
  private final ObjectMapper json;

  Stories(EntityManager entities, SealedJson sealed, ObjectMapper json) {
    this.entities = entities;
    this.sealed = sealed;
    this.json = json;
  }

  /** All of them, each with the kind of writing that it is. */
  ArrayNode of(CaseId caseId, boolean withImmigration) {
    var all = json.createArrayNode();
    for (var source : Sources.STORIES) {
      for (Object[] row : rows(source, caseId)) {
        var words = open(source, caseId, (UUID) row[0], (byte[]) row[1]);
        all.addObject()
            .put("of", source.table().replace('_', ' '))
            .set("words", withImmigration ? words : without(words));
      }
    }
    return all;
  }

  private JsonNode open(Sources.Source source, CaseId caseId, UUID row, byte[] words) {
    return sealed.open(caseId, source.table(), source.column(), row, words, JsonNode.class);
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> rows(Sources.Source source, CaseId caseId) {
    return entities
        .createNativeQuery(
            "select %2$s, %3$s from %1$s where case_id = :case and %3$s is not null order by 1"
                .formatted(source.table(), source.row(), source.column()))
        .setParameter("case", caseId.value())
        .getResultList();
  }

  private static JsonNode without(JsonNode words) {
    if (words instanceof ObjectNode object) {
      object.remove(IMMIGRATION);
    }
    words.forEach(Stories::without);
    return words;
  }
}
