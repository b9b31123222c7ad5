package io.watchfloor.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The colours of desk.css stay apart for officers who see fewer of them, and readable for all. */
class PaletteTest {
    /** Who sees the colours. */
    enum Sight {
        FULL,
        PROTANOPE,
        DEUTERANOPE,
        TRITANOPE
    }

    private static final double APART = 39;
    private static final double READABLE = 4.5;

    private final Map<String, String> dark;
    private final Map<String, String> light;

    PaletteTest() throws IOException {
        String css;
        try (InputStream in = Assets.class.getResourceAsStream("/io/watchfloor/console/assets/desk.css")) {
            css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> blocks = Pattern.compile(":root \\{(.*?)}", Pattern.DOTALL)
                .matcher(css)
                .results()
                .map(found -> found.group(1))
                .toList();
        dark = colours(blocks.get(0));
        light = new HashMap<>(dark);
        light.putAll(colours(blocks.get(1)));
    }

    @ParameterizedTest
    @EnumSource
    void keepsUrgenciesApart(Sight sight) {
        for (Map<String, String> theme : List.of(dark, light)) {
            for (List<String> pair : List.of(List.of("p1", "p2"), List.of("p1", "p3"), List.of("p2", "p3"))) {
                assertThat(distance(sight, theme.get(pair.get(0)), theme.get(pair.get(1))))
                        .as("%s to %s", pair, sight)
                        .isGreaterThan(APART);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsHostileFromCooperative(Sight sight) {
        for (Map<String, String> theme : List.of(dark, light)) {
            assertThat(distance(sight, theme.get("hostile"), theme.get("cooperative")))
                    .as("%s", sight)
                    .isGreaterThan(APART);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "FULL")
    void keepsTextReadable(Sight sight) {
        for (Map<String, String> theme : List.of(dark, light)) {
            for (List<String> pair : List.of(
                    List.of("text", "page"),
                    List.of("text", "panel"),
                    List.of("quiet", "page"),
                    List.of("quiet", "panel"),
                    List.of("link", "page"),
                    List.of("hostile", "page"),
                    List.of("hostile", "panel"),
                    List.of("cooperative", "page"),
                    List.of("cooperative", "panel"),
                    List.of("p1-text", "p1"),
                    List.of("p2-text", "p2"),
                    List.of("p3-text", "p3"),
                    List.of("mark-text", "mark"),
                    List.of("replay-text", "replay"),
                    List.of("alarm-text", "alarm"))) {
                assertThat(contrast(theme.get(pair.get(0)), theme.get(pair.get(1))))
                        .as("%s on %s", pair.get(0), pair.get(1))
                        .isGreaterThanOrEqualTo(READABLE);
            }
        }
    }

    private static Map<String, String> colours(String block) {
        Map<String, String> colours = new HashMap<>();
        Matcher declaration = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{6});").matcher(block);
        while (declaration.find()) {
            colours.put(declaration.group(1), declaration.group(2));
        }
        return colours;
    }

    /** CIE76 distance of two colours as this sight sees them. */
    private static double distance(Sight sight, String one, String other) {
        double[] a = lab(seen(sight, linear(one)));
        double[] b = lab(seen(sight, linear(other)));
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static double contrast(String one, String other) {
        double a = luminance(linear(one));
        double b = luminance(linear(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double[] linear(String hex) {
        double[] rgb = new double[3];
        for (int i = 0; i < 3; i++) {
            double value = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            rgb[i] = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }
        return rgb;
    }

    private static double[] seen(Sight sight, double[] rgb) {
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            double[] row = matrix(sight)[i];
            seen[i] = Math.min(1, Math.max(0, row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2]));
        }
        return seen;
    }

    /** Machado, Oliveira and Fernandes (2009), severity 1.0, on linear RGB. */
    private static double[][] matrix(Sight sight) {
        return switch (sight) {
            case FULL -> new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
            case PROTANOPE ->
                new double[][] {
                    {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
                };
            case DEUTERANOPE ->
                new double[][] {
                    {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
                };
            case TRITANOPE ->
                new double[][] {
                    {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
                };
        };
    }

    private static double luminance(double[] rgb) {
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static double[] lab(double[] rgb) {
        double x = curve((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047);
        double y = curve(luminance(rgb));
        double z = curve((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double curve(double value) {
        return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16.0 / 116;
    }
}
