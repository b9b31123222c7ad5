package io.watchfloor.rules.gravity;

/**
 * Where sums end, and how those of grave acts stand out.
 *
 * @param cap tenths that no sum goes beyond
 * @param above from how many tenths on a sum is stretched
 * @param percent how far what lies above is stretched; 100 for not at all
 */
public record Bounds(int cap, int above, int percent) {
    private static final int WHOLE = 100;

    /** Tenths that stretching adds. */
    int stretch(int tenths) {
        return tenths <= above ? 0 : (tenths - above) * (percent - WHOLE) / WHOLE;
    }

    int held(int tenths) {
        return Math.max(0, Math.min(cap, tenths));
    }
}
