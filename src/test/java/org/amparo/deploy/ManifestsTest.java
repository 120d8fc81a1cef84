package org.amparo.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.kustomize.v1beta1.Kustomization;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The manifests for a cluster say only what the cluster's own types know, and fit together. */
class ManifestsTest {

  private static final Path DIRECTORY = Path.of("deploy/kubernetes");
  private static final Map<String, String> OURS = Map.of("app.kubernetes.io/name", "amparo");

  private static final Map<String, Class<?>> KINDS =
      Map.of(
          "v1 ServiceAccount", ServiceAccount.class,
          "v1 Service", Service.class,
          "apps/v1 Deployment", Deployment.class,
          "networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class,
          "policy/v1 PodDisruptionBudget", PodDisruptionBudget.class,
          "autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class,
          "kustomize.config.k8s.io/v1beta1 Kustomization", Kustomization.class);

  /** The types keep what they do not know in a bag of its own; here it is an error instead. */
  private static final ObjectMapper STRICT =
      new YAMLMapper()
          .setAnnotationIntrospector(
              new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(Annotated a) {
                  return false;
                }
              });

  private static final Map<String, Object> READ = readAll();

  @Test
  void theBaseHoldsEveryManifestBesideIt() {
    var base = (Kustomization) READ.get("kustomization.yaml");

    assertThat(base.getResources())
        .containsExactlyInAnyOrderElementsOf(
            READ.keySet().stream().filter(n -> !n.equals("kustomization.yaml")).toList());
  }

  @Test
  void aFieldThatNoClusterKnowsIsFound() throws IOException {
    var deployment = Files.readString(DIRECTORY.resolve("deployment.yaml"));

    assertThatThrownBy(() -> read(deployment.replace("runAsNonRoot:", "runAsNonroot:")))
        .hasMessageContaining("runAsNonroot");
  }

  @Test
  void everySelectorFindsThePods() {
    var deployment = (Deployment) READ.get("deployment.yaml");
    assertThat(deployment.getSpec().getTemplate().getMetadata().getLabels()).isEqualTo(OURS);
    assertThat(deployment.getSpec().getSelector().getMatchLabels()).isEqualTo(OURS);
    var service = (Service) READ.get("service.yaml");
    assertThat(service.getSpec().getSelector()).isEqualTo(OURS);
    var budget = (PodDisruptionBudget) READ.get("disruption-budget.yaml");
    assertThat(budget.getSpec().getSelector().getMatchLabels()).isEqualTo(OURS);
    var wall = (NetworkPolicy) READ.get("network-policy.yaml");
    assertThat(wall.getSpec().getPodSelector().getMatchLabels()).isEqualTo(OURS);
    var scaler = (HorizontalPodAutoscaler) READ.get("autoscaler.yaml");
    assertThat(scaler.getSpec().getScaleTargetRef().getName())
        .isEqualTo(deployment.getMetadata().getName());
  }

  @Test
  void thePodMayDoNothingThatItNeedNot() {
    var pod = pod();
    assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
    assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
    assertThat(pod.getAutomountServiceAccountToken()).isFalse();
    var limits = container().getSecurityContext();
    assertThat(limits.getReadOnlyRootFilesystem()).isTrue();
    assertThat(limits.getAllowPrivilegeEscalation()).isFalse();
    assertThat(limits.getCapabilities().getDrop()).containsExactly("ALL");
  }

  @Test
  void probesAskTheServicesOwnHealthAtItsPort() {
    var container = container();
    for (var probe :
        new Probe[] {
          container.getStartupProbe(), container.getReadinessProbe(), container.getLivenessProbe()
        }) {
      assertThat(probe.getHttpGet().getPath()).startsWith("/q/health/");
      assertThat(probe.getHttpGet().getPort().getStrVal())
          .isEqualTo(container.getPorts().get(0).getName());
    }
    var service = (Service) READ.get("service.yaml");
    assertThat(service.getSpec().getPorts().get(0).getTargetPort().getStrVal())
        .isEqualTo(container.getPorts().get(0).getName());
  }

  @Test
  void whatIsMountedIsThere() {
    assertThat(container().getVolumeMounts().stream().map(m -> m.getName()))
        .containsExactlyInAnyOrderElementsOf(
            pod().getVolumes().stream().map(v -> v.getName()).toList());
  }

  /** The Java runtime's own limits, from the file that it starts with. */
  @Test
  void theHeapAndWhatPassesThroughFitIntoTheMemory() throws IOException {
    long heap =
        Files.readAllLines(Path.of("deploy/java.options")).stream()
            .filter(o -> o.startsWith("-Xmx"))
            .map(o -> Quantity.getAmountInBytes(new Quantity(o.substring(4, 7) + "Mi")))
            .findFirst()
            .orElseThrow()
            .longValue();
    long passing =
        pod().getVolumes().stream()
            .filter(v -> v.getEmptyDir() != null && "Memory".equals(v.getEmptyDir().getMedium()))
            .mapToLong(v -> bytes(v.getEmptyDir().getSizeLimit()))
            .sum();

    // metaspace, code and threads beside the heap took some 250 MiB where it was measured
    assertThat(bytes(container().getResources().getLimits().get("memory")))
        .isGreaterThanOrEqualTo(heap + passing + (250L << 20));
  }

  /** PostgreSQL takes 100 connections by default and keeps three of them for its administrator. */
  @Test
  void allInstancesTogetherLeaveTheDatabaseConnections() {
    var base = (Kustomization) READ.get("kustomization.yaml");
    int each =
        base.getConfigMapGenerator().get(0).getLiterals().stream()
            .filter(l -> l.startsWith("QUARKUS_DATASOURCE_JDBC_MAX_SIZE="))
            .mapToInt(l -> Integer.parseInt(l.split("=")[1]))
            .findFirst()
            .orElseThrow();
    var scaler = (HorizontalPodAutoscaler) READ.get("autoscaler.yaml");
    var deployment = (Deployment) READ.get("deployment.yaml");
    int surge = deployment.getSpec().getStrategy().getRollingUpdate().getMaxSurge().getIntVal();

    // one more for each migration, which has a connection of its own
    assertThat((scaler.getSpec().getMaxReplicas() + surge) * (each + 1)).isLessThanOrEqualTo(97);
  }

  @Test
  void theImageGetsEveryFileThatItsRecipeCopies() throws IOException {
    var allowed =
        Files.readAllLines(Path.of("deploy/Dockerfile.dockerignore")).stream()
            .filter(line -> line.startsWith("!"))
            .map(line -> line.substring(1))
            .toList();
    var copied =
        Files.readAllLines(Path.of("deploy/Dockerfile")).stream()
            .filter(line -> line.startsWith("COPY"))
            .map(line -> line.replaceFirst("COPY (--\\S+ )*", "").split(" ")[0])
            .toList();

    assertThat(copied)
        .isNotEmpty()
        .allSatisfy(file -> assertThat(allowed).anyMatch(file::startsWith));
  }

  /** The same user everywhere, who owns nothing of the image but the directory of the data. */
  @Test
  void theImageRunsAsSomebodyWhoIsNotRoot() throws IOException {
    var recipe = Files.readAllLines(Path.of("deploy/Dockerfile"));
    int user = recipe.indexOf("USER 10001:10001");

    assertThat(user).isPositive();
    assertThat(recipe.subList(user + 1, recipe.size()))
        .noneMatch(line -> line.startsWith("USER") || line.startsWith("RUN"));
    assertThat(recipe).noneMatch(line -> line.startsWith("COPY") && line.contains("--chown"));
    assertThat(recipe).noneMatch(line -> line.startsWith("ADD"));
    assertThat(pod().getSecurityContext().getRunAsUser()).isEqualTo(10001);
  }

  @Test
  void composeGivesTheServiceAReadOnlyRootAndNoRights() throws IOException {
    var service =
        new YAMLMapper().readTree(Path.of("deploy/compose.yaml").toFile()).at("/services/service");

    assertThat(service.path("read_only").asBoolean()).isTrue();
    assertThat(service.path("cap_drop").path(0).asText()).isEqualTo("ALL");
    assertThat(service.path("security_opt").path(0).asText()).isEqualTo("no-new-privileges:true");
    assertThat(service.path("tmpfs").path(0).asText()).startsWith("/tmp:");
    assertThat(service.path("user").isMissingNode()).as("the image's own").isTrue();
    assertThat(service.path("ports").path(0).asText()).startsWith("127.0.0.1:");
  }

  private static PodSpec pod() {
    return ((Deployment) READ.get("deployment.yaml")).getSpec().getTemplate().getSpec();
  }

  private static Container container() {
    return pod().getContainers().get(0);
  }

  private static long bytes(Quantity quantity) {
    return Quantity.getAmountInBytes(quantity).longValue();
  }

  private static Map<String, Object> readAll() {
    try (var files = Files.list(DIRECTORY)) {
      var read = new HashMap<String, Object>();
      for (var file : files.toList()) {
        read.put(file.getFileName().toString(), read(Files.readString(file)));
      }
      return read;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object read(String manifest) throws JsonProcessingException {
    JsonNode tree = STRICT.readTree(manifest);
    var kind = tree.path("apiVersion").asText() + " " + tree.path("kind").asText();
    assertThat(KINDS).as("a kind that is read here").containsKey(kind);
    return STRICT.readValue(manifest, KINDS.get(kind));
  }
}
