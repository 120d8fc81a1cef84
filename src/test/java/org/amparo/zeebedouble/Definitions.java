package org.amparo.zeebedouble;

import static org.amparo.zeebedouble.Rejection.Kind.INVALID_ARGUMENT;
import static org.amparo.zeebedouble.Rejection.Kind.NOT_FOUND;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.workflow.embedded.RemoteDialect;
import org.amparo.workflow.embedded.RemoteModel;

/** The deployed processes. A model that did not change keeps its version. */
final class Definitions {

  private final Engine engine;
  private final RemoteDialect dialect;
  private final Keys keys;
  private final Map<Long, Definition> byKey = new LinkedHashMap<>();
  private final Map<String, Definition> byEngineId = new HashMap<>();

  Definitions(Engine engine, RemoteDialect dialect, Keys keys) {
    this.engine = engine;
    this.dialect = dialect;
    this.keys = keys;
  }

  Collection<Definition> all() {
    return byKey.values();
  }

  Definition ofEngineId(String engineId) {
    return byEngineId.get(engineId);
  }

  /** Deploys all or none of the models; gives the definitions of all their processes. */
  List<Definition> deploy(Map<String, byte[]> resources) {
    if (resources.isEmpty()) {
      throw rejected("Expected to deploy at least one resource, but none given");
    }
    var models = new LinkedHashMap<RemoteModel, String>();
    resources.forEach((name, content) -> models.put(read(name, content), checksum(content)));
    var deployed = new ArrayList<Definition>();
    models.forEach((model, checksum) -> deployed.addAll(deploy(model, checksum)));
    return deployed;
  }

  private RemoteModel read(String name, byte[] content) {
    try {
      return dialect.translate(name, content);
    } catch (IllegalArgumentException e) {
      throw rejected("'%s': %s".formatted(name, e.getMessage()));
    }
  }

  private static Rejection rejected(String reason) {
    return Rejection.of(
        INVALID_ARGUMENT,
        "CREATE",
        "Expected to deploy new resources, but encountered the following errors: %s",
        reason);
  }

  private List<Definition> deploy(RemoteModel model, String checksum) {
    var known =
        model.processes().stream()
            .map(process -> latest(process.id()))
            .flatMap(Optional::stream)
            .filter(d -> d.checksum().equals(checksum) && d.resource().equals(model.file()))
            .toList();
    return known.size() == model.processes().size() ? known : deployAnew(model, checksum);
  }

  private List<Definition> deployAnew(RemoteModel model, String checksum) {
    var ids = engine.deploy(model);
    return model.processes().stream()
        .map(process -> add(model, process, ids.get(process.id()), checksum))
        .toList();
  }

  private Definition add(
      RemoteModel model, RemoteModel.Executable process, String engineId, String checksum) {
    int version = latest(process.id()).map(Definition::version).orElse(0) + 1;
    var definition =
        new Definition(
            keys.next(),
            process.id(),
            process.name(),
            process.versionTag(),
            version,
            model.file(),
            checksum,
            engineId,
            model.elements());
    byKey.put(definition.key(), definition);
    byEngineId.put(engineId, definition);
    return definition;
  }

  private Optional<Definition> latest(String processId) {
    return byKey.values().stream()
        .filter(d -> d.processId().equals(processId))
        .reduce((earlier, later) -> later);
  }

  /**
   * @param key of the definition, or 0 to choose by the process's id
   * @param version or less than 1 for the latest
   */
  Definition find(long key, String processId, int version) {
    if (key > 0) {
      return Optional.ofNullable(byKey.get(key)).orElseThrow(() -> notFound("key '" + key + "'"));
    }
    if (version < 1) {
      return latest(processId).orElseThrow(() -> notFound("process ID '" + processId + "'"));
    }
    return byKey.values().stream()
        .filter(d -> d.processId().equals(processId) && d.version() == version)
        .findFirst()
        .orElseThrow(
            () -> notFound("process ID '%s' and version '%d'".formatted(processId, version)));
  }

  private static Rejection notFound(String what) {
    return Rejection.of(
        NOT_FOUND, "CREATE", "Expected to find process definition with %s, but none found", what);
  }

  private static String checksum(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
