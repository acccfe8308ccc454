package rendicion.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import rendicion.pdf.Canvas;
import rendicion.pdf.Tone;

/** Simple drawings in one colour, on a square of 24 points. */
enum Icon {
  PERSONAS {
    @Override
    void draw(Canvas c, Tone tone, double x, double y) {
      person(c, tone, x + 8, y + 2);
      person(c, tone, x + 17, y + 5);
    }
  },
  ECONOMIA {
    @Override
    void draw(Canvas c, Tone tone, double x, double y) {
      c.rectangle(tone, x + 2, y + 14, 5, 8);
      c.rectangle(tone, x + 9, y + 9, 5, 13);
      c.rectangle(tone, x + 16, y + 3, 5, 19);
    }
  },
  AMBIENTE {
    @Override
    void draw(Canvas c, Tone tone, double x, double y) {
      c.circle(tone, x + 12, y + 15, 7);
      c.polygon(tone, x + 5.8, y + 12, x + 18.2, y + 12, x + 12, y + 1);
    }
  },
  INSTITUCION {
    @Override
    void draw(Canvas c, Tone tone, double x, double y) {
      c.polygon(tone, x + 1, y + 9, x + 23, y + 9, x + 12, y + 2);
      for (int i = 0; i < 4; i++) {
        c.rectangle(tone, x + 3 + i * 5, y + 10.5, 3, 8);
      }
      c.rectangle(tone, x + 1, y + 20, 22, 2.5);
    }
  },
  PROMESA {
    @Override
    void draw(Canvas c, Tone tone, double x, double y) {
      c.rectangle(tone, x + 4, y + 2, 2, 20);
      c.polygon(tone, x + 6, y + 3, x + 21, y + 8, x + 6, y + 13);
    }
  },
  HECHO {
    @Override
    void draw(Canvas c, Tone tone, double x, double y) {
      c.polyline(tone, 4, x + 3, y + 13, x + 9, y + 19, x + 21, y + 5);
    }
  },
  PENDIENTE {
    @Override
    void draw(Canvas c, Tone tone, double x, double y) {
      c.polygon(tone, x + 4, y + 2, x + 20, y + 2, x + 12, y + 12);
      c.polygon(tone, x + 12, y + 12, x + 20, y + 22, x + 4, y + 22);
    }
  },
  CAMBIO {
    @Override
    void draw(Canvas c, Tone tone, double x, double y) {
      c.rectangle(tone, x + 2, y + 6, 13, 3);
      c.polygon(tone, x + 14, y + 2, x + 22, y + 7.5, x + 14, y + 13);
      c.rectangle(tone, x + 9, y + 16, 13, 3);
      c.polygon(tone, x + 10, y + 12, x + 2, y + 17.5, x + 10, y + 23);
    }
  };

  static final double SIZE = 24;

  abstract void draw(Canvas canvas, Tone tone, double x, double y);

  /** The icon that job.yaml calls by this name. */
  static Optional<Icon> named(String name) {
    return Arrays.stream(values())
        .filter(icon -> icon.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  private static void person(Canvas c, Tone tone, double x, double y) {
    c.circle(tone, x, y + 4, 3.4);
    c.polygon(tone, x - 5, y + 19, x + 5, y + 19, x + 3.5, y + 9, x - 3.5, y + 9);
  }
}
