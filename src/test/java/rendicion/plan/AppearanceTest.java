package rendicion.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.domain.Appearance;

/** The logo that job.yaml names, and what is told when it cannot be used. */
class AppearanceTest {

  private static final String CITY = "ciudad: Valle}";

  @TempDir Path temp;

  @Test
  void takesALogoWithItsDescription() throws IOException {
    for (String kind : new String[] {"png", "jpg"}) {
      byte[] image = image(40, kind);
      Valle valle = valleWith("escudo." + kind, image);
      Appearance.Logo logo =
          Objects.requireNonNull(PlanReader.read(valle.folder()).settings().appearance().logo());
      assertThat(logo.image()).isEqualTo(image);
      assertThat(logo.alternative()).isEqualTo("Escudo del Valle");
    }
  }

  @Test
  void tellsThatTheFileIsNotThere() throws IOException {
    assertThat(
            valleWith("otro.png", image(40, "png"))
                .with(PlanReader.JOB, "otro.png", "x.png")
                .problems())
        .containsExactly(
            "job.yaml, línea 19, columna 10: no está el archivo «x.png» en la carpeta del plan."
                + " Póngalo ahí, o quite la clave «logo».");
  }

  @Test
  void tellsThatTheFileIsNoImage() throws IOException {
    assertThat(
            valleWith("logo.png", "GIF89a…".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .problems())
        .containsExactly(
            "job.yaml, línea 19, columna 10: «logo.png» no es una imagen PNG o JPEG. Guárdela en"
                + " uno de esos formatos.");
  }

  @Test
  void tellsThatTheImageIsDamaged() throws IOException {
    byte[] whole = image(40, "png");
    assertThat(valleWith("logo.png", Arrays.copyOf(whole, 60)).problems())
        .containsExactly(
            "job.yaml, línea 19, columna 10: «logo.png» no se puede leer como imagen; puede estar"
                + " dañado. Ábralo y guárdelo de nuevo como PNG, en colores RGB.");
  }

  @Test
  void tellsThatTheImageIsTooLarge() throws IOException {
    assertThat(valleWith("logo.png", image(4100, "png")).problems())
        .containsExactly(
            "job.yaml, línea 19, columna 10: «logo.png» mide más de 16 millones de píxeles."
                + " Guárdelo más chico: para imprimir bastan 600 píxeles de lado.");
    assertThat(valleWith("logo.png", new byte[2_000_001]).problems())
        .containsExactly(
            "job.yaml, línea 19, columna 10: «logo.png» pesa más de 2 MB. Guárdelo más chico:"
                + " para imprimir bastan 600 píxeles de lado.");
  }

  @Test
  void tellsThatTheColourIsTooPaleForLetters() throws IOException {
    assertThat(
            Valle.in(Files.createTempDirectory(temp, "plan"))
                .with(PlanReader.JOB, CITY, CITY + "\napariencia: {color_principal: \"#767676\"}")
                .problems())
        .containsExactly(
            "job.yaml, línea 18, columna 14: el color #767676 es muy claro para letras sobre los"
                + " recuadros de color: contrasta 3.6 a 1 y se necesita 4.5 a 1. Use uno más"
                + " oscuro.");
  }

  private Valle valleWith(String name, byte[] logo) throws IOException {
    Valle valle =
        Valle.in(Files.createTempDirectory(temp, "plan"))
            .with(
                PlanReader.JOB,
                CITY,
                CITY
                    + "\napariencia:\n  logo: {archivo: "
                    + name
                    + ", descripcion: Escudo del Valle}");
    Files.write(valle.folder().resolve(name), logo);
    return valle;
  }

  private static byte[] image(int side, String kind) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int type = side > 1000 ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_INT_RGB;
    assertThat(ImageIO.write(new BufferedImage(side, side, type), kind, out)).isTrue();
    return out.toByteArray();
  }
}
