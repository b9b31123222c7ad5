package io.watchfloor.rules.scale;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * What a training of the scale made: places of clues, and for five questions what each weighs.
 *
 * @param places where clues that count are hashed to, ascending
 * @param report whether the text reports something between two parties: no, yes
 * @param leading the same of the two that are likeliest to be reported, with a share for whether the text reports anything
 * @param signal cooperative, hostile
 * @param acts who acts, by the names of {@link Acts}
 * @param subject what it is about
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; many numbers.
public record ScaleModel(int[] places, Weights report, Weights leading, Weights signal, Weights acts, Weights subject) {
    /** Places that clues are hashed to. */
    public static final int PLACES = 1 << 18;

    /** A row's number must fit a char, with one to spare. */
    public static final int MOST_CLUES = 65_000;

    /** With what a desk taught. */
    static final int MOST_ROWS = 65_534;

    private static final int MAGIC = 0x57465343;
    private static final int FORMAT = 2;
    private static final int MOST_ANSWERS = 100;

    /**
     * What a desk taught, on top: whether something is reported, of any two parties. Places that this model does not know
     * come in too, as many as there is room for.
     *
     * @param taught place to thousandths
     */
    public ScaleModel with(SortedMap<Integer, Integer> taught) {
        if (taught.isEmpty()) {
            return this;
        }
        int[] all = IntStream.concat(
                        IntStream.of(places), taught.keySet().stream().mapToInt(Integer::intValue))
                .sorted()
                .distinct()
                .toArray();
        return new ScaleModel(
                all,
                moved(report, all, taught),
                moved(leading, all, taught),
                moved(signal, all, Collections.emptySortedMap()),
                moved(acts, all, Collections.emptySortedMap()),
                moved(subject, all, Collections.emptySortedMap()));
    }

    private Weights moved(Weights weights, int[] all, SortedMap<Integer, Integer> taught) {
        short[][] columns = new short[weights.columns().length][all.length];
        int before = 0;
        for (int row = 0; row < all.length; row++) {
            boolean known = before < places.length && places[before] == all[row];
            int more = taught.getOrDefault(all[row], 0);
            for (int column = 0; column < columns.length; column++) {
                int weight = more + (known ? weights.columns()[column][before] : 0);
                columns[column][row] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, weight));
            }
            before += known ? 1 : 0;
        }
        return new Weights(weights.answers(), columns);
    }

    /** As a file. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(FORMAT);
            out.writeInt(Clues.VERSION);
            out.writeInt(places.length);
            for (int place : places) {
                out.writeInt(place);
            }
            for (Weights weights : List.of(report, leading, signal, acts, subject)) {
                write(weights, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Weights weights, DataOutputStream out) throws IOException {
        out.writeInt(weights.answers().size());
        for (String answer : weights.answers()) {
            out.writeUTF(answer);
        }
        for (short[] column : weights.columns()) {
            int count = 0;
            for (short weight : column) {
                count += weight == 0 ? 0 : 1;
            }
            out.writeInt(count);
            for (int row = 0; row < column.length; row++) {
                if (column[row] != 0) {
                    out.writeChar(row);
                    out.writeShort(column[row]);
                }
            }
        }
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException saying what is wrong when it is cut, of another version or none of ours
     */
    static ScaleModel read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MAGIC) {
                throw new IllegalArgumentException("not a model of the scale");
            }
            version("format", FORMAT, in.readInt());
            version("version of clues", Clues.VERSION, in.readInt());
            int[] places = places(in);
            ScaleModel model = new ScaleModel(
                    places,
                    weights(in, places.length),
                    weights(in, places.length),
                    weights(in, places.length),
                    weights(in, places.length),
                    weights(in, places.length));
            if (in.read() >= 0) {
                throw new IllegalArgumentException("bytes behind the end of the model");
            }
            return model;
        } catch (EOFException e) {
            throw new IllegalArgumentException("the model is cut: it ends after " + bytes.length + " bytes", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void version(String what, int ours, int theirs) {
        if (ours != theirs) {
            throw new IllegalArgumentException("a model of " + what + " " + theirs + "; this release reads " + ours
                    + " (train it anew: watchfloor model train)");
        }
    }

    private static int[] places(DataInputStream in) throws IOException {
        int[] places = new int[within(in.readInt(), MOST_ROWS, "clues")];
        for (int i = 0; i < places.length; i++) {
            places[i] = within(in.readInt(), PLACES - 1, "place of a clue");
        }
        return places;
    }

    private static Weights weights(DataInputStream in, int rows) throws IOException {
        List<String> answers = new ArrayList<>();
        int many = within(in.readInt(), MOST_ANSWERS, "answers");
        for (int i = 0; i < many; i++) {
            answers.add(in.readUTF());
        }
        short[][] columns = new short[many == 2 ? 1 : many][rows];
        for (short[] column : columns) {
            int count = within(in.readInt(), rows, "weights");
            for (int i = 0; i < count; i++) {
                column[within(in.readChar(), rows - 1, "row")] = in.readShort();
            }
        }
        return new Weights(answers, columns);
    }

    private static int within(int number, int most, String what) {
        if (number < 0 || number > most) {
            throw new IllegalArgumentException("the model is damaged: " + number + " is no number of " + what);
        }
        return number;
    }
}
