package rendicion.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import rendicion.domain.Closing;
import rendicion.domain.ColumnLabel;
import rendicion.domain.DistrictTable;
import rendicion.domain.Figure;
import rendicion.domain.FindingDetails;
import rendicion.domain.Observation;
import rendicion.domain.Pace;
import rendicion.domain.Progress;
import rendicion.domain.Projection;
import rendicion.domain.ReadContent;
import rendicion.domain.Receipt;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Nouns as JSON, for columns that no query looks into. */
final class Documents {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addMixIn(Figure.class, Kind.class)
          .addMixIn(Progress.class, Kind.class)
          .addMixIn(Pace.class, Kind.class)
          .addMixIn(Projection.class, Kind.class)
          .addMixIn(DistrictTable.Cell.class, Kind.class)
          .addMixIn(ReadContent.class, Content.class)
          .addMixIn(Figure.Missing.class, MissingFigure.class)
          .addMixIn(Receipt.class, Issued.class)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private Documents() {}

  static String write(Object noun) {
    return MAPPER.writeValueAsString(noun);
  }

  static Map<String, String> readArguments(String document) {
    return MAPPER.readValue(document, new TypeReference<Map<String, String>>() {});
  }

  static FindingDetails readDetails(String document) {
    return MAPPER.readValue(document, FindingDetails.class);
  }

  static List<ColumnLabel> readLabels(String document) {
    return MAPPER.readValue(document, new TypeReference<List<ColumnLabel>>() {});
  }

  static List<Observation> readObservations(String document) {
    return MAPPER.readValue(document, new TypeReference<List<Observation>>() {});
  }

  static Figure readFigure(String document) {
    return MAPPER.readValue(document, Figure.class);
  }

  static Ledger.Calculation readCalculation(String document) {
    return MAPPER.readValue(document, Ledger.Calculation.class);
  }

  static Closing readClosing(String document) {
    try {
      return MAPPER.readValue(document, Closing.class);
    } catch (JacksonException | NullPointerException e) {
      throw new IllegalArgumentException("Not a closing", e);
    }
  }

  static ReceiptDocument readReceipt(String document) {
    try {
      return MAPPER.readValue(document, ReceiptDocument.class);
    } catch (JacksonException | NullPointerException e) {
      throw new IllegalArgumentException("Not a receipt", e);
    }
  }

  /** What was sealed before these were kept has none, and must still be what was sealed. */
  private interface Content {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<ColumnLabel> labels();

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<Observation> rejected();
  }

  /** A calculation of an earlier program knows nothing of what was rejected. */
  private interface MissingFigure {
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<Observation> rejected();
  }

  /** A receipt that an earlier program issued does not say what waits. */
  private interface Issued {
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    int waiting();
  }

  /** Tells the cases of a sealed noun apart. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
  @JsonIgnoreProperties(ignoreUnknown = false)
  private interface Kind {}
}
