package io.watchfloor.rules.patterns;

/**
 * Numbers for the word forms that rules look for. An open hash table over plain numbers: most words of a headline are
 * looked for by no rule, and one look at one place tells.
 */
public final class Dictionary {
    /** The number of a form that no rule looks for. */
    public static final int UNKNOWN = -1;

    private static final int FREE = 0;

    private String[] forms = new String[1 << 9];
    /** Hash and number + 1 of each slot, side by side. */
    private int[] slots = new int[2 << 10];

    private int size;

    /** The number of a form, given on first sight. */
    public int add(String form) {
        int slot = slot(form);
        if (slots[slot + 1] != FREE) {
            return slots[slot + 1] - 1;
        }
        if (size == forms.length) {
            grow();
            slot = slot(form);
        }
        forms[size] = form;
        slots[slot] = form.hashCode();
        slots[slot + 1] = ++size;
        return size - 1;
    }

    /** The number of a form, or {@link #UNKNOWN} when no rule looks for it. */
    public int number(String form) {
        return slots[slot(form) + 1] - 1;
    }

    /** How many forms have a number; they are the numbers below it. */
    public int size() {
        return size;
    }

    /** Where a form stands, or the free slot where it would stand. At most half of the slots are taken. */
    private int slot(String form) {
        int hash = form.hashCode();
        int mask = slots.length - 2;
        // Neighbouring hashes, as of "talk1" and "talk2", go to places far apart.
        int at = ((hash * 0x9E3779B1) >>> 7) & mask;
        while (slots[at + 1] != FREE && !(slots[at] == hash && forms[slots[at + 1] - 1].equals(form))) {
            at = (at + 2) & mask;
        }
        return at;
    }

    private void grow() {
        String[] all = forms;
        forms = new String[2 * all.length];
        slots = new int[2 * slots.length];
        size = 0;
        for (String form : all) {
            add(form);
        }
    }

    /** A mark that no word can collide with. */
    public static String party(String code) {
        return "<" + code;
    }

    public static String kind(SpanTest.Kind kind) {
        return "<:" + kind.name();
    }

    static String prefix(String start) {
        return start + "*";
    }
}
