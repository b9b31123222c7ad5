package io.watchfloor.incidents.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.incidents.outages.Outages;
import io.watchfloor.model.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CourseTest {
    private static final Instant START = Instant.parse("2023-02-01T12:00:00Z");

    private static Instant day(int days) {
        return START.plusSeconds(days * 86_400L);
    }

    private static Course told(int days, int gravity) {
        Course course = Course.NONE;
        for (int day = 0; day < days; day++) {
            course = course.asOf(day(day), Outages.NONE).sees(day(day), day(day), gravity, day % 2 == 0 ? "AP" : "BBC");
        }
        return course;
    }

    @Test
    void whatIsToldOfOnFifteenDaysOfThreeWeeksIsAStandingMatter() {
        assertThat(told(14, 30).asOf(day(14), Outages.NONE).stands()).isFalse();
        assertThat(told(15, 30).asOf(day(15), Outages.NONE).stands()).isTrue();
    }

    @Test
    void oneVoiceMakesNone() {
        Course course = Course.NONE;
        for (int day = 0; day < 25; day++) {
            course = course.asOf(day(day), Outages.NONE).sees(day(day), day(day), 30, "AP");
        }
        assertThat(course.asOf(day(25), Outages.NONE).stands()).isFalse();
    }

    @Test
    void itEndsWhenItIsToldOfOnFewerThanFourOfFourteenDays() {
        Course matter = told(20, 30).asOf(day(20), Outages.NONE);
        assertThat(matter.asOf(day(30), Outages.NONE).stands()).isTrue();
        assertThat(matter.asOf(day(31), Outages.NONE).stands()).isFalse();
    }

    @Test
    void whatIsUsualOnItsDaysDoesNotStandOut() {
        assertThat(told(20, 30).standsOut(day(20))).isEqualTo(50);
        assertThat(told(20, 62).standsOut(day(20))).isEqualTo(72);
        Course oneGraveDay = told(20, 30).sees(day(5), day(20), 90, "AP");
        assertThat(oneGraveDay.standsOut(day(20))).isEqualTo(50);
        assertThat(told(20, 30).sees(day(20), day(20), 90, "AP").standsOut(day(20)))
                .as("the day itself is not yet usual")
                .isEqualTo(50);
    }

    @Test
    void itStaysSmallHoweverMuchIsTold() {
        Course course = Course.NONE;
        for (int day = 0; day < 400; day++) {
            for (int report = 0; report < 30; report++) {
                course = course.asOf(day(day), Outages.NONE)
                        .sees(day(day), day(day), 99, "a publisher of that name " + report);
            }
        }
        assertThat(Json.write(course).length).isLessThan(900);
        Course read = Json.read(Json.write(course), Course.class);
        assertThat(read).isEqualTo(course);
        assertThat(new String(Json.write(read), StandardCharsets.UTF_8)).contains("[30,99]");
    }

    @Test
    void whatComesLateOrFromTheFutureChangesNothing() {
        Course course = told(15, 30);
        assertThat(course.sees(day(-20), day(15), 90, "AFP")).isEqualTo(course);
        assertThat(course.sees(day(17), day(15), 90, "AFP")).isEqualTo(course);
    }
}
