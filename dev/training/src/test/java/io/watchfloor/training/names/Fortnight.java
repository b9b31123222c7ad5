package io.watchfloor.training.names;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.watchfloor.text.names.NameType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The second yardstick: 200 headlines drawn at random from the replay fortnight; marks here, titles in the shared data. */
final class Fortnight {
    private static final String MARKS = "/io/watchfloor/training/names/headlines-fortnight-200.tsv";

    private Fortnight() {}

    static List<RunningText> headlines(Path data) throws IOException {
        Map<String, String> titles = titles(data);
        List<RunningText> headlines = new ArrayList<>();
        for (String line : marks()) {
            String[] idAndNames = line.split("\t", 2);
            String title = Objects.requireNonNull(titles.get(idAndNames[0]), idAndNames[0]);
            headlines.add(new RunningText(
                    title,
                    Stream.of(idAndNames[1].split(" "))
                            .filter(mark -> !mark.isEmpty())
                            .map(Fortnight::marked)
                            .toList()));
        }
        return headlines;
    }

    private static RunningText.Marked marked(String mark) {
        String[] parts = mark.split("[-:]", 3);
        NameType type = NameType.ofLabel(parts[2]).orElseThrow();
        return new RunningText.Marked(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), type);
    }

    private static List<String> marks() throws IOException {
        try (InputStream in = Objects.requireNonNull(Fortnight.class.getResourceAsStream(MARKS), MARKS);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    static Map<String, String> titles(Path data) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, String> titles = new HashMap<>();
        for (String line : Files.readAllLines(data.resolve("headlines/2023-01-28_2023-02-15.jsonl"))) {
            JsonNode headline = json.readTree(line);
            titles.put(headline.get("id").asText(), headline.get("title").asText());
        }
        return titles;
    }
}
