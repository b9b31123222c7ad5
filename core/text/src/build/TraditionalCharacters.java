import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes each traditional character and its simplified one, as ICU4J pairs them: two characters a pair, in order. */
public final class TraditionalCharacters {
    private static final int FIRST = 0x3400;
    private static final int LAST = 0x9FFF;

    private TraditionalCharacters() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        if (Files.exists(file)) {
            return;
        }
        Transliterator simplify = Transliterator.getInstance("Traditional-Simplified");
        StringBuilder pairs = new StringBuilder();
        for (char c = FIRST; c <= LAST; c++) {
            String simple = simplify.transliterate(String.valueOf(c));
            if (simple.length() == 1 && simple.charAt(0) != c) {
                pairs.append(c).append(simple);
            }
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, pairs);
    }
}
