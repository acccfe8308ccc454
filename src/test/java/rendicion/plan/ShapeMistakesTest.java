package rendicion.plan;

import static rendicion.plan.PlanReader.JOB;
import static rendicion.plan.PlanReader.OFFICES;
import static rendicion.plan.PlanReader.PLAN;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is told of keys, types and words that the schema does not admit. */
class ShapeMistakesTest {

  @TestFactory
  Stream<DynamicTest> mistakes(@TempDir Path temp) {
    return Mistake.tests(
        temp,
        Mistake.of(
            "an unknown key that resembles a known one",
            PLAN,
            "    sentido: descendente",
            "    sentdo: descendente",
            "plan.yaml, línea 31, columna 5: no existe la clave «sentdo»; ¿quiso decir «sentido»?"),
        Mistake.of(
            "an unknown key that resembles none",
            PLAN,
            "    relevancia: 1\n",
            "    relevancia: 1\n    color: azul\n",
            "plan.yaml, línea 33, columna 5: no existe la clave «color». Aquí se admiten: «codigo»,"
                + " «objetivo», «nombre», «nombre_impreso», «unidad», «sentido», «relevancia»,"
                + " «linea_de_base», «meta», «metas_anuales», «articulacion», «calculo»,"
                + " «agregable», «ordenar_distritos», «meses», «trayectoria»,"
                + " «contradiccion_reconocida», «oracion», «fuente», «notas»."),
        Mistake.of(
            "an unknown key of a formula",
            PLAN,
            "denominador: habitantes",
            "divisor: habitantes",
            "plan.yaml, línea 36, columna 5: falta la clave «denominador» en este bloque de"
                + " «calculo».",
            "plan.yaml, línea 36, columna 51: no existe la clave «divisor». Aquí se admiten:"
                + " «metodo», «numerador», «denominador», «factor», «complemento_de»."),
        Mistake.of(
            "an unknown key at the top of the file",
            JOB,
            "limites: {",
            "limtes: {",
            "job.yaml, línea 16, columna 1: no existe la clave «limtes»; ¿quiso decir «limites»?"),
        Mistake.of(
            "a missing key",
            PLAN,
            "    nombre: Más agua\n",
            "",
            "plan.yaml, línea 13, columna 5: falta la clave «nombre» en este bloque de"
                + " «objetivos»."),
        Mistake.of(
            "a missing key at the top of the file",
            JOB,
            "portada: {entidad: Municipalidad del Valle, area: Planificación, ciudad: Valle}\n",
            "",
            "job.yaml, línea 1, columna 1: falta la clave «portada». Agréguela al archivo."),
        Mistake.of(
            "a number where a text is expected",
            PLAN,
            "tabla: \"18\"",
            "tabla: 18",
            "plan.yaml, línea 47, columna 5: «tabla» debe ser texto, y «18» sin comillas es un"
                + " número. Escríbalo entre comillas: \"18\"."),
        Mistake.of(
            "a UBIGEO without quotes",
            PLAN,
            "provincia: \"990100\"",
            "provincia: 990100",
            "plan.yaml, línea 6, columna 3: «provincia» debe ser texto, y «990100» sin comillas es"
                + " un número. Escríbalo entre comillas: \"990100\"."),
        Mistake.of(
            "a text where a number is expected",
            PLAN,
            "valor: 5.5,",
            "valor: \"5,5\",",
            "plan.yaml, línea 34, columna 12: en «valor» se espera un número sin comillas, con"
                + " punto decimal y sin separador de miles, y hay «5,5»."),
        Mistake.of(
            "a text where a whole number is expected",
            PLAN,
            "primer_anio: 2019",
            "primer_anio: año 2019",
            "plan.yaml, línea 8, columna 3: en «primer_anio» se espera un año de cuatro cifras, sin"
                + " comillas, y hay «año 2019»."),
        Mistake.of(
            "a word where true or false is expected",
            PLAN,
            "cambia_cifra: true",
            "cambia_cifra: sí",
            "plan.yaml, línea 62, columna 5: en «cambia_cifra» se espera true (sí) o false (no), y"
                + " hay «sí»."),
        Mistake.of(
            "a text where a list is expected",
            PLAN,
            "sobre: [OE01-I1]",
            "sobre: OE01-I1",
            "plan.yaml, línea 58, columna 5: en «sobre» se espera una lista, y hay «OE01-I1»."),
        Mistake.of(
            "a list where a block is expected",
            PLAN,
            "    articulacion: {ods: ODS 6, bicentenario: Eje 2, pdlc: OE 2}",
            "    articulacion: [ODS 6]",
            "plan.yaml, línea 35, columna 5: en «articulacion» se espera un bloque de claves, y hay"
                + " una lista."),
        Mistake.of(
            "an empty value",
            PLAN,
            "    problema: Poca agua",
            "    problema:",
            "plan.yaml, línea 16, columna 5: «problema» está sin llenar; se espera un texto que no"
                + " esté vacío."),
        Mistake.of(
            "a blank text",
            PLAN,
            "    problema: Poca agua",
            "    problema: \" \"",
            "plan.yaml, línea 16, columna 5: «problema» está sin llenar; se espera un texto que no"
                + " esté vacío."),
        Mistake.of(
            "a word that is not admitted and resembles one",
            PLAN,
            "sentido: descendente",
            "sentido: decendente",
            "plan.yaml, línea 31, columna 5: en «sentido» no se admite «decendente»; ¿quiso decir"
                + " «descendente»?"),
        Mistake.of(
            "a word that is not admitted and resembles none",
            PLAN,
            "sentido: descendente",
            "sentido: menos",
            "plan.yaml, línea 31, columna 5: en «sentido» no se admite «menos». Use una de estas"
                + " palabras: «ascendente», «descendente», «maximo-permisible»,"
                + " «minimo-permisible»."),
        Mistake.of(
            "an unknown way to calculate",
            PLAN,
            "metodo: razon",
            "metodo: promedio",
            "plan.yaml, línea 36, columna 15: en «metodo» no se admite «promedio». Use una de estas"
                + " palabras: «valor», «razon», «suma», «media», «media-ponderada», «ultimo»,"
                + " «maximo», «por-dia»."),
        Mistake.of(
            "an unknown quality mark",
            PLAN,
            "[aproximado]",
            "[dudoso]",
            "plan.yaml, línea 33, columna 76: en «marcas» no se admite «dudoso». Use una de estas"
                + " palabras: «aproximado», «opinion», «sin-fuente», «sin-anio»,"
                + " «ambito-por-confirmar»."),
        Mistake.of(
            "a number that is too small",
            PLAN,
            "factor: 100",
            "factor: 0",
            "plan.yaml, línea 36, columna 76: en «factor» hay «0», y debe ser mayor que 0."),
        Mistake.of(
            "a number that is too large",
            PLAN,
            "    relevancia: 1",
            "    relevancia: 4",
            "plan.yaml, línea 32, columna 5: en «relevancia» hay «4», y debe ser a lo más 3."),
        Mistake.of(
            "a list without elements",
            PLAN,
            "dimensiones:\n  - {codigo: social, nombre: Social}\n",
            "dimensiones: []\n",
            "plan.yaml, línea 10, columna 1: «dimensiones» necesita al menos un elemento."),
        Mistake.of(
            "a code in capitals where it must be in small letters",
            JOB,
            "codigo: ceplan-2024",
            "codigo: CEPLAN 2024",
            "job.yaml, línea 5, columna 3: en «codigo» hay «CEPLAN 2024», y se espera un código en"
                + " minúsculas sin tildes, con cifras y guiones, como residuos-toneladas."),
        Mistake.of(
            "a key that should be a year",
            PLAN,
            "{2007: 1200}",
            "{censo: 1200}",
            "plan.yaml, línea 49, columna 52: «censo» debería ser un año de cuatro cifras."),
        Mistake.of(
            "an unknown place to read a year from",
            OFFICES,
            "anio: titulo",
            "anio: titular",
            "offices.yaml, línea 12, columna 13: en «anio» no se admite «titular». Use una de estas"
                + " palabras: «encabezado», «hoja», «titulo», «archivo», «ninguno»."),
        Mistake.of(
            "a date written the other way round",
            JOB,
            "corte: 2021-12-31",
            "corte: 31/12/2021",
            "job.yaml, línea 2, columna 22: en «corte» hay «31/12/2021», y se espera una fecha con"
                + " año, mes y día, como 2021-12-31."),
        Mistake.of(
            "a limit that does not exist",
            JOB,
            "archivo_bytes: 1000000",
            "archivo_byts: 1000000",
            "job.yaml, línea 16, columna 11: no existe la clave «archivo_byts»; ¿quiso decir"
                + " «archivo_bytes»?"),
        Mistake.of(
            "a limit of nothing",
            JOB,
            "archivo_bytes: 1000000",
            "archivo_bytes: 0",
            "job.yaml, línea 16, columna 11: en «archivo_bytes» hay «0», y debe ser al menos 1."),
        Mistake.of(
            "a period that is none",
            JOB,
            "codigo: \"2021\"",
            "codigo: \"2021-5\"",
            "job.yaml, línea 2, columna 6: en «codigo» hay «2021-5», y se espera un periodo entre"
                + " comillas: un año (\"2021\"), semestre (\"2021-S1\"), trimestre (\"2021-T3\") o"
                + " mes (\"2021-07\")."));
  }
}
