package io.watchfloor.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.watchfloor.model.Json;
import io.watchfloor.testkit.ChildJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One run of the command line in a JVM of its own, as the script starts it. */
public record CommandLineRun(int exitCode, String out, String err) {
    private static final long WITHIN_SECONDS = 240;

    public static CommandLineRun of(String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("watchfloor-out", ".txt");
        Path err = Files.createTempFile("watchfloor-err", ".txt");
        try (ChildJvm child =
                ChildJvm.startApart(Main.class, ChildJvm.options(320, Path.of("..")), List.of(arguments), out, err)) {
            if (!child.awaitEnd(WITHIN_SECONDS)) {
                throw new IllegalStateException("no end after " + WITHIN_SECONDS + " s: " + Files.readString(err));
            }
            return new CommandLineRun(child.exitCode(), Files.readString(out), Files.readString(err));
        } finally {
            Files.deleteIfExists(out);
            Files.deleteIfExists(err);
        }
    }

    public List<JsonNode> jsonLines() {
        return out.lines().map(CommandLineRun::json).toList();
    }

    private static JsonNode json(String line) {
        try {
            return Json.mapper().readTree(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
