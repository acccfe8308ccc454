package rendicion.domain;

/** Social, económica, ambiental, institucional. */
public record Dimension(String code, String name) {}
