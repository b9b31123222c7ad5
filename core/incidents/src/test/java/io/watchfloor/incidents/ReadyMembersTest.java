package io.watchfloor.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadyMembersTest {
    private final ReadyMembers bound = new ReadyMembers(100);

    @Test
    void aBusyLogicMayUseWhatQuietOnesLeave() {
        bound.join();
        bound.join();
        bound.add(90);

        assertThat(bound.tooMany(90)).isFalse();
    }

    @Test
    void whoHasMoreThanItsShareLetsGoWhenTogetherTheyAreTooMany() {
        bound.join();
        bound.join();
        bound.add(90);
        bound.add(20);

        assertThat(bound.tooMany(90)).isTrue();
        assertThat(bound.tooMany(20)).isFalse();
    }

    @Test
    void whoLeavesGivesItsShareBack() {
        bound.join();
        bound.join();
        bound.add(90);
        bound.add(60);
        bound.leave(60);

        assertThat(bound.tooMany(90)).isFalse();
    }
}
