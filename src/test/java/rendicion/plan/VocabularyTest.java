package rendicion.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rendicion.domain.Baseline.QualityMark;
import rendicion.domain.Direction;
import rendicion.domain.MethodProfile.EqualTarget;
import rendicion.domain.MethodProfile.TypeTwoTarget;
import rendicion.domain.Rating;
import rendicion.domain.UnitKind;
import rendicion.domain.Variable.Accumulation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words that schemas admit are those that have a meaning. */
class VocabularyTest {

  private static final String INDICATOR = "/$defs/indicador/properties/";

  @Test
  void schemasAdmitExactlyTheWordsThatHaveAMeaning() {
    assertThat(admitted("plan", INDICATOR + "sentido/enum"))
        .isEqualTo(Vocabulary.words(Direction.class));
    assertThat(admitted("plan", INDICATOR + "linea_de_base/properties/marcas/items/enum"))
        .isEqualTo(Vocabulary.words(QualityMark.class));
    assertThat(admitted("plan", "/properties/unidades/items/properties/clase/enum"))
        .isEqualTo(Vocabulary.words(UnitKind.class));
    assertThat(admitted("plan", "/properties/variables/items/properties/acumulacion/enum"))
        .isEqualTo(Vocabulary.words(Accumulation.class));
    assertThat(admitted("job", "/properties/metodo/properties/tipo_2_meta/enum"))
        .isEqualTo(Vocabulary.words(TypeTwoTarget.class));
    assertThat(admitted("job", "/properties/metodo/properties/meta_igual_a_base/enum"))
        .isEqualTo(Vocabulary.words(EqualTarget.class));
    assertThat(admitted("job", "/properties/metodo/properties/etiquetas/required"))
        .isEqualTo(Vocabulary.words(Rating.class));
  }

  @Test
  void everyChoiceHasAWord() {
    assertThat(meanings(Direction.class)).containsExactlyInAnyOrder(Direction.values());
    assertThat(meanings(QualityMark.class)).containsExactlyInAnyOrder(QualityMark.values());
    assertThat(meanings(UnitKind.class)).containsExactlyInAnyOrder(UnitKind.values());
    assertThat(meanings(Accumulation.class)).containsExactlyInAnyOrder(Accumulation.values());
    assertThat(meanings(Rating.class)).containsExactlyInAnyOrder(Rating.values());
    assertThat(meanings(TypeTwoTarget.class)).containsExactlyInAnyOrder(TypeTwoTarget.values());
    assertThat(meanings(EqualTarget.class)).containsExactlyInAnyOrder(EqualTarget.values());
  }

  private static <E extends Enum<E>> Set<E> meanings(Class<E> type) {
    return Vocabulary.words(type).stream()
        .map(w -> Vocabulary.meaning(type, w))
        .collect(Collectors.toSet());
  }

  private static Set<String> admitted(String file, String pointer) {
    try (@Nullable InputStream in =
        Vocabulary.class.getResourceAsStream("/rendicion/plan/" + file + ".schema.json")) {
      JsonNode schema = JsonMapper.shared().readTree(Objects.requireNonNull(in));
      return schema
          .at(pointer)
          .valueStream()
          .map(JsonNode::stringValue)
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
