package io.watchfloor.rules.scale;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The models that lie beside this class, as bytes. */
final class ShippedScales {
    private ShippedScales() {}

    static byte[] english() {
        return bytes("scale.bin");
    }

    static byte[] chinese() {
        return bytes("scale-chinese.bin");
    }

    private static byte[] bytes(String model) {
        try (InputStream in = Objects.requireNonNull(ShippedScales.class.getResourceAsStream(model), model)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + model, e);
        }
    }
}
