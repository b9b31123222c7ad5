package io.watchfloor.board.view;

import io.watchfloor.model.Precedence;
import java.util.Locale;

/** Precedence as the desk shows it: three steps, each with a shape and a word so that colour is never alone. */
public enum DeskUrgency {
    P1("◆"),
    P2("▲"),
    P3("●");

    private final String shape;

    DeskUrgency(String shape) {
        this.shape = shape;
    }

    public static DeskUrgency of(Precedence precedence) {
        return switch (precedence) {
            case FLASH -> P1;
            case IMMEDIATE -> P2;
            case PRIORITY, ROUTINE -> P3;
        };
    }

    public String shape() {
        return shape;
    }

    /** The class that colours it: p1, p2 or p3. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
