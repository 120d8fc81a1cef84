package org.amparo.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.kernel.Language;
import org.amparo.kernel.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every text stands in each language that its readers are promised, and none is left over. */
class TextsTest {

  private static final Path CODE = Path.of("src/main/java");
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Path MESSAGES = Path.of("src/main/resources/messages");
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  private static final List<Language> TRANSLATED =
      Arrays.stream(Language.values()).filter(l -> l != Language.ENGLISH).toList();

  @TestFactory
  Stream<DynamicTest> aBundleIsCompleteInTheLanguagesOfItsReaders() {
    return bundles()
        .flatMap(
            bundle ->
                promised(bundle)
                    .map(
                        language ->
                            DynamicTest.dynamicTest(
                                file(bundle, language), () -> isComplete(bundle, language))));
  }

  @TestFactory
  Stream<DynamicTest> aBundleHasNoTextThatNoPageShows() {
    String pages = read(TEMPLATES, ".html");
    String code = read(CODE, ".java");
    return bundles()
        .map(
            bundle ->
                DynamicTest.dynamicTest(
                    bundle.getSimpleName(),
                    () -> {
                      String name = bundle.getAnnotation(MessageBundle.class).value();
                      assertThat(keys(bundle))
                          .allMatch(key -> isShown(name, bundle, key, pages, code));
                    }));
  }

  @Test
  void noFileTranslatesForNobody() throws IOException {
    Set<String> known =
        bundles()
            .flatMap(bundle -> promised(bundle).map(language -> file(bundle, language)))
            .collect(Collectors.toSet());
    try (var files = Files.list(MESSAGES)) {
      assertThat(files.map(f -> f.getFileName().toString())).hasSameElementsAs(known);
    }
  }

  @Test
  void aProblemHasItsTitleInEveryLanguage() {
    for (Language language : TRANSLATED) {
      assertThat(Sentences.all(language).keySet())
          .as(language.tag())
          .containsAll(Arrays.stream(Problem.values()).map(Problem::title).toList());
    }
  }

  @Test
  void aTranslatedSentenceHasTheGapsOfTheEnglishOne() {
    for (Language language : TRANSLATED) {
      assertThat(Sentences.all(language).entrySet())
          .as(language.tag())
          .allMatch(s -> gaps(s.getKey()) == gaps(s.getValue()))
          .noneMatch(s -> s.getValue().isBlank());
    }
  }

  @Test
  void putsIntoATranslatedSentenceWhatWasPutIntoTheEnglishOne() {
    assertThat(Sentences.in(Language.SPANISH, "A text may have at most 200 characters."))
        .isEqualTo("Un texto puede tener 200 caracteres como máximo.");
    assertThat(Sentences.in(Language.ENGLISH, "Sign in first")).isEqualTo("Sign in first");
    assertThat(Sentences.in(Language.SPANISH, "Nobody translated this"))
        .isEqualTo("Nobody translated this");
  }

  private static void isComplete(Class<?> bundle, Language language) {
    Properties texts = texts(bundle, language);
    assertThat(texts.stringPropertyNames()).hasSameElementsAs(keys(bundle));
    for (Method text : bundle.getDeclaredMethods()) {
      String translated = texts.getProperty(text.getName());
      assertThat(translated).as(text.getName()).isNotBlank();
      assertThat(parameters(translated))
          .as(text.getName())
          .isEqualTo(parameters(text.getAnnotation(Message.class).value()));
    }
  }

  private static boolean isShown(
      String name, Class<?> bundle, String key, String pages, String code) {
    return Pattern.compile("\\b" + name + ":" + key + "\\b").matcher(pages).find()
        || Pattern.compile("(\\.|" + bundle.getSimpleName() + "::)" + key + "\\b")
            .matcher(code)
            .find();
  }

  private static Stream<Language> promised(Class<?> bundle) {
    return bundle.getAnnotation(Audience.class).value().languages().stream()
        .filter(TRANSLATED::contains);
  }

  private static String file(Class<?> bundle, Language language) {
    return "%s_%s.properties"
        .formatted(bundle.getAnnotation(MessageBundle.class).value(), language.tag());
  }

  private static Properties texts(Class<?> bundle, Language language) {
    var texts = new Properties();
    try (var in = Files.newBufferedReader(MESSAGES.resolve(file(bundle, language)))) {
      texts.load(in);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> keys(Class<?> bundle) {
    return Arrays.stream(bundle.getDeclaredMethods())
        .map(Method::getName)
        .collect(Collectors.toSet());
  }

  private static Set<String> parameters(String text) {
    return PARAMETER
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static long gaps(String sentence) {
    return Pattern.compile(Pattern.quote("{}")).matcher(sentence).results().count();
  }

  /** The interfaces in the code that are marked as message bundles. */
  private static Stream<Class<?>> bundles() {
    return files(CODE, ".java").entrySet().stream()
        .filter(file -> file.getValue().contains("@MessageBundle("))
        .map(file -> named(file.getKey()));
  }

  private static Class<?> named(Path file) {
    String name = CODE.relativize(file).toString().replace('/', '.').replaceAll("\\.java$", "");
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path root, String ending) {
    return String.join("\n", files(root, ending).values());
  }

  private static Map<Path, String> files(Path root, String ending) {
    try (var files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .collect(Collectors.toMap(file -> file, TextsTest::text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
