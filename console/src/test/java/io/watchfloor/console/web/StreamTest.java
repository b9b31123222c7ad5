package io.watchfloor.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seat;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a page that is open is told as it happens. */
@Timeout(30)
class StreamTest {
    @AutoClose
    private final DeskAtHand desk = DeskAtHand.replay();

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void streamsTheRowOfAnIncidentThatChanged() throws Exception {
        String position = desk.events.last();
        Incident incident = Samples.incident("CHN-USA.airspace.1", Precedence.FLASH);
        desk.show(incident);

        List<String> lines = streamUntil("/stream?after=" + position, "event: row");

        assertThat(lines).anyMatch(line -> line.startsWith("id: run"));
        assertThat(lines)
                .anyMatch(line -> line.startsWith("data: {\"id\":\"CHN-USA.airspace.1\"") && line.contains("<li "));
    }

    @Test
    void sendsAPulseAtOnce() throws Exception {
        assertThat(streamUntil("/stream", "event: pulse"))
                .anyMatch(line -> line.contains("\"desk\":\"2023-02-03 21:14:07Z\""));
    }

    @Test
    void remindsWhoeverLooksOfWhatLiesWithThem() throws Exception {
        Incident incident = Samples.incident("CHN-USA.airspace.1", Precedence.FLASH);
        desk.view.apply(Samples.with(incident, Samples.desk(1, "demo officer"), IncidentStatus.OPEN));
        assertThat(streamUntil("/stream", "event: reminders"))
                .anyMatch(line -> line.contains("\"incident\":\"CHN-USA.airspace.1\"")
                        && line.contains("nothing was done to it since 3 Feb 19:14Z."));

        desk.seat = new Seat("lee", Role.OFFICER);
        assertThat(streamUntil("/stream", "event: reminders")).contains("data: {\"reminders\":[]}");
    }

    @Test
    void tellsABrowserOfAnotherRunToLoadAgain() throws Exception {
        assertThat(streamUntil("/stream?after=before-17", "event: reset")).isNotEmpty();
    }

    @Test
    void pushesOneRowForManyChangesOfOneMoment() throws Exception {
        Incident incident = Samples.incident("CHN-USA.airspace.1", Precedence.FLASH);
        desk.view.apply(incident);
        String before = desk.events.last();
        for (int i = 0; i < 1000; i++) {
            desk.updates.changed(incident.id());
        }
        desk.updates.close();

        EventLog.Batch batch = desk.events.after(before, Duration.ofMillis(1));

        assertThat(batch.entries()).hasSizeLessThan(5);
    }

    /** Lines of the stream up to the data of the event that starts with {@code wanted}. */
    private List<String> streamUntil(String path, String wanted) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(desk.url(path)))
                .header("Accept", "text/event-stream")
                .build();
        List<String> lines = new ArrayList<>();
        var body = http.send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String line;
            while ((line = reader.readLine()) != null) {
                lines.add(line);
                if (line.equals(wanted)) {
                    lines.add(reader.readLine());
                    return lines;
                }
            }
        }
        return lines;
    }
}
